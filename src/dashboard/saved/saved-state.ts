import * as v from "valibot";
import { isJsonObject, withoutBom } from "../../code/json.ts";
import { type JsonLayout, jsonText } from "../../code/json-text.ts";
import {
  type Baseline,
  baselineSchema,
  type ChecklistState,
  checklistStateSchema,
  decisionsFileSchema,
  type Result,
  resultSchema,
  type SavedResult,
  savedResultSchema,
} from "../../result.ts";
import { refusalOfKept } from "../../rules/decisions.ts";
import { type Fault, reasonOf } from "../../rules/errors.ts";
import { BASELINE_FILE, CHECKLIST_FILE, DECISIONS_FILE, RESULT_FILE } from "../../state-files.ts";
import { joinChecklists, joinDecisions, joinResults, sidesOf } from "./join-sides.ts";

/** A file's content, or what is wrong with it and what to do. */
export type Parsed<T> =
  /** `joined` is its path, where git left two branches in conflict there: it is to be written anew. */
  { ok: true; value: T; joined?: string } | { ok: false; error: Fault };

/**
 * Reads `.rupt-migrate/checklist.json`. Never throws; a file that is broken, of another version, or that names a path
 * outside the root is refused with what to do.
 */
export function parseChecklist(json: string, name = CHECKLIST_FILE): Parsed<ChecklistState> {
  const remedy = "Restore it from git, or delete it to begin a new checklist.";
  const read = parse(json, checklistStateSchema, name, remedy, { join: joinChecklists });
  if (!read.ok) return read;
  const ids = read.value.items.map((item) => item.id);
  const twice = ids.find((id, index) => ids.indexOf(id) !== index);
  if (twice !== undefined) return { ok: false, error: { path: name, code: "state-id-twice", id: twice } };
  return read;
}

/** Reads `.rupt-migrate/result.json` in the same way. */
export function parseSavedResult(json: string, name = RESULT_FILE): Parsed<SavedResult> {
  return parse(
    json,
    savedResultSchema,
    name,
    "Restore it from git, or delete it and run rupt-migrate again.",
    { prepare: fromVersion1, join: joinResults },
  );
}

/** Reads `.rupt-migrate/baseline.json` in the same way. */
export const parseBaseline = (json: string): Parsed<Baseline> =>
  parse(
    json,
    baselineSchema,
    BASELINE_FILE,
    "Write it again with: npx rupt-migrate --check --update-baseline",
  );

/** The text of `baseline.json`. */
export const serializeBaseline = (accepted: readonly string[], layout?: JsonLayout): string =>
  jsonText({ schemaVersion: 1, accepted: [...accepted].sort() }, layout);

/** Reads `.rupt-migrate/decisions.json` in the same way. */
export function parseDecisions(json: string): Parsed<Record<string, string>> {
  const read = parse(
    json,
    decisionsFileSchema,
    DECISIONS_FILE,
    "Restore it from git, or delete it to be asked again.",
    { join: joinDecisions },
  );
  if (!read.ok) return read;
  const { decisions } = read.value;
  const what = refusalOfKept(decisions);
  const remedy = "Correct it, or delete the file to be asked again.";
  return what === null
    ? { ok: true, value: decisions }
    : { ok: false, error: { path: DECISIONS_FILE, code: "state-misfit", what, remedy } };
}

/** The text of `decisions.json`. */
export const serializeDecisions = (
  decisions: Readonly<Record<string, string>>,
  layout?: JsonLayout,
): string => jsonText({ schemaVersion: 1, decisions }, layout);

/** Reads a result that `--json` or `--report file.json` wrote; a saved result counts as the result in it. */
export function parseResult(json: string, name: string): Parsed<Result> {
  const remedy = "Write it again with: rupt-migrate --json > result.json";
  const saved = parse(json, savedResultSchema, name, remedy, { prepare: fromVersion1 });
  return saved.ok
    ? { ok: true, value: saved.value.result }
    : parse(json, resultSchema, name, remedy, { prepare: fromVersion1 });
}

/** The text of `checklist.json`: one item takes several lines, so that git merges two people's ticks. */
export const serializeChecklist = (state: ChecklistState, layout?: JsonLayout): string =>
  jsonText(state, layout);

/**
 * The text of `result.json`, its fields in the order of the schema: what was read and what was found now look alike. Duration and
 * plan are left out: the file must not change when nothing else does.
 */
export function serializeSavedResult({ result, facts }: SavedResult, layout?: JsonLayout): string {
  const summary = { ...result.summary, durationMs: 0 };
  const saved = {
    schemaVersion: 2,
    result: { ...result, plan: null, summary },
    facts: withoutSecrets(facts),
  };
  const read = v.safeParse(savedResultSchema, saved);
  return jsonText(read.success ? read.output : saved, layout);
}

/** A secret is no dashboard value; should one be among the facts, it is not stored. */
const withoutSecrets = (facts: SavedResult["facts"]): SavedResult["facts"] =>
  facts.filter((fact) => fact.option !== "secret");

/** How a schema says what it expects, where it has no words of its own. */
const EXPECTED: Readonly<Record<string, string>> = {
  array: "a list",
  boolean: "true or false",
  number: "a number",
  object: "an object",
  record: "an object",
  string: "text",
};

interface Reading<T> {
  /** Brings what an older version wrote into today's form. */
  prepare?: (value: unknown) => unknown;
  /** Joins what two branches saved, where git left both in the file; a text says what they disagree on. */
  join?: (ours: T, theirs: T) => T | string;
}

function parse<T extends object>(
  json: string,
  schema: v.GenericSchema<unknown, T>,
  name: string,
  remedy: string,
  { prepare = (value) => value, join = () => "what it holds" }: Reading<T> = {},
): Parsed<T> {
  const fail = (error: Fault): Parsed<T> => ({ ok: false, error });
  const sides = sidesOf(json);
  if (sides) {
    const [ours, theirs] = sides.map((side) => parse(side, schema, name, remedy, { prepare, join }));
    const joined = ours?.ok && theirs?.ok ? join(ours.value, theirs.value) : "what it holds";
    if (typeof joined !== "string") return { ok: true, value: joined, joined: name };
    return fail({ path: name, code: "state-conflict", what: joined, remedy });
  }
  let value: unknown;
  try {
    value = JSON.parse(withoutBom(json));
  } catch (error) {
    return fail({ path: name, code: "state-no-json", what: reasonOf(error), remedy });
  }
  const version = isJsonObject(value) ? value.schemaVersion : undefined;
  if (typeof version === "number" && version > 2) {
    return fail({ path: name, code: "state-newer", version });
  }
  const read = v.safeParse(schema, prepare(value), { abortEarly: true, message: expectedBy });
  if (read.success) return { ok: true, value: read.output };
  return fail({ path: name, code: "state-misfit", what: problemOf(read.issues[0]), remedy });
}

const expectedBy = ({ type, expected }: v.BaseIssue<unknown>): string =>
  EXPECTED[type] ?? (expected ?? "something else").replace(/^\((.*)\)$/, "$1").replaceAll(" | ", " or ");

/** Where the value does not fit, what stands there, and what was expected. */
function problemOf({ path, input, message }: v.BaseIssue<unknown>): string {
  const at = (path ?? []).reduce(
    (way, { key, type }) => (type === "array" ? `${way}[${key}]` : `${way}${way && "."}${key}`),
    "",
  );
  if (input === undefined) return `${at} is missing`;
  return `${at || "it"} is ${show(input)}, not ${message}`;
}

function show(value: unknown): string {
  const text = JSON.stringify(value) ?? String(value);
  return text.length > 60 ? `${text.slice(0, 57)}...` : text;
}

/**
 * Version 1, which 0.1.0 wrote, knew no plan, no decisions, and nothing that only follows from something else: every review
 * and every manual usage was work of its own.
 */
function fromVersion1(value: unknown): unknown {
  if (!isJsonObject(value) || value.schemaVersion !== 1) return value;
  if ("result" in value) return { ...value, schemaVersion: 2, result: fromVersion1(value.result) };
  const { summary } = value;
  const usages = isJsonObject(summary) && isJsonObject(summary.usages) ? summary.usages : {};
  const todo = Number(usages.review) + Number(usages.manual);
  return {
    ...value,
    schemaVersion: 2,
    plan: null,
    summary: isJsonObject(summary) ? { ...summary, todo } : summary,
    decisions: [],
  };
}
