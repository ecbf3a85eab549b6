import { randomBytes } from "node:crypto";
import { readFileSync } from "node:fs";
import { hostname } from "node:os";
import { join } from "node:path";
import { JOURNAL_FOLDER } from "../state-files.ts";
import { ApplyFailure, systemCode } from "./apply-failure.ts";
import type { FileOperations } from "./file-operations.ts";
import { isTemporaryName, placeNewFile, readWholeFile, temporaryName, writeNewFile } from "./safe-files.ts";
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

/** The lock, relative to the root. */
const LOCK_FILE = `${JOURNAL_FOLDER}/lock`;

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

/** Who holds a lock. `started` tells apart two processes that had the same number, where the system says it. */
interface ProcessIdentity {
  pid: number;
  host: string;
  started: string | null;
}

/** This process. */
export function thisProcess(): ProcessIdentity {
  return { pid: process.pid, host: hostname(), started: startOf(process.pid)?.started ?? null };
}

/** Whether a process may still be at work. One on another machine cannot be seen and counts as alive. */
function mayBeAlive({ pid, host, started }: ProcessIdentity): boolean {
  if (host !== hostname()) return true;
  try {
    process.kill(pid, 0); // signal 0 asks and does nothing
  } catch (error) {
    if (systemCode(error) === "ESRCH") return false;
  }
  const now = startOf(pid);
  if (now === null) return true;
  return !now.ended && (started === null || now.started === started);
}

/** When a process started and whether it only waits to be reaped, from Linux's /proc; null elsewhere. */
function startOf(pid: number): { started: string; ended: boolean } | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "latin1");
    // The second field is the program's name in parentheses and may hold spaces: count from its end.
    const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
    const started = fields[19];
    return started === undefined ? null : { started, ended: fields[0] === "Z" || fields[0] === "X" };
  } catch {
    return null;
  }
}

/** What a lock says of its holder. */
interface LockRecord extends ProcessIdentity {
  /** Tells this lock from every other. */
  token: string;
  /** True when the state folder had no `.gitignore` before this run (or before the dead one that it took over from). */
  fresh: boolean;
}

/**
 * Reads a lock. Whatever lies there that no run can have written is `damaged`: nobody holds it.
 * @throws ApplyFailure when a folder is in its place
 */
function readLock(operations: FileOperations, path: string): LockRecord | "absent" | "damaged" {
  const stats = operations.lstat(path);
  if (stats === undefined) return "absent";
  if (stats.isDirectory()) throw new ApplyFailure({ path: LOCK_FILE, code: "lock-is-folder" });
  const bytes = readWholeFile(operations, path);
  try {
    const value: unknown = JSON.parse(bytes?.toString("utf8") ?? "");
    return isLockRecord(value) ? value : "damaged";
  } catch {
    return "damaged";
  }
}

function isLockRecord(value: unknown): value is LockRecord {
  if (typeof value !== "object" || value === null) return false;
  const record: Partial<Record<keyof LockRecord, unknown>> = value;
  return (
    Number.isSafeInteger(record.pid) &&
    Number(record.pid) > 0 &&
    typeof record.host === "string" &&
    typeof record.token === "string" &&
    typeof record.fresh === "boolean" &&
    (record.started === null || typeof record.started === "string")
  );
}
