import { createHash, randomBytes } from "node:crypto";
import { constants } from "node:fs";
import { dirname, join } from "node:path";
import { systemCode } from "./apply-failure.ts";
import type { FileOperations } from "./file-operations.ts";

/** `new`: what a run is about to put in place; `old`: what a rollback is about to put back. */
type TemporaryKind = "new" | "old";

const PATTERN = /^\.rupt-migrate-[0-9a-f]{16}\.(?:new|old)$/;

/** A fresh dotfile name for a temporary file. */
export function temporaryName(kind: TemporaryKind): string {
  return `.rupt-migrate-${randomBytes(8).toString("hex")}.${kind}`;
}

/** True for names that {@link temporaryName} could have given. */
export function isTemporaryName(name: string): boolean {
  return PATTERN.test(name);
}

/** The name under which a rollback of the same file writes. */
export function restoringName(name: string): string {
  return name.replace(/new$/, "old");
}

const WRITE = constants.O_WRONLY | constants.O_CREAT | constants.O_EXCL | (constants.O_NOFOLLOW ?? 0);

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
  const fd = operations.open(path, WRITE, like === undefined ? mode : 0o600);
  try {
    for (const chunk of chunks) writeFully(operations, fd, chunk);
    if (like !== undefined) makeLike(operations, fd, like);
    operations.fsync(fd);
  } finally {
    operations.close(fd);
  }
}

/**
 * Puts a file in the place of another, or where none is: written beside it, then renamed, so that no reader sees half of it.
 * @param like mode and owner to give it, as for {@link writeNewFile}
 * @throws the system's error; nothing is left behind then
 */
export function replaceFile(
  operations: FileOperations,
  path: string,
  bytes: Uint8Array,
  like?: Ownership,
): void {
  const temporary = join(dirname(path), temporaryName("new"));
  try {
    writeNewFile(operations, temporary, [bytes], like);
    operations.rename(temporary, path);
  } catch (error) {
    if (operations.lstat(temporary) !== undefined) operations.unlink(temporary);
    throw error;
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

/** What disks without hard links (FAT, some network shares) answer. */
const NO_HARD_LINKS = new Set(["EPERM", "ENOSYS", "ENOTSUP", "EOPNOTSUPP"]);

/**
 * Gives a finished temporary file its name, never over something that is there: a rename would replace it without
 * a word, a hard link fails with EEXIST.
 * @throws the system's error, EEXIST when the name is taken
 */
export function placeNewFile(operations: FileOperations, temporary: string, path: string): void {
  try {
    operations.link(temporary, path);
  } catch (error) {
    if (!NO_HARD_LINKS.has(systemCode(error) ?? "")) throw error;
    if (operations.lstat(path) !== undefined) {
      throw Object.assign(new Error("the name is taken"), { code: "EEXIST" });
    }
    operations.rename(temporary, path);
    return;
  }
  operations.unlink(temporary);
}

/** Answers of disks that cannot sync a folder: there is nothing more to be had from them. */
const CANNOT = new Set(["EINVAL", "ENOTSUP", "EOPNOTSUPP", "EISDIR"]);

/**
 * Brings the names in a folder down to the disk: a rename is only safe from a power cut after this.
 * @throws the system's error
 */
export function syncFolder(operations: FileOperations, path: string): void {
  if (process.platform === "win32") return; // Windows opens no folders and writes its names through.
  const fd = operations.open(path, constants.O_RDONLY);
  try {
    operations.fsync(fd);
  } catch (error) {
    if (!CANNOT.has(systemCode(error) ?? "")) throw error;
  } finally {
    operations.close(fd);
  }
}

const STAYS = new Set(["ENOTEMPTY", "EEXIST", "ENOENT", "ENOTDIR"]);

/** Removes a folder that has nothing in it; one that has, or is not there, is left as it is. */
export function removeIfEmpty(operations: FileOperations, path: string): void {
  try {
    operations.rmdir(path);
  } catch (error) {
    if (!STAYS.has(systemCode(error) ?? "")) throw error;
  }
}

/** SHA-256 of the bytes, in hexadecimal: how a file is recognised as unchanged. */
export function contentHash(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}

// NONBLOCK: a named pipe put where the file was must not stop the program. Both flags are absent on Windows.
const READ = constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0);

/**
 * Reads a plain file to its end, whatever the size of single reads. Follows no symbolic link.
 * @returns the bytes, or null when there is no plain file at the path
 * @throws the system's error for anything but absence
 */
export function readWholeFile(operations: FileOperations, path: string): Buffer | null {
  if (operations.lstat(path)?.isFile() !== true) return null;
  const fd = operations.open(path, READ);
  try {
    const stats = operations.fstat(fd);
    if (!stats.isFile()) return null;
    const chunks: Buffer[] = [];
    // One byte more than the size: the end is seen without a second buffer, and a file that grew is read whole.
    let buffer = Buffer.allocUnsafe(stats.size + 1);
    for (;;) {
      const count = operations.read(fd, buffer, 0, buffer.length);
      if (count === 0) break;
      chunks.push(buffer.subarray(0, count));
      buffer = count === buffer.length ? Buffer.allocUnsafe(65_536) : buffer.subarray(count);
    }
    return chunks.length === 1 && chunks[0] !== undefined ? chunks[0] : Buffer.concat(chunks);
  } finally {
    operations.close(fd);
  }
}
