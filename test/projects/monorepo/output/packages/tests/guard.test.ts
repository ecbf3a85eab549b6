import { guardAccount } from "@acme/guard";
import { it, vi } from "vitest";

vi.mock("@ruptjs/client", () => {
  const attach = vi.fn();
  return {
    default: class {
      evaluate = { access: attach };
    },
  };
});

it("guards", async () => {
  await guardAccount("1");
});
