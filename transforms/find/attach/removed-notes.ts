import type { Note, NoteLevel } from "../../../src/result.ts";
import type { RuleId } from "../../../src/rules/rules.ts";
import { ATTACH_OPTIONS, LIMITS, REDIRECT_URLS } from "../../../src/sdk/options.ts";
import { note } from "../note.ts";
import { isNothing } from "./callbacks.ts";
import { dashboardFacts } from "./dashboard-facts.ts";
import type { OptionEntry } from "./options.ts";

export const REDACTED_SECRET = "secret: [redacted]";

/** The source text of an option with its name. */
export function entryText(entry: OptionEntry): string {
  const { start, end } = entry.property.node;
  return entry.context.module.text.slice(start ?? 0, end ?? 0);
}

/** What became of options that are taken out, beyond their rule's title. Source: the guide's table "What went away". */
const MESSAGES: Readonly<Record<string, string>> = {
  tolerance: "`tolerance` was removed from the call: in v3 you set how strict a check is on its policy.",
  cookie: "`cookie` was removed from the call: v3 has no such option.",
  debug: "`debug` was removed: v3 documents no debug option.",
  include_page: "`include_page` was removed: v3 documents no such option.",
  identity: "`identity` was removed: v2.24 did not read it, and v3 documents no such option.",
  fingerprint: "`fingerprint` was removed: v3 documents no such option.",
  groups:
    "`groups` was removed: the v3 web client takes no groups. Send them from your server with `updateUser` of @ruptjs/api.",
  event:
    "`event` was removed: `evaluate.access` takes no event. Use `evaluate.signup` where a user signs up; for other events v3 documents nothing.",
};

/** The notes of an option that is taken out of the call. */
export function removedNotes(entry: OptionEntry): Note[] {
  const { rule } = ATTACH_OPTIONS[entry.name] ?? { rule: "option-dropped" as const };
  const removed = entryText(entry);
  if (entry.name === "secret") {
    const message =
      "`secret` was removed: v3 takes no secret in the browser. Anyone could read it there, so treat it as leaked and rotate it.";
    return [note(rule, message, { removed: REDACTED_SECRET })];
  }
  if (isNothing(entry.value, entry.context))
    return [note(rule, `\`${entry.name}\` had no value and was removed.`, { level: "info", removed })];
  return [
    note(rule, MESSAGES[entry.name] ?? `\`${entry.name}\` was removed: v3 has no counterpart.`, { removed }),
  ];
}

const URL_HOMES: Readonly<Record<string, string>> = {
  "redirect_urls.logout_url": "the Logout URL",
  "redirect_urls.new_account_url": "the Success URL",
};

const NOTHING = /^\s*(?:undefined|null|void 0)\s*$/;

/** A value as code in a sentence; a template literal brings its own marks. */
function shownValue(value: string | number | boolean): string {
  const text = String(value).replace(/\s+/g, " ");
  return text.includes("`") ? text : `\`${text}\``;
}

/** One note for each member of `redirect_urls` or `limit_config`; the first quotes the whole option. */
export function memberNotes(entry: OptionEntry): Note[] {
  const removed = entryText(entry);
  const facts = dashboardFacts(entry);
  if (facts.length === 0) {
    const rule = entry.name === "redirect_urls" ? "redirect-urls" : "device-limit";
    return [note(rule, `\`${entry.name}\` was empty and was removed.`, { removed })];
  }
  return facts.map(({ option, text, value }, index) => {
    const extra: { removed?: string; level?: NoteLevel } = index === 0 ? { removed } : {};
    const rule = ruleOfMember(option);
    if (NOTHING.test(text))
      return note(rule, `\`${option}\` had no value and was removed.`, { ...extra, level: "info" });
    const shown = shownValue(value ?? text);
    const home = URL_HOMES[option];
    if (rule === "redirect-urls" && home)
      return note(
        rule,
        `\`${option}\` (${shown}) was removed: enter it as ${home} in the policy's challenge config.`,
        extra,
      );
    if (rule === "redirect-urls-unmapped")
      return note(
        rule,
        `\`${option}\` (${shown}) was removed, and the v3 docs name no place for it. Decide whether you still need it.`,
        extra,
      );
    if (rule === "device-limit")
      return note(
        rule,
        `\`${option}\` was removed: create the policy \`device_count > ${String(value ?? text).replaceAll("`", "'")}\`.`,
        extra,
      );
    return note(rule, `\`${option}\` (${shown}) was removed: v3 has no check that counts people.`, extra);
  });
}

/** The rule of a dotted option name; a member that v2 never had is treated like one without a home. */
function ruleOfMember(option: string): RuleId {
  const [parent = "", member = ""] = option.split(".");
  return parent === "redirect_urls"
    ? (ownRule(REDIRECT_URLS, member) ?? "redirect-urls-unmapped")
    : (ownRule(LIMITS, member) ?? "people-limit");
}

/** A member may be called `constructor`, which every object has. */
function ownRule(rules: Readonly<Record<string, RuleId>>, member: string): RuleId | undefined {
  return Object.hasOwn(rules, member) ? rules[member] : undefined;
}
