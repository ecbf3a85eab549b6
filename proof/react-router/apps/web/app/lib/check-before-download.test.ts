import { beforeEach, describe, expect, it, vi } from "vitest";
import { checkBeforeDownload } from "~/lib/check-before-download";

const { attach } = vi.hoisted(() => ({ attach: vi.fn() }));
vi.mock("rupt", () => ({ attach }));

beforeEach(() => {
  attach.mockReset();
});

describe("before a download", () => {
  it("checks the member and names the chart", async () => {
    await checkBeforeDownload({ id: "member_1", email: "ada@example.com" }, "north");
    expect(attach).toHaveBeenCalledExactlyOnceWith(
      expect.objectContaining({ account: "member_1", metadata: { chart: "north" } }),
    );
  });

  it("waits for the answer", async () => {
    attach.mockRejectedValueOnce(new Error("offline"));
    await expect(
      checkBeforeDownload({ id: "member_1", email: "ada@example.com" }, "north"),
    ).rejects.toThrow("offline");
  });
});
