import { expect, it, vi } from "vitest";
import { other } from "./go.js";

vi.mock("./config.js", { spy: true });

it("gives two", () => {
  expect(other()).toBe(2);
});
