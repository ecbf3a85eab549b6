import { expect, test, vi } from "vitest";
import { guard } from "./guard.js";
const { attach } = vi.hoisted(() => ({ attach: vi.fn() }));

vi.mock("@ruptjs/client", () => ({
  default: class {
    evaluate = { access: attach };
  },
}));
test("a", async () => {
  await guard("1");
  expect(attach).toHaveBeenCalledWith(expect.objectContaining({ user: "1" }));
  // TODO(rupt-migrate): mock: expect the options as the v3 call passes them
  expect(attach.mock.calls[0][0]).not.toHaveProperty("user");
  // TODO(rupt-migrate): mock: expect the options as the v3 call passes them
  expect(attach.mock.calls[0][0].user).toBeUndefined();
  // TODO(rupt-migrate): mock: expect the options as the v3 call passes them
  expect(attach).not.toHaveBeenCalledWith(expect.objectContaining({ user: expect.anything() }));
  // TODO(rupt-migrate): mock: expect the options as the v3 call passes them
  const { user: account, user } = attach.mock.calls[0][0];
});
