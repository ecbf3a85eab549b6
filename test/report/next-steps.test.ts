import { expect, it } from "vitest";
import { nextItems } from "../../src/report/sections/next-steps.ts";
import type { Result } from "../../src/result.ts";
import { small } from "./results.ts";

it("does not speak of a new package where rupt was only removed", () => {
  const removed: Result = {
    ...small,
    mode: "write",
    dependencies: small.dependencies.map((each) => ({ ...each, added: {} })),
  };
  const added = JSON.stringify(nextItems({ ...small, mode: "write" }));
  expect(added).toContain("Install the v3 package.");
  const text = JSON.stringify(nextItems(removed));
  expect(text).toContain("Bring the lock file up to date.");
  expect(text).not.toContain("v3 package");
});
