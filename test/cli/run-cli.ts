import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Result } from "../../src/result.ts";
import { type TemporaryTree, temporaryTree } from "../project/temporary-tree.ts";

/** The built program, as a user starts it. Another build can be named, to try one that is not in `dist/`. */
export const BIN =
  process.env.RUPT_MIGRATE_BIN ?? fileURLToPath(new URL("../../bin/rupt-migrate.js", import.meta.url));

export interface Ran {
  status: number | null;
  stdout: string;
  stderr: string;
}

/** Runs the program off a terminal. Its environment is PATH, HOME and what is given: no CI, no colour settings. */
export function run(cwd: string, args: readonly string[], env: Record<string, string> = {}): Ran {
  const { PATH = "" } = process.env;
  const done = spawnSync(process.execPath, [BIN, ...args], {
    cwd,
    encoding: "utf8",
    env: { PATH, HOME: join(cwd, ".."), ...env },
    input: "y\ny\n",
    maxBuffer: 1 << 28,
  });
  return { status: done.status, stdout: done.stdout, stderr: done.stderr };
}

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
