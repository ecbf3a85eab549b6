import { beforeEach, expect, it, vi } from "vitest";
import { guard } from "./guard";
vi.mock("rupt", () => ({ default: { attach: vi.fn() } }));
let Rupt;
beforeEach(async () => {
  const sdk = await import("rupt");
  Rupt = sdk.default;
});
it("attaches", () => {
  guard("u");
  expect(Rupt.attach).toHaveBeenCalledTimes(1);
});
