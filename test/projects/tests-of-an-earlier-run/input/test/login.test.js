import { expect, test, vi } from "vitest";
import { login } from "../src/login.js";

vi.mock("rupt", () => ({ default: { attach: vi.fn() } }));

test("logs in", async () => {
  expect(await login("a@example.com")).toBeDefined();
});
