import { expect, it, vi } from "vitest";
import { guard } from "./guard.js";

const handle = vi.fn(() => ({ pro: 3 }));
vi.mock("@ruptjs/client", () => {
  const attach = vi.fn(async () => null);
  return {
    default: class {
      evaluate = { access: attach };
    },
  };
});
vi.mock("./table.js", () => ({ table: handle }));

it("asks the table", async () => {
  await guard({ id: "u1", plan: "pro" });
  // TODO(rupt-migrate): mock: delete this expectation, or assert what the code still does
  expect(handle).toHaveBeenCalled();
});
