import { expect, it, vi } from "vitest";
import { start } from "./ignored";

vi.mock("./ignored", async (importOriginal) => ({
  ...(await importOriginal<typeof import("./ignored")>()),
  start: vi.fn(),
}));

it("starts", async () => {
  const { count } =
    await vi.importActual<typeof import("./ignored")>("./ignored");
  await start("1");
  expect(count()).toBe(1);
});
