import { dirname, join } from "node:path";
import type { RunError } from "../result.ts";
import type { Fault } from "../rules/errors.ts";
import { CHECKLIST_FILE, JOURNAL_FOLDER, RESULT_FILE, STATE_FOLDER } from "../state-files.ts";
import { ApplyFailure, errorsOf } from "./apply-failure.ts";
import { type FileOperations, nodeFileOperations } from "./file-operations.ts";
import { fileState, refuseMovedFolder } from "./file-state.ts";
import {
  discardJournal,
  type Journal,
  type JournalContent,
  journalPath,
  listJournals,
  readJournal,
} from "./journal.ts";
import type { JournalEntry } from "./journal-record.ts";
import { underRunLock } from "./run-lock.ts";
import { removeIfEmpty, restoringName, syncFolder, writeNewFile } from "./safe-files.ts";
import { hasJournalFolder, removeEmptyStateFolders, removeIgnoreFile } from "./state-folder.ts";

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
  const conflicts: Fault[] = [];
  const chosen = entries.filter((entry) => {
    if (keep.has(entry.path) || !mayBeWritten(operations, root, entry)) return false;
    const state = fileState(operations, root, entry);
    if (entry.target === RESULT_FILE) return state !== "before";
    if (state === "changed" || state === "deleted") {
      conflicts.push({ path: entry.path, code: "rollback-conflict", state, original: journalPath(journal) });
    }
    return state === "after";
  });
  if (conflicts.length > 0) throw new ApplyFailure(...conflicts);
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
  if (current === undefined) makeFolder(operations, dirname(absolute));
  if (operations.lstat(restoring) !== undefined) operations.unlink(restoring);
  // The journal holds permissions only; the rarer bits are as the run left them.
  const like =
    current?.isFile() === true
      ? { uid: current.uid, gid: current.gid, mode: (current.mode & 0o7000) | before.mode }
      : undefined;
  writeNewFile(operations, restoring, [bytes], like, before.mode);
  operations.rename(restoring, absolute);
}

/** The folder of a deleted file may have been deleted since, because nothing was left in it. */
function makeFolder(operations: FileOperations, folder: string): void {
  if (operations.lstat(folder) !== undefined) return;
  makeFolder(operations, dirname(folder));
  operations.mkdir(folder);
}

/**
 * What {@link recover} found. `message` is for people, null when there was nothing to do. `restored` and `deleted`
 * are the files that were put back.
 */
export type RecoveryOutcome =
  | ({ ok: true; message: string | null } & RolledBack)
  | { ok: false; errors: readonly RunError[] };

/** True for the journal of a run that was cut short. */
export function isUnfinished({ phase }: Journal): boolean {
  return phase === "preparing" || phase === "writing" || phase === "undoing";
}

/**
 * Rolls back, whole, a run that was cut short (and brings to its end an undo that was), and cleans up after it. Every
 * writing run calls this first.
 *
 * @param root the folder that is migrated
 * @returns what was done; or why it could not be, with nothing touched. Never throws
 */
export function recover(root: string, operations: FileOperations = nodeFileOperations): RecoveryOutcome {
  try {
    const realRoot = operations.realpath(root);
    if (isTidy(operations, realRoot)) return { ok: true, message: null, restored: [], deleted: [] };
    return underRunLock(operations, realRoot, () => recoverLocked(operations, realRoot));
  } catch (error) {
    return { ok: false, errors: errorsOf(error, JOURNAL_FOLDER) };
  }
}

/** The same for a caller that holds the lock. Throws where {@link recover} returns errors. */
export function recoverLocked(
  operations: FileOperations,
  root: string,
): { ok: true; message: string | null } & RolledBack {
  const done: RolledBack = { restored: [], deleted: [] };
  let message: string | null = null;
  const journals = listJournals(operations, root).toReversed();
  const last = journals.find(({ phase }) => phase === "done");
  for (const journal of journals) {
    if (journal.phase === "gone" || (journal.phase === "done" && journal !== last)) {
      discardJournal(operations, root, journal);
    }
    if (!isUnfinished(journal)) continue;
    const was = journal.phase;
    const { restored, deleted } = rollBackFound(operations, root, journal);
    done.restored.push(...restored);
    done.deleted.push(...deleted);
    message = MESSAGES[was === "undoing" ? "undoing" : "writing"](restored.length + deleted.length);
  }
  return { ok: true, message, ...done };
}

const MESSAGES = {
  writing: (count: number) =>
    count === 0
      ? "An earlier run was cut short before it changed a file; its temporary files were removed."
      : `An earlier run was cut short; it was rolled back (${count} ${count === 1 ? "file" : "files"} put back).`,
  undoing: (count: number) =>
    `An earlier undo was cut short; it was finished (${count} ${count === 1 ? "file" : "files"} put back).`,
};

function rollBackFound(operations: FileOperations, root: string, journal: Journal): RolledBack {
  try {
    const content = readJournal(operations, root, journal);
    const keep = new Set(journal.phase === "undoing" ? [CHECKLIST_FILE] : []);
    return rollBack(operations, root, journal, content, keep);
  } catch (error) {
    // Cut short while its journal was being written: there was nothing else yet.
    if (journal.phase !== "preparing" || !(error instanceof ApplyFailure)) throw error;
    discardJournal(operations, root, journal);
    return { restored: [], deleted: [] };
  }
}

/** True when there is nothing to clean: at most one finished run. Takes empty folders of a killed start away. */
function isTidy(operations: FileOperations, root: string): boolean {
  if (operations.lstat(join(root, STATE_FOLDER)) === undefined) return true;
  const names = hasJournalFolder(operations, root) ? operations.readdir(join(root, JOURNAL_FOLDER)) : [];
  if (names.length === 0) removeEmptyStateFolders(operations, root);
  const finished = listJournals(operations, root).filter(({ phase }) => phase === "done");
  return finished.length === names.length && finished.length <= 1;
}
