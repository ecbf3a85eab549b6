import { expect, it, vi } from "vitest";
import settings from "./config";

vi.mock("./config", () => ({ default: { api: "", rupt: { clientId: "t" } } }));

it("has settings", () => {
  expect(settings.rupt.clientId).toBe("t");
});
