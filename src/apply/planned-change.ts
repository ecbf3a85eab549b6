import { createHash } from "node:crypto";
import { constants } from "node:fs";
import { join } from "node:path";
import type { Fault } from "../rules/errors.ts";
import { ApplyFailure, faultsOf } from "./apply-failure.ts";
import type { FileOperations } from "./file-operations.ts";
import { type Ownership, readWholeFile } from "./safe-files.ts";
import { resolveTarget, type Target } from "./target-path.ts";

/** One file as a run wants it. */
export interface PlannedChange {
  /** POSIX, relative to the root; `../package.json` and the like for an owning manifest above the root. */
  path: string;
  /** What the plan was made from; null for a file that is created. */
  before: Buffer | null;
  /** Null for a file that is deleted. */
  after: Buffer | null;
}

/** A change that fits the tree as it is now. */
export interface CheckedChange extends PlannedChange, Target {
  /** Mode and owner of the file; null for one that is created. */
  like: Ownership | null;
}

/**
 * Compares a plan with the tree: nothing may be written over what the plan has not seen. Looks, and writes nothing.
 * @param root the real root
 * @returns the changes that are to be written, one per real file; those that change nothing are left out
 * @throws ApplyFailure with an error for every file that does not fit
 */
export function checkChanges(
  operations: FileOperations,
  root: string,
  changes: readonly PlannedChange[],
): CheckedChange[] {
  const faults: Fault[] = [];
  const checked = new Map<string, CheckedChange>();
  for (const change of changes) {
    try {
      const one = checkChange(operations, root, change);
      const other = checked.get(one.target);
      if (other !== undefined && !isSameContent(other.after, one.after)) {
        throw new ApplyFailure({ path: change.path, code: "planned-twice", other: other.path });
      }
      if (other === undefined && !isNoChange(one)) checked.set(one.target, one);
    } catch (error) {
      faults.push(...faultsOf(error, change.path));
    }
  }
  if (faults.length > 0) throw new ApplyFailure(...faults);
  return [...checked.values()];
}

function checkChange(operations: FileOperations, root: string, change: PlannedChange): CheckedChange {
  const { path, before } = change;
  const where = resolveTarget(operations, root, path);
  const absolute = join(root, where.target);
  const stats = operations.lstat(absolute);
  if (before === null) {
    if (stats !== undefined) throw new ApplyFailure({ path, code: "exists-already" });
    return { ...change, ...where, like: null };
  }
  if (stats === undefined) throw new ApplyFailure({ path, code: "deleted-since" });
  const bytes = readWholeFile(operations, absolute);
  if (bytes === null) throw new ApplyFailure({ path, code: "not-a-file" });
  if (!bytes.equals(before)) throw new ApplyFailure({ path, code: "changed-since" });
  // A rename would replace a read-only file too, but its owner has said that it should not change.
  operations.access(absolute, constants.W_OK);
  return { ...change, ...where, like: { mode: stats.mode & 0o7777, uid: stats.uid, gid: stats.gid } };
}

/** Whether a change leaves its file as it is. */
export const isNoChange = ({ before, after }: PlannedChange): boolean => isSameContent(before, after);

const isSameContent = (a: Buffer | null, b: Buffer | null): boolean =>
  a === null || b === null ? a === b : a.equals(b);

/**
 * What a run would write, as one word: the same where the same version with the same options would make the same files of the
 * same files. `--expect-plan` compares it, so that only what somebody has looked at is written.
 *
 * @param shape version and options that shape the run, in any text that differs when they do
 * @param changes the files to be edited, created and deleted
 * @returns 16 hexadecimal digits
 */
export function planHash(shape: string, changes: readonly PlannedChange[]): string {
  const hash = createHash("sha256").update(shape);
  const add = (bytes: Uint8Array | null): void => {
    // The length keeps the end of one file apart from the beginning of the next.
    hash.update(`\0${bytes === null ? "none" : bytes.length}\0`).update(bytes ?? "");
  };
  for (const { path, before, after } of [...changes].sort((a, b) => (a.path < b.path ? -1 : 1))) {
    hash.update(`\0${path}`);
    add(before);
    add(after);
  }
  return hash.digest("hex").slice(0, 16);
}
