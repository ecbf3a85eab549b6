import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { onTestFinished } from "vitest";
import { commitAll } from "../repository.ts";

export interface TemporaryTree {
  root: string;
  write(files: Record<string, string | Buffer>): void;
  git(...args: string[]): string;
  /** `git init`, add and commit what is there. */
  commit(): void;
}

/** A folder with files that is gone after the test. */
export function temporaryTree(files: Record<string, string | Buffer> = {}): TemporaryTree {
  const root = realpathSync(mkdtempSync(join(tmpdir(), "rupt-project-")));
  onTestFinished(() => rmSync(root, { recursive: true, force: true }));
  const write = (some: Record<string, string | Buffer>) => {
    for (const [path, content] of Object.entries(some)) {
      mkdirSync(dirname(join(root, path)), { recursive: true });
      writeFileSync(join(root, path), content);
    }
  };
  const git = (...args: string[]) =>
    execFileSync("git", ["-c", "user.name=t", "-c", "user.email=t@example.com", ...args], {
      cwd: root,
      encoding: "utf8",
      stdio: ["ignore", "pipe", "ignore"],
    });
  write(files);
  return { root, write, git, commit: () => commitAll(root) };
}
