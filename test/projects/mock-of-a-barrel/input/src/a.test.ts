import { expect, it, vi } from "vitest";
import { go } from "./a";
const attach = vi.hoisted(() => vi.fn());
vi.mock("./sdk", () => ({ default: { attach } }));
it("x", () => { go("1"); expect(attach).toHaveBeenCalledWith({ client_id: "c1", account: "1" }); });
