import type { NoteLevel, Paste } from "../result.ts";
import type { HandoffTexts } from "./handoff.ts";

/** What a fact may hold: data that could be written down and read again. No syntax node, no function. */
export type Fact = string | number | boolean | null | readonly Fact[] | { readonly [name: string]: Fact };

/** What was found, of which a rule makes its sentence. */
export type Facts = Readonly<Record<string, Fact>>;

/** The facts of a rule that always says the same. */
export type NoFacts = Readonly<Record<string, never>>;

/** What a rule says of itself: in `explain`, TODO marks, SARIF and the docs. Nothing but output may depend on it. */
export interface RuleTexts {
  title: string;
  level: NoteLevel;
  /** Why the rule exists: what v2 did, what v3 does. */
  why: string;
  /** The imperative that a TODO mark carries; rules of level `action` must have one. */
  todo?: string;
  /** The page that the rule comes from. */
  docs: string;
  before?: string;
  after?: string;
  /** What a prompt of `handoff` says; without it, what the other texts give. */
  handoff?: HandoffTexts;
}

/** One rule, and how it speaks of one place. */
export interface Rule<F extends Facts = Facts> extends RuleTexts {
  /** The sentence of a note. */
  message(facts: F): string;
  /** The imperative of one place, e.g. with the field that it is about; null where the rule's own says all. */
  todoOf?(facts: F): string | null;
  /** Code to put in the place of what was held, made for it. */
  paste?(facts: F): Paste | null;
  /** The page of one place, where that is not the rule's. */
  docsOf?(facts: F): string;
}

/** A rule as its file writes it: one that always says its title needs no `message`. */
export function rule(given: RuleTexts): Rule<NoFacts>;
export function rule<F extends Facts = NoFacts>(given: Rule<F>): Rule<F>;
export function rule(given: RuleTexts & Partial<Rule>): Rule {
  return { message: () => given.title, ...given };
}

/**
 * The rule of a v2 function that has no counterpart: its calls stay on v2.
 *
 * @param given what `explain` shows; the note is made of it
 */
export function heldFunction(given: Omit<RuleTexts, "level" | "todo"> & { todo: string }): Rule<NoFacts> {
  return { ...given, level: "action", message: () => heldText(given) };
}

/** What is said of a call that stays: what it is, why, and what to do. */
export function heldText({ title, why, todo }: { title: string; why: string; todo: string }): string {
  return `${title}. ${why} The call stays on v2: ${todo}.`;
}
