import { spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { ROOT } from "./markdown-page.ts";

/** The script works on a copy of the repository, as a contributor's clone. */
let copy = "";
beforeAll(() => {
  copy = mkdtempSync(join(tmpdir(), "rupt-new-rule-"));
  const parts = ["src", "transforms", "scripts", "package.json", "tsconfig.json", "test/migrate-fixture.ts"];
  for (const path of [...parts, "test/fixtures.test.ts"])
    cpSync(join(ROOT, path), join(copy, path), { recursive: true });
  symlinkSync(join(ROOT, "node_modules"), join(copy, "node_modules"), "dir");
  writeFileSync(
    join(copy, "vitest.config.ts"),
    // The sources are read once for all files.
    'export default { test: { include: ["test/**/*.test.ts"], testTimeout: 60_000, isolate: false, maxWorkers: 1 } };\n',
  );
});
afterAll(() => rmSync(copy, { recursive: true, force: true }));

const INDEX = "src/rules/rules.ts";
const read = (path: string) => readFileSync(join(copy, path), "utf8");
const newRule = (...args: string[]) =>
  spawnSync(process.execPath, ["scripts/new-rule.mjs", ...args], { cwd: copy, encoding: "utf8" });
const node = (...args: string[]) => spawnSync(process.execPath, args, { cwd: copy, encoding: "utf8" });
/** Runs tests of the copy; gives the names of those that passed and failed, with their file. */
const vitest = (names: string, ...paths: string[]) => {
  const args = ["run", ...paths, "-t", names, "--reporter=json"];
  const { stdout } = node("node_modules/vitest/vitest.mjs", ...args);
  const { testResults } = JSON.parse(stdout) as {
    testResults: { name: string; assertionResults: { status: string; title: string }[] }[];
  };
  const ended = (wanted: string) =>
    testResults.flatMap(({ name, assertionResults }) =>
      assertionResults
        .filter(({ status }) => status === wanted)
        .map(({ title }) => `${basename(name, ".test.ts")}: ${title}`),
    );
  return { passed: ended("passed").sort(), failed: ended("failed").sort() };
};

/** Every source file of the copy, with its text. */
function sources(): Map<string, string> {
  const paths = ["src", "transforms"].flatMap((folder) =>
    readdirSync(join(copy, folder), { recursive: true, encoding: "utf8" }).map((path) => join(folder, path)),
  );
  return new Map(paths.filter((path) => path.endsWith(".ts")).map((path) => [path, read(path)]));
}

/** The source files that differ from what they were. */
function touched(before: ReadonlyMap<string, string>): string[] {
  return [...sources()].flatMap(([path, text]) => (before.get(path) === text ? [] : [path])).sort();
}

describe("npm run new-rule", () => {
  it("writes the rule, its two lines in the index, the fixture with its output, and the test", () => {
    const index = read(INDEX);
    const before = sources();
    const { status, stdout, stderr } = newRule("brand-new", "--level", "action");
    expect(stderr).toBe("");
    expect(status).toBe(0);
    for (const path of [
      "src/rules/attach/brand-new.ts",
      "__testfixtures__/v2-to-v3/rules/brand-new.input.ts",
      "__testfixtures__/v2-to-v3/rules/brand-new.output.ts",
      "test/rules/brand-new.test.ts",
    ]) {
      expect(stdout).toContain(path);
      expect(read(path)).toContain(
        path.includes("input") ? "Rupt.attach" : path.includes("output") ? "rupt.evaluate" : "brand-new",
      );
    }
    expect(touched(before)).toEqual(["src/rules/attach/brand-new.ts", INDEX]);
    const added = read(INDEX)
      .split("\n")
      .filter((line) => !index.split("\n").includes(line));
    expect(added).toEqual(['import { brandNew } from "./attach/brand-new.ts";', "  ...brandNew,"]);
  });

  it("gives a rule that every reader of the index takes", () => {
    const script =
      'import { loadTypescript } from "./scripts/load-typescript.mjs"; const { RULES } = await loadTypescript("src/rules/rules.ts"); console.log(JSON.stringify({ ...RULES["brand-new"], says: RULES["brand-new"].message({}) }));';
    const { stdout, stderr } = node("--input-type=module", "-e", script);
    expect(stderr).toBe("");
    const rule = JSON.parse(stdout) as Record<string, string>;
    expect(rule).toMatchObject({ level: "action" });
    for (const field of ["title", "why", "todo", "before", "after", "says"]) expect(rule[field]).toBeTruthy();
    expect(rule.docs).toMatch(/^https:\/\/rupt\.dev\//);
  });

  it.each([
    [["brand-new"], "already"],
    [["detach"], "already"],
    [["on-logout"], "already"],
    [["Bad_Id"], "is no id"],
    [["../up"], "is no id"],
    [[], "name one rule"],
    [["one", "two"], "name one rule"],
    [["fine", "--level", "fatal"], "no level fatal"],
    [["fine", "--group", "nowhere"], "no group nowhere"],
    [["fine", "--function", "detach"], "already"],
    [["fine", "--function", "a-b"], "no name of a function"],
    [["fine", "--nope"], "--nope"],
  ])("refuses %j and writes nothing", (args, says) => {
    const before = sources();
    const { status, stdout, stderr } = newRule(...args);
    expect(status).toBe(2);
    expect(stdout).toBe("");
    expect(stderr).toContain(says);
    expect(stderr).not.toContain("    at ");
    expect(touched(before)).toEqual([]);
  });
});

/** What CONTRIBUTING promises of how much a change touches, tried. */
describe("a contributor", () => {
  it("adds an option that v3 drops: one row", () => {
    const before = sources();
    const row = '  language: { fate: "remove", rule: "option-dropped", inV3: "v3 follows the browser" },\n';
    const table = "src/sdk/options.ts";
    writeFileSync(
      join(copy, table),
      read(table).replace(/(ATTACH_OPTIONS: [^\n]+\{\n)/, (start) => start + row),
    );
    expect(touched(before)).toEqual([table]);
    writeFileSync(
      join(copy, "test/dropped-option.test.ts"),
      `import { expect, it } from "vitest";
import { migrateFixture } from "./migrate-fixture.ts";

it("is taken out of the call, with a note", async () => {
  const text = 'import Rupt from "rupt";\\nRupt.attach({ client_id: "a", account: "b", language: "de" });\\n';
  const { result, written } = await migrateFixture({ "a.js": text });
  expect(written.get("a.js")).toContain('rupt.evaluate.access({ user: "b" })');
  expect(result.usages.flatMap(({ notes }) => notes.map(({ message }) => message))).toContain(
    "\`language\` was removed: v3 follows the browser.",
  );
});
`,
    );
  });

  it("adds a function of v2 that is held: its rule, two lines of the index, one row", () => {
    const before = sources();
    const { status, stderr } = newRule("open-portal", "--function", "openPortal");
    expect(stderr).toBe("");
    expect(status).toBe(0);
    expect(touched(before)).toEqual(["src/rules/calls/open-portal.ts", INDEX, "src/sdk/v2.ts"]);
  });

  it("has with them fixtures that pass, and a test that is red until the new rule is raised", () => {
    // What a contributor adds, in short: the rule of a call that is migrated.
    const own = read("test/rules/brand-new.test.ts");
    writeFileSync(
      join(copy, "test/rules/raised.test.ts"),
      own.replace('"brand-new";', '"attach-to-access";'),
    );
    const names = "brand-new|open-portal|taken out of the call";
    expect(vitest(names, "test/fixtures.test.ts", "test/rules", "test/dropped-option")).toEqual({
      passed: [
        "dropped-option: is taken out of the call, with a note",
        "fixtures: gives the output, and nothing more when run again",
        "fixtures: gives the output, and nothing more when run again",
        "open-portal: open-portal is noted where it applies",
        "raised: brand-new is noted where it applies",
      ],
      failed: ["brand-new: brand-new is noted where it applies"],
    });
  });
});
