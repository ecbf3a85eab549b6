import type { Fault } from "../../rules/errors.ts";
import { fileKind } from "./file-kinds.ts";
import { alwaysSkipped, isOwnRecord } from "./output-folders.ts";
import type { SkippedPath } from "./skipped.ts";

/** Everything found below the root before scope and output folders are judged. By git or by a walk. */
export interface ListedTree {
  /** Regular files, POSIX, relative to the root, in no promised order. */
  files: string[];
  /** Symbolic links, to whatever they lead. */
  links: string[];
  /** Files that `git grep` does not read as they are on the disk: untracked ones, and those git was told to assume unchanged. */
  unindexed: string[];
  /** Folders and files that git ignores, repositories of their own, names that cannot be written. */
  skipped: SkippedPath[];
  errors: Fault[];
  /** What is part of the project and cannot be read: files outside of a sparse checkout, folders (with a slash) that do not open. */
  unread: string[];
  /** Folders, with a slash, that are repositories of their own: submodules and clones. */
  repositories: string[];
}

/**
 * Puts skipped paths in order for the result: one entry a folder with its most telling reason, nothing below it again,
 * and no single files that would not have been read anyway (logs, images).
 */
export function outermostSkipped(found: readonly SkippedPath[]): SkippedPath[] {
  const byPath = new Map<string, SkippedPath>();
  for (const one of found) {
    if (isOwnRecord(one.path)) continue;
    const entry = alwaysSkipped(one.path) ?? one;
    if (!entry.path.endsWith("/") && [null, "other"].includes(fileKind(entry.path))) continue;
    if (!byPath.has(entry.path)) byPath.set(entry.path, entry);
  }
  const result: SkippedPath[] = [];
  let folder = "\0";
  for (const path of sortByBytes([...byPath.keys()])) {
    const entry = byPath.get(path);
    if (entry === undefined || path.startsWith(folder)) continue;
    if (path.endsWith("/")) folder = path;
    result.push(entry);
  }
  return result;
}

const SURROGATE = /[\ud800-\udfff]/;

/**
 * Sorts paths by their UTF-8 bytes, in place: the order of git, the same on every machine.
 * @returns the array itself
 */
export function sortByBytes(paths: string[]): string[] {
  // UTF-16 order, which plain comparison gives, differs from it only where characters beyond the basic plane stand.
  if (!paths.some((path) => SURROGATE.test(path))) return paths.sort();
  return paths.sort((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b)));
}

/** A tree that nothing is known of yet. */
export const emptyTree = (): ListedTree => ({
  files: [],
  links: [],
  unindexed: [],
  skipped: [],
  errors: [],
  unread: [],
  repositories: [],
});
