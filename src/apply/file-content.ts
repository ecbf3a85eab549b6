import { createHash } from "node:crypto";
import { constants } from "node:fs";
import type { FileOperations } from "./file-operations.ts";

/** SHA-256 of the bytes, in hexadecimal: how a file is recognised as unchanged. */
export function contentHash(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}

// NONBLOCK: a named pipe put where the file was must not stop the program. Both flags are absent on Windows.
const FLAGS = constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0);

/**
 * Reads a plain file to its end, whatever the size of single reads. Follows no symbolic link.
 * @returns the bytes, or null when there is no plain file at the path
 * @throws the system's error for anything but absence
 */
export function readWholeFile(operations: FileOperations, path: string): Buffer | null {
  if (operations.lstat(path)?.isFile() !== true) return null;
  const fd = operations.open(path, FLAGS);
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
