import { rmSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { migrate } from "../src/api/migrate.ts";
import type { Result, Usage } from "../src/result.ts";
import { runEquivalence } from "./equivalence/run-equivalence.ts";
import {
  copyProject,
  type Expectation,
  projectNames,
  readExpectation,
  readTree,
  saveProject,
  shownUsage,
} from "./project-case.ts";
import { runWarm } from "./warm-cli.ts";

const UPDATE = process.env.UPDATE_PROJECTS === "1";
const MINIMUM = 25;

type Tree = Record<string, string>;

/** Found = migrated + review + manual, and every usage has a place and a word of what was or is to be done. */
function expectConserved({ usages, summary }: Result): void {
  const { found, migrated, review, manual } = summary.usages;
  expect(found).toBe(usages.length);
  expect(migrated + review + manual).toBe(found);
  for (const usage of usages) {
    expect(usage.line, usage.path).toBeGreaterThan(0);
    // A mark that this run settles is work for nobody.
    if (usage.kind !== "todo") expect(usage.notes.length, shownUsage(usage)).toBeGreaterThan(0);
    if (usage.held) expect(usage.outcome, shownUsage(usage)).toBe("manual");
    const messages = usage.notes.map(({ rule, message }) => `${rule}: ${message}`);
    expect(messages, shownUsage(usage)).toEqual([...new Set(messages)]);
  }
}

function expectNotes({ usages }: Result, says: NonNullable<Expectation["says"]>): void {
  for (const [place, words] of Object.entries(says)) {
    const usage = usages.find(({ path, line, kind }) => `${path}:${line} ${kind}` === place);
    expect(usage?.notes.map(({ message }) => message).join("\n"), place).toContain(words);
  }
}

/** A package names what its code loads, and nothing else loads v2. */
function expectDependencies(tree: Tree, result: Result): void {
  for (const { path, removed } of result.dependencies) {
    if (Object.keys(removed).length === 0) continue;
    const folder = path.slice(0, -"package.json".length);
    const loading = Object.entries(tree).filter(
      ([file, text]) => file.startsWith(folder) && /(?:from|import|require\() ?["']rupt["']/.test(text),
    );
    const owned = loading.filter(
      ([file]) =>
        !Object.keys(tree).some(
          (other) =>
            other !== path &&
            other.endsWith("/package.json") &&
            other.length > path.length &&
            file.startsWith(other.slice(0, -"package.json".length)),
        ),
    );
    if (path.endsWith("package.json"))
      expect(
        owned.map(([file]) => file),
        path,
      ).toEqual([]);
  }
}

async function expectSameBehaviour(before: Tree, after: Tree, runs: Expectation["runs"]): Promise<void> {
  for (const run of runs ?? []) {
    const scenario = typeof run === "string" ? { entry: run } : run;
    const { differences, evaluations } = await runEquivalence(before, after, scenario);
    expect(differences, scenario.entry).toEqual([]);
    expect(evaluations, `${scenario.entry} calls no SDK`).toBeGreaterThan(0);
  }
}

/** What the program keeps for itself. */
const readState = (folder: string): Tree => readTree(join(folder, ".rupt-migrate"));

/** Each fourth project is a repository: git tells what the folder would tell, and its processes take a third of the time. */
const IN_GIT = new Map(
  projectNames().flatMap((name, index): [string, "empty" | "added"][] =>
    index % 4 === 0 ? [[name, index % 8 === 0 ? "empty" : "added"]] : [],
  ),
);

describe("whole projects", () => {
  it.each(projectNames())("%s", async (name) => {
    const expectation = readExpectation(name);
    const { folder, remove } = copyProject(name, IN_GIT.get(name) ?? "none");
    try {
      const before = readTree(folder);
      // What git would be asked before a write, two processes more, has tests of its own.
      const options = { allowDirty: true, ...expectation.options, cwd: folder };
      const result = await migrate(options);
      const after = readTree(folder);
      if (UPDATE) saveProject(name, after, expectation, result);
      const { usages, errors = [], says = {}, runs } = readExpectation(name);
      expect(after).toEqual(readTree(fileURLToPath(new URL(`projects/${name}/output`, import.meta.url))));
      expect(result.usages.map(shownUsage)).toEqual(usages);
      expect(result.errors.map(({ path }) => path)).toEqual(errors);
      expectConserved(result);
      expectNotes(result, says);
      if (expectation.clients)
        expect(result.policies.map(({ clientId }) => clientId.value).sort()).toEqual(expectation.clients);
      expectDependencies(after, result);
      const state = readState(folder);
      // The second run walks the folder itself, and finds what git listed for the first.
      rmSync(join(folder, ".git"), { recursive: true, force: true });
      const again = await migrate(options);
      expect(again.files.filter(({ status }) => status === "changed" || status === "created")).toEqual([]);
      expect(again.summary.todo).toBe(result.summary.todo);
      expect(again.checklist.map(({ id }) => id).sort()).toEqual(result.checklist.map(({ id }) => id).sort());
      const stays = ({ kind, outcome }: Usage) => kind === "mock" && outcome === "manual";
      const ids = result.usages.filter(stays).map(({ id }) => id);
      expect(ids).toEqual(expect.arrayContaining(again.usages.filter(stays).map(({ id }) => id)));
      expect(readState(folder)).toEqual(state);
      expectConserved(again);
      await expectSameBehaviour(before, after, runs);
    } finally {
      remove();
    }
  });

  it(`are at least ${MINIMUM}`, () => {
    expect(projectNames().length).toBeGreaterThanOrEqual(MINIMUM);
  });
});

describe("the command line on whole projects", () => {
  it.each(projectNames().filter((name) => readExpectation(name).errors))("%s exits with 2", (name) => {
    const { folder, remove } = copyProject(name, "empty");
    try {
      const { status, stdout, stderr } = runWarm(["--yes", "--json"], { cwd: folder, env: process.env });
      expect(status, stderr).toBe(2);
      const { errors } = JSON.parse(stdout) as Result;
      expect(errors.map(({ path }) => path)).toEqual(readExpectation(name).errors);
      for (const { path } of errors) expect(stderr).toContain(path);
    } finally {
      remove();
    }
  });
});
