import type { Note, NoteLevel } from "../../src/result.ts";
import { RULES, type RuleId } from "../../src/rules/rules.ts";

/** A note by rule: level and link come from the table unless given. */
export function note(
  rule: RuleId,
  message?: string,
  extra: { level?: NoteLevel; removed?: string } = {},
): Note {
  const { title, level, docs } = RULES[rule];
  return {
    rule,
    level: extra.level ?? level,
    message: message ?? title,
    docs,
    ...(extra.removed === undefined ? {} : { removed: extra.removed }),
  };
}
