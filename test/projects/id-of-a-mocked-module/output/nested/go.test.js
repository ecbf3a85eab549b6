import { expect, it, vi } from "vitest";
import { other } from "./go.js";

vi.mock("./ids.js", () => ({ ids: {} }));

it("gives two", () => {
  expect(other()).toBe(2);
});
