import { spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
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
    'export default { test: { include: ["test/**/*.test.ts"], testTimeout: 60_000 } };\n',
  );
});
afterAll(() => rmSync(copy, { recursive: true, force: true }));

const read = (path: string) => readFileSync(join(copy, path), "utf8");
const newRule = (...args: string[]) =>
  spawnSync(process.execPath, ["scripts/new-rule.mjs", ...args], { cwd: copy, encoding: "utf8" });
const node = (...args: string[]) => spawnSync(process.execPath, args, { cwd: copy, encoding: "utf8" });

describe("npm run new-rule", () => {
  it("writes the row, the fixture with its output, and the test", () => {
    const table = read("src/rules/rules.ts");
    const { status, stdout, stderr } = newRule("brand-new", "--level", "action");
    expect(stderr).toBe("");
    expect(status).toBe(0);
    for (const path of [
      "src/rules/rules.ts",
      "__testfixtures__/v2-to-v3/rules/brand-new.input.ts",
      "__testfixtures__/v2-to-v3/rules/brand-new.output.ts",
      "test/rules/brand-new.test.ts",
    ]) {
      expect(stdout).toContain(path);
      expect(read(path)).toContain(
        path.includes("input") ? "Rupt.attach" : path.includes("output") ? "rupt.evaluate" : "brand-new",
      );
    }
    // The other rows are where they were.
    expect(read("src/rules/rules.ts").replace(/ {2}"brand-new": \{[\s\S]*?\n {2}\},\n/, "")).toBe(table);
  });

  it("gives a rule that every reader of the table takes", () => {
    const script =
      'import { loadTypescript } from "./scripts/load-typescript.mjs"; const { RULES } = await loadTypescript("src/rules/rules.ts"); console.log(JSON.stringify(RULES["brand-new"]));';
    const { stdout, stderr } = node("--input-type=module", "-e", script);
    expect(stderr).toBe("");
    const rule = JSON.parse(stdout) as Record<string, string>;
    expect(rule).toMatchObject({ level: "action" });
    for (const field of ["title", "why", "todo", "before", "after"]) expect(rule[field]).toBeTruthy();
    expect(rule.docs).toMatch(/^https:\/\/rupt\.dev\//);
  });

  it("gives a fixture that passes and a test that is red until the rule is raised", () => {
    const run = (path: string, ...args: string[]) => {
      const { status, stdout } = node(
        "node_modules/vitest/vitest.mjs",
        "run",
        path,
        "--reporter=json",
        ...args,
      );
      return { status, report: JSON.parse(stdout) as { numPassedTests: number; numFailedTests: number } };
    };
    expect(run("test/fixtures.test.ts", "-t", "brand-new")).toMatchObject({
      status: 0,
      report: { numPassedTests: 1 },
    });
    expect(run("test/rules")).toMatchObject({ status: 1, report: { numFailedTests: 1 } });
    // What a contributor adds, in short: the rule of a call that is migrated.
    writeFileSync(
      join(copy, "test/rules/brand-new.test.ts"),
      read("test/rules/brand-new.test.ts").replace('"brand-new";', '"attach-to-access";'),
    );
    expect(run("test/rules")).toMatchObject({ status: 0, report: { numPassedTests: 1 } });
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
    [["fine", "--nope"], "--nope"],
  ])("refuses %j and writes nothing", (args, says) => {
    const table = read("src/rules/rules.ts");
    const { status, stdout, stderr } = newRule(...args);
    expect(status).toBe(2);
    expect(stdout).toBe("");
    expect(stderr).toContain(says);
    expect(stderr).not.toContain("    at ");
    expect(read("src/rules/rules.ts")).toBe(table);
  });
});
