import { expect, it, vi } from "vitest";
import { sum } from "./go.js";
vi.mock("./auth.js", () => ({ other: 2 }));
vi.mock("@ruptjs/client", () => {
  const attach = vi.fn(async () => null);
  return {
    default: class {
      evaluate = { access: attach };
    },
  };
});
it("sum", () => expect(sum(1, 2)).toBe(3));
