import { expect, it, vi } from "vitest";
import { enter } from "./a.js";

const { attach } = vi.hoisted(() => ({
  attach: vi.fn(() => {
    return Promise.resolve({ success: true });
  }),
}));

vi.mock("@ruptjs/client", () => {
  return {
    default: class {
      evaluate = { access: attach };
    },
  };
});

it("attaches", () => {
  enter({ id: "user" });
  expect(attach).toHaveBeenCalledOnce();
});
