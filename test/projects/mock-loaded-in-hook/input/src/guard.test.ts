import { beforeEach, expect, it, vi } from "vitest";
vi.mock("rupt", () => ({ default: { attach: vi.fn() } }));
let Rupt: typeof import("rupt").default;
let guard: typeof import("./guard").guard;
beforeEach(async () => {
  Rupt = (await import("rupt")).default;
  ({ guard } = await import("./guard"));
});
it("attaches", () => {
  guard("u");
  expect(Rupt.attach).toHaveBeenCalledWith({ client_id: "c", account: "u" });
});
