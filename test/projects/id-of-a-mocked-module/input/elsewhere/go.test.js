import { expect, it, vi } from "vitest";
import { two } from "./two.js";

vi.mock("./config.js", () => ({ title: "t" }));

it("gives two", () => {
  expect(two()).toBe(2);
});
