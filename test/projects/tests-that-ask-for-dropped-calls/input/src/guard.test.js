import { expect, it, vi } from "vitest";
import { guard } from "./guard.js";
import { limitFor } from "./limits.js";
import * as urls from "./urls.js";

const { table } = vi.hoisted(() => ({ table: vi.fn(() => ({ pro: 3 })) }));

vi.mock("rupt", () => ({ default: { attach: vi.fn(async () => null) } }));
vi.mock("./limits.js", () => ({ limitFor: vi.fn(() => 3) }));
vi.spyOn(urls, "away");

it("asks the limit", async () => {
  await guard({ id: "u1", plan: "pro" });
  expect(limitFor).toHaveBeenCalledWith("pro");
  expect(vi.mocked(limitFor).mock.calls).toHaveLength(1);
  expect(urls.away).toHaveBeenCalled();
  expect(urls.away).not.toHaveBeenCalledTimes(2);
});
