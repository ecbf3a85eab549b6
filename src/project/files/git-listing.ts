import { isUtf8 } from "node:buffer";
import { lstatSync } from "node:fs";
import { join } from "node:path";
import { emptyTree, type ListedTree } from "./listed-tree.ts";
import { alwaysSkipped } from "./output-folders.ts";
import { type GitOutcome, runGit, splitNames } from "./run-git.ts";

/** Tags of `ls-files -v`, as character codes. Lower case ones are "assume unchanged". */
const UNTRACKED = 63; // "?"
const AS_COMMITTED = 72; // "H"
const IN_CONFLICT = 77; // "M"
/** Left out of a sparse checkout, unless it is there all the same. */
const SPARSE = 83; // "S"
const ZERO = 48;

/** Modes of the index for what is not a regular file. */
const LINK = "120000";
const REPOSITORY = "160000";

/**
 * Lists what git knows below a folder: tracked files, untracked files that are not ignored, ignored folders.
 *
 * One walk of the folders serves both of the latter: git names what it does not track, folders as one entry, and only
 * those few names are then asked about. Two full walks (`-o` and `-o -i`) take twice the time.
 *
 * @param started the listing of `startScan`
 * @returns null when git is missing, refuses the repository, or ignores the root itself: walk the folder then
 */
export async function listWithGit(root: string, started: Promise<GitOutcome>): Promise<ListedTree | null> {
  const listing = await started;
  if (listing.code !== 0) return null;
  const tree = emptyTree();
  reportFolders(tree, listing.stderr);
  const { text, unreadable } = readableText(listing.stdout);
  for (const raw of unreadable) reportName(tree, raw);

  const others: string[] = [];
  const absent: string[] = [];
  let previous = "";
  // Entries are cut out one by one: splitting the whole text first makes twice the garbage.
  for (let start = 0, end = text.indexOf("\0"); end >= 0; start = end + 1, end = text.indexOf("\0", start)) {
    const tag = text.charCodeAt(start);
    if (tag === UNTRACKED) {
      others.push(text.slice(start + 2, end));
      continue;
    }
    // "H 100644 <object> 0<TAB>path"; a path in conflict is named once for each side.
    const path = text.slice(text.indexOf("\t", start) + 1, end);
    if (path === previous) continue;
    previous = path;
    // Nearly every entry is a plain file as committed: mode 100644 or 100755.
    if (tag === AS_COMMITTED && text.charCodeAt(start + 3) === ZERO) tree.files.push(path);
    else addTracked(tree, root, tag, text.slice(start + 2, start + 8), path, absent);
  }
  if (absent.length > 0) tree.unread.push(...(await mentioningAbsent(root, absent)));
  return others.length === 0 || (await addOthers(tree, root, others)) ? tree : null;
}

/** The listing as text, without the entries that are not UTF-8. */
function readableText(output: Buffer): { text: string; unreadable: string[] } {
  if (isUtf8(output)) return { text: output.toString("utf8"), unreadable: [] };
  const { names, unreadable } = splitNames(output);
  return { text: names.map((name) => `${name}\0`).join(""), unreadable };
}

function addTracked(
  tree: ListedTree,
  root: string,
  tag: number,
  mode: string,
  path: string,
  absent: string[],
): void {
  if (mode === REPOSITORY) {
    tree.skipped.push({ path: `${path}/`, why: "nested" });
    tree.repositories.push(`${path}/`);
    return;
  }
  if (tag === SPARSE && lstatSync(join(root, path), { throwIfNoEntry: false }) === undefined) {
    absent.push(path);
    return;
  }
  if (mode === LINK) tree.links.push(path);
  else tree.files.push(path);
  // Lower case: assumed unchanged. git reads those, and sparse ones, from its store and not from the disk.
  if (tag !== AS_COMMITTED && tag !== IN_CONFLICT) tree.unindexed.push(path);
}

/**
 * Of the files that a sparse checkout leaves out those that may load the SDK, by what git has of them. A package.json that is left
 * out as well provides for what lies below it. Where git has to be asked for the files themselves (a partial clone), all count.
 */
async function mentioningAbsent(root: string, absent: readonly string[]): Promise<string[]> {
  const packages = absent
    .filter((path) => path.endsWith("/package.json"))
    .map((path) => path.slice(0, -"package.json".length));
  const mine = absent.filter((path) => !packages.some((folder) => path.startsWith(folder)));
  if (mine.length === 0) return [];
  const answer = await runGit(root, [
    "grep",
    "--cached",
    "-z",
    "-l",
    "-F",
    "--text",
    "-e",
    "rupt",
    "--",
    ".",
  ]);
  const isKnown = (answer.code === 0 || answer.code === 1) && answer.stderr === "";
  const mentions = isKnown ? new Set(splitNames(answer.stdout).names) : null;
  return mine.filter((path) => mentions?.has(path) ?? true);
}

/** Sorts untracked entries into files, links, ignored ones and repositories. Returns false when the root itself is ignored. */
async function addOthers(tree: ListedTree, root: string, listed: readonly string[]): Promise<boolean> {
  // What is skipped by its name needs no question, and is never looked into.
  const others: string[] = [];
  for (const path of listed) {
    const known = alwaysSkipped(path);
    if (known === null) others.push(path);
    else tree.skipped.push(known);
  }
  if (others.length === 0) return true;
  const answer = await runGit(root, ["check-ignore", "-z", "--stdin"], {
    input: Buffer.from(others.join("\0")),
  });
  if (answer.code !== 0 && answer.code !== 1) return false;
  const ignored = new Set(splitNames(answer.stdout).names);
  if (ignored.has("./")) return false;
  for (const path of ignored) tree.skipped.push({ path, why: "ignored" });

  const visible = others.filter((path) => !ignored.has(path));
  addUntracked(
    tree,
    root,
    visible.filter((path) => !path.endsWith("/")),
  );
  const folders = visible.filter((path) => path.endsWith("/"));
  // In portions, because names go on the command line and that has a limit.
  for (let start = 0; start < folders.length; start += 500) {
    const part = folders.slice(start, start + 500);
    const [inside, hidden] = await Promise.all([
      listOthers(root, ["--exclude-standard"], part),
      listOthers(root, ["--exclude-standard", "-i", "--directory"], part),
    ]);
    if (inside === null || hidden === null) return false;
    reportFolders(tree, inside.warnings);
    for (const raw of inside.unreadable) reportName(tree, raw);
    addUntracked(tree, root, inside.names);
    addIgnored(tree, hidden.names);
  }
  return true;
}

async function listOthers(root: string, how: readonly string[], folders: readonly string[]) {
  const literal = folders.map((folder) => `:(literal)${folder}`);
  const answer = await runGit(root, ["ls-files", "-z", "--others", ...how, "--", ...literal]);
  return answer.code === 0 ? { ...splitNames(answer.stdout), warnings: answer.stderr } : null;
}

/** An entry that ends in a slash is a folder that git does not look into: a repository. */
function addUntracked(tree: ListedTree, root: string, paths: readonly string[]): void {
  for (const path of paths) {
    if (path.endsWith("/")) {
      tree.skipped.push({ path, why: "nested" });
      tree.repositories.push(path);
      continue;
    }
    const found = lstatSync(join(root, path), { throwIfNoEntry: false });
    if (found?.isSymbolicLink()) tree.links.push(path);
    else if (found?.isFile()) {
      tree.files.push(path);
      tree.unindexed.push(path);
    }
  }
}

/** git names a folder whose files are all ignored, and then the files again. */
function addIgnored(tree: ListedTree, paths: readonly string[]): void {
  let folder = "\0";
  for (const path of paths) {
    if (path.startsWith(folder)) continue;
    if (path.endsWith("/")) folder = path;
    tree.skipped.push({ path, why: "ignored" });
  }
}

/** git only warns about a folder that it cannot open, and goes on as if it were empty. */
function reportFolders(tree: ListedTree, warnings: string): void {
  for (const [, folder = ""] of warnings.matchAll(/^warning: could not open directory '(.+?)\/?': /gm)) {
    const path = `${folder}/`;
    if (tree.errors.some((error) => error.path === path)) continue;
    tree.unread.push(path);
    tree.errors.push({ path, code: "folder-unreadable" });
  }
}

function reportName(tree: ListedTree, raw: string): void {
  const tab = raw.indexOf("\t");
  const name = raw.startsWith("? ") || tab < 0 ? raw.replace(/^\? /, "") : raw.slice(tab + 1);
  const path = name.replace(/[^\x20-\x7e]/g, "\ufffd");
  tree.skipped.push({ path, why: "name" });
}
