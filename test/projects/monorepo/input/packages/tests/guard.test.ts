import { guardAccount } from "@acme/guard";
import { it, vi } from "vitest";

vi.mock("rupt");

it("guards", async () => {
  await guardAccount("1");
});
