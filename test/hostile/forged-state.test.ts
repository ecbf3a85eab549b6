import { execFileSync } from "node:child_process";
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { countRuns, expectCalm, MANIFEST, makeProject, PLAIN, runInThread } from "./run-cli.ts";

countRuns();

/** One of each way to be refused, and one too deep for a recursive reader; saved-state.test.ts has more. */
const CORRUPT = [
  "",
  '{"schemaVersion":99}',
  '{"schemaVersion":1,"items":[{"id":5}]}',
  "\u0000\u0001",
  `{"a":${"[".repeat(20_000)}`,
];
const COMMANDS = [
  ["--dry-run"],
  ["--check", "--require-checklist"],
  ["--json"],
  ["report"],
  ["checklist"],
  ["undo"],
  ["--yes"],
];

describe.each(["checklist.json", "result.json"])("a corrupt %s", (name) => {
  it("is named, stops nothing by a crash, and is not overwritten unread", { timeout: 300_000 }, () => {
    for (const content of CORRUPT) {
      const root = makeProject({
        "package.json": MANIFEST,
        "app.js": PLAIN,
        [`.rupt-migrate/${name}`]: content,
      });
      for (const args of COMMANDS.slice(0, 5)) {
        const run = runInThread(root, args);
        expectCalm(run);
        if (run.status !== 0 && args[0] !== "--check") expect(run.stdout + run.stderr).toContain(name);
      }
      expect(readFileSync(join(root, ".rupt-migrate", name), "utf8")).toBe(content);
    }
  });
});

describe("a forged journal", () => {
  /** A journal of a real run, with its paths changed by `forge`. */
  function forged(forge: (journal: string) => string): { root: string; outside: string } {
    const outside = makeProject({ "victim.txt": "kept" });
    const root = makeProject({ "package.json": MANIFEST, "app.js": PLAIN });
    expect(runInThread(root, ["--yes"]).status).toBe(0);
    const folder = join(root, ".rupt-migrate", "journal");
    for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
      if (!entry.isFile()) continue;
      const path = join(entry.parentPath, entry.name);
      const text = readFileSync(path, "utf8");
      const next = forge(text.replaceAll("OUTSIDE", outside));
      if (next !== text) writeFileSync(path, next);
    }
    return { root, outside };
  }

  const FORGERIES: Readonly<Record<string, (outside: string) => (text: string) => string>> = {
    "a path above the root": () => (text) => text.replaceAll('"app.js"', '"../victim.txt"'),
    "an absolute path": () => (text) => text.replaceAll('"app.js"', '"/tmp/rupt-hostile-victim.txt"'),
    "a path into .git": () => (text) => text.replaceAll('"app.js"', '".git/hooks/pre-commit"'),
    "no JSON": () => (text) => `${text.slice(0, 20)}\u0000`,
    nothing: () => () => "",
    "a list": () => () => "[]",
    "deep nesting": () => () => "[".repeat(50_000),
  };

  it.each(Object.entries(FORGERIES))(
    "with %s touches nothing outside the root",
    { timeout: 120_000 },
    (_name, forge) => {
      const { root, outside } = forged(forge(""));
      const before = readFileSync(join(root, "app.js"), "utf8");
      for (const args of [["undo"], ["--dry-run"], ["--yes"], ["undo"]]) expectCalm(runInThread(root, args));
      expect(readFileSync(join(outside, "victim.txt"), "utf8")).toBe("kept");
      expect(["evaluate.access", "Rupt.attach"].some((each) => before.includes(each))).toBe(true);
      expect(execFileSync("ls", ["-A", join(root, "..")], { encoding: "utf8" })).not.toMatch(
        /^(?:victim\.txt|rupt-hostile-victim\.txt)$/m,
      );
    },
  );

  it("in the folder of an unfinished run stops the next run or is undone, in the root only", {
    timeout: 120_000,
  }, () => {
    const root = makeProject({ "package.json": MANIFEST, "app.js": PLAIN });
    mkdirSync(join(root, ".rupt-migrate", "journal"), { recursive: true });
    for (const name of ["intent", "intent.json", "journal.json", "record.json", "lock", "0", "state.json"])
      writeFileSync(
        join(root, ".rupt-migrate", "journal", name),
        JSON.stringify({
          schemaVersion: 1,
          state: "applying",
          changes: [{ path: "../../x", before: null, after: "x" }],
        }),
      );
    for (const args of [["--dry-run"], ["undo"], ["--yes"]]) expectCalm(runInThread(root, args));
  });
});
