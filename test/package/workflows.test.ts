import { spawnSync } from "node:child_process";
import { chmodSync, mkdirSync, readdirSync, readFileSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { parse } from "yaml";
import type { Result } from "../../src/result.ts";
import { temporaryTree } from "../project/temporary-tree.ts";
import { type Packed, packPackage, ROOT } from "./packed-package.ts";

/** The files that other people's CI runs: read as YAML, their scripts checked by bash, and the steps run here. */

interface Step {
  uses?: string;
  run?: string;
  env?: Record<string, string>;
}
interface Workflow {
  jobs: Record<string, { steps: Step[] }>;
}
interface Action {
  inputs: Record<string, { default: string; description: string }>;
  runs: { using: string; steps: (Step & { shell: string })[] };
}

const read = (path: string) => readFileSync(join(ROOT, path), "utf8");
const WORKFLOWS = [
  ".github/workflows/ci.yml",
  ".github/workflows/proof.yml",
  ".github/workflows/release.yml",
  "examples/at-scale/github-matrix.yml",
];
const { version } = JSON.parse(read("package.json")) as { version: string };

const V2 = 'import Rupt from "rupt";\n\nRupt.attach({ client_id: "abc", account: "1" });\n';
/** Held on v2: something to annotate. */
const HELD =
  'import Rupt from "rupt";\n\nRupt.attach({ client_id: "abc", account: "1", domain: "https://rupt.example.com" });\n';
const MANIFEST = '{ "name": "app", "dependencies": { "rupt": "^2.24.1" } }\n';

let packed: Packed;
beforeAll(() => {
  packed = packPackage();
});
afterAll(() => packed.remove());

function bash(script: string, options: { cwd: string; env?: Record<string, string> }) {
  return spawnSync("bash", ["--noprofile", "--norc", "-eo", "pipefail", "-c", script], {
    cwd: options.cwd,
    encoding: "utf8",
    env: { ...process.env, ...options.env },
  });
}

function expectBash(script: string): void {
  const { status, stderr } = spawnSync("bash", ["-n"], { input: script, encoding: "utf8" });
  expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
}

describe("every workflow", () => {
  test.each(WORKFLOWS)("%s has scripts that bash reads and no text of others in them", (path) => {
    const { jobs } = parse(read(path)) as Workflow;
    const scripts = Object.values(jobs).flatMap(({ steps }) => steps.flatMap(({ run }) => run ?? []));
    expect(scripts.length).toBeGreaterThan(0);
    for (const script of scripts) {
      expectBash(script);
      expect(script).not.toContain("${{");
    }
  });

  test.each(WORKFLOWS.filter((path) => path.startsWith(".github")))(
    "%s runs actions of one commit",
    (path) => {
      const used = [...read(path).matchAll(/uses: (\S+)(.*)/g)];
      expect(used.length).toBeGreaterThan(0);
      for (const [, action, comment] of used) {
        expect(action).toMatch(/^[\w-]+\/[\w-]+@[0-9a-f]{40}$/);
        expect(comment).toMatch(/^ # v\d+\.\d+\.\d+$/);
      }
    },
  );

  test.each([
    "action.yml",
    "examples/at-scale/github-matrix.yml",
    "examples/at-scale/batch-spec.yml",
    "examples/at-scale/multi-gitter.sh",
  ])("%s asks for the version of this package", (path) => {
    const asked = [...read(path).matchAll(/rupt-migrate@(\d[\w.-]*)|default: (\d+\.\d+\.\d+)/g)];
    expect(asked.length).toBeGreaterThan(0);
    for (const [, named, fallback] of asked) expect(named ?? fallback).toBe(version);
  });
});

describe("the GitHub Action", () => {
  const action = parse(read("action.yml")) as Action;

  function check(
    files: Record<string, string>,
    inputs: Record<string, string> = {},
    more: Record<string, string> = {},
  ) {
    const tree = temporaryTree({ "package.json": "{}\n", ...files });
    tree.commit();
    const outside = temporaryTree({ output: "", summary: "" });
    const [step] = action.runs.steps;
    if (!step?.run) throw new Error("the action has no script");
    const values: Record<string, string> = { version: packed.tarball, ...inputs };
    // What the runner does with `${{ inputs.x }}`.
    const env = Object.fromEntries(
      Object.entries(step.env ?? {}).map(([name, text]) => [
        name,
        text.replace(
          /\$\{\{ inputs\.([\w-]+) \}\}/g,
          (_, input: string) => values[input] ?? action.inputs[input]?.default ?? "",
        ),
      ]),
    );
    const ended = bash(step.run, {
      cwd: tree.root,
      env: {
        ...env,
        ...more,
        GITHUB_ACTIONS: "true",
        GITHUB_OUTPUT: join(outside.root, "output"),
        GITHUB_STEP_SUMMARY: join(outside.root, "summary"),
      },
    });
    const written = (name: string) => readFileSync(join(outside.root, name), "utf8");
    return {
      ...ended,
      outputs: written("output"),
      summary: written("summary"),
      read: (path: string) => readFileSync(join(tree.root, path), "utf8"),
    };
  }

  test("is composite and names the shell of its script", () => {
    expect(action.runs.using).toBe("composite");
    for (const step of action.runs.steps) {
      expect(step.shell).toBe("bash");
      expectBash(step.run ?? "");
      expect(step.run).not.toContain("${{");
    }
  });

  test("fails with annotations, a summary and SARIF where v2 is left", () => {
    const ended = check({ "package.json": MANIFEST, "src/a.ts": HELD });
    expect(ended.status, ended.stderr).toBe(1);
    expect(ended.stdout).toMatch(/^::(error|warning|notice) .*file=src\/a\.ts,line=3/m);
    expect(ended.outputs).toBe("status=1\nsarif-file=./rupt-migrate.sarif\n");
    expect(ended.summary).toContain("#");
    const sarif = JSON.parse(ended.read("rupt-migrate.sarif")) as { version: string };
    expect(sarif.version).toBe("2.1.0");
  });

  test("passes where nothing is left", () => {
    const ended = check({ "src/a.ts": "export {};\n" });
    expect(ended.status, ended.stderr).toBe(0);
    expect(ended.outputs).toContain("status=0\n");
  });

  test("tells without failing when it is asked to", () => {
    const ended = check({ "package.json": MANIFEST, "src/a.ts": V2 }, { fail: "false" });
    expect(ended.status, ended.stderr).toBe(0);
    expect(ended.outputs).toContain("status=1\n");
  });

  test("fails where the program cannot be had, whatever it is asked to", () => {
    // npx ends with 1 then, as a check does that found something.
    const nowhere = { npm_config_registry: "http://127.0.0.1:9/", npm_config_fetch_retries: "0" };
    const files = { "package.json": MANIFEST, "src/a.ts": V2, "rupt-migrate.sarif": "{}\n" };
    const ended = check(files, { fail: "false", version: "9.9.9" }, nowhere);
    expect(ended.status, ended.stdout).not.toBe(0);
    expect(ended.outputs).toBe(`status=${ended.status}\n`);
  });

  test("takes several paths and globs, odd ones too, and runs none of them", () => {
    const files = { "one/a.ts": HELD, "two/b.ts": HELD, "three $(touch hacked)/c.ts": HELD };
    const ended = check(files, {
      "sarif-file": "x.sarif",
      paths: "one\nthree $(touch hacked)\n",
      ignore: "**/c.ts\n-x\n",
    });
    expect(ended.status, ended.stderr).toBe(1);
    expect(ended.stdout).toContain("one/a.ts");
    expect(ended.stdout).not.toContain("b.ts");
    expect(ended.stdout).not.toContain("c.ts");
    expect(() => ended.read("hacked")).toThrow();
  });

  test("fails when the check could not be done, whatever it was asked", () => {
    const ended = check({ "src/a.ts": 'import Rupt from "rupt";\n{{;\n' }, { fail: "false" });
    expect(ended.status).toBe(2);
  });
});

describe("examples/at-scale", () => {
  test("the batch spec has the fields that Sourcegraph asks for", () => {
    const spec = parse(read("examples/at-scale/batch-spec.yml")) as {
      version: number;
      name: string;
      on: { repositoriesMatchingQuery: string }[];
      steps: { container: string; run: string; outputs: Record<string, { value: string }> }[];
      changesetTemplate: Record<string, unknown>;
    };
    expect(spec.version).toBe(2);
    expect(spec.on[0]?.repositoriesMatchingQuery).toContain("package\\.json");
    for (const { container, run } of spec.steps) {
      expect(container).toMatch(/^node:\d+/);
      expectBash(run);
    }
    expect(Object.keys(spec.changesetTemplate).sort()).toEqual([
      "body",
      "branch",
      "commit",
      "published",
      "title",
    ]);
    expect(spec.changesetTemplate.body).toContain("outputs.report");
    expect(Object.keys(spec.steps[0]?.outputs ?? {})).toEqual(["report"]);
  });

  /** A folder with the program on the PATH, and results of two repositories after the script ran in each. */
  function runMultiGitter() {
    const tools = temporaryTree({});
    mkdirSync(join(tools.root, "bin"));
    const program = join(tools.root, "bin/rupt-migrate");
    symlinkSync(join(ROOT, "bin/rupt-migrate.js"), program);
    chmodSync(program, 0o755);
    const repositories = { web: V2, broken: `${V2}{{;\n`, other: "export {};\n" };
    const ends = Object.entries(repositories).map(([name, text]) => {
      const tree = temporaryTree({ "package.json": MANIFEST, "src/a.ts": V2, "src/b.ts": text });
      tree.commit();
      const ended = spawnSync(join(ROOT, "examples/at-scale/multi-gitter.sh"), [], {
        cwd: tree.root,
        encoding: "utf8",
        env: {
          ...process.env,
          PATH: `${join(tools.root, "bin")}:${process.env.PATH}`,
          RESULTS: join(tools.root, "results"),
          REPOSITORY: `acme/${name}`,
        },
      });
      return {
        name,
        status: ended.status,
        stderr: ended.stderr,
        changed: tree.git("status", "--porcelain") !== "",
      };
    });
    return { ends, results: join(tools.root, "results"), program };
  }

  test("the multi-gitter script migrates, and its results merge", () => {
    const { ends, results, program } = runMultiGitter();
    for (const { status, stderr, changed } of ends)
      expect({ status, changed }, stderr).toEqual({ status: 0, changed: true });
    const files = readdirSync(results);
    expect(files.sort()).toEqual(["acme__broken.json", "acme__other.json", "acme__web.json"]);
    const errors = files.map(
      (name) => (JSON.parse(readFileSync(join(results, name), "utf8")) as Result).errors.length,
    );
    expect(errors).toEqual([1, 0, 0]);
    const merged = spawnSync(
      process.execPath,
      [program, "report", ...files.map((name) => join(results, name))],
      {
        cwd: results,
        encoding: "utf8",
      },
    );
    expect(merged.status, merged.stderr).toBe(0);
    expect(merged.stdout).toContain("acme__web");
  });
});
