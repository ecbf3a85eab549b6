import { lstatSync, realpathSync, statSync } from "node:fs";
import { join, relative, resolve, sep } from "node:path";
import type { Fault } from "../../rules/errors.ts";
import { compileIgnore } from "./compile-ignore.ts";
import { listWithGit } from "./git-listing.ts";
import { type ListedTree, outermostSkipped, sortByBytes } from "./listed-tree.ts";
import {
  alwaysSkipped,
  type FolderRun,
  findOutputFolders,
  folderRuns,
  isOwnRecord,
} from "./output-folders.ts";
import { isFolder } from "./read-files.ts";
import type { SkippedPath, SkipReason } from "./skipped.ts";
import { type StartedScan, startScan } from "./start-scan.ts";
import { walkFolder } from "./walk-folder.ts";

export interface ListOptions {
  /** Files and folders to work on, as given; relative to the root or absolute. */
  paths: readonly string[];
  /** Globs of paths to leave alone. */
  ignore: readonly string[];
}

export interface Listing {
  /** Files in scope: POSIX, relative to the root, sorted by their bytes. */
  files: string[];
  /** Files of the project that `paths` and `ignore` leave out. They are not edited, but may still need the v2 package. */
  outOfScope: string[];
  skipped: SkippedPath[];
  errors: Fault[];
  /** See `ListedTree`. */
  unread: string[];
  repositories: string[];
  /** Files that `grepMentions` does not speak for; all of them when git did not list. */
  unindexed: ReadonlySet<string>;
  /** Whether git listed them, and can search the others. */
  isIndexed: boolean;
  /** True when every file was seen to be one while listing. */
  typed: boolean;
}

/**
 * Lists the files of the project below the root. `.gitignore` always holds, inside a repository and outside.
 * @param root folder to list
 * @param options scope
 * @param started what git was asked before, if it was
 * @returns the listing; a path argument that does not exist or lies outside the root is an error
 */
export async function listFiles(
  root: string,
  options: ListOptions,
  { listing }: Pick<StartedScan, "listing"> = startScan(root),
): Promise<Listing> {
  const realRoot = realpathSync(root);
  const { scopes, errors } = readScopes(root, realRoot, options.paths);
  const withGit = await listWithGit(root, listing);
  const tree = withGit ?? walkFolder(root);

  const { kept, skipped } = leaveOutput(tree, scopes);
  const isIgnored = compileIgnore(options.ignore);
  const isWanted = (path: string) => scopes.some((scope) => covers(scope, path)) && !isIgnored(path);
  const everything = scopes.includes("") && options.ignore.length === 0;
  const files = everything ? kept : kept.filter(isWanted);
  const outOfScope = everything ? [] : kept.filter((path) => !isWanted(path));

  const links = followLinks(realRoot, tree, kept, isWanted, files);
  const mentioned = [...tree.skipped, ...skipped, ...links.skipped];
  const unindexed = new Set(withGit === null ? kept : tree.unindexed);
  for (const path of links.files) unindexed.add(path);
  // What git tracks comes in its order, which is the one wanted.
  const sort = unindexed.size === 0 ? (paths: string[]) => paths : sortByBytes;
  return {
    files: sort([...files, ...links.files]),
    outOfScope: sort(outOfScope),
    skipped: outermostSkipped(mentioned).filter((one) => touches(scopes, one.path)),
    errors: [...errors, ...tree.errors],
    unread: tree.unread,
    repositories: tree.repositories,
    unindexed,
    isIndexed: withGit !== null,
    typed: withGit === null,
  };
}

/** Whether a folder or file `scope` ("" is the root) holds the path. */
function covers(scope: string, path: string): boolean {
  return scope === "" || path === scope || path.startsWith(`${scope}/`);
}

/** Whether a skipped path lies in scope, or holds what was asked for. */
function touches(scopes: readonly string[], path: string): boolean {
  const bare = path.replace(/\/$/, "");
  return scopes.some((scope) => covers(scope, bare) || covers(bare, scope));
}

function readScopes(root: string, realRoot: string, paths: readonly string[]) {
  const scopes: string[] = [];
  const errors: Fault[] = [];
  for (const path of paths.length === 0 ? ["."] : paths) {
    const target = resolve(root, path);
    const found = lstatSync(target, { throwIfNoEntry: false });
    if (found === undefined) {
      errors.push({ path, code: "path-missing" });
      continue;
    }
    // The way to the target may itself go through links; a link given by name stays the link.
    const real = found.isSymbolicLink()
      ? join(realpathSync(resolve(target, "..")), lastStep(target))
      : realpathSync(target);
    // But one to a folder of the project is that folder: its files are listed under their own names.
    const inside = folderBehind(realRoot, target) ?? relative(realRoot, real).split(sep).join("/");
    if (inside === ".." || inside.startsWith("../") || resolve(inside) === inside) {
      errors.push({ path, code: "path-outside" });
    } else scopes.push(inside);
  }
  return { scopes, errors };
}

/** The folder of the project that a path leads to, or null for files, other places and what is no path to anything. */
function folderBehind(realRoot: string, target: string): string | null {
  if (!isFolder(target)) return null;
  const path = relative(realRoot, realpathSync(target)).split(sep).join("/");
  return path === ".." || path.startsWith("../") || resolve(path) === path ? null : path;
}

const lastStep = (path: string) => path.slice(path.lastIndexOf(sep) + 1);

/** Takes out what tools made and what others wrote. A folder that was asked for by name is not taken for output. */
function leaveOutput(tree: ListedTree, scopes: readonly string[]) {
  const runs = folderRuns(tree.files);
  const output = findOutputFolders(tree.files, runs);
  for (const folder of output) {
    if (scopes.some((scope) => scope !== "" && covers(folder.slice(0, -1), scope))) output.delete(folder);
  }
  const skipped = new Map<string, SkippedPath>();
  const folders = [...output];
  const left = new Set<FolderRun>();
  for (const run of runs) {
    const made = folders.find((one) => run.folder.startsWith(one));
    const found =
      alwaysSkipped(run.folder) ?? (made === undefined ? null : { path: made, why: "output" as const });
    if (found !== null) skipped.set(found.path, found);
    if (found !== null || isOwnRecord(run.folder)) left.add(run);
  }
  const kept =
    left.size === 0
      ? tree.files
      : runs.flatMap((run) => (left.has(run) ? [] : tree.files.slice(run.from, run.to)));
  return { kept, skipped: [...skipped.values()] };
}

/** Links to files of the project that are not worked on under their own name; one link for each such file. */
function followLinks(
  realRoot: string,
  tree: ListedTree,
  kept: readonly string[],
  isWanted: (path: string) => boolean,
  files: readonly string[],
) {
  const followed: string[] = [];
  const skipped: SkippedPath[] = [];
  if (tree.links.length === 0) return { files: followed, skipped };
  const listed = new Set(kept);
  for (const path of kept) {
    for (let at = path.lastIndexOf("/"); at > 0; at = path.lastIndexOf("/", at - 1)) {
      const folder = path.slice(0, at);
      if (listed.has(folder)) break;
      listed.add(folder);
    }
  }
  const taken = new Set(files);
  for (const path of sortByBytes([...tree.links])) {
    if (!isWanted(path) || alwaysSkipped(path) !== null) continue;
    const verdict = judgeLink(realRoot, path, (target) => listed.has(target));
    if (verdict === null) continue;
    if ("skip" in verdict) skipped.push(verdict.skip);
    else if (!taken.has(verdict.follow)) {
      taken.add(verdict.follow);
      followed.push(path);
    }
  }
  return { files: followed, skipped };
}

/** What stands at the end of a link: a file to work on, a reason to leave it, or nothing to say. */
export type LinkVerdict = { follow: string } | { skip: SkippedPath } | null;

/**
 * Decides about one symbolic link.
 * @param realRoot the root with its own links resolved
 * @param path the link, POSIX, relative to the root
 * @param isListed whether a file or folder (POSIX, relative; a folder has files below it) is part of the project
 * @returns `follow` with the target's path relative to the root; `skip` for links that lead out of the root, nowhere, in
 *   circles or to something that is not part of the project; null for a folder whose files are listed anyway
 */
function judgeLink(realRoot: string, path: string, isListed: (path: string) => boolean): LinkVerdict {
  const skip = (why: SkipReason, folder = false): LinkVerdict => ({
    skip: { path: folder ? `${path}/` : path, why },
  });
  let target: string;
  let isFolder: boolean;
  try {
    target = realpathSync(join(realRoot, path));
    const found = statSync(target);
    isFolder = found.isDirectory();
    if (!isFolder && !found.isFile()) return skip("link-to-no-file");
  } catch (error) {
    const code = error instanceof Error && "code" in error ? error.code : "";
    return skip(code === "ELOOP" ? "link-in-circles" : "link-to-nothing");
  }
  const inside = relative(realRoot, target).split(sep).join("/");
  if (inside === ".." || inside.startsWith("../") || relative(realRoot, target) === target) {
    return skip("link-out-of-root", isFolder);
  }
  if (inside === "") return null;
  if (!isListed(inside)) return skip("link-to-skipped", isFolder);
  return isFolder ? null : { follow: inside };
}
