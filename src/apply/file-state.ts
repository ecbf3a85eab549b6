import { dirname, join } from "node:path";
import { ApplyFailure } from "./apply-failure.ts";
import type { FileOperations } from "./file-operations.ts";
import type { JournalEntry } from "./journal-record.ts";
import { contentHash, readWholeFile } from "./safe-files.ts";

/** How a file compares with what a run found and what it wrote. Absent, a created file is `before`, one that the run deleted `after`. */
export type FileState = "before" | "after" | "changed" | "deleted";

/** Compares a file with its journal entry, by hash. */
export function fileState(operations: FileOperations, root: string, entry: JournalEntry): FileState {
  const absolute = join(root, entry.target);
  if (operations.lstat(absolute) === undefined) {
    if (entry.afterHash === null) return "after";
    return entry.before === null ? "before" : "deleted";
  }
  const bytes = readWholeFile(operations, absolute);
  if (bytes === null) return "changed"; // a link, a folder or the like has taken its place
  const hash = contentHash(bytes);
  if (hash === entry.afterHash) return "after";
  return hash === entry.before?.hash ? "before" : "changed";
}

/**
 * Makes sure that the folder of a journal's path is still the folder that it says, with no link on the way: else a
 * link made later (or a forged journal) would lead a restore out of the root.
 * @param path relative to the real root
 * @throws ApplyFailure
 */
export function refuseMovedFolder(operations: FileOperations, root: string, path: string): void {
  let folder = dirname(join(root, path));
  while (operations.lstat(folder) === undefined) folder = dirname(folder);
  if (operations.realpath(folder) !== folder) {
    throw new ApplyFailure({ path, code: "folder-moved" });
  }
}
