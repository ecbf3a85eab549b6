import { vi } from "vitest";
// TODO(rupt-migrate): mock: mock @ruptjs/client with a class that has evaluate.access
vi.mock(import("rupt"), () => ({ default: { attach: vi.fn() } }));
