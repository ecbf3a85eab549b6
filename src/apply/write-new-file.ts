import { constants } from "node:fs";
import { systemCode } from "./apply-failure.ts";
import type { FileOperations } from "./file-operations.ts";

const FLAGS = constants.O_WRONLY | constants.O_CREAT | constants.O_EXCL | (constants.O_NOFOLLOW ?? 0);

/** Mode and owner that a file is to have. */
export interface Ownership {
  mode: number;
  uid: number;
  gid: number;
}

/**
 * Writes a file that does not exist yet, whole and down to the disk.
 * @param chunks the content, in order
 * @param like mode and owner to give it; without, a new file of the user's with their usual mode
 * @param mode mode to create it with when `like` is not given
 * @throws the system's error, EEXIST when something is at the path
 */
export function writeNewFile(
  operations: FileOperations,
  path: string,
  chunks: readonly Uint8Array[],
  like?: Ownership,
  mode = 0o666,
): void {
  const fd = operations.open(path, FLAGS, like === undefined ? mode : 0o600);
  try {
    for (const chunk of chunks) writeFully(operations, fd, chunk);
    if (like !== undefined) makeLike(operations, fd, like);
    operations.fsync(fd);
  } finally {
    operations.close(fd);
  }
}

/** A disk may take fewer bytes than it was given: go on from there. */
function writeFully(operations: FileOperations, fd: number, bytes: Uint8Array): void {
  let offset = 0;
  while (offset < bytes.length) {
    const count = operations.write(fd, bytes, offset, bytes.length - offset);
    if (count <= 0) throw Object.assign(new Error("the disk took no more bytes"), { code: "ENOSPC" });
    offset += count;
  }
}

function makeLike(operations: FileOperations, fd: number, { mode, uid, gid }: Ownership): void {
  const created = operations.fstat(fd);
  if (created.uid !== uid || created.gid !== gid) {
    try {
      operations.fchown(fd, uid, gid);
    } catch (error) {
      // Only the superuser may give files away. A team member who edits a colleague's file becomes its owner.
      if (systemCode(error) !== "EPERM") throw error;
    }
  }
  // Last: a change of owner clears some of the bits.
  operations.fchmod(fd, mode);
}
