import { systemCode } from "./apply-failure.ts";
import type { FileOperations } from "./file-operations.ts";

const STAYS = new Set(["ENOTEMPTY", "EEXIST", "ENOENT", "ENOTDIR"]);

/** Removes a folder that has nothing in it; one that has, or is not there, is left as it is. */
export function removeIfEmpty(operations: FileOperations, path: string): void {
  try {
    operations.rmdir(path);
  } catch (error) {
    if (!STAYS.has(systemCode(error) ?? "")) throw error;
  }
}
