import { expect, it, vi } from "vitest";
import { sum } from "./go.js";
vi.mock("./auth.js", () => ({ other: 2 }));
vi.mock("rupt", () => ({ default: { attach: vi.fn(async () => null) } }));
it("sum", () => expect(sum(1, 2)).toBe(3));
