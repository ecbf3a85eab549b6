import { randomBytes } from "node:crypto";
import { join } from "node:path";
import { JOURNAL_FOLDER } from "../state-files.ts";
import { ApplyFailure, systemCode } from "./apply-failure.ts";
import type { FileOperations } from "./file-operations.ts";
import { LOCK_FILE, type LockRecord, mayBeAlive, readLock, thisProcess } from "./lock-holder.ts";
import { isTemporaryName, placeNewFile, temporaryName, writeNewFile } from "./safe-files.ts";
import {
  hasIgnoreFile,
  makeJournalFolder,
  removeEmptyStateFolders,
  removeIgnoreFile,
  writeIgnoreFile,
} from "./state-folder.ts";

/** The right to write, held by one run at a time. */
export interface RunLock {
  /** True when the state folder had no `.gitignore` before this run (or before the dead one that it took over from). */
  fresh: boolean;
}

const ATTEMPTS = 4;

/** Tokens of the locks that this very process holds: a lock with its number but another token is of a dead namesake. */
const held = new Set<string>();

/**
 * Takes the lock, makes the state folder if need be, runs the work, and lets go whatever happens.
 * @param root the real root
 * @param work what to do under the lock
 * @throws ApplyFailure when another run is at work; the system's error when the lock cannot be written
 */
export function underRunLock<T>(operations: FileOperations, root: string, work: (lock: RunLock) => T): T {
  const record = take(operations, root);
  try {
    removeTemporaryFiles(operations, root);
    if (!hasIgnoreFile(operations, root)) writeIgnoreFile(operations, root);
    return work(record);
  } finally {
    release(operations, root, record);
  }
}

function take(operations: FileOperations, root: string): LockRecord {
  const token = randomBytes(8).toString("hex");
  const temporary = join(root, JOURNAL_FOLDER, temporaryName("new"));
  const record: LockRecord = { ...thisProcess(), token, fresh: false };
  held.add(token);
  try {
    for (let attempt = 1; attempt <= ATTEMPTS; attempt++) {
      makeJournalFolder(operations, root);
      record.fresh ||= !hasIgnoreFile(operations, root);
      if (tryToPlace(operations, root, temporary, record)) return record;
      record.fresh = moveStaleLockAway(operations, root) || record.fresh;
    }
    throw new ApplyFailure({ path: LOCK_FILE, code: "lock-contested" });
  } catch (error) {
    withoutFailing(() => removeIfThere(operations, temporary));
    release(operations, root, record);
    throw error;
  }
}

/** True when the lock is ours now, false when somebody has it (or the folder went away under our hands). */
function tryToPlace(
  operations: FileOperations,
  root: string,
  temporary: string,
  record: LockRecord,
): boolean {
  writeNewFile(operations, temporary, [Buffer.from(JSON.stringify(record))], undefined, 0o600);
  try {
    placeNewFile(operations, temporary, join(root, LOCK_FILE));
    return true;
  } catch (error) {
    const code = systemCode(error);
    if (code !== "EEXIST" && code !== "ENOENT") throw error;
    removeIfThere(operations, temporary);
    return false;
  }
}

/**
 * Moves the lock of a dead run out of the way.
 * @returns whether that run was the one that made the state folder
 * @throws ApplyFailure when its holder may be alive
 */
function moveStaleLockAway(operations: FileOperations, root: string): boolean {
  const lockPath = join(root, LOCK_FILE);
  const found = readLock(operations, lockPath);
  if (found === "absent") return false;
  if (found !== "damaged" && isAtWork(found)) throw busy(found);
  const aside = join(root, JOURNAL_FOLDER, temporaryName("old"));
  try {
    operations.rename(lockPath, aside);
  } catch (error) {
    if (systemCode(error) === "ENOENT") return false; // Its holder has just let go.
    throw error;
  }
  const moved = readLock(operations, aside);
  // Somebody may have been quicker and this is their fresh lock: give it back.
  if (typeof moved === "object" && (found === "damaged" || moved.token !== found.token) && isAtWork(moved)) {
    placeNewFile(operations, aside, lockPath);
    throw busy(moved);
  }
  operations.unlink(aside);
  return typeof found === "object" && found.fresh;
}

function isAtWork(record: LockRecord): boolean {
  if (record.pid === process.pid && record.host === thisProcess().host) return held.has(record.token);
  return mayBeAlive(record);
}

function busy({ pid, host }: LockRecord): ApplyFailure {
  return new ApplyFailure({ path: LOCK_FILE, code: "lock-held", pid, host });
}

/** Files of lock attempts that were killed. */
function removeTemporaryFiles(operations: FileOperations, root: string): void {
  const folder = join(root, JOURNAL_FOLDER);
  for (const name of operations.readdir(folder)) {
    if (isTemporaryName(name) && operations.lstat(join(folder, name))?.isFile() === true) {
      operations.unlink(join(folder, name));
    }
  }
}

/**
 * Lets go. The `.gitignore` goes first, while the lock still says that this run made it. Nothing here may turn a
 * finished run into a failed one: what stays behind is cleaned by the next.
 */
function release(operations: FileOperations, root: string, record: LockRecord): void {
  withoutFailing(() => {
    const lockPath = join(root, LOCK_FILE);
    const found = readLock(operations, lockPath);
    if (typeof found === "object" && found.token === record.token) {
      removeTemporaryFiles(operations, root);
      const names = operations.readdir(join(root, JOURNAL_FOLDER));
      if (record.fresh && names.length === 1) removeIgnoreFile(operations, root);
      operations.unlink(lockPath);
    }
  });
  withoutFailing(() => removeEmptyStateFolders(operations, root));
  held.delete(record.token);
}

function removeIfThere(operations: FileOperations, path: string): void {
  if (operations.lstat(path) !== undefined) operations.unlink(path);
}

/** For cleaning up: its errors must not hide the outcome. */
function withoutFailing(step: () => void): void {
  try {
    step();
  } catch {
    // The next run cleans up what stays.
  }
}
