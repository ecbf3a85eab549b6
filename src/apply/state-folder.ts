import { join } from "node:path";
import type { RunError } from "../result.ts";
import { JOURNAL_FOLDER, STATE_FILES, STATE_FOLDER, type StateFile } from "../state-files.ts";
import { ApplyFailure, errorsOf, systemCode } from "./apply-failure.ts";
import { type FileOperations, nodeFileOperations } from "./file-operations.ts";
import {
  placeNewFile,
  removeIfEmpty,
  replaceFile,
  syncFolder,
  temporaryName,
  writeNewFile,
} from "./safe-files.ts";

const IGNORE_FILE = ".gitignore";
const IGNORE_TEXT = `# Written by rupt-migrate: only these files are meant to be committed.
*
${[IGNORE_FILE, ...STATE_FILES].map((name) => `!${name}\n`).join("")}`;

/** What {@link ensureStateFolder} did. */
export type StateFolderOutcome = { ok: true; created: boolean } | { ok: false; errors: readonly RunError[] };

/**
 * Makes `.rupt-migrate/` with its `.gitignore`. `applyChanges` does this by itself, as part of the run.
 * @param root the folder that is migrated
 * @returns whether the `.gitignore` was made, or why it could not be
 */
export function ensureStateFolder(
  root: string,
  operations: FileOperations = nodeFileOperations,
): StateFolderOutcome {
  try {
    const realRoot = operations.realpath(root);
    makeJournalFolder(operations, realRoot);
    const created = !hasIgnoreFile(operations, realRoot);
    if (created) writeIgnoreFile(operations, realRoot);
    removeIfEmpty(operations, join(realRoot, JOURNAL_FOLDER));
    return { ok: true, created };
  } catch (error) {
    return { ok: false, errors: errorsOf(error, STATE_FOLDER) };
  }
}

/** True when the state folder already ignores what it must. */
export function hasIgnoreFile(operations: FileOperations, root: string): boolean {
  return operations.lstat(join(root, STATE_FOLDER, IGNORE_FILE)) !== undefined;
}

/** Makes the state folder and in it the journal's folder, for the user's eyes only. */
export function makeJournalFolder(operations: FileOperations, root: string): void {
  makeFolder(operations, root, STATE_FOLDER, 0o777);
  makeFolder(operations, root, JOURNAL_FOLDER, 0o700);
}

/** Writes the `.gitignore`. Its temporary file lies in the journal's folder, where a crash leaves it to be cleaned. */
export function writeIgnoreFile(operations: FileOperations, root: string): void {
  const temporary = join(root, JOURNAL_FOLDER, temporaryName("new"));
  try {
    writeNewFile(operations, temporary, [Buffer.from(IGNORE_TEXT)]);
    placeNewFile(operations, temporary, join(root, STATE_FOLDER, IGNORE_FILE));
  } catch (error) {
    // Another command may have written it in the meantime.
    if (systemCode(error) !== "EEXIST") throw error;
    operations.unlink(temporary);
  }
  syncFolder(operations, join(root, STATE_FOLDER));
  syncFolder(operations, root);
}

/** Takes the `.gitignore` away again if the run made it and nothing is left that it is for. */
export function removeIgnoreFile(operations: FileOperations, root: string): void {
  const folder = join(root, STATE_FOLDER);
  const left = operations.readdir(folder).filter((name) => name !== IGNORE_FILE && name !== "journal");
  if (left.length === 0 && hasIgnoreFile(operations, root)) operations.unlink(join(folder, IGNORE_FILE));
}

/** Removes the journal's and the state folder if nothing is in them. */
export function removeEmptyStateFolders(operations: FileOperations, root: string): void {
  removeIfEmpty(operations, join(root, JOURNAL_FOLDER));
  removeIfEmpty(operations, join(root, STATE_FOLDER));
}

/**
 * Whether there is a journal folder. A link or a file in its place is an error: a repo could use one to
 * lead the journal elsewhere.
 */
export function hasJournalFolder(operations: FileOperations, root: string): boolean {
  return isRealFolder(operations, root, STATE_FOLDER) && isRealFolder(operations, root, JOURNAL_FOLDER);
}

function isRealFolder(operations: FileOperations, root: string, path: string): boolean {
  const stats = operations.lstat(join(root, path));
  if (stats === undefined) return false;
  if (stats.isDirectory()) return true;
  throw new ApplyFailure({ path, code: "not-a-folder" });
}

function makeFolder(operations: FileOperations, root: string, path: string, mode: number): void {
  const absolute = join(root, path);
  if (isRealFolder(operations, root, path)) {
    const found = operations.lstat(absolute);
    if (mode === 0o700 && found !== undefined && (found.mode & 0o077) !== 0) operations.chmod(absolute, mode);
    return;
  }
  try {
    operations.mkdir(absolute, mode);
  } catch (error) {
    if (systemCode(error) !== "EEXIST" || !isRealFolder(operations, root, path)) throw error;
  }
}

/**
 * Saves what is kept between runs, outside of a run: a checklist item that was just ticked. The file is replaced at
 * once, so that quitting at any point loses nothing; no journal is kept. What is no plain file in its place is an error.
 * @param root the folder that is migrated
 * @param name file in `.rupt-migrate/`
 * @returns null, or why it could not be saved
 */
export function saveStateFile(
  root: string,
  name: StateFile,
  bytes: Uint8Array,
  operations: FileOperations = nodeFileOperations,
): RunError | null {
  const path = `${STATE_FOLDER}/${name}`;
  const folder = join(root, STATE_FOLDER);
  try {
    const made = ensureStateFolder(root, operations);
    if (!made.ok) return made.errors[0] ?? null;
    const current = operations.lstat(join(folder, name));
    if (current !== undefined && !current.isFile()) {
      throw new ApplyFailure({ path, code: "state-not-a-file" });
    }
    replaceFile(operations, join(folder, name), bytes, current);
    syncFolder(operations, folder);
    return null;
  } catch (error) {
    return errorsOf(error, path)[0] ?? null;
  }
}
