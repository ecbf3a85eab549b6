import { readdirSync, readFileSync, statSync } from "node:fs";
import { join, posix } from "node:path";
import { fileKind } from "../project/files/file-kinds.ts";
import type { RunError, Skipped } from "../result.ts";

/** A file that nobody analyzed, with its text. */
export interface UnreadFile {
  path: string;
  text: string;
}

const LARGEST = 64 * 1024 * 1024;
/** Entries of skipped folders that are looked at in all. What is ignored may be a virtual environment or a cache. */
const MOST_ENTRIES = 5_000;
const HOLDS_CODE: ReadonlySet<string | null> = new Set(["code", "component", "page", "document"]);
const HIDDEN = /(?:^|\/)\.[^/]+\/$/;
/** What tools make again from the migrated code, and packages, which have dependencies of their own. */
const MADE_BY_TOOLS = /(?:^|\/)(?:\..+|dist|build|out|coverage|_site|target|vendor|venv|tmp|temp|logs?)\/$/;

/**
 * Code that a run found and did not read: skipped files, files with an error, output that is kept in the repository, and folders
 * that git ignores. A package needs v2 as long as one of them loads it.
 */
export function* unreadCode(
  root: string,
  skipped: readonly Skipped[],
  errors: readonly RunError[],
): Generator<UnreadFile> {
  const budget = { entries: MOST_ENTRIES };
  for (const { path } of errors) yield* readCode(root, path);
  for (const { path, reason } of skipped) {
    if (!path.endsWith("/")) yield* readCode(root, path);
    else if (reason === "build output" ? !HIDDEN.test(path) : isIgnoredSource(path, reason))
      yield* codeIn(root, path.slice(0, -1), budget);
  }
}

const isIgnoredSource = (path: string, reason: string): boolean =>
  reason === "ignored by git" && !MADE_BY_TOOLS.test(path);

function* codeIn(root: string, folder: string, budget: { entries: number }): Generator<UnreadFile> {
  let entries: import("node:fs").Dirent[];
  try {
    entries = readdirSync(join(root, folder), { withFileTypes: true });
  } catch {
    return;
  }
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    budget.entries -= 1;
    if (budget.entries < 0) return;
    const path = posix.join(folder, entry.name);
    if (entry.isFile()) yield* readCode(root, path);
    else if (entry.isDirectory() && entry.name !== "node_modules" && !entry.name.startsWith("."))
      yield* codeIn(root, path, budget);
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
