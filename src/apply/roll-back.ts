import { dirname, join } from "node:path";
import type { RunError } from "../result.ts";
import { ApplyFailure } from "./apply-failure.ts";
import type { FileOperations } from "./file-operations.ts";
import { fileState, refuseMovedFolder } from "./file-state.ts";
import { discardJournal, type Journal, type JournalContent, journalPath } from "./journal.ts";
import type { JournalEntry } from "./journal-record.ts";
import { removeIfEmpty } from "./remove-if-empty.ts";
import { RESULT_FILE, removeIgnoreFile } from "./state-folder.ts";
import { syncFolder } from "./sync-folder.ts";
import { restoringName } from "./temporary-name.ts";
import { writeNewFile } from "./write-new-file.ts";

/** What a rollback put back. */
export interface RolledBack {
  restored: string[];
  deleted: string[];
}

/**
 * Takes back what a run wrote, and removes its temporary files, its new folders and its journal. May be stopped at
 * any point and started again: what is back already is recognised by its hash.
 * @param journal in phase `preparing`, `writing` or `undoing`
 * @param keep paths that stay as they are
 * @throws ApplyFailure, with nothing taken back, when somebody else has changed one of the files since
 */
export function rollBack(
  operations: FileOperations,
  root: string,
  journal: Journal,
  { record, original }: JournalContent,
  keep: ReadonlySet<string> = new Set(),
): RolledBack {
  const touched = new Set<string>();
  const done: RolledBack = { restored: [], deleted: [] };
  for (const { target } of record.entries) refuseMovedFolder(operations, root, target);
  for (const folder of record.folders) refuseMovedFolder(operations, root, folder);
  if (journal.phase !== "preparing") {
    for (const entry of entriesToRestore(operations, root, journal, record.entries, keep)) {
      restore(operations, join(root, entry.target), entry, original(entry));
      touched.add(dirname(join(root, entry.target)));
      (entry.before === null ? done.deleted : done.restored).push(entry.path);
    }
  }
  for (const { target, temporary } of record.entries) {
    const folder = dirname(join(root, target));
    for (const name of [temporary, restoringName(temporary)]) {
      if (operations.lstat(join(folder, name))?.isFile() === true) operations.unlink(join(folder, name));
    }
  }
  for (const folder of record.folders.toReversed()) {
    removeIfEmpty(operations, join(root, folder));
    touched.add(dirname(join(root, folder)));
  }
  for (const folder of touched) if (operations.lstat(folder) !== undefined) syncFolder(operations, folder);
  if (record.fresh) removeIgnoreFile(operations, root);
  discardJournal(operations, root, journal);
  return done;
}

function entriesToRestore(
  operations: FileOperations,
  root: string,
  journal: Journal,
  entries: readonly JournalEntry[],
  keep: ReadonlySet<string>,
): JournalEntry[] {
  const conflicts: RunError[] = [];
  const chosen = entries.filter((entry) => {
    if (keep.has(entry.path) || !mayBeWritten(operations, root, entry)) return false;
    const state = fileState(operations, root, entry);
    if (entry.target === RESULT_FILE) return state !== "before";
    if (state === "changed" || state === "deleted") {
      const message =
        `was ${state} by somebody after a run was cut short, so that run is not rolled back. Its original is safe ` +
        `in ${journalPath(journal)}. Put the file back as the run left it (or as it was before) and run again, ` +
        "or delete that folder to keep the tree as it is";
      conflicts.push({ path: entry.path, message });
    }
    return state === "after";
  });
  if (conflicts.length > 0) throw new ApplyFailure(conflicts);
  return chosen;
}

/**
 * False when the run never got as far as this file: its temporary file still waits beside it under its own name. What
 * stands in the file is then none of the run's doing. (A created file shares its disk node with its temporary
 * file for a moment, after it got its name.)
 */
function mayBeWritten(
  operations: FileOperations,
  root: string,
  { target, temporary }: JournalEntry,
): boolean {
  const absolute = join(root, target);
  const waiting = operations.lstat(join(dirname(absolute), temporary));
  if (waiting === undefined) return true;
  const current = operations.lstat(absolute);
  return current?.ino === waiting.ino && current.dev === waiting.dev;
}

function restore(
  operations: FileOperations,
  absolute: string,
  { before, temporary }: JournalEntry,
  bytes: Uint8Array,
): void {
  const current = operations.lstat(absolute);
  if (before === null) {
    operations.unlink(absolute);
    return;
  }
  const restoring = join(dirname(absolute), restoringName(temporary));
  if (operations.lstat(restoring) !== undefined) operations.unlink(restoring);
  // The journal holds permissions only; the rarer bits are as the run left them.
  const like =
    current?.isFile() === true
      ? { uid: current.uid, gid: current.gid, mode: (current.mode & 0o7000) | before.mode }
      : undefined;
  writeNewFile(operations, restoring, [bytes], like, before.mode);
  operations.rename(restoring, absolute);
}
