import { existsSync, readdirSync, readFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { groupBy } from "../../src/code/group-by.ts";
import { decidedBy } from "../../src/rules/decisions.ts";
import type { FixtureOptions } from "../migrate-fixture.ts";
import * as spoken from "../migrate-fixture.ts";
import { PROJECTS, projectNames, readExpectation, readTree } from "../project-case.ts";
import { programWithoutWords } from "./without-words/bundle.ts";

/**
 * Wording is for people: with every sentence of the rules replaced by "x" the program does the same. Every fifth fixture and
 * project is planned twice, with the texts and without, and outcomes, edits, manifests and exit status are compared: what a rule says
 * stands in more than one.
 */
let mute: typeof import("../migrate-fixture.ts");
let remove: () => void;

beforeAll(async () => {
  ({ program: mute, remove } = await programWithoutWords());
});
afterAll(() => remove());

interface Case {
  files: Record<string, string>;
  flags: Omit<FixtureOptions, "files">;
}

/** Plans a run over a few files in a folder of their own. */
const run = ({ files, flags }: Case, { inFolder }: typeof spoken) =>
  inFolder(files, flags, async (planned) => {
    const plan = await planned();
    return { plan, result: plan.result("dry-run", false).result };
  });

/** What a run decides and writes; the wording of TODO marks, notes, code to paste and checklist items is left out. */
async function deeds(each: Case, program: typeof spoken): Promise<unknown> {
  const { plan, result } = await run(each, program);
  return {
    hasRemaining: plan.hasRemaining,
    written: plan.changes.map(({ path, after }) => [path, withoutMarks(after?.toString("utf8") ?? "")]),
    errors: result.errors.map(({ path, message }) => ({ path, says: message !== "" })),
    skipped: result.skipped.map(({ path, reason }) => ({ path, says: reason !== "" })),
    counts: result.summary.usages,
    usages: result.usages.map(({ notes, paste, ...usage }) => ({
      ...usage,
      notes: notes.map(({ message, docs, todo: _, ...facts }) => ({ ...facts, says: message !== "" })),
    })),
    dependencies: result.dependencies.map(({ kept, ...rest }) => ({ ...rest, kept: Object.keys(kept) })),
    policies: result.policies,
    checklist: result.checklist.map(({ id, status, sources }) => ({ id, status, sources })),
  };
}

const withoutMarks = (text: string): string =>
  text.replace(/(TODO\(rupt-migrate\): [\w-]+): .*?(?= \*\/| -->|\r|\n|$)/g, "$1");

/** What an error says to people, by the names that it has in the sources. */
const PROSE = "(?:message|sentence|reason|says|label|title|advice|error)";
const READS_PROSE = [
  new RegExp(`(?<!typeof )\\b${PROSE}\\s*[!=]==?\\s*["'\`]\\w`),
  new RegExp(`\\b${PROSE}\\)?\\.(?:startsWith|endsWith|includes|indexOf|match|search)\\(`),
  new RegExp(`\\/[dgimsuvy]*\\.(?:exec|test)\\((?:\\w+\\??\\.)*${PROSE}\\)`),
  // A text of several words is a sentence, whatever it is called.
  /(?:[!=]==?|\bcase|\.(?:startsWith|endsWith|includes)\()\s*"[^"\n]*[a-z],? [a-z][^"\n]*"/i,
];
const readsProse = (line: string): boolean => READS_PROSE.some((pattern) => pattern.test(line));

const FIXTURES = fileURLToPath(new URL("../../__testfixtures__/v2-to-v3", import.meta.url));

function fixture(input: string): Case {
  const [name = "", ending = ""] = basename(input).split(".input.");
  const options = join(FIXTURES, dirname(input), `${name}.options.json`);
  const { files = {}, ...flags } = existsSync(options)
    ? (JSON.parse(readFileSync(options, "utf8")) as FixtureOptions)
    : {};
  return { files: { ...files, [`${name}.${ending}`]: readFileSync(join(FIXTURES, input), "utf8") }, flags };
}

function project(name: string): Case {
  const { dropDetach, decide = [], client } = readExpectation(name).options ?? {};
  const decided = decidedBy({}, [...(dropDetach ? ["detach=drop"] : []), ...decide]);
  return {
    files: readTree(join(PROJECTS, name, "input")),
    flags: client === undefined ? { decided } : { decided, client },
  };
}

/** Cases with the same flags in one folder, each a package of its own: a run of many costs little more than a run of one. */
function batches(cases: readonly Case[]): Case[] {
  return [...groupBy(cases, ({ flags }) => JSON.stringify(flags)).values()].map((alike) => ({
    flags: alike[0]?.flags ?? {},
    files: Object.fromEntries(
      alike.flatMap(({ files }, index) =>
        Object.entries({
          "package.json": `{ "name": "p${index}", "dependencies": { "rupt": "2.24.1" } }`,
          ...files,
        }).map(([path, text]) => [`p${index}/${path}`, text]),
      ),
    ),
  }));
}

/** Whether a case is looked at, by its place among all. */
const isTaken = (_: string, index: number): boolean => index % 5 === 0;

const inputs = readdirSync(FIXTURES, { recursive: true, encoding: "utf8" })
  .filter((path) => path.includes(".input."))
  .sort()
  .filter(isTaken);
const groups = [...new Set(inputs.map((path) => dirname(path)))];

describe("the words of the rules steer nothing", () => {
  it("looks at many fixtures of every group", () => {
    expect(inputs.length).toBeGreaterThan(120);
  });

  it.each(groups)("in the fixtures of %s", { timeout: 300_000 }, async (group) => {
    for (const each of batches(inputs.filter((path) => dirname(path) === group).map(fixture)))
      expect(await deeds(each, mute)).toEqual(await deeds(each, spoken));
  });

  it("in the projects", { timeout: 300_000 }, async () => {
    for (const each of batches(projectNames().filter(isTaken).map(project)))
      expect(await deeds(each, mute)).toEqual(await deeds(each, spoken));
  });

  it("where files are left alone, and manifests and code do not parse", async () => {
    const uses = 'import Rupt from "rupt";\nRupt.attach({ client_id: "a", account: "b" });\n';
    const each: Case = {
      files: {
        "package.json": '{ "name": "top", "dependencies": { "rupt": "^2.0.0" } }\n',
        "dist/app.js": uses,
        "node_modules/other/a.js": uses,
        "src/a.ts": uses,
        "src/broken.ts": `${uses}const = ;`,
        "src/app.min.js": uses,
        "packages/broken/package.json": '{ "dependencies": { "rupt": "^2" }, }\n',
        "packages/broken/a.ts": uses,
      },
      flags: {},
    };
    const done = await deeds(each, spoken);
    expect(await deeds(each, mute)).toEqual(done);
    expect(done).toMatchObject({
      errors: expect.arrayContaining(
        ["packages/broken/package.json", "src/broken.ts"].map((path) => ({
          path,
          says: true,
        })),
      ),
      usages: expect.arrayContaining([expect.objectContaining({ path: "dist/app.js", kind: "import" })]),
    });
  });

  it("is a test that can fail: the words do differ", async () => {
    const text = 'import Rupt from "rupt";\nRupt.attach({ client_id: "a", account: "b" });\n';
    const messages = async (program: typeof spoken) => {
      const { result } = await run({ files: { "a.js": text }, flags: {} }, program);
      return result.usages.flatMap(({ notes }) => notes.map(({ message }) => message));
    };
    expect(new Set(await messages(mute))).toEqual(new Set(["x"]));
    expect(await messages(spoken)).toContain("Imports the v3 client.");
  });
});

describe("no source reads a sentence back", () => {
  it.each(["src", "transforms"])("in %s", (folder) => {
    const root = fileURLToPath(new URL(`../../${folder}`, import.meta.url));
    const lines = readdirSync(root, { recursive: true, encoding: "utf8" })
      .filter((path) => path.endsWith(".ts"))
      .flatMap((path) =>
        readFileSync(join(root, path), "utf8")
          .split("\n")
          .map((line, index) => ({ line: line.trim(), at: `${folder}/${path}:${index + 1}` })),
      );
    expect(lines.length).toBeGreaterThan(5_000);
    expect(lines.filter(({ line }) => readsProse(line))).toEqual([]);
  });

  it.each([
    'else if (reason === "build output" && !HIDDEN.test(path)) yield* codeIn(root, path);',
    "const line = message.startsWith(path) ? message : `${path}: ${message}`;",
    'const path = /^[^:]*/.exec(read.error)?.[0] ?? "";',
    'notes.some(({ message }) => message === "Imports the v3 client.")',
    "MISSING.has(code) && !/'@ruptjs/.test(message);",
    'if (what.startsWith("is kept for")) return;',
  ])("sees %s", (line) => {
    expect(readsProse(line)).toBe(true);
  });
});
