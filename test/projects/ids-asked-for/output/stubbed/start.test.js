import { expect, it, vi } from "vitest";
import { start } from "./start.js";

it("starts with the id of the moment", () => {
  vi.stubEnv("RUPT_ID", "abc");
  expect(start("a")).toBeUndefined();
});
