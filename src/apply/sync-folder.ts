import { constants } from "node:fs";
import { systemCode } from "./apply-failure.ts";
import type { FileOperations } from "./file-operations.ts";

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
