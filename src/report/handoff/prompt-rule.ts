import { markedRule } from "../../dashboard/code-items.ts";
import type { Usage } from "../../result.ts";
import { ruleById } from "../../rules/rules.ts";
import { byWeight } from "../sections/findings.ts";

/** The rule of a usage that weighs most: its prompt is about that. */
export function promptRule(usage: Usage): string {
  const { notes, kind } = usage;
  const marked = markedRule(usage);
  if (marked !== null && ruleById(marked)) return marked;
  const [first] = byWeight(notes);
  return first?.rule ?? kind;
}
