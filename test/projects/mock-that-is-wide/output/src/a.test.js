import { expect, it, vi } from "vitest";
import { enter } from "./a.js";

const { attach } = vi.hoisted(() => ({
  attach: vi.fn().mockResolvedValue({ success: true, device_id: "device" }),
}));

vi.mock("@ruptjs/client", () => ({
  default: class {
    evaluate = { access: attach };
  },
}));

it("attaches", () => {
  enter({ id: "user" });
  expect(attach).toHaveBeenCalledOnce();
});
