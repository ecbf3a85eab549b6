import { createLayout, type Layout } from "../../report/layout.ts";
import { askedPlace } from "../../report/sections/usages-at.ts";
import { escapeTerminalLine, toSafeJson } from "../../report/text/escape.ts";
import type { NoteLevel } from "../../result.ts";
import { closestRules } from "../../rules/closest-rule.ts";
import { DECISION_RULES, DECISIONS, type DecisionRule } from "../../rules/decisions.ts";
import { RULE_IDS, RULES, type Rule, ruleById } from "../../rules/rules.ts";
import { capital } from "../../rules/words.ts";
import type { CommandContext } from "../terminal/context.ts";

/** What a level does to a usage, those that need a person first. */
const LEVELS: readonly { level: NoteLevel; title: string; meaning: string }[] = [
  { level: "action", title: "Action", meaning: "makes the usage manual: a person has to act" },
  { level: "warning", title: "Warning", meaning: "makes the usage review: edited, a person should look" },
  { level: "info", title: "Info", meaning: "leaves the usage migrated" },
];

/**
 * `rupt-migrate explain [rule]`: lists the rules by level, or tells one: why it exists, code before and after, what to
 * do, where it comes from.
 * @returns the exit status, 2 for a rule that does not exist
 */
export function explain(
  context: CommandContext,
  id?: string,
  { json = false }: { json?: boolean } = {},
): number {
  const layout = createLayout({ width: context.width.stdout, color: context.color.stdout });
  if (id === undefined) {
    context.stdout(
      json ? toSafeJson(RULE_IDS.map((each) => textsOf(each, RULES[each]))) : joined(ruleList(layout)),
    );
    return 0;
  }
  const rule = ruleById(id);
  const decision = DECISION_RULES.find((each) => each === id);
  if (rule !== undefined) {
    const page = [...rulePage(layout, id, rule), ...(decision ? ["", ...choiceList(layout, decision)] : [])];
    context.stdout(json ? toSafeJson(textsOf(id, rule)) : joined(page));
    return 0;
  }
  if (decision === undefined) {
    context.error(unknownRule(id));
    return 2;
  }
  const { question, choices } = DECISIONS[decision];
  const lines = [layout.paint.cyan.bold(id), "", ...choiceList(layout, decision)];
  context.stdout(json ? toSafeJson({ rule: id, question, choices }) : joined(lines));
  return 0;
}

/** What a rule says of itself, as JSON. */
function textsOf(id: string, { title, level, why, todo, docs, before, after }: Rule) {
  return {
    rule: id,
    title,
    level,
    why,
    todo: todo ?? null,
    docs,
    before: before ?? null,
    after: after ?? null,
  };
}

/** What can be answered to a question that is asked once for the whole run. */
function choiceList({ paint, fold }: Layout, decision: DecisionRule): string[] {
  const { question, choices } = DECISIONS[decision];
  return [
    paint.bold("To decide, once for the whole run"),
    ...fold(question.replace(/:$/, "."), "  "),
    ...fold(`--decide ${decision}=<choice>`, "  "),
    ...Object.entries(choices).flatMap(([choice, what]) => fold(`${paint.cyan(choice)}: ${what}`, "    ")),
  ];
}

/** The place that an argument names; null for the id of a rule. */
export const placeOf = askedPlace;

const joined = (lines: readonly string[]): string => `${lines.join("\n")}\n`;

function unknownRule(id: string): string {
  const close = closestRules(id);
  const hint = close.length > 0 ? `Did you mean ${close.join(" or ")}? ` : "";
  return `rupt-migrate: there is no rule ${JSON.stringify(escapeTerminalLine(id))}. ${hint}List them all: rupt-migrate explain\n`;
}

function ruleList(layout: Layout): string[] {
  const { paint, fold, heading } = layout;
  const longest = Math.max(...RULE_IDS.map((id) => id.length));
  return [
    ...fold(`${paint.bold("Rules")} of rupt-migrate. One in full: rupt-migrate explain <rule>`),
    ...LEVELS.flatMap(({ level, title, meaning }) => [
      ...heading(title),
      ...fold(paint.dim(`${title} ${meaning}.`), "  "),
      "",
      ...RULE_IDS.filter((id) => RULES[id].level === level).flatMap((id) =>
        // On a narrow terminal the title goes under the id.
        layout.width < 70
          ? [`  ${paint.cyan(id)}`, ...fold(RULES[id].title, "      ")]
          : fold(RULES[id].title, `  ${paint.cyan(id)}${" ".repeat(longest + 2 - id.length)}`),
      ),
    ]),
  ];
}

function rulePage(layout: Layout, id: string, rule: Rule): string[] {
  const { paint, fold, words } = layout;
  const level = LEVELS.find((row) => row.level === rule.level);
  const section = (title: string, lines: string[]): string[] => ["", paint.bold(title), ...lines];
  // Code keeps its lines: it is there to be compared and copied.
  const code = (text: string, color: (line: string) => string): string[] =>
    text.split("\n").map((line) => `  ${color(line)}`.trimEnd());
  return [
    ...fold(`${paint.cyan.bold(id)}  ${rule.title}`),
    ...fold(paint.dim(`${rule.level}: ${level?.meaning ?? ""}`)),
    ...section("Why", fold(words(rule.why), "  ")),
    ...(rule.before === undefined ? [] : section("Before", code(rule.before, paint.red))),
    ...(rule.after === undefined ? [] : section("After", code(rule.after, paint.green))),
    ...section("What to do", fold(words(`${capital(rule.todo ?? "nothing")}.`), "  ")),
    ...section("Source", [`  ${rule.docs}`]),
  ];
}
