import { cleanup, renderHook } from "@testing-library/react";
import Rupt from "rupt";
import { afterEach, expect, it, vi } from "vitest";
import { useAccountCheck } from "@/hooks/use-account-check";

const router = vi.hoisted(() => ({ replace: vi.fn() }));
vi.mock("next/navigation", () => ({ usePathname: () => "/archive", useRouter: () => router }));
vi.mock("rupt", () => ({ default: { attach: vi.fn() } }));

const READER = { id: "reader_1", email: "ada@example.com" };

afterEach(() => {
  cleanup();
  vi.clearAllMocks();
  vi.unstubAllEnvs();
});

it("checks the reader of each page once", () => {
  const { rerender } = renderHook(() => useAccountCheck(READER));
  rerender();
  expect(Rupt.attach).toHaveBeenCalledTimes(1);
  expect(Rupt.attach).toHaveBeenCalledWith(
    expect.objectContaining({ account: "reader_1", metadata: { pathname: "/archive" } }),
  );
});

it("leads away from the pages after a remote logout", () => {
  renderHook(() => useAccountCheck(READER));
  const options = vi.mocked(Rupt.attach).mock.calls[0]?.[0];
  options?.on_current_device_logout?.({});
  expect(router.replace).toHaveBeenCalledWith("/signed-out");
});

it("asks nothing where there is no project of Rupt", () => {
  vi.stubEnv("NEXT_PUBLIC_RUPT_CLIENT_ID", "");
  renderHook(() => useAccountCheck(READER));
  expect(Rupt.attach).not.toHaveBeenCalled();
});
