import { vi } from "vitest";

vi.mock("./config.js", () => ({ title: "t" }));
