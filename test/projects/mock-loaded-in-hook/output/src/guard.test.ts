import { beforeEach, expect, it, vi } from "vitest";
// TODO(rupt-migrate): mock: mock @ruptjs/client with a class that has evaluate.access
vi.mock("rupt", () => ({ default: { attach: vi.fn() } }));
// TODO(rupt-migrate): type-kept: replace this v2 type
let Rupt: typeof import("rupt").default;
let guard: typeof import("./guard").guard;
beforeEach(async () => {
  // TODO(rupt-migrate): escape: pass a v3 client here and call its evaluate.access
  Rupt = (await import("rupt")).default;
  ({ guard } = await import("./guard"));
});
it("attaches", () => {
  guard("u");
  expect(Rupt.attach).toHaveBeenCalledWith({ client_id: "c", account: "u" });
});
