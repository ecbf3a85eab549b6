import type { Note, NoteLevel, Outcome, Paste } from "../result.ts";
import type { RuleNote } from "./note.ts";
import { RULES } from "./rules.ts";

/** The note as the result holds it. Sentences are made here and nowhere else. */
export function say(note: RuleNote): Note {
  const { rule, facts, removed } = note;
  const { message, docs, docsOf, todoOf } = RULES[rule];
  const todo = todoOf?.(facts) ?? null;
  return {
    rule,
    level: levelOf(note),
    message: message(facts),
    docs: docsOf?.(facts) ?? docs,
    ...(todo === null ? {} : { todo }),
    ...(removed === undefined ? {} : { removed }),
  };
}

/** The code to paste in a place: that of the first note which has some. */
export function pasteOf(notes: readonly RuleNote[]): Paste | null {
  for (const { rule, facts } of notes) {
    const paste = RULES[rule].paste?.(facts);
    if (paste) return paste;
  }
  return null;
}

export function levelOf({ rule, level }: RuleNote): NoteLevel {
  return level ?? RULES[rule].level;
}

const ORDER: readonly NoteLevel[] = ["info", "warning", "action"];
const OUTCOME: Readonly<Record<NoteLevel, Outcome>> = {
  info: "migrated",
  warning: "review",
  action: "manual",
};

/** The outcome of a usage is its worst note's. */
export function outcomeOf(notes: readonly RuleNote[]): Outcome {
  const worst = Math.max(0, ...notes.map((note) => ORDER.indexOf(levelOf(note))));
  return OUTCOME[ORDER[worst] ?? "info"];
}
