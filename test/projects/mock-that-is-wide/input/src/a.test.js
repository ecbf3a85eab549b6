import { expect, it, vi } from "vitest";
import Rupt from "rupt";
import { enter } from "./a.js";

vi.mock("rupt", () => ({
  default: {
    attach: vi.fn().mockResolvedValue({ success: true, device_id: "device" }),
  },
}));

it("attaches", () => {
  enter({ id: "user" });
  expect(Rupt.attach).toHaveBeenCalledOnce();
});
