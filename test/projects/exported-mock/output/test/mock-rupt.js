import { vi } from "vitest";

export const attachMock = vi.fn(async () => null);

// TODO(rupt-migrate): mock: mock @ruptjs/client with a class that has evaluate.access
vi.mock("rupt", () => ({ default: { attach: attachMock } }));
