import { join } from "node:path";
import type { RunError } from "../result.ts";
import { ApplyFailure, errorsOf } from "./apply-failure.ts";
import { type FileOperations, nodeFileOperations } from "./file-operations.ts";
import { ensureStateFolder, STATE_FOLDER } from "./state-folder.ts";
import { syncFolder } from "./sync-folder.ts";
import { temporaryName } from "./temporary-name.ts";
import { writeNewFile } from "./write-new-file.ts";

/**
 * Saves what is kept between runs, outside of a run: a checklist item that was just ticked. The file is replaced at
 * once, so that quitting at any point loses nothing; no journal is kept.
 * @param root the folder that is migrated
 * @param name file in `.rupt-migrate/`
 * @returns null, or why it could not be saved
 */
export function saveStateFile(
  root: string,
  name: "checklist.json" | "result.json",
  bytes: Uint8Array,
  operations: FileOperations = nodeFileOperations,
): RunError | null {
  const path = `${STATE_FOLDER}/${name}`;
  const folder = join(root, STATE_FOLDER);
  const temporary = join(folder, temporaryName("new"));
  try {
    const made = ensureStateFolder(root, operations);
    if (!made.ok) return made.errors[0] ?? null;
    const current = operations.lstat(join(folder, name));
    if (current !== undefined && !current.isFile()) {
      throw ApplyFailure.at(path, "is not a plain file; move it away and try again");
    }
    try {
      writeNewFile(operations, temporary, [bytes], current);
      operations.rename(temporary, join(folder, name));
    } catch (error) {
      if (operations.lstat(temporary) !== undefined) operations.unlink(temporary);
      throw error;
    }
    syncFolder(operations, folder);
    return null;
  } catch (error) {
    return errorsOf(error, path)[0] ?? null;
  }
}
