import { type HandoffTexts, KEEP_V2, type Way } from "./handoff.ts";
import type { RuleTexts } from "./rule.ts";
import { capital } from "./words.ts";

/** What is said of every place of a rule that has no words of its own for it. */
export function handoffOf(rule: RuleTexts): HandoffTexts {
  if (rule.handoff !== undefined) return rule.handoff;
  const { why, docs, todo, after, level } = rule;
  return {
    v2: why,
    documented: [{ text: why, docs }],
    undocumented: [],
    ways: ({ paste }) => {
      const code = paste ?? (after === undefined ? null : { language: "text", text: after });
      const act: Way = {
        what: `${capital(named(todo ?? "look at what the notes name, and change it where it is wrong here"))}.`,
        ...(code === null ? {} : { code: [code] }),
      };
      return level === "action"
        ? [act, KEEP_V2]
        : [act, { what: "Keep the edit as it is, if you have checked that it is right here." }];
    },
  };
}

/** The name of a package as code: it would be taken for somebody who is addressed. */
const named = (text: string): string => text.replace(/(?<!`)@ruptjs\/[\w-]+/g, "`$&`");
