import { readFileSync } from "node:fs";
import { join } from "node:path";
import { systemCode } from "../apply/apply-failure.ts";
import { nodeFileOperations } from "../apply/file-operations.ts";
import { saveStateFile } from "../apply/state-folder.ts";
import type { JsonLayout } from "../code/json-text.ts";
import {
  type Parsed,
  parseBaseline,
  parseChecklist,
  parseDecisions,
  parseSavedResult,
  serializeBaseline,
  serializeChecklist,
  serializeDecisions,
} from "../dashboard/saved/saved-state.ts";
import type { Baseline, ChecklistState, RunError, SavedResult } from "../result.ts";
import { reasonOf } from "../rules/errors.ts";
import {
  BASELINE_FILE,
  CHECKLIST_FILE,
  DECISIONS_FILE,
  RESULT_FILE,
  STATE_FOLDER,
  type StateFile,
} from "../state-files.ts";

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

export const writeDecisions = (
  root: string,
  decided: Readonly<Record<string, string>>,
): Promise<RunError | null> => write(root, "decisions.json", (layout) => serializeDecisions(decided, layout));

/** What `--check` accepts, null where nothing was accepted yet. */
export const readBaseline = (root: string): Parsed<Baseline | null> =>
  read(root, BASELINE_FILE, parseBaseline);

export const writeChecklist = (root: string, state: ChecklistState): Promise<RunError | null> =>
  write(root, "checklist.json", (layout) => serializeChecklist(state, layout));

export const writeBaseline = (root: string, accepted: readonly string[]): Promise<RunError | null> =>
  write(root, "baseline.json", (layout) => serializeBaseline(accepted, layout));

const write = async (
  root: string,
  name: StateFile,
  textIn: (layout: JsonLayout) => string,
): Promise<RunError | null> =>
  saveStateFile(root, name, Buffer.from(textIn(await layoutOf(root, `${STATE_FOLDER}/${name}`))));

/**
 * How the repository's formatter lays out one of these files, which are committed. What reads its settings is loaded with the first
 * write: no command waits for it at its start.
 */
export const layoutOf = async (root: string, path: string): Promise<JsonLayout> =>
  (await import("../project/line-width.ts")).jsonLayout(root, path);

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
