import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, realpathSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, dirname, join } from "node:path";
import { afterAll, expect } from "vitest";
import { recordFigures } from "../figures/record-figures.ts";
import { BIN, runWarm } from "../warm-cli.ts";

export interface CliRun {
  status: number | null;
  stdout: string;
  stderr: string;
  ms: number;
}

let counted = { projects: 0, runs: 0 };

/** Counts the projects and runs of a test file, which calls it first. */
export function countRuns(): void {
  const own = { projects: 0, runs: 0 };
  counted = own;
  afterAll(() => recordFigures("hostile", basename(expect.getState().testPath ?? "", ".test.ts"), own));
}

/** Runs the built program as a user does. A run that does not end in time has no status. */
export function runCli(cwd: string, args: readonly string[], env: Record<string, string> = {}): CliRun {
  const started = performance.now();
  counted.runs += 1;
  const { status, stdout, stderr } = spawnSync(process.execPath, [BIN, ...args], {
    cwd,
    encoding: "utf8",
    timeout: 120_000,
    maxBuffer: 256 * 1024 * 1024,
    // A heap limit: no input may need more.
    env: { ...process.env, NODE_OPTIONS: "--max-old-space-size=1024", NO_COLOR: "1", CI: "", ...env },
  });
  return { status, stdout, stderr, ms: performance.now() - started };
}

/** The same without a process of its own, where what is hostile is neither a size nor a depth nor a command. */
export function runInThread(cwd: string, args: readonly string[], env: Record<string, string> = {}): CliRun {
  const started = performance.now();
  counted.runs += 1;
  const { PATH = "", HOME = "" } = process.env;
  const ran = runWarm(args, {
    cwd,
    env: { PATH, HOME, NO_COLOR: "1", CI: "", ...env },
  });
  return { ...ran, ms: performance.now() - started };
}

/** A new folder with these files. */
export function makeProject(files: Record<string, string | Buffer>): string {
  counted.projects += 1;
  const root = realpathSync(mkdtempSync(join(tmpdir(), "rupt-hostile-")));
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), content);
  }
  return root;
}

/** A use of v2 that is migrated, in a file of its own. */
export const PLAIN = 'import Rupt from "rupt";\nRupt.attach({ client_id: "client-1", account: user.id });\n';
export const MIGRATED = "rupt.evaluate.access({ user: user.id })";

export const MANIFEST = '{ "name": "app", "dependencies": { "rupt": "2.24.1" } }\n';

interface JsonResult {
  summary: { filesChanged: number; errors: number };
  usages: { path: string; kind: string; held: boolean }[];
  errors: { path: string; message: string }[];
  skipped: { path: string; reason: string }[];
  files: { path: string; status: string }[];
}

/** The JSON result, with what must hold for each run: it ends, with a known status, without a stack trace. */
export function jsonOf(run: CliRun): JsonResult {
  expectCalm(run);
  return JSON.parse(run.stdout) as JsonResult;
}

export function expectCalm({ status, stderr, stdout }: CliRun): void {
  expect([0, 1, 2], stderr || stdout).toContain(status);
  expect(stderr).not.toMatch(/\n\s+at .+:\d+:\d+/);
  expect(stderr).not.toMatch(/RangeError|TypeError|heap/);
}
