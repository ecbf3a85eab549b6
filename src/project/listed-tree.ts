import type { RunError, Skipped } from "../result.ts";

/** Everything found below the root before scope and output folders are judged. By git or by a walk. */
export interface ListedTree {
  /** Regular files, POSIX, relative to the root, in no promised order. */
  files: string[];
  /** Symbolic links, to whatever they lead. */
  links: string[];
  /** Files that `git grep` does not read as they are on the disk: untracked ones, and those git was told to assume unchanged. */
  unindexed: string[];
  /** Folders and files that git ignores, repositories of their own, names that cannot be written. */
  skipped: Skipped[];
  errors: RunError[];
}

/** Why a path is left alone. */
export const SKIP = {
  ignored: "ignored by git",
  nested: "a git repository of its own; run rupt-migrate in it",
  name: "its name is not valid UTF-8",
} as const;
