import { readFileSync } from "node:fs";
import { join } from "node:path";
import { errorsOf, systemCode } from "../../apply/apply-failure.ts";
import { nodeFileOperations } from "../../apply/file-operations.ts";
import { syncFolder, temporaryName, writeNewFile } from "../../apply/safe-writes.ts";
import { ensureStateFolder } from "../../apply/state-folder.ts";
import {
  BASELINE_FILE,
  CHECKLIST_FILE,
  DECISIONS_FILE,
  type Parsed,
  parseBaseline,
  parseChecklist,
  parseDecisions,
  parseSavedResult,
  RESULT_FILE,
  serializeBaseline,
  serializeChecklist,
  serializeDecisions,
} from "../../dashboard/saved-state.ts";
import type { Baseline, ChecklistState, RunError, SavedResult } from "../../result.ts";
import { reasonOf } from "../../rules/errors.ts";

/** The saved ticks, null when there are none yet. */
export const readChecklist = (root: string): Parsed<ChecklistState | null> =>
  read(root, CHECKLIST_FILE, parseChecklist);

/** What earlier runs found, null when none wrote. */
export const readSavedResult = (root: string): Parsed<SavedResult | null> =>
  read(root, RESULT_FILE, parseSavedResult);

/** What was answered, empty where nothing was. */
export function readDecisions(root: string): Parsed<Record<string, string>> {
  const kept = read(root, DECISIONS_FILE, parseDecisions);
  return kept.ok ? { ok: true, value: kept.value ?? {} } : kept;
}

export const writeDecisions = (root: string, decided: Readonly<Record<string, string>>): RunError | null =>
  writeStateFile(root, DECISIONS_FILE, serializeDecisions(decided));

/** What `--check` accepts, null where nothing was accepted yet. */
export const readBaseline = (root: string): Parsed<Baseline | null> =>
  read(root, BASELINE_FILE, parseBaseline);

export const writeChecklist = (root: string, state: ChecklistState): RunError | null =>
  writeStateFile(root, CHECKLIST_FILE, serializeChecklist(state));

export const writeBaseline = (root: string, accepted: readonly string[]): RunError | null =>
  writeStateFile(root, BASELINE_FILE, serializeBaseline(accepted));

/**
 * Puts a file of the state folder in place, whole or not at all, with the folder's `.gitignore`. A link in its place is
 * replaced, not followed.
 * @returns why it could not be written, or null
 */
function writeStateFile(root: string, path: string, text: string): RunError | null {
  const folder = ensureStateFolder(root);
  if (!folder.ok) return folder.errors[0] ?? null;
  const operations = nodeFileOperations;
  const target = join(root, path);
  const temporary = join(target, "..", temporaryName("new"));
  try {
    const before = operations.lstat(target);
    const content = Buffer.from(text);
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
    return errorsOf(error, path)[0] ?? null;
  }
}

function read<T>(root: string, path: string, parse: (json: string) => Parsed<T>): Parsed<T | null> {
  const absolute = join(root, path);
  try {
    const stats = nodeFileOperations.lstat(absolute);
    if (stats === undefined) return { ok: true, value: null };
    if (!stats.isFile()) return { ok: false, error: { path, code: "state-no-file" } };
    return parse(readFileSync(absolute, "utf8"));
  } catch (error) {
    if (systemCode(error) === "ENOTDIR") return { ok: true, value: null };
    return { ok: false, error: { path, code: "state-unreadable", reason: reasonOf(error) } };
  }
}
