import { note, type RuleNote } from "../../../src/rules/note.ts";
import {
  DEPRECATED_LIMIT,
  DEVICE_LIMIT,
  type MemberRule,
  memberRule,
  type RemovedRow,
} from "../../../src/sdk/options.ts";
import { isNothing } from "./callbacks/callbacks.ts";
import { dashboardFacts } from "./dashboard-facts.ts";
import type { OptionEntry } from "./options.ts";

const REDACTED_SECRET = "secret: [redacted]";

/** The source text of an option with its name. */
export const entryText = (entry: OptionEntry): string => entry.property.text;

/** The note of an option that is taken out of the call. */
export function removedNote(entry: OptionEntry, rule: RemovedRow["rule"]): RuleNote {
  const { name: option } = entry;
  if (option === "secret") return note(rule, { option, empty: false }, { removed: REDACTED_SECRET });
  const removed = entryText(entry);
  return isNothing(entry.value)
    ? note(rule, { option, empty: true }, { level: "info", removed })
    : note(rule, { option, empty: false }, { removed });
}

const NOTHING = /^\s*(?:undefined|null|void 0)\s*$/;

/** One note for each member of `redirect_urls` or `limit_config`; the first quotes the whole option. */
export function memberNotes(entry: OptionEntry): RuleNote[] {
  const removed = entryText(entry);
  const all = dashboardFacts([entry]);
  // Two branches of one expression are one member.
  const facts = [
    ...new Map(
      all.flatMap((fact) =>
        fact.when === undefined ? [[`${fact.option} ${fact.text}`, fact] as const] : [],
      ),
    ).values(),
  ];
  if (facts.length === 0) {
    const rule = entry.name === "redirect_urls" ? "redirect-urls" : "device-limit";
    return [note(rule, { option: entry.name, value: null, empty: true }, { removed })];
  }
  return facts.map(({ option, text, value }, index) => {
    const extra = index === 0 ? { removed } : {};
    const rule = ruleOfMember(option);
    if (NOTHING.test(text)) return note(rule, { option, value: null }, { ...extra, level: "info" });
    if (
      option === DEPRECATED_LIMIT &&
      facts.some((fact) => fact.option === DEVICE_LIMIT && !NOTHING.test(fact.text))
    )
      return note(rule, { option, value: value ?? text, unread: true }, extra);
    const tiers = all.flatMap(({ when, value }) => (when === undefined ? [] : [{ when, value }]));
    return note(rule, { option, value: value ?? text, ...(tiers.length > 0 ? { tiers } : {}) }, extra);
  });
}

/** The rule of a dotted option name; a member that v2 never had is treated like one without a home. */
export const ruleOfMember = (option: string): MemberRule =>
  memberRule(option) ?? (option.startsWith("redirect_urls.") ? "redirect-urls-unmapped" : "people-limit");
