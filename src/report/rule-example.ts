import type { Note } from "../result.ts";
import { PASTE_LEAD } from "../rules/paste.ts";
import { ruleById } from "./rule-title.ts";

/** The code that a rule suggests to a person, unless the note itself says what to paste. */
export function ruleExample({ level, rule, message }: Note): string | null {
  if (level !== "action" || message.includes(PASTE_LEAD)) return null;
  return ruleById(rule)?.after ?? null;
}
