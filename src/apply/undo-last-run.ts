import type { RunError } from "../result.ts";
import type { ErrorCode, Fault } from "../rules/errors.ts";
import { CHECKLIST_FILE, JOURNAL_FOLDER, RESULT_FILE } from "../state-files.ts";
import { ApplyFailure, errorsOf, faultsOf } from "./apply-failure.ts";
import { type FileOperations, nodeFileOperations } from "./file-operations.ts";
import { type FileState, fileState, refuseMovedFolder } from "./file-state.ts";
import {
  discardJournal,
  type JournalContent,
  journalPath,
  listJournals,
  moveTo,
  readJournal,
} from "./journal.ts";
import { isUnfinished, type RolledBack, recoverLocked, rollBack } from "./roll-back.ts";
import { underRunLock } from "./run-lock.ts";

/**
 * What an undo did. `nothing`: no run is left to take back. `unfinished`: the last run had been cut short, and it was
 * that one which was rolled back. `restored` got their old bytes and mode, `deleted` had been created by the run.
 */
export type UndoOutcome =
  | ({ ok: true; what: "undone" | "unfinished" | "nothing" } & RolledBack)
  | { ok: false; errors: readonly RunError[] };

const KEPT = new Set([CHECKLIST_FILE]);

type Changed = Exclude<FileState, "after">;

/** What became of a file that the run edited. */
const REPLACED = {
  changed: "undo-changed",
  deleted: "undo-deleted",
  before: "undo-put-back",
} as const satisfies Record<Changed, ErrorCode>;

/** What became of a file that the run created. */
const CREATED = { ...REPLACED, before: REPLACED.deleted } as const;

/** What became of a file that the run deleted. */
const DELETED = {
  changed: "undo-created-again",
  deleted: REPLACED.deleted,
  before: "undo-deleted-put-back",
} as const satisfies Record<Changed, ErrorCode>;

/**
 * Takes back the last finished run, byte for byte: contents, modes, created files and folders. `checklist.json` stays,
 * it holds what people ticked.
 *
 * @param root the folder that was migrated
 * @returns what was done; or, with nothing taken back, an error for every file that was changed since. Never throws
 */
export function undoLastRun(root: string, operations: FileOperations = nodeFileOperations): UndoOutcome {
  try {
    const realRoot = operations.realpath(root);
    const journals = listJournals(operations, realRoot).filter(({ phase }) => phase !== "gone");
    if (journals.length === 0) return { ok: true, what: "nothing", restored: [], deleted: [] };
    return underRunLock(operations, realRoot, () => undoLocked(operations, realRoot));
  } catch (error) {
    return { ok: false, errors: errorsOf(error, JOURNAL_FOLDER) };
  }
}

function undoLocked(operations: FileOperations, root: string): UndoOutcome {
  const journals = listJournals(operations, root);
  if (journals.some(isUnfinished)) {
    const { restored, deleted } = recoverLocked(operations, root);
    return { ok: true, what: "unfinished", restored, deleted };
  }
  const journal = journals.findLast(({ phase }) => phase === "done");
  if (journal === undefined) return { ok: true, what: "nothing", restored: [], deleted: [] };
  // First, so that a second undo does not take an older run for the last one.
  for (const older of journals) if (older !== journal) discardJournal(operations, root, older);
  const content = readJournal(operations, root, journal);
  refuseChangedFiles(operations, root, content);
  moveTo(operations, root, journal, "undoing");
  try {
    return { ok: true, what: "undone", ...rollBack(operations, root, journal, content, KEPT) };
  } catch (error) {
    throw new ApplyFailure(...faultsOf(error, JOURNAL_FOLDER), {
      path: journalPath(journal),
      code: "undo-unfinished",
    });
  }
}

function refuseChangedFiles(operations: FileOperations, root: string, { record }: JournalContent): void {
  const faults: Fault[] = [];
  for (const entry of record.entries) {
    if (KEPT.has(entry.path) || entry.target === RESULT_FILE) continue;
    refuseMovedFolder(operations, root, entry.target);
    const state = fileState(operations, root, entry);
    if (state === "after") continue;
    const codes = entry.before === null ? CREATED : entry.afterHash === null ? DELETED : REPLACED;
    faults.push({ path: entry.path, code: codes[state] });
  }
  if (faults.length > 0) throw new ApplyFailure(...faults);
}
