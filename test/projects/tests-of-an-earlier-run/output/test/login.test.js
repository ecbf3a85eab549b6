import { expect, test, vi } from "vitest";
import { login } from "../src/login.js";

// TODO(rupt-migrate): mock: mock @ruptjs/client with a class that has evaluate.access
vi.mock("rupt", () => ({ default: { attach: vi.fn() } }));

test("logs in", async () => {
  expect(await login("a@example.com")).toBeDefined();
});
