import type { Decision, Usage } from "../result.ts";
import type { DecisionRow } from "./decisions/decision.ts";
import { detach } from "./decisions/detach.ts";
import { deviceId } from "./decisions/device-id.ts";
import { onChallenge } from "./decisions/on-challenge.ts";
import { onLimitExceeded } from "./decisions/on-limit-exceeded.ts";
import { ownerContact } from "./decisions/owner-contact.ts";

/** The questions that there are, in the order in which they are asked. Source: contract, 11.4. */
const TABLE = {
  detach,
  "on-challenge": onChallenge,
  "device-id": deviceId,
  "owner-contact": ownerContact,
  "on-limit-exceeded": onLimitExceeded,
};

export type DecisionRule = keyof typeof TABLE;

/** What was answered. */
export type Decided = Readonly<Partial<Record<DecisionRule, string>>>;

export const DECISIONS: Readonly<Record<DecisionRule, DecisionRow>> = TABLE;

export const DECISION_RULES = Object.keys(TABLE) as DecisionRule[];

const choicesOf = (rule: string): string[] => {
  const known = DECISION_RULES.find((each) => each === rule);
  return known === undefined ? [] : Object.keys(DECISIONS[known].choices);
};

/** Every answer that there is: `detach=keep|drop` and so on. */
export const DECISION_CHOICES = DECISION_RULES.map((rule) => `${rule}=${choicesOf(rule).join("|")}`);

/** Why `<rule>=<choice>` is no answer; null when it is one. */
export function refusalOfDecision(text: string): string | null {
  const [rule = "", choice, ...rest] = text.split("=");
  const choices = choicesOf(rule);
  if (choices.length === 0)
    return `${text}: there is nothing to decide about ${JSON.stringify(rule)}; it is one of ${DECISION_RULES.join(", ")}`;
  if (choice === undefined || rest.length > 0 || !choices.includes(choice))
    return `${text}: say ${choices.map((each) => `${rule}=${each}`).join(" or ")}`;
  return null;
}

/** Why answers of one run cannot hold together, `--drop-detach` among them; null when they can. */
export function contradictionIn(given: readonly string[], dropDetach: boolean): string | null {
  const answers = dropDetach ? [...given, "detach=drop"] : given;
  for (const [index, text] of given.entries()) {
    const [rule = ""] = text.split("=");
    const at = answers.findIndex(
      (each, place) => place > index && each.startsWith(`${rule}=`) && each !== text,
    );
    if (at < 0) continue;
    const other = at < given.length ? answers[at] : "--drop-detach";
    return `${text}: ${other} says otherwise; give one of the two`;
  }
  return null;
}

/** Why what `.rupt-migrate/decisions.json` holds cannot be carried out; null when it can. */
export function refusalOfKept(kept: Readonly<Record<string, string>>): string | null {
  for (const [rule, choice] of Object.entries(kept)) {
    const refusal = refusalOfDecision(`${rule}=${choice}`);
    if (refusal !== null) return refusal;
  }
  return null;
}

/**
 * All answers together.
 *
 * @param kept what `.rupt-migrate/decisions.json` holds, which has passed {@link refusalOfKept}
 * @param given `<rule>=<choice>` of this run, which have passed {@link refusalOfDecision} and {@link contradictionIn}
 */
export function decidedBy(kept: Readonly<Record<string, string>>, given: readonly string[]): Decided {
  const answers = [...Object.entries(kept), ...given.map((text) => text.split("=") as [string, string])];
  return Object.fromEntries(answers.filter(([rule, choice]) => choicesOf(rule).includes(choice)));
}

/** A place that a question is about. */
export type DecisionPlace = { readonly rule: DecisionRule } & Pick<Usage, "path" | "line" | "column">;

/** The questions that a run has places for, with their answers. */
export function decisionsIn(places: readonly DecisionPlace[], decided: Decided): Decision[] {
  return DECISION_RULES.flatMap((rule) => {
    const own = places
      .filter((place) => place.rule === rule)
      .map(({ path, line, column }) => ({ path, line, column }));
    if (own.length === 0) return [];
    return [{ rule, choices: choicesOf(rule), chosen: decided[rule] ?? null, places: own }];
  });
}
