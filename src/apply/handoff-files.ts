import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { dirname, join, relative, resolve, sep } from "node:path";
import { HANDOFF_MARK } from "../rules/handoff.ts";
import { STATE_FOLDER } from "../state-files.ts";
import { errorsOf } from "./apply-failure.ts";
import { type FileOperations, nodeFileOperations } from "./file-operations.ts";
import { removeIfEmpty, replaceFile } from "./safe-files.ts";
import { ensureStateFolder, removeEmptyStateFolders, removeIgnoreFile } from "./state-folder.ts";

/** Where prompts are written unless told otherwise, relative to the root. */
export const HANDOFF_FOLDER = `${STATE_FOLDER}/handoff`;

/** Other folders in the root that prompts were written to: `undo` removes them too. */
const RECORD = `${STATE_FOLDER}/handoff.json`;

/** The last line of each file says who wrote it, and what: a file that somebody changed is told apart. */
const mark = (text: string): string =>
  `${text}\n${HANDOFF_MARK}${createHash("sha256").update(text).digest("hex").slice(0, 16)} -->\n`;

/** Whose a file is: written here and as it was, written here and changed, or somebody else's. */
function ownerOf(content: string): "ours" | "changed" | "other" {
  const at = content.lastIndexOf(`\n${HANDOFF_MARK}`);
  if (at === -1) return "other";
  return mark(content.slice(0, at)) === content ? "ours" : "changed";
}

export type PlacedHandoff = { ok: true; kept: string[] } | { ok: false; errors: string[] };

/**
 * Puts prompts into a folder. Those of an earlier run that are not among them are removed. Files that a person added or changed are
 * left as they are; one that stands in the place of a prompt and is no prompt stops the whole, before anything is written.
 *
 * @param folder absolute
 * @param files name to text
 * @returns names of files that were changed by hand and kept
 */
export function placeHandoff(
  root: string,
  folder: string,
  files: ReadonlyMap<string, string>,
  operations: FileOperations = nodeFileOperations,
): PlacedHandoff {
  try {
    const wrong = refusalOfFolder(operations, root, folder);
    if (wrong !== null) return { ok: false, errors: [wrong] };
    const known = ownersIn(operations, folder);
    const taken = [...files.keys()].filter((name) => known.get(name) === "other");
    if (taken.length > 0)
      return {
        ok: false,
        errors: taken.map(
          (name) =>
            `${join(folder, name)}: exists and is not a prompt; move it away, or give another folder with --out`,
        ),
      };
    remember(root, folder);
    makeFolder(operations, folder);
    const kept: string[] = [];
    for (const [name, text] of files) {
      if (known.get(name) === "changed") kept.push(name);
      else replaceFile(operations, join(folder, name), Buffer.from(mark(text)));
    }
    for (const [name, owner] of known) {
      if (files.has(name)) continue;
      if (owner === "ours") operations.unlink(join(folder, name));
      if (owner === "changed") kept.push(name);
    }
    return { ok: true, kept: kept.sort() };
  } catch (error) {
    return { ok: false, errors: errorsOf(error, folder).map(({ path, message }) => `${path}: ${message}`) };
  }
}

/**
 * Removes the prompts from the root, and the folders that then are empty. What a person added or changed stays.
 *
 * @returns the paths that were removed, relative to the root
 */
export function removeHandoff(root: string, operations: FileOperations = nodeFileOperations): string[] {
  const removed: string[] = [];
  for (const folder of [HANDOFF_FOLDER, ...recorded(root)]) {
    const absolute = join(root, folder);
    if (refusalOfFolder(operations, root, absolute) !== null) continue;
    for (const [name, owner] of ownersIn(operations, absolute)) {
      if (owner !== "ours") continue;
      operations.unlink(join(absolute, name));
      removed.push(`${folder}/${name}`);
    }
    for (let empty = absolute; empty !== root && operations.lstat(empty); empty = dirname(empty))
      removeIfEmpty(operations, empty);
  }
  if (operations.lstat(join(root, RECORD))?.isFile()) operations.unlink(join(root, RECORD));
  if (removed.length > 0 && operations.lstat(join(root, STATE_FOLDER))) {
    removeIgnoreFile(operations, root);
    removeEmptyStateFolders(operations, root);
  }
  return removed.sort();
}

/** The Markdown files of a folder. */
function ownersIn(operations: FileOperations, folder: string): Map<string, ReturnType<typeof ownerOf>> {
  const found = new Map<string, ReturnType<typeof ownerOf>>();
  if (operations.lstat(folder) === undefined) return found;
  for (const name of [...operations.readdir(folder)].sort()) {
    if (!name.endsWith(".md")) continue;
    const path = join(folder, name);
    found.set(name, operations.lstat(path)?.isFile() ? ownerOf(readFileSync(path, "utf8")) : "other");
  }
  return found;
}

/** Makes a folder and those above it, one by one: Node 20 does not return from a recursive `mkdir` in `/proc`. */
function makeFolder(operations: FileOperations, folder: string): void {
  if (operations.lstat(folder) !== undefined) return;
  makeFolder(operations, dirname(folder));
  operations.mkdir(folder);
}

/** A link on the way would lead the files elsewhere; a file cannot hold them. */
function refusalOfFolder(operations: FileOperations, root: string, folder: string): string | null {
  const way = relative(root, folder);
  if (way === "") return `${folder}: is the project itself; give a folder of its own with --out`;
  const inside = way !== ".." && !way.startsWith(`..${sep}`) && resolve(way) !== way;
  const steps = inside
    ? way.split(sep).map((_, index, all) => join(root, ...all.slice(0, index + 1)))
    : [folder];
  for (const step of steps) {
    const stats = operations.lstat(step);
    if (stats !== undefined && !stats.isDirectory())
      return `${step}: is not a folder; move it away, or give another one with --out`;
  }
  return null;
}

/** A folder in the root is noted where `undo` finds it; the usual one has its `.gitignore` instead. */
function remember(root: string, folder: string): void {
  const way = relative(root, folder).split(sep).join("/");
  if (way === "" || way.startsWith("..") || resolve(way) === way) return;
  ensureStateFolder(root);
  if (way === HANDOFF_FOLDER) return;
  const all = [...new Set([...recorded(root), way])].sort();
  replaceFile(
    nodeFileOperations,
    join(root, RECORD),
    Buffer.from(`${JSON.stringify({ schemaVersion: 1, folders: all })}\n`),
  );
}

function recorded(root: string): string[] {
  try {
    const read: unknown = JSON.parse(readFileSync(join(root, RECORD), "utf8"));
    const folders = typeof read === "object" && read !== null && "folders" in read ? read.folders : [];
    if (!Array.isArray(folders)) return [];
    return folders.filter(
      (way): way is string =>
        typeof way === "string" &&
        way !== "" &&
        !way.split(/[\\/]/).includes("..") &&
        !/^[\\/]|^[A-Za-z]:/.test(way),
    );
  } catch {
    return [];
  }
}
