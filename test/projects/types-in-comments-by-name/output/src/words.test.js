import Rupt from "rupt";
import { expect, it, vi } from "vitest";
import { words } from "./words.js";

const { attach } = vi.hoisted(() => ({ attach: vi.fn() }));

vi.mock("@ruptjs/client", () => ({
  default: class {
    evaluate = { access: attach };
  },
}));

/** @type {{ mock: { calls: Parameters<typeof Rupt.attach>[] } }} */
const fake = vi.mocked(attach);

it("asks", async () => {
  await words("1");
  expect(fake).toHaveBeenCalledTimes(1);
});
