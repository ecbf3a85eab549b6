import { expect, test, vi } from "vitest";

const { attachSpy } = vi.hoisted(() => ({ attachSpy: vi.fn((_options: { user: string }) => Promise.resolve(null as unknown)) }));
vi.mock("@ruptjs/client", () => ({
  __esModule: true,
  default: class {
    evaluate = { access: attachSpy };
  },
}));

import { guardD } from "./guard";

test("true", async () => {
  await expect(guardD("d")).resolves.toBe(true);
  expect(attachSpy.mock.calls[0][0].user).toBe("d");
});

test("false", async () => {
  attachSpy.mockRejectedValueOnce(new Error());
  await expect(guardD("d")).resolves.toBe(false);
});
