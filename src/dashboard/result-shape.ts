import { isResultPath } from "./inside-root.ts";
import {
  bool,
  count,
  link,
  list,
  matching,
  maybe,
  namesTo,
  oneOf,
  orNull,
  record,
  type Shape,
  scalar,
  text,
  whole,
} from "./shape.ts";

/** The shape of `Result` in `result.ts`, for JSON that comes from a file. */

const path = matching(
  "a relative path inside the root",
  (value) => typeof value === "string" && isResultPath(value),
);
const placeFields = { path, line: whole, column: whole };
const places = list(record(placeFields));
const folded = { text, value: scalar };
const sourced = record({ ...folded, sources: places });
const level = oneOf("info", "warning", "action");

const usage = record({
  id: text,
  kind: oneOf(
    "import",
    "re-export",
    "attach",
    "call",
    "type",
    "escape",
    "mock",
    "global",
    "script",
    "config",
    "dependency",
    "todo",
    "related",
  ),
  ...placeFields,
  endLine: whole,
  endColumn: whole,
  outcome: oneOf("migrated", "review", "manual"),
  held: bool,
  snippet: text,
  notes: list(record({ rule: text, level, message: text, docs: link, removed: maybe(text) })),
});

const policy = record({
  id: oneOf("device-limits", "impossible-travel", "concurrency"),
  event: oneOf("access"),
  check: oneOf("device_count", "impossible_travel", "concurrent_sessions"),
  operator: oneOf(">", "="),
  value: matching(
    "a number, true, false or null",
    (value) => value === null || typeof value === "number" || typeof value === "boolean",
  ),
  action: oneOf("challenge"),
  sources: places,
});

const recipe = record({
  clientId: record(folded),
  challenge: record({
    type: oneOf("account_sharing"),
    channels: list(oneOf("email", "sms")),
    successUrl: list(sourced),
    logoutUrl: list(sourced),
  }),
  policies: list(policy),
  unmapped: list(record({ option: text, ...folded, sources: places, advice: text })),
  conflicts: list(record({ field: oneOf("successUrl", "logoutUrl", "deviceLimit"), values: list(sourced) })),
});

const status = oneOf("todo", "done", "skipped");

export const resultShape: Shape = record({
  schemaVersion: oneOf(1),
  tool: record({ name: text, version: text }),
  mode: oneOf("write", "dry-run", "check"),
  summary: record({
    filesScanned: count,
    filesWithUsages: count,
    filesChanged: count,
    usages: record({ found: count, migrated: count, review: count, manual: count, held: count }),
    errors: count,
    durationMs: count,
  }),
  usages: list(usage),
  files: list(record({ path, status: oneOf("changed", "created", "unchanged", "error"), diff: text })),
  dependencies: list(record({ path, removed: namesTo(text), added: namesTo(text), kept: namesTo(text) })),
  policies: list(recipe),
  checklist: list(record({ id: text, title: text, steps: list(text), status, sources: places })),
  errors: list(record({ path: text, message: text })),
  skipped: list(record({ path: text, reason: text })),
  install: orNull(record({ manager: oneOf("npm", "yarn", "pnpm", "bun"), command: text })),
});

export const factShape: Shape = record({
  usage: text,
  clientId: record(folded),
  option: text,
  ...folded,
  source: record(placeFields),
});

export const savedResultShape: Shape = record({
  schemaVersion: oneOf(1),
  result: resultShape,
  facts: list(factShape),
});

/** `sources` is not written by this version, but a path in it must not lead out of the root. */
export const checklistShape: Shape = record({
  schemaVersion: oneOf(1),
  items: list(
    record({
      id: text,
      title: maybe(text),
      status,
      note: maybe(text),
      reason: maybe(text),
      gone: maybe(bool),
      sources: maybe(places),
    }),
  ),
});
