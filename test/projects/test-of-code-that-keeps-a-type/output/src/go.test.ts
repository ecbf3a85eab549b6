import { expect, it, vi } from "vitest";
import { go } from "./go";

const { attach } = vi.hoisted(() => ({ attach: vi.fn(async () => null) }));

vi.mock("@ruptjs/client", () => ({
  default: class {
    evaluate = { access: attach };
  },
}));

it("asks for the device", async () => {
  await go("1");
  expect(attach).toHaveBeenCalled();
});
