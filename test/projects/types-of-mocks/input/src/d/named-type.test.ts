import { expect, it, vi } from "vitest";

interface Options {
  account: string;
}

const { attach } = vi.hoisted(() => ({ attach: vi.fn((_options: Options) => Promise.resolve(null)) }));
vi.mock("rupt", () => ({ default: { attach } }));

import { guardD } from "./guard";

it("passes the account on", async () => {
  await guardD("d");
  const options: Options = attach.mock.calls[0][0];
  expect(options.account).toBe("d");
});
