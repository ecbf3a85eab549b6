import { expect, it, vi } from "vitest";

const attach = vi.hoisted(() =>
  vi.fn<(options: { user: string; client_id: string }) => Promise<null>>().mockResolvedValue(null),
);
vi.mock("@ruptjs/client", () => ({
  default: class {
    evaluate = { access: attach };
  },
}));

import { guardD } from "./guard";

it("passes the account on", async () => {
  await guardD("d");
  expect(attach.mock.calls[0][0].user).toBe("d");
});
