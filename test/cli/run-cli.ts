import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Result } from "../../src/result.ts";
import { type TemporaryTree, temporaryTree } from "../project/temporary-tree.ts";
import { BIN, type Ran, runWarm } from "../warm-cli.ts";

/** What the program knows of the world: PATH, HOME and what is given. No CI, no colour settings. */
const environment = (cwd: string, more: Record<string, string>) => ({
  PATH: process.env.PATH ?? "",
  HOME: join(cwd, ".."),
  ...more,
});

/** Runs the program off a terminal. */
export function run(cwd: string, args: readonly string[], env: Record<string, string> = {}): Ran {
  return runWarm(args, { cwd, env: environment(cwd, env) });
}

/** The same in a process of its own, for what other programs write to the streams that they share with it. */
export function start(cwd: string, args: readonly string[], env: Record<string, string> = {}): Ran {
  const { status, stdout, stderr } = spawnSync(process.execPath, [BIN, ...args], {
    cwd,
    encoding: "utf8",
    env: environment(cwd, env),
    input: "y\ny\n",
    maxBuffer: 1 << 28,
  });
  return { status, stdout, stderr };
}

export { BIN, type Ran };

export interface Repo extends TemporaryTree {
  run(...args: string[]): Ran;
  /** The result that `--json` prints. */
  json(...args: string[]): Result;
  read(path: string): string;
  status(): string;
}

/** A git repository with these files committed, gone after the test. */
export function repo(files: Record<string, string | Buffer>): Repo {
  const tree = temporaryTree(files);
  tree.commit();
  return {
    ...tree,
    run: (...args) => run(tree.root, args),
    json: (...args) => JSON.parse(run(tree.root, ["--json", ...args]).stdout) as Result,
    read: (path) => readFileSync(join(tree.root, path), "utf8"),
    status: () => tree.git("status", "--porcelain", "--untracked-files=all"),
  };
}
