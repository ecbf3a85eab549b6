import type { ChecklistItem, Note, NoteLevel, Result, Usage } from "../result.ts";
import { ruleById, ruleTitle } from "../rules/rule-by-id.ts";
import type { Code, Finding, FindingNote, Tick } from "./blocks.ts";

const WEIGHT: Readonly<Record<NoteLevel, number>> = { action: 0, warning: 1, info: 2 };

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

/** Every usage of a result as a finding, in the order of the result. */
export function findingsOf(result: Result): Finding[] {
  const pending = pendingPaths(result);
  const items = new Map(result.checklist.map((item) => [item.id, item]));
  return result.usages.map((usage) => findingOf(usage, pending, items.get(`code/${usage.id}`)));
}

/** The files that the program would still change. */
function pendingPaths({ mode, files }: Result): ReadonlySet<string> {
  if (mode === "write") return new Set();
  const waiting = files.filter(({ status }) => status !== "unchanged" && status !== "error");
  return new Set(waiting.map(({ path }) => path));
}

function findingOf(usage: Usage, pending: ReadonlySet<string>, item: ChecklistItem | undefined): Finding {
  const { id, path, line, column, endLine, endColumn, kind, outcome, held, snippet } = usage;
  const notes = [...usage.notes].sort((left, right) => WEIGHT[left.level] - WEIGHT[right.level]);
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
    source: { text: snippet, language: languageOf(path), role: "source", line, column },
    notes: notes.map(noteOf),
    suggestion: suggestionOf(usage, notes),
    tick: item === undefined ? null : tickOf(item, "Done"),
  };
}

/** What another guide covers does not count as left. */
function leftOf({ kind, outcome, path }: Usage, pending: ReadonlySet<string>): Finding["left"] {
  if (kind === "related") return null;
  if (outcome === "migrated") return pending.has(path) ? "pending" : null;
  return outcome;
}

export const tickOf = ({ id, status }: Pick<ChecklistItem, "id" | "status">, label: string): Tick => ({
  id,
  label,
  status,
});

function noteOf({ rule, level, message, docs, removed }: Note): FindingNote {
  return {
    rule,
    level,
    message,
    docs,
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

/** The code that replaces the place: made for it, else what the weightiest rule shows. */
function suggestionOf({ paste }: Usage, notes: readonly Note[]): Code | null {
  if (paste) return codeOf(paste.text, "paste", paste.language);
  const examples = notes.filter(({ level }) => level === "action").map(({ rule }) => ruleById(rule)?.after);
  const [example] = examples.filter((after) => after !== undefined);
  return example === undefined ? null : codeOf(example, "example", "js");
}
