import { describe, expect, it } from "vitest";
import { linesAfter } from "../../src/code/edits/lines-after.ts";
import { checkLines, shortRun } from "../../src/report/short-run.ts";
import type { Result, Usage } from "../../src/result.ts";
import { everything as sample } from "./results.ts";

const LOG = { columns: null };
const everything: Result = { ...sample, errors: [], summary: { ...sample.summary, errors: 0 } };
const NEXT = [
  { command: "npm install", why: "install the v3 package" },
  { command: `npx prettier --write ${"src/very/long/".repeat(12)}a.ts`, why: "format what was changed" },
];
const first = everything.usages.find(({ outcome }) => outcome === "manual");
if (first === undefined) throw new Error("the sample has no manual usage");
const manual = (count: number): Usage[] =>
  Array.from({ length: count }, (_, index) => ({ ...first, id: `many#${index}`, path: `src/${index}.ts` }));

/** A result that was written, with so many things left. */
function written(count: number, fields: Partial<Result> = {}): Result {
  const usages = manual(count);
  const counts = { found: count, migrated: 0, review: 0, manual: count, held: count };
  return {
    ...everything,
    mode: "write",
    usages,
    summary: { ...everything.summary, usages: counts, todo: count },
    ...fields,
  };
}

describe("a run in one screen", () => {
  it("is at most 25 lines, with what to do next as the last ones", () => {
    const lines = shortRun(written(300), [...NEXT, ...NEXT], LOG)
      .trimEnd()
      .split("\n");
    expect(lines.length).toBeLessThanOrEqual(25);
    expect(lines.filter((line) => / {2}src\/\d+\.ts:/.test(line))).toHaveLength(10);
    expect(lines).toContain("  and 290 more: npx rupt-migrate report");
    expect(lines.slice(-5)[0]).toBe("Next:");
  });

  it("leads with the policies, then the counts, what is to do first", () => {
    const [policies, , counts] = shortRun(written(2), [], LOG).split("\n");
    expect(policies).toMatch(/^Until a policy exists on the access event, v3 challenges nobody: create \d+/);
    expect(counts).toMatch(
      /^2 uses of v2: 2 to do \(2 held on v2 and still working\)\. \d+ files changed\.$/,
    );
  });

  it("says what can be done before a write, and what was done after it", () => {
    expect(shortRun({ ...everything, mode: "dry-run" }, [], LOG)).toContain("can be migrated");
    expect(shortRun({ ...written(1), mode: "dry-run" }, [], LOG)).toContain("To do then:");
    const summary = { ...written(1).summary, filesChanged: 0 };
    expect(shortRun(written(1, { mode: "dry-run", summary }), [], LOG)).toContain("To do:");
    expect(shortRun({ ...everything, mode: "write" }, [], LOG)).not.toContain("can be migrated");
  });

  it("folds what is too wide for a terminal, but no command and nothing in a log", () => {
    const columns = 60;
    const shown = shortRun(written(3), NEXT, { columns }).trimEnd().split("\n");
    const wide = shown.filter((line) => line.length > columns);
    expect(wide).toEqual([`  ${NEXT[1]?.command}`]);
    expect(shown.join(" ").replace(/\s+/g, " ")).toContain(
      "src/2.ts:18 on-challenge: pass auto_challenge: false",
    );
    expect(shortRun(written(3), NEXT, LOG).split("\n")).toContain(
      "  src/2.ts:18 on-challenge: pass auto_challenge: false and act on response.redirect",
    );
  });

  it.each([80, 100])("fits a screen of %d columns, folded lines counted", (columns) => {
    const shown = shortRun(written(300), NEXT, { columns }).trimEnd().split("\n");
    expect(shown.length).toBeLessThanOrEqual(25);
    expect(shown.filter((line) => /^ {2}src\/\d+\.ts:/.test(line)).length).toBeGreaterThanOrEqual(3);
    expect(shown.join("\n")).toMatch(/and 29\d more: npx rupt-migrate report/);
  });

  it("tells files apart that only get a TODO comment", () => {
    const [file] = everything.files;
    if (file === undefined) throw new Error("the sample has no file");
    const mark = {
      ...file,
      status: "changed",
      diff: "--- a/a\n+++ b/a\n@@ -1 +1,2 @@\n+// TODO(rupt-migrate): detach: x\n a\n",
    } as const;
    const shown = shortRun(written(1, { files: [mark, { ...mark, diff: `${mark.diff}-b\n` }] }), [], LOG);
    expect(shown).toContain("2 files changed, 1 of them only by a TODO comment.");
  });

  it("lists what an earlier run left to look at, until it is ticked off", () => {
    const item = {
      id: "code/earlier",
      title: "secret removed from the call (src/a.ts:6)",
      steps: [],
      sources: [{ path: "src/a.ts", line: 6, column: 1 }],
    };
    const of = (status: "todo" | "done") => {
      const result = written(1, { checklist: [{ ...item, status }] });
      return shortRun(
        { ...result, summary: { ...result.summary, todo: status === "todo" ? 2 : 1 } },
        [],
        LOG,
      );
    };
    expect(of("todo")).toContain("2 to do (1 held on v2 and still working, 1 of an earlier run)");
    expect(of("todo")).toContain("  src/a.ts:6 secret removed from the call: look at it once");
    expect(of("done")).not.toContain("src/a.ts:6");
  });

  it("lists what only follows from something else nowhere but in the counts", () => {
    const [cause, effect] = manual(2);
    if (!cause || !effect) throw new Error("two were made");
    const usages = [cause, { ...effect, because: [cause.id] }];
    const result = written(2, { usages });
    const shown = shortRun({ ...result, summary: { ...result.summary, todo: 1 } }, [], LOG);
    expect(shown).toContain("1 to do (1 held on v2 and still working), 1 that follows from others.");
    expect(shown).not.toContain("src/1.ts");
  });

  it("has nothing to say where nothing was found", () => {
    const summary = {
      ...everything.summary,
      usages: { found: 0, migrated: 0, review: 0, manual: 0, held: 0 },
    };
    const nothing = { ...everything, usages: [], summary: { ...summary, todo: 0 } };
    expect(shortRun({ ...nothing, policies: [], checklist: [] }, [], LOG)).toBe(
      "No use of the v2 SDK in 214 files.\n",
    );
    // An earlier run found them: as long as one is open, nobody is challenged.
    expect(shortRun(nothing, [], LOG)).toMatch(/^Until a policy exists .*: create \d+ /);
    const ticked = everything.checklist.map((item) => ({ ...item, status: "done" as const }));
    expect(shortRun({ ...nothing, checklist: ticked }, [], LOG)).toBe("No use of the v2 SDK in 214 files.\n");
  });
});

describe("what a check says", () => {
  it("is a line for each thing, then the verdict", () => {
    const [cause, effect] = manual(2);
    if (!cause || !effect) throw new Error("two were made");
    const easy: Usage = { ...effect, id: "easy", outcome: "migrated", path: "src/easy.ts" };
    const left = [{ ...effect, because: [cause.id] }, cause, easy];
    const lines = checkLines(
      { left, items: ["Create it"], accepted: 2 },
      { ...everything, usages: left },
      LOG,
    );
    expect(lines.trimEnd().split("\n")).toEqual([
      expect.stringMatching(/^src\/0\.ts:\d+ [\w-]+: /),
      expect.stringMatching(/^src\/1\.ts:\d+ \w+: follows from src\/0\.ts:\d+$/),
      expect.stringMatching(/^src\/easy\.ts:\d+ \w+: can be migrated by npx rupt-migrate$/),
      "checklist: Create it",
      "rupt-migrate: 4 things left: 1 can be migrated by npx rupt-migrate, 1 needs a person, 1 follows from others, 1 open checklist item: npx rupt-migrate checklist. 2 places of the baseline are left out.",
    ]);
  });

  it("says how many files were left out", () => {
    const summary = { ...everything.summary, leftOut: 2, leftOutFiles: ["src/a.ts", "src/b.ts"] };
    const none = { left: [], items: [], accepted: 0 };
    const said = "2 files that use v2 were left out: src/a.ts, src/b.ts.";
    expect(checkLines(none, { ...everything, summary }, LOG)).toBe(
      `rupt-migrate: nothing is left of v2. ${said}\n`,
    );
    expect(shortRun({ ...everything, summary }, [], LOG)).toContain(said);
  });

  it("tells code from the checklist where only that is open", () => {
    const open = { left: [], items: ["Create it"], accepted: 0 };
    expect(checkLines(open, everything, LOG)).toBe(
      "checklist: Create it\nrupt-migrate: no v2 code is left, but 1 open checklist item: npx rupt-migrate checklist.\n",
    );
  });

  it("is the verdict alone where nothing is left", () => {
    const none = { left: [], items: [], accepted: 0 };
    expect(checkLines(none, everything, LOG)).toBe("rupt-migrate: nothing is left of v2.\n");
  });

  it("says that what could not be read may hold more", () => {
    const none = { left: [], items: [], accepted: 0 };
    expect(checkLines(none, sample, LOG)).toBe(
      "rupt-migrate: nothing is left of v2 in what could be read. Not complete: 1 error.\n",
    );
    expect(shortRun(sample, [], LOG)).toMatch(/changed?\. Not complete: 1 error\.\n/);
  });
});

it("knows where a line is after the change", () => {
  const diff = "--- a/a\n+++ b/a\n@@ -2,3 +2,4 @@\n b\n+new\n c\n-d\n@@ -10,2 +10,1 @@\n-j\n k\n";
  expect([1, 2, 3, 4, 5, 9, 10, 11, 12].map(linesAfter(diff))).toEqual([1, 2, 4, 5, 5, 9, 10, 10, 11]);
});
