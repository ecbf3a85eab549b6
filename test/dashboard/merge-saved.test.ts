import { describe, expect, it } from "vitest";
import { completeResult } from "../../src/dashboard/saved/complete-result.ts";
import { mergeSaved } from "../../src/dashboard/saved/merge-saved.ts";
import type { SavedResult } from "../../src/result.ts";
import { factsOf, heldUsage, runResult, usage } from "./sample-result.ts";

const URL = "redirect_urls.logout_url";
const migrated = usage({ id: "src/a.ts#1" });
const held = heldUsage("src/b.ts#1");
const takenOut = usage({
  id: "src/g.ts#1",
  outcome: "manual",
  notes: [{ rule: "groups", level: "action", message: "m", docs: "https://rupt.dev", removed: "groups: x" }],
});
const first = {
  result: runResult([migrated, held, takenOut], {
    files: [{ path: "src/a.ts", status: "changed", diff: "d" }],
    dependencies: [{ path: "package.json", removed: { rupt: "2" }, added: {}, kept: {} }],
    install: { manager: "npm", command: "npm install" },
  }),
  facts: [
    ...factsOf("src/a.ts#1", { [URL]: "https://x.io/a" }),
    ...factsOf("src/b.ts#1", { [URL]: "https://x.io/b" }),
    ...factsOf("src/g.ts#1", {}),
  ],
};
const empty = { result: runResult([]), facts: [] };

function afterFirst(): SavedResult {
  const { saved } = mergeSaved(null, first, true);
  if (!saved) throw new Error("nothing saved");
  return saved;
}
const urls = (facts: { option: string; value: unknown }[]) =>
  facts.filter((fact) => fact.option === URL).map((fact) => fact.value);

describe("mergeSaved", () => {
  it("knows what a migration took out of the code, and forgets what a person took out", () => {
    const { facts, usages, saved } = mergeSaved(afterFirst(), empty, true);
    expect(urls(facts)).toEqual(["https://x.io/a"]);
    expect(usages.map((each) => each.id)).toEqual(["src/a.ts#1", "src/g.ts#1"]);
    expect(saved?.result.policies[0]?.challenge.logoutUrl.map((entry) => entry.value)).toEqual([
      "https://x.io/a",
    ]);
    expect(saved?.result.summary.usages).toEqual({ found: 2, migrated: 1, review: 0, manual: 1, held: 0 });
  });

  it("knows the mocks and settings that it rewrote, and forgets those that it only reported", () => {
    const of = (kind: "mock" | "config", outcome: "migrated" | "review" | "manual") =>
      usage({ id: `${kind}-${outcome}`, kind, outcome });
    const usages = (["mock", "config"] as const).flatMap((kind) =>
      (["migrated", "review", "manual"] as const).map((outcome) => of(kind, outcome)),
    );
    const { saved } = mergeSaved(null, { result: runResult(usages), facts: [] }, true);
    expect(mergeSaved(saved, empty, true).usages.map(({ id }) => id)).toEqual([
      "mock-migrated",
      "mock-review",
      "config-migrated",
      "config-review",
    ]);
  });

  it("still knows after many runs", () => {
    let saved: SavedResult | null = afterFirst();
    for (let run = 0; run < 3; run++) saved = mergeSaved(saved, empty, true).saved;
    expect(urls(saved?.facts ?? [])).toEqual(["https://x.io/a"]);
    expect(saved?.result.files).toEqual(first.result.files);
    expect(saved?.result.dependencies).toEqual(first.result.dependencies);
    expect(saved?.result.install?.command).toBe("npm install");
  });

  it("keeps a held usage that is found again", () => {
    const again = { result: runResult([held]), facts: factsOf("src/b.ts#1", { [URL]: "https://x.io/b" }) };
    expect(urls(mergeSaved(afterFirst(), again, true).facts)).toEqual(["https://x.io/a", "https://x.io/b"]);
  });

  it("takes the newer facts of a usage that is found again", () => {
    const again = {
      result: runResult([migrated]),
      facts: factsOf("src/a.ts#1", { [URL]: "https://x.io/new" }),
    };
    const { facts, usages } = mergeSaved(afterFirst(), again, true);
    expect(urls(facts)).toEqual(["https://x.io/new"]);
    expect(usages.filter((each) => each.id === "src/a.ts#1")).toHaveLength(1);
  });

  it("does not take a held usage for removed where it did not look", () => {
    const elsewhere = mergeSaved(afterFirst(), empty, true, (path) => path !== "src/b.ts");
    expect(urls(elsewhere.facts)).toContain("https://x.io/b");
    const broken = {
      result: runResult([], { errors: [{ path: "src/b.ts", message: "does not parse" }] }),
      facts: [],
    };
    expect(urls(mergeSaved(afterFirst(), broken, true).facts)).toContain("https://x.io/b");
  });

  it("leaves what is saved as it was when the run did not write", () => {
    const before = afterFirst();
    expect(mergeSaved(before, empty, false).saved).toBe(before);
    expect(mergeSaved(null, first, false).saved).toBeNull();
    expect(urls(mergeSaved(before, empty, false).facts)).toEqual(["https://x.io/a"]);
  });

  it("stores no secret", () => {
    const leaky = { ...first, facts: factsOf("src/a.ts#1", { secret: "s3cret" }) };
    expect(JSON.stringify(mergeSaved(null, leaky, true))).not.toContain("s3cret");
  });
});

describe("completeResult", () => {
  const begin = completeResult({ ...first, wrote: true }, { saved: null, checklist: null });

  it("gives the result its policies and checklist, and saves both", () => {
    expect(begin.result.policies).toHaveLength(1);
    expect(begin.result.checklist.map((item) => item.id)).toContain("code/src/g.ts#1");
    expect(begin.saved?.result.checklist).toEqual(begin.result.checklist);
    expect(begin.checklist.items).toHaveLength(begin.result.checklist.length);
  });

  it("keeps the same items after the migration, ticks included, less what a person removed", () => {
    const ticked = {
      ...begin.checklist,
      items: begin.checklist.items.map((item) => ({ ...item, status: "done" as const })),
    };
    const next = completeResult({ ...empty, wrote: false }, { saved: begin.saved, checklist: ticked });
    const gone = next.checklist.items
      .filter((item) => item.gone)
      .map((item) => item.id.replace(/-[0-9a-f]{8}$/, ""));
    // Two Logout URLs were a conflict; without the held call there is one, and the challenge config has another value.
    expect(gone).toEqual([
      "dashboard/5704de/decide-logoutUrl",
      "dashboard/5704de/development/challenge",
      "dashboard/5704de/production/challenge",
      "code/src/b.ts#1",
    ]);
    expect(
      next.result.checklist
        .filter((item) => item.status === "todo")
        .map((item) => item.id.replace(/-[0-9a-f]{8}$/, "")),
    ).toEqual(["dashboard/5704de/development/challenge", "dashboard/5704de/production/challenge"]);
    expect(next.result.usages).toEqual([]);
  });

  it("names places as they are since the write, and marks those that are gone", () => {
    const diff = "--- a\n+++ b\n@@ -1,2 +1,4 @@\n+// one\n+// two\n-old\n+new\n same\n";
    const result = { ...first.result, files: [{ path: "src/g.ts", status: "changed" as const, diff }] };
    const wrote = completeResult({ ...first, result, wrote: true }, { saved: null, checklist: null });
    const later = completeResult(
      { ...empty, wrote: false },
      { saved: wrote.saved, checklist: wrote.checklist },
    );
    const planned = completeResult({ ...first, result, wrote: false }, { saved: null, checklist: null });
    const stepsIn = ({ result: { checklist } }: typeof wrote, id: string) =>
      checklist.find((item) => item.id.includes(id))?.steps.join("\n");
    for (const run of [wrote, later]) {
      expect(stepsIn(run, "code/src/g.ts#1")).toMatch(/^src\/g\.ts:3, where `.*` was\. /);
    }
    expect(stepsIn(planned, "code/src/g.ts#1")).toMatch(/^src\/g\.ts:1: `/);
    expect(stepsIn(planned, "decide-logoutUrl")).not.toContain("before the migration");
    // What is held stays where it is.
    expect(stepsIn(wrote, "decide-logoutUrl")).toMatch(
      /a` at src\/a\.ts:\d+ \(before the migration\)\.\n.*b` at src\/b\.ts:\d+\.\n/,
    );
  });

  it("gives the same bytes for the same run", () => {
    const again = completeResult({ ...first, wrote: true }, { saved: null, checklist: null });
    expect(JSON.stringify(again)).toBe(JSON.stringify(begin));
    const settled = completeResult(
      { ...empty, wrote: true },
      { saved: begin.saved, checklist: begin.checklist },
    );
    const twice = completeResult(
      { ...empty, wrote: true },
      { saved: settled.saved, checklist: settled.checklist },
    );
    expect(twice).toEqual(settled);
  });
});
