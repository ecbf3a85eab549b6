import { vi } from "vitest";
vi.mock(import("rupt"), () => ({ default: { attach: vi.fn() } }));
