import { guardAccount } from "@acme/guard";
import { it, vi } from "vitest";

// TODO(rupt-migrate): mock: mock @ruptjs/client with a class that has evaluate.access
vi.mock("rupt");

it("guards", async () => {
  await guardAccount("1");
});
