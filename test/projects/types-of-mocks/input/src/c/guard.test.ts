import { afterEach, describe, expect, it, vi, type Mock } from "vitest";
import Rupt from "rupt";
import { Guard } from "./guard";

vi.mock("rupt", () => ({ default: { attach: vi.fn(() => Promise.resolve(null)) } }));

const attach = Rupt.attach as Mock;

describe("Guard", () => {
  afterEach(() => {
    attach.mockClear();
  });

  it("starts", () => {
    new Guard(() => {}).start({ id: "c", email: "c@z.test" });
    const [options] = attach.mock.lastCall!;
    expect(options).toEqual(expect.objectContaining({ account: "c", email: "c@z.test" }));
  });

  it("is gone", () => {
    const gone = vi.fn();
    new Guard(gone).start({ id: "c", email: "c@z.test" });
    attach.mock.calls.at(-1)![0].on_current_device_logout({});
    expect(gone).toHaveBeenCalledTimes(1);
  });
});
