import Rupt from "rupt";
import { expect, test, vi } from "vitest";
import { protect } from "../src/protect.js";

vi.mock("rupt", () => ({ default: { attach: vi.fn() } }));

test("protects", async () => {
  await protect({ id: "u" }, () => {});
  expect(Rupt.attach).toHaveBeenCalledWith({
    client_id: "abc",
    account: "u",
    on_current_device_logout: expect.any(Function),
  });
});
