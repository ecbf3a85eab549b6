import { beforeEach, expect, it, vi } from "vitest";
import { guard } from "./guard";
// TODO(rupt-migrate): mock: mock @ruptjs/client with a class that has evaluate.access
vi.mock("rupt", () => ({ default: { attach: vi.fn() } }));
let Rupt;
beforeEach(async () => {
  const sdk = await import("rupt");
  // TODO(rupt-migrate): escape: pass a v3 client here and call its evaluate.access
  Rupt = sdk.default;
});
it("attaches", () => {
  guard("u");
  expect(Rupt.attach).toHaveBeenCalledTimes(1);
});
