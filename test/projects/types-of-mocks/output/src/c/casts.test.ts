import { expect, it, vi } from "vitest";

const mocks = vi.hoisted(() => ({ attach: vi.fn() }));
vi.mock("@ruptjs/client", () => ({
  default: class {
    evaluate = { access: mocks.attach };
  },
}));

import { Guard } from "./guard";

it("passes the account on", () => {
  new Guard(() => {}).start({ id: "c", email: "c@z.test" });
  const options = mocks.attach.mock.calls[0][0] as { user: string; email?: string };
  expect(options.user).toBe("c");
  const [first] = mocks.attach.mock.calls as [{ user: string }][];
  expect(first[0].user).toBe("c");
});
