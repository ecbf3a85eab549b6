import type { NoteLevel } from "../result.ts";
import type { NoFacts } from "./rule.ts";
import type { FactsOf, RuleId } from "./rules.ts";

/** A note of one rule, before its sentence is made: what was found, as data. */
export interface NoteOf<Id extends RuleId> {
  readonly rule: Id;
  readonly facts: FactsOf<Id>;
  /** Where it is not the rule's own. */
  readonly level?: NoteLevel;
  /** Source text that was taken out. */
  readonly removed?: string;
}

export type RuleNote = { [Id in RuleId]: NoteOf<Id> }[RuleId];

type Extra = Pick<RuleNote, "level" | "removed">;

/**
 * A note by rule, with the facts that its sentence is made of.
 *
 * @example note("client-module", { path: "src/lib/rupt.ts" })
 */
export function note<Id extends RuleId>(
  rule: Id,
  ...[facts, extra]: FactsOf<Id> extends NoFacts ? [NoFacts?, Extra?] : [FactsOf<Id>, Extra?]
): RuleNote {
  return { rule, facts: facts ?? {}, ...extra } as RuleNote;
}
