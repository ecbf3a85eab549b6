import { join } from "node:path";
import { JOURNAL_FOLDER, STATE_FOLDER } from "../state-files.ts";
import { ApplyFailure } from "./apply-failure.ts";
import type { FileOperations } from "./file-operations.ts";
import { type JournalEntry, type JournalRecord, parseJournalRecord } from "./journal-record.ts";
import { contentHash, readWholeFile, syncFolder, writeNewFile } from "./safe-files.ts";
import { hasJournalFolder } from "./state-folder.ts";

/**
 * How far a run is. It is the ending of the journal's folder name, so that it changes by one rename, at once:
 *
 * - `preparing`: there may be temporary files and new folders; no file of the user's was touched
 * - `writing`: some files may be replaced; a run found here is rolled back
 * - `done`: all are replaced; kept as what `undo` takes back
 * - `undoing`: some may be restored; a run found here is rolled back to the end
 * - `gone`: of no more use, being deleted
 */
export type Phase = "preparing" | "writing" | "done" | "undoing" | "gone";

/** The journal of one run: a folder `<number>.<phase>` that holds what it replaces. */
export interface Journal {
  number: number;
  phase: Phase;
}

/** A journal's content. */
export interface JournalContent {
  record: JournalRecord;
  /** The bytes that a file had before the run. */
  original(entry: JournalEntry): Uint8Array;
}

const NAME = /^(\d{6,12})\.(preparing|writing|done|undoing|gone)$/;
const INTENT = "intent";
const ORIGINALS = "originals";

/** The journals in the state folder, oldest first. */
export function listJournals(operations: FileOperations, root: string): Journal[] {
  if (!hasJournalFolder(operations, root)) return [];
  return operations
    .readdir(join(root, JOURNAL_FOLDER))
    .flatMap((name) => {
      const match = NAME.exec(name);
      const isFolder =
        match !== null && operations.lstat(join(root, JOURNAL_FOLDER, name))?.isDirectory() === true;
      return isFolder ? [{ number: Number(match[1]), phase: match[2] as Phase }] : [];
    })
    .sort((one, other) => one.number - other.number);
}

/** A journal's folder, relative to the root. */
export function journalPath({ number, phase }: Journal): string {
  return `${JOURNAL_FOLDER}/${String(number).padStart(6, "0")}.${phase}`;
}

/**
 * Starts a journal: originals and intent are on the disk when this returns.
 * @param journal number and phase `preparing`
 * @param originals the bytes that the record's offsets speak of, in order
 */
export function writeJournal(
  operations: FileOperations,
  root: string,
  journal: Journal,
  record: JournalRecord,
  originals: readonly Uint8Array[],
): void {
  const folder = join(root, journalPath(journal));
  operations.mkdir(folder, 0o700);
  writeNewFile(operations, join(folder, ORIGINALS), originals, undefined, 0o600);
  writeNewFile(operations, join(folder, INTENT), [Buffer.from(JSON.stringify(record))], undefined, 0o600);
  syncFolder(operations, folder);
  syncFolder(operations, join(root, JOURNAL_FOLDER));
  syncFolder(operations, join(root, STATE_FOLDER));
}

/**
 * Reads a journal back.
 * @throws ApplyFailure when it is damaged, forged, or points out of the root
 */
export function readJournal(operations: FileOperations, root: string, journal: Journal): JournalContent {
  const path = journalPath(journal);
  const intent = readWholeFile(operations, join(root, path, INTENT));
  const originals = readWholeFile(operations, join(root, path, ORIGINALS));
  const refuse = (wrong: string): ApplyFailure => new ApplyFailure({ path, code: "journal-refused", wrong });
  if (intent === null || originals === null) throw refuse("is not whole");
  const record = parseJournalRecord(intent.toString("utf8"), originals.length);
  if (typeof record === "string") throw refuse(record);
  const original = (entry: JournalEntry): Uint8Array => {
    const { offset, length } = entry.before ?? { offset: 0, length: 0 };
    return originals.subarray(offset, offset + length);
  };
  for (const entry of record.entries) {
    if (entry.before !== null && contentHash(original(entry)) !== entry.before.hash) {
      throw refuse(`does not hold the original of ${entry.path}`);
    }
  }
  return { record, original };
}

/** Moves a journal to its next phase, on the disk when this returns. */
export function moveTo(operations: FileOperations, root: string, journal: Journal, phase: Phase): void {
  operations.rename(join(root, journalPath(journal)), join(root, journalPath({ ...journal, phase })));
  journal.phase = phase;
  syncFolder(operations, join(root, JOURNAL_FOLDER));
}

/** Deletes a journal. Half deleted it is `gone` already and means nothing: what stays is deleted by the next run. */
export function discardJournal(operations: FileOperations, root: string, journal: Journal): void {
  if (journal.phase !== "gone") moveTo(operations, root, journal, "gone");
  const folder = join(root, journalPath(journal));
  try {
    for (const name of operations.readdir(folder)) operations.unlink(join(folder, name));
    operations.rmdir(folder);
  } catch {
    // The work itself is done; a folder that cannot be deleted is no reason to call it failed.
  }
}
