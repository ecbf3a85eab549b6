import { dirname, join } from "node:path";
import type { RunError } from "../result.ts";
import { runError } from "../rules/errors.ts";
import { STATE_FOLDER } from "../state-files.ts";
import { ApplyFailure, errorsOf, naming } from "./apply-failure.ts";
import { type FileOperations, nodeFileOperations } from "./file-operations.ts";
import { fileState } from "./file-state.ts";
import {
  discardJournal,
  type Journal,
  type JournalContent,
  journalPath,
  listJournals,
  moveTo,
  writeJournal,
} from "./journal.ts";
import { type JournalEntry, type JournalRecord, recordOf } from "./journal-record.ts";
import { type CheckedChange, checkChanges, isNoChange, type PlannedChange } from "./planned-change.ts";
import { isUnfinished, rollBack } from "./roll-back.ts";
import { type RunLock, underRunLock } from "./run-lock.ts";
import { placeNewFile, syncFolder, writeNewFile } from "./safe-files.ts";

/** Writes every new content beside its file: a full disk shows here, before any file is replaced. */
function stage(
  operations: FileOperations,
  root: string,
  changes: readonly CheckedChange[],
  { folders, entries }: JournalRecord,
): void {
  for (const folder of folders) naming(folder, () => operations.mkdir(join(root, folder)));
  for (const [index, { path, target, after, like }] of changes.entries()) {
    if (after === null) continue;
    const temporary = join(dirname(join(root, target)), entries[index]?.temporary ?? "");
    naming(path, () => writeNewFile(operations, temporary, [after], like ?? undefined));
  }
}

/**
 * What became of a run's writes.
 *
 * - `unchanged`: no file was touched
 * - `rolled-back`: a write failed and every one before it was taken back
 * - `needs-recovery`: taking back failed too; the journal stays and the next writing run takes it up
 */
export type ApplyOutcome =
  | { ok: true; written: string[] }
  | { ok: false; errors: readonly RunError[]; state: "unchanged" | "rolled-back" | "needs-recovery" };

export interface ApplyOptions {
  /** The disk; for tests. */
  operations?: FileOperations;
}

/**
 * Writes all changes or none. Each file is replaced at once (temporary file in its folder, fsync, rename), keeps its
 * mode and owner, and is reached through its symbolic link when that stays inside the root. Until the last one is in
 * place a journal in `.rupt-migrate/journal/` holds the originals; afterwards it is what `undoLastRun` takes back.
 *
 * @param root the folder that is migrated
 * @param changes what to write; a file that no longer has its `before` stops the run before its first write
 * @returns the paths written, or the errors and the state of the tree; never throws
 */
export function applyChanges(
  root: string,
  changes: readonly PlannedChange[],
  { operations = nodeFileOperations }: ApplyOptions = {},
): ApplyOutcome {
  try {
    const realRoot = operations.realpath(root);
    if (changes.every(isNoChange)) return { ok: true, written: [] };
    return underRunLock(operations, realRoot, (lock) => writeAll(operations, realRoot, changes, lock));
  } catch (error) {
    return { ok: false, errors: errorsOf(error, STATE_FOLDER), state: "unchanged" };
  }
}

function writeAll(
  operations: FileOperations,
  root: string,
  changes: readonly PlannedChange[],
  lock: RunLock,
): ApplyOutcome {
  const older = listJournals(operations, root);
  const unfinished = older.find(isUnfinished);
  if (unfinished !== undefined) {
    throw new ApplyFailure({ path: journalPath(unfinished), code: "run-unfinished" });
  }
  const checked = checkChanges(operations, root, changes);
  const journal: Journal = { number: (older.at(-1)?.number ?? 0) + 1, phase: "preparing" };
  const { record, originals } = recordOf(checked, lock.fresh);
  const content: JournalContent = { record, original: (entry) => originals.get(entry) ?? Buffer.alloc(0) };
  try {
    writeJournal(operations, root, journal, record, [...originals.values()]);
    stage(operations, root, checked, record);
    moveTo(operations, root, journal, "writing");
    for (const entry of record.entries) naming(entry.path, () => put(operations, root, entry));
    syncFolders(operations, root, record);
    moveTo(operations, root, journal, "done");
  } catch (error) {
    // The rename to `done` is the moment the run holds. Should its sync fail and the power go too, the journal is
    // found in `writing` and the tree becomes wholly old: that is allowed, a run that half holds is not.
    if (journal.phase !== "done") {
      return takeBack(operations, root, journal, content, errorsOf(error, journalPath(journal)));
    }
  }
  forget(operations, root, older);
  return { ok: true, written: checked.map(({ path }) => path) };
}

function put(operations: FileOperations, root: string, entry: JournalEntry): void {
  const absolute = join(root, entry.target);
  const temporary = join(dirname(absolute), entry.temporary);
  // Looked at again: staging many files takes a while, and an editor may have saved one of them meanwhile.
  if (fileState(operations, root, entry) !== "before") {
    throw new ApplyFailure({ path: entry.path, code: "changed-meanwhile" });
  }
  if (entry.afterHash === null) operations.unlink(absolute);
  else if (entry.before === null) placeNewFile(operations, temporary, absolute);
  else operations.rename(temporary, absolute);
}

function syncFolders(operations: FileOperations, root: string, { folders, entries }: JournalRecord): void {
  const touched = [...folders, ...entries.map(({ target }) => target)].map((path) =>
    dirname(join(root, path)),
  );
  for (const folder of new Set(touched)) syncFolder(operations, folder);
}

function takeBack(
  operations: FileOperations,
  root: string,
  journal: Journal,
  content: JournalContent,
  errors: readonly RunError[],
): ApplyOutcome {
  try {
    const touched = journal.phase !== "preparing";
    if (operations.lstat(join(root, journalPath(journal))) !== undefined) {
      rollBack(operations, root, journal, content);
    }
    return { ok: false, errors, state: touched ? "rolled-back" : "unchanged" };
  } catch (error) {
    const more = errorsOf(error, journalPath(journal)).map(({ path, message: reason }) =>
      runError({ path, code: "not-taken-back", reason }),
    );
    return { ok: false, errors: [...errors, ...more], state: "needs-recovery" };
  }
}

/** Only the last run can be undone. That an older journal cannot be deleted is no reason to fail. */
function forget(operations: FileOperations, root: string, journals: readonly Journal[]): void {
  try {
    for (const journal of journals) discardJournal(operations, root, journal);
  } catch {
    // The next run tries again.
  }
}
