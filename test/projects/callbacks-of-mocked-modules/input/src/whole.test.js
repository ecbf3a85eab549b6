import { expect, it, vi } from "vitest";
import { whole } from "./whole.js";
vi.mock("./whole-auth.js", async (original) => ({
  ...(await original()),
  more: 1,
}));
it("kit", () => expect(whole).toBeTypeOf("function"));
