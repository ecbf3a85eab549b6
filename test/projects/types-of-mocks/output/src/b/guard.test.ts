import { beforeEach, expect, it, vi } from "vitest";
import { guardB } from "./guard";

const { attach } = vi.hoisted(() => ({
  attach: vi.fn((async () => null) as (...args: any[]) => any),
}));

vi.mock("@ruptjs/client", () => ({
  default: class {
    evaluate = { access: attach };
  },
}));
const mocked = vi.mocked(attach);

beforeEach(() => {
  mocked.mockClear();
});

it("resolves", async () => {
  mocked.mockResolvedValueOnce({ success: true, attached_devices: 1, device_id: "d", default_device_limit: 2, block_over_usage: false, access: "a", identity: "i" });
  expect(await guardB("1")).toBe("ok");
});

it("rejects", async () => {
  mocked.mockRejectedValueOnce(new Error("x"));
  expect(await guardB("1")).toBe("failed");
});

it("sends", async () => {
  mocked.mockImplementationOnce(async (options) => {
    expect(options.user).toBe("7");
    return null;
  });
  await guardB("7");
  expect(mocked.mock.calls.map(([options]) => options.user)).toEqual(["7"]);
});
