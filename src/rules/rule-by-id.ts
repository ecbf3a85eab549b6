import { RULES, type Rule, type RuleId } from "./rules.ts";

/** The row of a rule, or undefined for an id that a newer or older version knew. */
export function ruleById(id: string): Rule | undefined {
  return Object.hasOwn(RULES, id) ? RULES[id as RuleId] : undefined;
}

/** The title of a rule; an id that is not in the table stands for itself. */
export function ruleTitle(id: string): string {
  return ruleById(id)?.title ?? id;
}
