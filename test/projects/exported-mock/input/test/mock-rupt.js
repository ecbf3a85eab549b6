import { vi } from "vitest";

export const attachMock = vi.fn(async () => null);

vi.mock("rupt", () => ({ default: { attach: attachMock } }));
