import { systemCode } from "./apply-failure.ts";
import type { FileOperations } from "./file-operations.ts";

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
