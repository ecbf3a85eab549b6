import { session } from "./session.js";

const mockAttach = jest.fn();

jest.mock("@ruptjs/client", () => ({
  __esModule: true,
  default: class {
    evaluate = { access: (...args) => mockAttach(...args) };
  },
}));

test("attaches", async () => {
  await session.start({ id: "ada" });
  expect(mockAttach).toHaveBeenCalledTimes(1);
});
