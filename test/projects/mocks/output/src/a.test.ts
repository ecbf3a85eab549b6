import Rupt from "rupt";
import { expect, it, vi } from "vitest";
import { a } from "./a";

// TODO(rupt-migrate): mock: mock @ruptjs/client with a class that has evaluate.access
vi.mock("rupt", () => ({ default: { attach: vi.fn() } }));

it("attaches", async () => {
  await a("1");
  // TODO(rupt-migrate): mock: mock @ruptjs/client with a class that has evaluate.access
  expect(Rupt.attach).toHaveBeenCalledWith({ client_id: "mk", account: "1" });
});
