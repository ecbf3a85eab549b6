import { expect, it, vi } from "vitest";
import { start } from "./in-test";

const fake = vi.fn<typeof start>(async () => null);
vi.mock("./in-test", () => ({ start: fake }));

it("starts", async () => {
  await start("1");
  expect(fake).toHaveBeenCalled();
});
