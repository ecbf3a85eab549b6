import { expect, it, vi } from "vitest";
import { go } from "./a";
const attach = vi.hoisted(() => vi.fn());
// TODO(rupt-migrate): mock: mock @ruptjs/client with a class that has evaluate.access
vi.mock("./sdk", () => ({ default: { attach } }));
it("x", () => { go("1"); expect(attach).toHaveBeenCalledWith({ client_id: "c1", account: "1" }); });
