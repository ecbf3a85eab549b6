import { expect, test, vi } from "vitest";

const { attachSpy } = vi.hoisted(() => ({ attachSpy: vi.fn((_options: { account: string }) => Promise.resolve(null as unknown)) }));
vi.mock("rupt", () => ({ __esModule: true, default: { attach: attachSpy } }));

import { guardD } from "./guard";

test("true", async () => {
  await expect(guardD("d")).resolves.toBe(true);
  expect(attachSpy.mock.calls[0][0].account).toBe("d");
});

test("false", async () => {
  attachSpy.mockRejectedValueOnce(new Error());
  await expect(guardD("d")).resolves.toBe(false);
});
