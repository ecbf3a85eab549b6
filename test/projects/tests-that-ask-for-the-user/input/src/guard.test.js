import { expect, test, vi } from "vitest";
import Rupt from "rupt";
import { guard } from "./guard.js";
vi.mock("rupt", () => ({ default: { attach: vi.fn() } }));
test("a", async () => {
  await guard("1");
  expect(Rupt.attach).toHaveBeenCalledWith(expect.objectContaining({ account: "1" }));
  expect(Rupt.attach.mock.calls[0][0]).not.toHaveProperty("user");
  expect(Rupt.attach.mock.calls[0][0].user).toBeUndefined();
  expect(Rupt.attach).not.toHaveBeenCalledWith(expect.objectContaining({ user: expect.anything() }));
  const { account, user } = Rupt.attach.mock.calls[0][0];
});
