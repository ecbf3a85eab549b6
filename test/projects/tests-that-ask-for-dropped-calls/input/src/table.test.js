import { expect, it, vi } from "vitest";
import { guard } from "./guard.js";

const handle = vi.fn(() => ({ pro: 3 }));
vi.mock("rupt", () => ({ default: { attach: vi.fn(async () => null) } }));
vi.mock("./table.js", () => ({ table: handle }));

it("asks the table", async () => {
  await guard({ id: "u1", plan: "pro" });
  expect(handle).toHaveBeenCalled();
});
