import { expect, test, vi } from "vitest";
import { protect } from "../src/protect.js";

const { attach } = vi.hoisted(() => ({ attach: vi.fn() }));

vi.mock("@ruptjs/client", () => ({
  default: class {
    evaluate = { access: attach };
  },
}));

test("protects", async () => {
  await protect({ id: "u" }, () => {});
  expect(attach).toHaveBeenCalledWith({
    user: "u",
    on_logout: expect.any(Function),
  });
});
