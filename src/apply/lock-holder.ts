import { readFileSync } from "node:fs";
import { hostname } from "node:os";
import { JOURNAL_FOLDER } from "../state-files.ts";
import { ApplyFailure, systemCode } from "./apply-failure.ts";
import type { FileOperations } from "./file-operations.ts";
import { readWholeFile } from "./safe-files.ts";

/** Who holds a lock. `started` tells apart two processes that had the same number, where the system says it. */
export interface ProcessIdentity {
  pid: number;
  host: string;
  started: string | null;
}

/** This process. */
export function thisProcess(): ProcessIdentity {
  return { pid: process.pid, host: hostname(), started: startOf(process.pid)?.started ?? null };
}

/** Whether a process may still be at work. One on another machine cannot be seen and counts as alive. */
export function mayBeAlive({ pid, host, started }: ProcessIdentity): boolean {
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

/** The lock, relative to the root. */
export const LOCK_FILE = `${JOURNAL_FOLDER}/lock`;

/** What a lock says of its holder. */
export interface LockRecord extends ProcessIdentity {
  /** Tells this lock from every other. */
  token: string;
  /** True when the state folder had no `.gitignore` before this run (or before the dead one that it took over from). */
  fresh: boolean;
}

/**
 * Reads a lock. Whatever lies there that no run can have written is `damaged`: nobody holds it.
 * @throws ApplyFailure when a folder is in its place
 */
export function readLock(operations: FileOperations, path: string): LockRecord | "absent" | "damaged" {
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
