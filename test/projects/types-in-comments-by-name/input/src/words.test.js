import Rupt from "rupt";
import { expect, it, vi } from "vitest";
import { words } from "./words.js";

vi.mock("rupt", () => ({ default: { attach: vi.fn() } }));

/** @type {{ mock: { calls: Parameters<typeof Rupt.attach>[] } }} */
const fake = vi.mocked(Rupt.attach);

it("asks", async () => {
  await words("1");
  expect(fake).toHaveBeenCalledTimes(1);
});
