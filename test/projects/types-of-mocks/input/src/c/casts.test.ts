import { expect, it, vi } from "vitest";

const mocks = vi.hoisted(() => ({ attach: vi.fn() }));
vi.mock("rupt", () => ({ default: mocks }));

import { Guard } from "./guard";

it("passes the account on", () => {
  new Guard(() => {}).start({ id: "c", email: "c@z.test" });
  const options = mocks.attach.mock.calls[0][0] as { account: string; email?: string };
  expect(options.account).toBe("c");
  const [first] = mocks.attach.mock.calls as [{ account: string }][];
  expect(first[0].account).toBe("c");
});
