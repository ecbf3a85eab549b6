import { afterEach, describe, expect, it, vi } from "vitest";
import { Guard } from "./guard";

const { attach } = vi.hoisted(() => ({
  attach: vi.fn((() => Promise.resolve(null)) as (...args: any[]) => any),
}));

vi.mock("@ruptjs/client", () => ({
  default: class {
    evaluate = { access: attach };
  },
}));

describe("Guard", () => {
  afterEach(() => {
    attach.mockClear();
  });

  it("starts", () => {
    new Guard(() => {}).start({ id: "c", email: "c@z.test" });
    const [options] = attach.mock.lastCall!;
    expect(options).toEqual(expect.objectContaining({ user: "c", email: "c@z.test" }));
  });

  it("is gone", () => {
    const gone = vi.fn();
    new Guard(gone).start({ id: "c", email: "c@z.test" });
    attach.mock.calls.at(-1)![0].on_logout({});
    expect(gone).toHaveBeenCalledTimes(1);
  });
});
