import { join } from "node:path";
import type { RunError } from "../result.ts";
import { ApplyFailure, errorsOf } from "./apply-failure.ts";
import { type FileOperations, nodeFileOperations } from "./file-operations.ts";
import { discardJournal, type Journal, listJournals, readJournal } from "./journal.ts";
import { type RolledBack, rollBack } from "./roll-back.ts";
import { underRunLock } from "./run-lock.ts";
import {
  CHECKLIST_FILE,
  hasJournalFolder,
  JOURNAL_FOLDER,
  removeEmptyStateFolders,
  STATE_FOLDER,
} from "./state-folder.ts";

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
