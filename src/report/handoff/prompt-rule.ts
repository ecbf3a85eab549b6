import { markedRule } from "../../dashboard/code-items.ts";
import type { Usage } from "../../result.ts";
import { ruleById } from "../../rules/rules.ts";

/** The rule of a usage that weighs most: its prompt is about that. */
export function promptRule(usage: Usage): string {
  const { notes, kind } = usage;
  const marked = markedRule(usage);
  if (marked !== null && ruleById(marked)) return marked;
  const [first] = [...notes].sort((a, b) => WEIGHT[a.level] - WEIGHT[b.level]);
  return first?.rule ?? kind;
}

const WEIGHT = { action: 0, warning: 1, info: 2 } as const;
