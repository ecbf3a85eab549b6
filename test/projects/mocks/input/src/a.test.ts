import Rupt from "rupt";
import { expect, it, vi } from "vitest";
import { a } from "./a";

vi.mock("rupt", () => ({ default: { attach: vi.fn() } }));

it("attaches", async () => {
  await a("1");
  expect(Rupt.attach).toHaveBeenCalledWith({ client_id: "mk", account: "1" });
});
