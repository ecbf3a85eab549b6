import { readFileSync } from "node:fs";
import { join } from "node:path";
import { errorsOf, systemCode } from "../../apply/apply-failure.ts";
import { nodeFileOperations } from "../../apply/file-operations.ts";
import { syncFolder, temporaryName, writeNewFile } from "../../apply/safe-writes.ts";
import { ensureStateFolder } from "../../apply/state-folder.ts";
import {
  CHECKLIST_FILE,
  type Parsed,
  parseChecklist,
  parseSavedResult,
  RESULT_FILE,
  serializeChecklist,
} from "../../dashboard/saved-state.ts";
import type { ChecklistState, RunError, SavedResult } from "../../result.ts";

/** The saved ticks, null when there are none yet. */
export const readChecklist = (root: string): Parsed<ChecklistState | null> =>
  read(root, CHECKLIST_FILE, parseChecklist);

/** What earlier runs found, null when none wrote. */
export const readSavedResult = (root: string): Parsed<SavedResult | null> =>
  read(root, RESULT_FILE, parseSavedResult);

/**
 * Puts `checklist.json` in place, whole or not at all, with the folder's `.gitignore`. A link in its place is replaced,
 * not followed.
 * @returns why it could not be written, or null
 */
export function writeChecklist(root: string, state: ChecklistState): RunError | null {
  const folder = ensureStateFolder(root);
  if (!folder.ok) return folder.errors[0] ?? { path: CHECKLIST_FILE, message: "could not be written" };
  const operations = nodeFileOperations;
  const target = join(root, CHECKLIST_FILE);
  const temporary = join(target, "..", temporaryName("new"));
  try {
    const before = operations.lstat(target);
    const content = Buffer.from(serializeChecklist(state));
    try {
      writeNewFile(operations, temporary, [content], before?.isFile() ? before : undefined);
      operations.rename(temporary, target);
    } catch (error) {
      if (operations.lstat(temporary)) operations.unlink(temporary);
      throw error;
    }
    syncFolder(operations, join(target, ".."));
    return null;
  } catch (error) {
    return errorsOf(error, CHECKLIST_FILE)[0] ?? null;
  }
}

function read<T>(root: string, path: string, parse: (json: string) => Parsed<T>): Parsed<T | null> {
  const absolute = join(root, path);
  try {
    const stats = nodeFileOperations.lstat(absolute);
    if (stats === undefined) return { ok: true, value: null };
    if (!stats.isFile()) return { ok: false, error: `${path}: it is not a plain file. Move it away.` };
    return parse(readFileSync(absolute, "utf8"));
  } catch (error) {
    if (systemCode(error) === "ENOTDIR") return { ok: true, value: null };
    return {
      ok: false,
      error: `${path}: it cannot be read (${error instanceof Error ? error.message : error}).`,
    };
  }
}
