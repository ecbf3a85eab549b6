import { spawnSync } from "node:child_process";
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { copyExample, type ExampleProject } from "../example-project.ts";
import { migrateFixture } from "../migrate-fixture.ts";
import { BIN, type Ran, runWarm } from "../warm-cli.ts";
import { markdownPage, ROOT } from "./markdown-page.ts";
import { PAGES } from "./pages.ts";

/** Commands that no test runs as they stand, and why not. */
const NOT_RUN: readonly [command: RegExp, reason: string][] = [
  [
    /^npm ci( && npm run demo)?$/,
    "would install over the packages that this run uses; .ci/run starts with it and then runs the demo",
  ],
  [/^npm test$/, "is this run"],
  [/^npm install\b/, "asks the registry"],
  [/^git /, "runs in readme-steps.test.ts, after what it commits"],
  [/^node -e 0$/, "is what the benchmark compares the start with"],
  [/^npm run fuzz\b/, "generates and runs programs for many minutes; .ci/run has its share of them"],
  [/^npm run bench\b/, "times whole runs for many minutes"],
  [/^npm run proof\b/, "installs and drives apps for many minutes; proof.test.ts checks what it saved"],
  [/^npm run (lint|typecheck|layers)$/, "is a step of .ci/run"],
  [/^npx biome check --write /, "lays sources out; npm run lint, a step of .ci/run, says whether they are"],
  [
    /^npm run (build|docs)$/,
    "writes files that other tests read; generated.test.ts runs the scripts with --check",
  ],
  [
    /^node scripts\/share\.mjs(?: --draft kites)?$/,
    "migrates all apps of the proof, or one that is to come; proof.test.ts does the same and compares",
  ],
  [/^node scripts\/figures\.mjs /, "needs a whole run of the tests; figures.test.ts gives it other figures"],
  [/^node scripts\/record-behaviour\.mjs /, "needs a second checkout and some minutes"],
  [/^npm run new-rule /, "writes into the sources; new-rule.test.ts runs it in a copy"],
  [
    /^npx rupt-migrate (?:--yes --json --expect-plan <plan>|checklist --done <id>)$/,
    "runs in agents.test.ts, with what the command before it printed",
  ],
  [/^npx jscodeshift -t /, "runs in test/package/packed.test.ts, from the packed tarball"],
  [/^(UPDATE_\w+=1 )?npx vitest run /, "runs tests that are part of this run"],
  [
    /^npm run (changeset|version-packages)$/,
    "asks, or writes the version; package/release.test.ts makes a version in a copy",
  ],
  [/^\.ci\/run$/, "runs this test"],
  [/^node bin\/rupt-migrate\.js --cwd examples\//, "runs in test/examples.test.ts, on a copy"],
];

/** What stands for a word that the reader fills in. */
const PLACEHOLDERS: readonly [string, string][] = [
  ["<rule>", "on-logout"],
  ["<glob>", "'legacy/**'"],
  ["<bash|zsh|fish>", "bash"],
  ["<file>", "policies.json"],
];

/** The program as a page names it; a recipe asks for a version. */
const PROGRAM = /^(?:exec )?(?:npx )?(?:--yes )?rupt-migrate(?:@[\d.]+)?(?![\w-])/;
const isCommand = /^(?:npx |npm |node |rupt-migrate |UPDATE_|exec npx |\.ci\/run)/;

/** Commands of a page, one list a block: those of a block run one after the other in the same folder. */
function commandsOf({ text, blocks }: (typeof PAGES)[number]): string[][] {
  const shell = blocks
    .filter(({ language }) => language === "sh")
    .map(({ code }) =>
      code
        .split("\n")
        .map((line) => line.replace(/\s+# .*$/, "").trim())
        .filter((line) => line !== "" && !line.startsWith("#!")),
    );
  const steps = blocks
    .filter(({ language }) => language === "yaml")
    .flatMap(({ code }) =>
      [...code.matchAll(/^\s*(?:- (?:run: )?|entry: )(np[xm] .+)$/gm)].map(([, command = ""]) => [command]),
    );
  const spans = [...text.replace(/^```[\s\S]*?^```$/gm, "").matchAll(/`([^`\n]+)`/g)]
    .map(([, span = ""]) => span)
    .filter((span) => isCommand.test(span))
    .map((span) => [span]);
  return [...shell, ...steps, ...spans];
}

/** The sample app as somebody's clean git tree, with what the questions on monorepos and merged reports name; made once. */
let sample: ExampleProject;
const copies: string[] = [];
beforeAll(() => {
  sample = copyExample("react-vite", false);
  const { folder } = sample;
  mkdirSync(join(folder, "packages/web"), { recursive: true });
  const { stdout } = sample.migrate("--json");
  for (const name of ["a.json", "b.json"]) writeFileSync(join(folder, name), stdout);
  writeFileSync(
    join(folder, "policies.json"),
    '[{ "name": "Cap", "type": "development", "action": "deny" }]',
  );
});
afterAll(() => {
  sample.remove();
  for (const copy of copies) rmSync(copy, { recursive: true, force: true });
});

function sampleProject(): string {
  const copy = mkdtempSync(join(tmpdir(), "rupt-migrate-docs-"));
  copies.push(copy);
  cpSync(sample.folder, copy, { recursive: true });
  return copy;
}

/** Runs a command as it stands: by the shell where it asks for one, else in the thread that stays. */
function runCommand(command: string, folder: string): Ran {
  const filled = PLACEHOLDERS.reduce((text, [word, value]) => text.replaceAll(word, value), command);
  const env = { ...process.env, GITHUB_STEP_SUMMARY: "" };
  const args = filled.replace(PROGRAM, "");
  if (!/[|&;<>$`"\\*]/.test(args.replace(/'[^']*'/g, ""))) {
    const words = args.match(/(?:'[^']*'|[^\s'])+/g) ?? [];
    return runWarm(
      words.map((word) => word.replaceAll("'", "")),
      { cwd: folder, env },
    );
  }
  const program = `'${process.execPath}' '${BIN}'`;
  return spawnSync("sh", ["-c", filled.replace(PROGRAM, program)], {
    cwd: folder,
    encoding: "utf8",
    stdio: ["ignore", "pipe", "pipe"],
    env,
  });
}

describe.each(PAGES)("$path", (page) => {
  // agents.test.ts runs that page from top to bottom, in one app.
  const lists = page.path === "docs/agents.md" ? [] : commandsOf(page);
  const runs = lists
    .map((list) => list.filter((command) => !NOT_RUN.some(([pattern]) => pattern.test(command))))
    .filter((list) => list.length > 0);
  const distinct = [...new Map(runs.map((list) => [list.join("\n"), list])).values()];

  it.runIf(distinct.length > 0).each(distinct.map((list) => ({ name: list.join("; "), list })))(
    "runs: $name",
    ({ list }) => {
      const folder = sampleProject();
      for (const command of list) {
        expect(command, "neither the program nor listed as not run").toMatch(PROGRAM);
        const { status, stdout, stderr } = runCommand(command, folder);
        expect(stderr).not.toMatch(/unknown option|error:/);
        // The sample is on v2, so the check is red unless the shell goes on after it, or what is there is accepted.
        const red = /--check\b/.test(command) && !/\|\||--update-baseline/.test(command);
        expect(status, `${command}\n${stdout}\n${stderr}`).toBe(red ? 1 : 0);
      }
    },
  );

  it("names only options that the program has", () => {
    const help = runCommand("rupt-migrate --help", ROOT);
    const spans = [...page.text.matchAll(/`(--[a-z-]+)[^`]*`/g)].map(([, option = ""]) => option);
    const foreign = ["--level", "--markdown", "--group", "--program", "--programs", "--only"];
    expect(spans.filter((option) => !help.stdout.includes(option) && !foreign.includes(option))).toEqual([]);
  });
});

describe("commands that are not run", () => {
  it("are each in a page, and npm knows their scripts", () => {
    const all = PAGES.flatMap(commandsOf).flat();
    const { scripts } = JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8")) as { scripts: object };
    for (const [pattern] of NOT_RUN)
      expect(
        all.some((command) => pattern.test(command)),
        String(pattern),
      ).toBe(true);
    const named = all.flatMap((command) =>
      [...command.matchAll(/npm run ([\w-]+)/g)].map(([, name = ""]) => name),
    );
    expect(named.filter((name) => !Object.hasOwn(scripts, name))).toEqual([]);
  });

  it("are steps of .ci/run where they say so", () => {
    const steps = readFileSync(join(ROOT, ".ci/run"), "utf8");
    for (const step of ["npm ci", "npm run demo", "npm run lint", "npm run layers", "npx tsc", "npm test"])
      expect(steps).toContain(step);
  });
});

describe("the code in the docs", () => {
  const codeOf = (path: string): string[] =>
    markdownPage(path)
      .blocks.filter(({ language }) => language === "js")
      .map(({ code }) => code);
  const [before, after] = codeOf("README.md");
  const [api] = codeOf("docs/api.md");

  it("migrates from before to after", async () => {
    const { written, result } = await migrateFixture({ "app.js": before ?? "" });
    expect(written.get("app.js")).toBe(after);
    expect(result.summary.usages).toMatchObject({ review: 0, manual: 0 });
  });

  it("runs as a program", () => {
    const folder = sampleProject();
    mkdirSync(join(folder, "node_modules"));
    symlinkSync(ROOT, join(folder, "node_modules/rupt-migrate"), "dir");
    writeFileSync(join(folder, "node_modules/run.mjs"), api ?? "");
    const { status, stdout, stderr } = spawnSync(process.execPath, ["node_modules/run.mjs"], {
      cwd: folder,
      encoding: "utf8",
    });
    expect(stderr).toBe("");
    expect(status).toBe(0);
    expect(stdout).toMatch(/^\d+ uses of v2\n# /);
    expect(existsSync(join(folder, "src/lib/rupt.ts"))).toBe(true);
  });
});
