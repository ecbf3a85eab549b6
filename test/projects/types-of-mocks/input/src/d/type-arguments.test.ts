import { expect, it, vi } from "vitest";

const attach = vi.hoisted(() =>
  vi.fn<(options: { account: string; client_id: string }) => Promise<null>>().mockResolvedValue(null),
);
vi.mock("rupt", () => ({ default: { attach } }));

import { guardD } from "./guard";

it("passes the account on", async () => {
  await guardD("d");
  expect(attach.mock.calls[0][0].account).toBe("d");
});
