import type { Result, SavedResult } from "../result.ts";
import type { ChecklistState, SavedItem } from "./checklist-state.ts";
import { checklistShape, resultShape, savedResultShape } from "./result-shape.ts";
import type { Shape } from "./shape.ts";

export type { ChecklistState } from "./checklist-state.ts";

/** A file's content, or what is wrong with it and what to do. */
export type Parsed<T> = { ok: true; value: T } | { ok: false; error: string };

/** Where the state lives, relative to the root. */
export const CHECKLIST_FILE = ".rupt-migrate/checklist.json";
export const RESULT_FILE = ".rupt-migrate/result.json";

/**
 * Reads `.rupt-migrate/checklist.json`. Never throws; a file that is broken, of another version, or that names a path
 * outside the root is refused with what to do.
 */
export function parseChecklist(json: string, name = CHECKLIST_FILE): Parsed<ChecklistState> {
  const remedy = "Restore it from git, or delete it to begin a new checklist.";
  const read = parse<ChecklistState>(json, checklistShape, name, remedy);
  if (!read.ok) return read;
  const ids = read.value.items.map((item) => item.id);
  const twice = ids.find((id, index) => ids.indexOf(id) !== index);
  if (twice !== undefined)
    return { ok: false, error: `${name}: two items have the id ${JSON.stringify(twice)}. Keep one of them.` };
  return { ok: true, value: { schemaVersion: 1, items: read.value.items.map(tidy) } };
}

/** Reads `.rupt-migrate/result.json` in the same way. */
export function parseSavedResult(json: string, name = RESULT_FILE): Parsed<SavedResult> {
  return parse<SavedResult>(
    json,
    savedResultShape,
    name,
    "Restore it from git, or delete it and run rupt-migrate again.",
  );
}

/** Reads a result that `--json` or `--report file.json` wrote; a saved result counts as the result in it. */
export function parseResult(json: string, name: string): Parsed<Result> {
  const remedy = "Write it again with: rupt-migrate --json > result.json";
  const saved = parse<SavedResult>(json, savedResultShape, name, remedy);
  return saved.ok ? { ok: true, value: saved.value.result } : parse<Result>(json, resultShape, name, remedy);
}

/** The text of `checklist.json`: one item a few lines, so that git merges two people's ticks. */
export const serializeChecklist = (state: ChecklistState): string => `${JSON.stringify(state, null, 2)}\n`;

/** The text of `result.json`. The duration is left at 0: the file must not change when nothing else does. */
export function serializeSavedResult(saved: SavedResult): string {
  const { result, facts } = saved;
  const summary = { ...result.summary, durationMs: 0 };
  return `${JSON.stringify({ schemaVersion: 1, result: { ...result, summary }, facts: withoutSecrets(facts) }, null, 2)}\n`;
}

/** A secret is no dashboard value; should one be among the facts, it is not stored. */
const withoutSecrets = (facts: SavedResult["facts"]): SavedResult["facts"] =>
  facts.filter((fact) => fact.option !== "secret");

function parse<T>(json: string, shape: Shape, name: string, remedy: string): Parsed<T> {
  const fail = (problem: string): Parsed<T> => ({ ok: false, error: `${name}: ${problem}. ${remedy}` });
  if (/^(?:<{7}|>{7}) /m.test(json)) return fail("it has git conflict marks; resolve the conflict first");
  let value: unknown;
  try {
    value = JSON.parse(json.replace(/^\ufeff/, ""));
  } catch (error) {
    return fail(`it is not valid JSON (${error instanceof Error ? error.message : String(error)})`);
  }
  const version =
    typeof value === "object" && value !== null && "schemaVersion" in value ? value.schemaVersion : undefined;
  if (typeof version === "number" && version > 1) {
    return {
      ok: false,
      error: `${name}: schemaVersion ${version} was written by a newer rupt-migrate. Update: npx rupt-migrate@latest`,
    };
  }
  const problem = shape(value, "");
  // The shape has just been checked, field by field.
  return problem === null ? { ok: true, value: value as T } : fail(problem.replace(/^ is/, "it is"));
}

/** The item with the known fields only. */
function tidy(item: SavedItem): SavedItem {
  return {
    id: item.id,
    title: item.title ?? item.id,
    status: item.status,
    ...(item.note === undefined ? {} : { note: item.note }),
    ...(item.reason === undefined ? {} : { reason: item.reason }),
    ...(item.gone === true ? { gone: true } : {}),
  };
}
