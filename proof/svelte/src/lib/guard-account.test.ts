import Rupt from "rupt";
import { afterEach, expect, test, vi } from "vitest";
import { guardAccount } from "$lib/guard-account";

vi.mock("rupt", () => ({ default: { attach: vi.fn() } }));

const baker = { id: "baker_1", email: "ada@example.com" };

afterEach(() => vi.clearAllMocks());

test("a page view is checked once", async () => {
  await guardAccount(baker, "Ovens", () => {});
  expect(Rupt.attach).toHaveBeenCalledOnce();
  expect(vi.mocked(Rupt.attach).mock.calls[0]?.[0]).toMatchObject({
    account: "baker_1",
    metadata: { page: "Ovens" },
  });
});

test("a remote logout is handed on", async () => {
  const onLogout = vi.fn();
  await guardAccount(baker, "Ovens", onLogout);
  vi.mocked(Rupt.attach).mock.calls[0]?.[0].on_current_device_logout?.({});
  expect(onLogout).toHaveBeenCalledOnce();
});
