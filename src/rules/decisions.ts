import type { Decision, Usage } from "../result.ts";

/** A question that is answered once for a whole run. */
interface DecisionRow {
  /** What may be answered, the default first. */
  choices: readonly [string, ...string[]];
  /** The rules of the usages that it is about, answered or not. */
  rules: readonly string[];
}

/** The decisions that there are, by the rule that they are about. Source: contract, 11.4. */
export const DECISIONS = {
  detach: { choices: ["keep", "drop"], rules: ["detach", "detach-dropped"] },
} as const satisfies Record<string, DecisionRow>;

export type DecisionRule = keyof typeof DECISIONS;

/** What was answered. */
export type Decided = Readonly<Partial<Record<DecisionRule, string>>>;

const rowOf = (rule: string): DecisionRow | undefined =>
  Object.entries<DecisionRow>(DECISIONS).find(([name]) => name === rule)?.[1];

/** Why `<rule>=<choice>` is no answer; null when it is one. */
export function refusalOfDecision(text: string): string | null {
  const [rule = "", choice, ...rest] = text.split("=");
  const row = rowOf(rule);
  if (row === undefined)
    return `${text}: there is nothing to decide about ${JSON.stringify(rule)}; it is one of ${Object.keys(DECISIONS).join(", ")}`;
  if (choice === undefined || rest.length > 0 || !row.choices.includes(choice))
    return `${text}: say ${row.choices.map((each) => `${rule}=${each}`).join(" or ")}`;
  return null;
}

/**
 * All answers together.
 *
 * @param kept what `.rupt-migrate/decisions.json` holds
 * @param given `<rule>=<choice>` of this run, which have passed {@link refusalOfDecision}; the last one of a rule counts
 */
export function decidedBy(kept: Readonly<Record<string, string>>, given: readonly string[]): Decided {
  const answers = [...Object.entries(kept), ...given.map((text) => text.split("=") as [string, string])];
  return Object.fromEntries(answers.filter(([rule, choice]) => rowOf(rule)?.choices.includes(choice)));
}

/** The questions that a run has places for, with their answers. */
export function decisionsIn(usages: readonly Usage[], decided: Decided): Decision[] {
  return Object.entries<DecisionRow>(DECISIONS).flatMap(([rule, { choices, rules }]) => {
    const places = usages
      .filter(({ kind, notes }) => kind !== "todo" && notes.some((note) => rules.includes(note.rule)))
      .map(({ path, line, column }) => ({ path, line, column }));
    const chosen = Object.entries(decided).find(([name]) => name === rule)?.[1] ?? null;
    return places.length === 0 ? [] : [{ rule, choices: [...choices], chosen, places }];
  });
}
