import { expect, it, jest } from "@jest/globals";
import { trackA } from "./a";

const mockAttach = jest.fn<(...args: any[]) => any>();

jest.mock("@ruptjs/client", () => ({
  __esModule: true,
  default: class {
    evaluate = { access: (...args: unknown[]) => mockAttach(...args) };
  },
}));
const attach = jest.mocked(mockAttach);

it("tracks", async () => {
  attach.mockResolvedValue(null);
  await trackA("1", "one@z.test");
  expect(attach.mock.calls[0][0].user).toBe("1");
});
