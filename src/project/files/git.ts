import { lstatSync, statSync } from "node:fs";
import { join, posix, relative, sep } from "node:path";
import { remainsAbove } from "./repository-above.ts";
import { type GitOutcome, runGitSync, splitNames } from "./run-git.ts";

/** What looks like a repository and cannot be asked. */
export interface GitTrouble {
  cause: "not-installed" | "other-owner" | "broken";
  /** The folder that holds `.git`. */
  top: string;
  /** The first line of what git says, for a person to read. */
  says: string;
}

/**
 * Which of the files have changes that are not committed. Staged changes count, untracked files do not.
 * Asks for the whole repository and picks the answer: `git status` takes no list of paths on its input, and thousands
 * of them do not fit on a command line.
 * @param root folder that the paths are relative to
 * @param paths POSIX paths, which may start with `../`
 * @returns those that are dirty, in the order given, none outside of git (there is nothing to compare with); or why git cannot be asked
 */
export function uncommittedChanges(
  root: string,
  paths: readonly string[],
): { dirty: string[] } | { trouble: GitTrouble } {
  const top = remainsAbove(root);
  if (paths.length === 0 || top === null) return { dirty: [] };
  const status = runGitSync(
    root,
    ["status", "--porcelain=v1", "-z", "--untracked-files=no", "--no-renames", "--ignore-submodules=all"],
    filtersOff(root),
  );
  if (status.code !== 0) {
    const place = runGitSync(root, ["rev-parse", "--is-inside-work-tree"]);
    const isInGitFolder = place.code === 0 && place.stdout.toString("utf8").trim() === "false";
    return isInGitFolder ? { dirty: [] } : { trouble: troubleIn(top, status) };
  }
  // Each entry is two letters, a space, and a path from the top of the repository.
  const entries = splitNames(status.stdout).names;
  const states = new Map(entries.map((entry) => [entry.slice(3), entry.slice(0, 2)]));
  const prefix = relative(top, root).split(sep).join("/");
  const dirty = paths.filter((path) => states.has(posix.join(prefix, path)));
  const unsure = dirty.filter((path) => states.get(posix.join(prefix, path)) === ONLY_IN_FOLDER);
  const clean = new Set(unchangedByTime(root, unsure));
  return { dirty: dirty.filter((path) => !clean.has(path)) };
}

/** Changed in the folder and not in the index. */
const ONLY_IN_FOLDER = " M";

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
 * Files with a filter that are as git last saw them. A file that is as young as the index is compared by its content, and without
 * its filter that always differs: such a file is judged by its time and size alone.
 */
function unchangedByTime(root: string, paths: readonly string[]): string[] {
  return paths.filter((path) => {
    const filter = runGitSync(root, ["check-attr", "-z", "filter", "--", path]).stdout.toString("utf8");
    if (/^(?:unspecified|unset|)$/.test(filter.split("\0")[2] ?? "")) return false;
    const known = runGitSync(root, ["ls-files", "--debug", "--", `:(literal)${path}`]).stdout.toString(
      "utf8",
    );
    const [, seconds = "", nanos = ""] = /^ {2}mtime: (\d+):(\d+)$/m.exec(known) ?? [];
    const [, size = ""] = /\bsize: (\d+)\b/.exec(known) ?? [];
    const found = lstatSync(join(root, path), { bigint: true, throwIfNoEntry: false });
    if (found === undefined || seconds === "") return false;
    const isSameTime = found.mtimeNs === BigInt(seconds) * 1_000_000_000n + BigInt(nanos);
    // git writes 0 for a file that it could not tell apart by its time.
    return isSameTime && (size === "0" || BigInt(size) === found.size);
  });
}

function troubleIn(top: string, { code, stderr }: GitOutcome): GitTrouble {
  const says = (stderr.split("\n").find((line) => line.trim() !== "") ?? "").replace(/^fatal: /, "").trim();
  if (code === null) return { cause: "not-installed", top, says };
  const owner = statSync(join(top, ".git"), { throwIfNoEntry: false })?.uid;
  const isForeign = process.getuid !== undefined && owner !== undefined && owner !== process.getuid();
  return { cause: isForeign ? "other-owner" : "broken", top, says };
}
