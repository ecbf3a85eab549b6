import { type Dirent, readdirSync, readFileSync, statSync } from "node:fs";
import { join, posix } from "node:path";
import { fileKind } from "./files/file-kinds.ts";
import { utf16Text } from "./files/mentions.ts";
import { isPlainFile } from "./files/read-files.ts";
import type { SkippedPath } from "./files/skipped.ts";

/** A file that nobody analyzed, with its text. */
export interface UnreadFile {
  path: string;
  text: string;
}

const LARGEST = 64 * 1024 * 1024;
/** Entries of skipped folders that are looked at in all. */
const MOST_ENTRIES = 5_000;
const HOLDS_CODE: ReadonlySet<string | null> = new Set(["code", "component", "page", "document"]);
const HIDDEN = /(?:^|\/)\.[^/]+\/$/;

/** Code that a run found and left: skipped files, and output that is kept in the repository. What git ignores does not count. */
export function* unreadCode(root: string, skipped: readonly SkippedPath[]): Generator<UnreadFile> {
  const budget = { entries: MOST_ENTRIES };
  for (const { path, why } of skipped) {
    if (why === "own") continue;
    if (!path.endsWith("/")) yield* readCode(root, path);
    else if (why === "output" && !HIDDEN.test(path)) yield* codeIn(root, path.slice(0, -1), budget);
  }
}

/**
 * The code of a repository inside of the project that has no package.json of its own: it loads what the project provides.
 * @returns null when the folder is empty: a submodule that is not checked out
 */
export function codeInRepository(root: string, folder: string): UnreadFile[] | null {
  const path = folder.replace(/\/$/, "");
  if (isPlainFile(join(root, path, "package.json"))) return [];
  const entries = entriesOf(root, path).filter(({ name }) => name !== ".git");
  return entries.length === 0 ? null : [...codeIn(root, path, { entries: MOST_ENTRIES })];
}

/** Whether a file of this name can load a package. */
export const mayLoad = (path: string): boolean =>
  path.endsWith("/") || ["code", "component", "page", "template", "other"].includes(fileKind(path) ?? "");

/** The text of a file in whatever encoding, or null when it cannot be read. */
export function readRaw(root: string, path: string): string | null {
  try {
    const bytes = readFileSync(join(root, path));
    return utf16Text(bytes) ?? bytes.toString("latin1");
  } catch {
    return null;
  }
}

function* codeIn(root: string, folder: string, budget: { entries: number }): Generator<UnreadFile> {
  for (const entry of entriesOf(root, folder).sort((a, b) => (a.name < b.name ? -1 : 1))) {
    budget.entries -= 1;
    if (budget.entries < 0) return;
    const path = posix.join(folder, entry.name);
    if (entry.isFile()) yield* readCode(root, path);
    else if (entry.isDirectory() && entry.name !== "node_modules" && !entry.name.startsWith("."))
      yield* codeIn(root, path, budget);
  }
}

function entriesOf(root: string, folder: string): Dirent[] {
  try {
    return readdirSync(join(root, folder), { withFileTypes: true });
  } catch {
    return [];
  }
}

function* readCode(root: string, path: string): Generator<UnreadFile> {
  if (!HOLDS_CODE.has(fileKind(path))) return;
  try {
    const stat = statSync(join(root, path));
    if (stat.isFile() && stat.size <= LARGEST) yield { path, text: readFileSync(join(root, path), "latin1") };
  } catch {
    // What cannot be read says nothing.
  }
}
