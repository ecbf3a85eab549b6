import { expect, it, vi } from "vitest";
import { guard } from "./guard.js";
import { limitFor } from "./limits.js";
import * as urls from "./urls.js";

const { table } = vi.hoisted(() => ({ table: vi.fn(() => ({ pro: 3 })) }));

vi.mock("@ruptjs/client", () => {
  const attach = vi.fn(async () => null);
  return {
    default: class {
      evaluate = { access: attach };
    },
  };
});
vi.mock("./limits.js", () => ({ limitFor: vi.fn(() => 3) }));
vi.spyOn(urls, "away");

it("asks the limit", async () => {
  await guard({ id: "u1", plan: "pro" });
  // TODO(rupt-migrate): mock: delete this expectation, or assert what the code still does
  expect(limitFor).toHaveBeenCalledWith("pro");
  // TODO(rupt-migrate): mock: delete this expectation, or assert what the code still does
  expect(vi.mocked(limitFor).mock.calls).toHaveLength(1);
  // TODO(rupt-migrate): mock: delete this expectation, or assert what the code still does
  expect(urls.away).toHaveBeenCalled();
  expect(urls.away).not.toHaveBeenCalledTimes(2);
});
