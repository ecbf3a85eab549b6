import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import {
  countRuns,
  expectCalm,
  jsonOf,
  MANIFEST,
  MIGRATED,
  makeProject,
  PLAIN,
  runInThread,
} from "./run-cli.ts";

countRuns();

const NAMES = [
  "with space.js",
  "quote'single.js",
  'quote"double.js',
  "new\nline.js",
  "\u001b[31mred\u001b[0m.js",
  "::error::title.js",
  "\n::warning file=x::y.js",
  "-rf.js",
  "--yes.js",
  "$(touch mark).js",
  "`touch mark`.js",
  "semi;touch mark.js",
  "<script>alert(1)</script>.js".replaceAll("/", "_"),
  "[link](javascript:x).js",
  "\u202egnp.js",
  "é.js",
  "%2e%2e.js",
  "a\\b.js",
  "*.js",
  "{a,b}.js",
  "tab\there.js",
  "\u0007bell.js",
];

const held = 'import Rupt from "rupt";\nRupt.attach({ client_id: "client-1", domain: "a.example" });\n';

describe("file names", () => {
  it("migrates each, whatever it is called", { timeout: 120_000 }, () => {
    const files = Object.fromEntries(
      NAMES.map((name) => [`src/${name}`, PLAIN.replace("client-1", `client-${NAMES.indexOf(name)}`)]),
    );
    const root = makeProject({ "package.json": MANIFEST, ...files });
    const run = runInThread(root, ["--yes", "--json"]);
    const result = jsonOf(run);
    expect(result.errors).toEqual([]);
    for (const name of NAMES) {
      expect(readFileSync(join(root, "src", name), "utf8"), name).toContain(MIGRATED);
      expect(result.files.map(({ path }) => path)).toContain(`src/${name}`);
    }
    expect(runInThread(root, ["undo"]).status).toBe(0);
    for (const name of NAMES)
      expect(readFileSync(join(root, "src", name), "utf8"), name).toContain("Rupt.attach");
  });

  it.each(["pretty", "markdown", "sarif", "github", "json"])(
    "writes none of them raw as %s",
    { timeout: 120_000 },
    (format) => {
      const root = makeProject({
        "package.json": MANIFEST,
        ...Object.fromEntries(NAMES.map((name) => [`src/${name}`, held])),
      });
      for (const args of [
        ["--dry-run", "--format", format],
        ["--check", "--format", format],
        ["report"],
        ["checklist"],
      ]) {
        const run = runInThread(root, args, { GITHUB_ACTIONS: "true" });
        expectCalm(run);
        for (const text of [run.stdout, run.stderr]) {
          // No terminal control byte but tab and line feed.
          expect(text).not.toMatch(/[\u0000-\u0008\u000b-\u001f\u007f\u202a-\u202e]/);
          const commands = text
            .split("\n")
            .filter(
              (line) => line.startsWith("::") && !/^::(?:error|warning|notice|group|endgroup)/.test(line),
            );
          expect(commands).toEqual([]);
          expect(text).not.toMatch(/^::error::title/m);
          expect(text).not.toMatch(/^::warning file=x::y/m);
        }
      }
    },
  );

  it("takes a path that looks like an option after --", () => {
    const root = makeProject({ "package.json": MANIFEST, "--yes.js": PLAIN, "other.js": PLAIN });
    const run = runInThread(root, ["--json", "--", "--yes.js"]);
    expect(
      jsonOf(run)
        .usages.filter(({ kind }) => kind === "attach")
        .map(({ path }) => path),
    ).toEqual(["--yes.js"]);
    expect(readFileSync(join(root, "--yes.js"), "utf8")).toBe(PLAIN);
  });
});
