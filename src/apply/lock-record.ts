import { ApplyFailure } from "./apply-failure.ts";
import type { FileOperations } from "./file-operations.ts";
import type { ProcessIdentity } from "./process-identity.ts";
import { readWholeFile } from "./read-whole-file.ts";
import { JOURNAL_FOLDER } from "./state-folder.ts";

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
  if (stats.isDirectory()) throw ApplyFailure.at(LOCK_FILE, "is a folder; delete it and run again");
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
