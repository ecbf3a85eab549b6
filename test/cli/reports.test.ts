import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { repo, run } from "./run-cli.ts";
import { MANIFEST, WITH_HELD, WITHOUT } from "./samples.ts";

const BEGINS = {
  "r.md": /^#/,
  "r.json": /^\{\n {2}"schemaVersion": 2/,
  "r.sarif": /"version": "2\.1\.0"/,
  "r.html": /^<!doctype html>/,
} as const;

describe("reports", () => {
  it("--report is repeatable, takes its format from the ending, and needs no --yes", () => {
    const project = repo(WITH_HELD);
    for (const mode of [[], ["--check"], ["--dry-run"], ["--yes"]]) {
      project.run(...mode, ...Object.keys(BEGINS).flatMap((name) => ["--report", name]));
      for (const [name, begin] of Object.entries(BEGINS)) expect(project.read(name)).toMatch(begin);
    }
  });

  it.each(["pretty", "json", "markdown", "sarif", "github"])(
    "--format %s gives the same on every run",
    (format) => {
      const { root } = repo(WITH_HELD);
      const once = () => run(root, ["--format", format]).stdout.replace(/"durationMs": \d+/, "");
      const first = once();
      expect(first).not.toBe("");
      expect(once()).toBe(first);
    },
  );

  it("--format github annotates lines, and appends to $GITHUB_STEP_SUMMARY", () => {
    const project = repo(WITH_HELD);
    const summary = join(project.root, ".git", "summary.md");
    for (let count = 1; count <= 2; count += 1)
      expect(run(project.root, ["--format", "github"], { GITHUB_STEP_SUMMARY: summary }).stdout).toMatch(
        /^::(?:error|warning) [^\n]*file=src\/held\.ts/m,
      );
    expect(readFileSync(summary, "utf8").match(/^# /gm)).toHaveLength(2);
    expect(run(project.root, [], { GITHUB_STEP_SUMMARY: summary }).stdout).not.toContain("::error");
    expect(readFileSync(summary, "utf8").match(/^# /gm)).toHaveLength(2);
  });

  it("a step summary that cannot be written does not fail the run", () => {
    const { root } = repo(WITH_HELD);
    const { status, stderr } = run(root, ["--format", "github"], { GITHUB_STEP_SUMMARY: "/nowhere/summary" });
    expect(status).toBe(0);
    expect(stderr).toContain("summary could not be written");
  });

  it("text of the repo cannot speak to the terminal or the CI", () => {
    const name = "src/\u001b[31m::error::x.ts";
    const project = repo({ "package.json": MANIFEST, [name]: WITH_HELD["src/held.ts"] });
    for (const args of [[], ["--format", "github"], ["--format", "markdown"]]) {
      const { stdout, stderr } = project.run(...args);
      expect(stdout + stderr).not.toContain("\u001b");
      expect(stdout).not.toMatch(/^::error::x/m);
    }
  });

  it("--verify lists only new type errors, and says what it could not check", () => {
    const project = repo({
      ...WITH_HELD,
      "tsconfig.json":
        '{ "compilerOptions": { "strict": true, "module": "esnext", "moduleResolution": "bundler" } }\n',
      "src/wrong.ts": "export const wrong: number = 'text';\n",
    });
    const { status, stderr } = project.run("--verify", "--check");
    expect(status).toBe(1);
    expect(stderr).toContain("Type check: no new errors.");
    expect(stderr).not.toContain("wrong.ts");
  });

  it("nothing to do is said in every format", () => {
    const project = repo(WITHOUT);
    expect(project.run().stdout).toContain("No use of the v2 SDK");
    expect(project.run("--dry-run")).toMatchObject({ status: 0, stdout: "" });
    expect(project.run("--format", "markdown").stdout).not.toBe("");
  });
});
