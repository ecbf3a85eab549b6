import { trackA } from "./a";

const mockAttach = async () => null;

jest.mock("@ruptjs/client", () => ({
  __esModule: true,
  default: class {
    evaluate = { access: (...args: Parameters<typeof mockAttach>) => mockAttach(...args) };
  },
}));

it("tracks", async () => {
  await trackA("1", "one@z.test");
  expect(mockAttach).toBeDefined();
});
