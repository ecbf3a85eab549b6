import { expect, it, vi } from "vitest";
import { a } from "./a";

const { attach } = vi.hoisted(() => ({ attach: vi.fn() }));

vi.mock("@ruptjs/client", () => ({
  default: class {
    evaluate = { access: attach };
  },
}));

it("attaches", async () => {
  await a("1");
  expect(attach).toHaveBeenCalledWith({ user: "1" });
});
