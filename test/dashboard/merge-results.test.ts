import { describe, expect, it } from "vitest";
import { completeResult } from "../../src/dashboard/saved/complete-result.ts";
import { mergeResults } from "../../src/dashboard/saved/merge-results.ts";
import type { Result } from "../../src/result.ts";
import { factsOf, heldUsage, runResult, usage } from "./sample-result.ts";

const LIMIT = "limit_config.overall_device_limit";
const URL = "redirect_urls.logout_url";

function repo(
  options: Record<string, string | number>,
  client = "client-1",
  fields: Partial<Result> = {},
): Result {
  const run = {
    result: runResult([usage({ id: "src/a.ts#1" }), heldUsage("src/b.ts#1")], fields),
    facts: factsOf("src/a.ts#1", options, client),
    wrote: true,
  };
  return completeResult(run, { saved: null, checklist: null }).result;
}
const merge = (...results: Result[]) =>
  mergeResults(results.map((result, index) => ({ label: `repo-${index + 1}`, result })));

describe("mergeResults", () => {
  it("has one recipe per client id over all repos, with the places of each", () => {
    const merged = merge(
      repo({ [URL]: "https://x.io", [LIMIT]: 3 }),
      repo({ [URL]: "https://x.io", [LIMIT]: 3, email: "e" }),
      repo({}, "other"),
    );
    expect(merged.policies.map((recipe) => recipe.clientId.value)).toEqual(["client-1", "other"]);
    const [recipe] = merged.policies;
    expect(recipe?.conflicts).toEqual([]);
    expect(recipe?.policies.map((policy) => policy.value)).toEqual([3, true, true]);
    expect(recipe?.challenge.channels).toEqual(["email"]);
    expect(recipe?.challenge.logoutUrl).toEqual([
      {
        text: '"https://x.io"',
        value: "https://x.io",
        sources: [
          { path: "repo-1/src/a.ts", line: 2, column: 3 },
          { path: "repo-2/src/a.ts", line: 2, column: 3 },
        ],
      },
    ]);
  });

  it("names conflicts between repos, which neither has alone", () => {
    const one = repo({ [URL]: "https://x.io/1", [LIMIT]: 3 });
    const two = repo({ [URL]: "https://x.io/2", [LIMIT]: 5 });
    expect([...one.policies, ...two.policies].flatMap((recipe) => recipe.conflicts)).toEqual([]);
    const conflicts = merge(one, two).policies[0]?.conflicts;
    expect(conflicts?.map((conflict) => conflict.field)).toEqual(["logoutUrl", "deviceLimit"]);
    expect(conflicts?.[1]?.values.map((entry) => [entry.value, entry.sources[0]?.path])).toEqual([
      [3, "repo-1/src/a.ts"],
      [5, "repo-2/src/a.ts"],
    ]);
  });

  it("keeps paths and ids apart, and counts together", () => {
    const diff = "--- a/src/a.ts\n+++ b/src/a.ts\n@@ -1,2 +1,2 @@\n--- a/not a header\n+x\n";
    const merged = merge(repo({}, "c", { files: [{ path: "src/a.ts", status: "changed", diff }] }), repo({}));
    expect(new Set(merged.usages.map((each) => each.id)).size).toBe(4);
    expect(merged.usages[0]?.path).toBe("repo-1/src/a.ts");
    expect(merged.summary.usages).toEqual({ found: 4, migrated: 2, review: 0, manual: 2, held: 2 });
    expect(merged.summary.filesScanned).toBe(20);
    expect(merged.files[0]).toEqual({
      path: "repo-1/src/a.ts",
      status: "changed",
      diff: "--- a/repo-1/src/a.ts\n+++ b/repo-1/src/a.ts\n@@ -1,2 +1,2 @@\n--- a/not a header\n+x\n",
    });
    expect(merged.checklist.filter((item) => item.id.startsWith("code/")).map((item) => item.id)).toEqual([
      "code/repo-1/src/b.ts#1",
      "code/repo-2/src/b.ts#1",
    ]);
  });

  it("takes a tick of the dashboard for all when the value is the same, and not when it differs", () => {
    const tick = (result: Result): Result => ({
      ...result,
      checklist: result.checklist.map((item) => ({ ...item, status: "done" })),
    });
    const open = (merged: Result) =>
      merged.checklist
        .filter((item) => item.status === "todo")
        .map((item) => item.id.replace(/-[0-9a-f]{8}$/, ""));
    expect(open(merge(tick(repo({ [LIMIT]: 3 })), repo({ [LIMIT]: 3 })))).toEqual([
      "code/repo-2/src/b.ts#1",
      "follow-up/deploy-order",
    ]);
    expect(open(merge(tick(repo({ [LIMIT]: 3 })), tick(repo({ [LIMIT]: 5 }))))).toEqual([
      "dashboard/5704de/decide-deviceLimit",
      "dashboard/5704de/development/device-limits",
      "dashboard/5704de/production/device-limits",
    ]);
  });

  it("says dry-run when not all wrote", () => {
    expect(merge(repo({}), repo({})).mode).toBe("write");
    expect(merge(repo({}), repo({}, "c", { mode: "check" })).mode).toBe("dry-run");
  });

  it("keeps limits that do not fold apart: nobody knows whether they are the same", () => {
    const unfolded = (): Result => {
      const facts = factsOf("src/a.ts#1", { [LIMIT]: 3 }).map((fact) =>
        fact.option === LIMIT ? { ...fact, text: "plan.n", value: null } : fact,
      );
      return completeResult({ result: runResult([]), facts, wrote: true }, { saved: null, checklist: null })
        .result;
    };
    const merged = merge(unfolded(), unfolded());
    expect(merged.policies[0]?.policies[0]?.value).toBeNull();
    expect(merged.policies[0]?.conflicts[0]?.values.map((entry) => entry.text)).toEqual([
      "the limit at repo-1/src/a.ts:2",
      "the limit at repo-2/src/a.ts:2",
    ]);
  });

  it("merges nothing into an empty result", () => {
    expect(mergeResults([]).summary.usages.found).toBe(0);
  });
});
