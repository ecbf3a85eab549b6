import { groupBy } from "../../code/group-by.ts";
import type { ChecklistItem, Note, NoteLevel, Result, Usage, UsageKind } from "../../result.ts";
import { ruleById, ruleTitle } from "../../rules/rules.ts";
import type { Code, Finding, FindingNote, Tick } from "../blocks.ts";

const WEIGHT: Readonly<Record<NoteLevel, number>> = { action: 0, warning: 1, info: 2 };

/** Notes, the weightiest first. */
export const byWeight = (notes: readonly Note[]): Note[] =>
  [...notes].sort((a, b) => WEIGHT[a.level] - WEIGHT[b.level]);

/** Language names that highlighters know, by file ending. */
const LANGUAGES: ReadonlyMap<string, string> = new Map([
  ["js", "js"],
  ["jsx", "jsx"],
  ["mjs", "js"],
  ["cjs", "js"],
  ["ts", "ts"],
  ["tsx", "tsx"],
  ["mts", "ts"],
  ["cts", "ts"],
  ["vue", "vue"],
  ["svelte", "svelte"],
  ["html", "html"],
  ["json", "json"],
]);

const languageOf = (path: string): string => LANGUAGES.get(/\.(\w+)$/.exec(path)?.[1] ?? "") ?? "";

/** What is said of a place that a run of the program settles by itself. */
export const STILL_ON_V2 = "Still on v2: run npx rupt-migrate, which migrates this.";
/** What stands above the notes of a place that a run edits and a person has to look at: they say what the edit does. */
const EDITED_BY_RUN = "Still on v2: run npx rupt-migrate, which edits this. Look at it then:";

/** The sentence above the notes where there is room for plain text only. */
export const stateOf = ({ held, left, unwritten }: Finding): string[] =>
  held ? ["Held on v2, still working."] : left === "review" && unwritten ? [EDITED_BY_RUN] : [];

/** Every usage of a result as a finding, in the order of the result. */
export function findingsOf(result: Result): Finding[] {
  const pending = pendingPaths(result);
  const items = new Map(result.checklist.map((item) => [item.id, item]));
  const followers = groupBy(result.usages, ({ because }) => because?.[0]);
  return result.usages.map((usage) => ({
    ...findingOf(usage, pending, items.get(`code/${usage.id}`)),
    followers: (followers.get(usage.id) ?? []).map(({ kind, path, line, column }) => ({
      kind,
      place: { path, line, column },
    })),
  }));
}

/** The files that the program would still change. A check is red for every use, and its result has no others. */
function pendingPaths({ mode, files, usages }: Result): ReadonlySet<string> {
  if (mode === "write") return new Set();
  if (mode === "check") return new Set(usages.map(({ path }) => path));
  const waiting = files.filter(({ status }) => status !== "unchanged" && status !== "error");
  return new Set(waiting.map(({ path }) => path));
}

function findingOf(
  usage: Usage,
  pending: ReadonlySet<string>,
  item: ChecklistItem | undefined,
): Omit<Finding, "followers"> {
  const { id, path, line, column, endLine, endColumn, kind, outcome, held, snippet } = usage;
  const notes = byWeight(usage.notes);
  const rule = notes[0]?.rule ?? kind;
  return {
    id,
    place: { path, line, column, endLine, endColumn },
    kind,
    outcome,
    held,
    rule,
    title: ruleTitle(rule),
    left: leftOf(usage, pending),
    unwritten: outcome !== "manual" && pending.has(path),
    follows: (usage.because?.length ?? 0) > 0,
    source: { text: snippet, language: languageOf(path), role: "source", line, column },
    notes: notes.map(noteOf),
    suggestion: suggestionOf(usage, notes),
    tick: item === undefined ? null : tickOf(item, "Done"),
  };
}

/** What another guide covers does not count as left, nor what was left by choice. */
function leftOf({ kind, outcome, path, because }: Usage, pending: ReadonlySet<string>): Finding["left"] {
  if (kind === "related" || because?.length === 0) return null;
  if (outcome === "migrated") return pending.has(path) ? "pending" : null;
  return outcome;
}

export const tickOf = ({ id, status }: Pick<ChecklistItem, "id" | "status">, label: string): Tick => ({
  id,
  label,
  status,
});

function noteOf({ rule, level, message, docs, todo, removed }: Note): FindingNote {
  return {
    rule,
    level,
    message,
    docs,
    todo: todo ?? null,
    removed: removed === undefined ? null : codeOf(removed, "removed"),
  };
}

export const codeOf = (text: string, role: Code["role"], language = ""): Code => ({
  text,
  language,
  role,
  line: 1,
  column: Number.POSITIVE_INFINITY,
});

/** Kinds of use that the example of a rule says something about; an import or a manifest has nothing to write by hand. */
const EXAMPLES: ReadonlySet<UsageKind> = new Set([
  "attach",
  "call",
  "escape",
  "global",
  "mock",
  "re-export",
  "script",
  "type",
]);

/** The code that replaces the place: made for it, else what the weightiest rule shows. */
function suggestionOf({ kind, paste }: Usage, notes: readonly Note[]): Code | null {
  if (paste) return codeOf(paste.text, "paste", paste.language);
  if (!EXAMPLES.has(kind)) return null;
  const examples = notes.filter(({ level }) => level === "action").map(({ rule }) => ruleById(rule)?.after);
  const [example] = examples.filter((after) => after !== undefined);
  return example === undefined ? null : codeOf(example, "example", "js");
}
