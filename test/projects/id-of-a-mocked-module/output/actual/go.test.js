import { expect, it, vi } from "vitest";
import { other } from "./go.js";

vi.mock("./config.js", async (importOriginal) => ({
  ...(await importOriginal()),
  title: "t",
}));

it("gives two", () => {
  expect(other()).toBe(2);
});
