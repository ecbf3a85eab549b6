import { posix } from "node:path";
import { runGitSync, splitNames } from "./run-git.ts";

/**
 * Whether a folder lies in the work tree of a git repository that git can read.
 * @returns false also when git is not installed or refuses the repository
 */
export function isInsideGit(root: string): boolean {
  const answer = runGitSync(root, ["rev-parse", "--is-inside-work-tree"]);
  return answer.code === 0 && answer.stdout.toString("utf8").trim() === "true";
}

/**
 * Configuration that switches off every clean, smudge and process filter that the repository's configuration names:
 * comparing a touched file with its committed version would run them.
 */
function filtersOff(root: string): Record<string, string> {
  const named = runGitSync(root, ["config", "-z", "--name-only", "--get-regexp", "^filter\\."]);
  const keys = named.code === 0 ? splitNames(named.stdout).names : [];
  const env: Record<string, string> = { GIT_CONFIG_COUNT: String(keys.length) };
  for (const [n, key] of keys.entries()) {
    env[`GIT_CONFIG_KEY_${n}`] = key;
    env[`GIT_CONFIG_VALUE_${n}`] = key.endsWith(".required") ? "false" : "";
  }
  return keys.length === 0 ? {} : env;
}

/**
 * Which of the files have changes that are not committed. Staged changes count, untracked files do not.
 * Asks for the whole repository and picks the answer: `git status` takes no list of paths on its input, and thousands
 * of them do not fit on a command line.
 * @param root folder that the paths are relative to
 * @param paths POSIX paths, which may start with `../`
 * @returns those that are dirty, in the order given; empty outside git (there is nothing to compare with)
 */
export function dirtyFiles(root: string, paths: readonly string[]): string[] {
  if (paths.length === 0) return [];
  const place = runGitSync(root, ["rev-parse", "--show-prefix"]);
  if (place.code !== 0) return [];
  const prefix = place.stdout.toString("utf8").replace(/\r?\n$/, "");
  const status = runGitSync(
    root,
    ["status", "--porcelain=v1", "-z", "--untracked-files=no", "--no-renames", "--ignore-submodules=all"],
    filtersOff(root),
  );
  if (status.code !== 0) return [];
  // Each entry is two letters, a space, and a path from the top of the repository.
  const dirty = new Set(splitNames(status.stdout).names.map((entry) => entry.slice(3)));
  return paths.filter((path) => dirty.has(posix.normalize(prefix + path)));
}
