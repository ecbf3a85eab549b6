import { ruleById } from "../report/rule-title.ts";
import type { ChecklistItem, Note, Usage } from "../result.ts";

import { quoted } from "./quoted.ts";

/** One item per manual usage: what it is, what to do, what was taken out, where to read more. A mark at one is no second item. */
export function codeItems(usages: readonly Usage[]): ChecklistItem[] {
  const manual = usages.filter((usage) => usage.outcome === "manual");
  const told = new Set(
    manual
      .filter(({ kind }) => kind !== "todo")
      .flatMap(({ path, notes }) => notes.map(({ rule }) => `${path}\0${rule}`)),
  );
  return manual
    .filter((usage) => !told.has(`${usage.path}\0${markedRule(usage)}`))
    .map((usage) => ({
      id: `code/${usage.id}`,
      title: `${titleOf(usage)} (${usage.path}:${usage.line})`,
      steps: stepsOf(usage),
      status: "todo",
      sources: [{ path: usage.path, line: usage.line, column: usage.column }],
    }));
}

/** The rule that a TODO mark in the code names; null for every other usage. */
function markedRule({ kind, snippet }: Usage): string | null {
  return kind === "todo" ? (/TODO\(rupt-migrate\):\s*([\w-]+)/.exec(snippet)?.[1] ?? null) : null;
}

function titleOf(usage: Usage): string {
  const [first] = weighty(usage);
  return first ? (ruleById(first.rule)?.title ?? first.message) : `Manual: ${usage.kind}`;
}

function stepsOf(usage: Usage): string[] {
  const [code = ""] = usage.snippet.split("\n");
  return [
    `${usage.path}:${usage.line}${code.trim() === "" ? "" : `: ${quoted(code.trim())}`}. ${usage.held ? "This place is still on v2 and works as before." : "This place was not carried over whole."}`,
    ...weighty(usage).flatMap(noteSteps),
  ];
}

function noteSteps(note: Note): string[] {
  const todo = ruleById(note.rule)?.todo;
  return [
    note.message,
    ...(note.removed === undefined ? [] : [`Taken out: ${quoted(note.removed)}`]),
    `${todo === undefined ? "Read" : `${capital(todo)}. See`} ${note.docs}`,
  ];
}

/** The notes that made the usage manual; all notes when none did. */
function weighty({ notes }: Usage): Note[] {
  const action = notes.filter((note) => note.level === "action");
  return action.length > 0 ? action : notes;
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
