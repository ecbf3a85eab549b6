import Rupt from "rupt";
import { expect, it, vi } from "vitest";
import { go } from "./go";

vi.mock("rupt", () => ({ default: { attach: vi.fn(async () => null) } }));

it("asks for the device", async () => {
  await go("1");
  expect(Rupt.attach).toHaveBeenCalled();
});
