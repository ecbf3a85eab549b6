import { expect, it, vi } from "vitest";
import Rupt from "rupt";
import { enter } from "./a.js";

vi.mock("rupt", () => {
  return {
    default: {
      attach: vi.fn(() => {
        return Promise.resolve({ success: true });
      }),
    },
  };
});

it("attaches", () => {
  enter({ id: "user" });
  expect(Rupt.attach).toHaveBeenCalledOnce();
});
