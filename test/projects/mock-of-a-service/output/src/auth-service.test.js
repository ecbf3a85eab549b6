import { AuthService } from "./auth-service.js";

const mockAttach = jest.fn();

jest.mock("@ruptjs/client", () => ({
  __esModule: true,
  default: class {
    evaluate = { access: (...args) => mockAttach(...args) };
  },
}));

test("attaches", async () => {
  await new AuthService().logIn({ id: "ada" });
  expect(mockAttach).toHaveBeenCalledTimes(1);
});
