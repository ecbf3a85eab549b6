import type { ChecklistItem, Policy, PolicyRecipe } from "../result.ts";
import { chosenIn } from "./checklist.ts";
import { type ClientForms, clientForms, type Field, formItemId, openValues } from "./fields.ts";
import type { ObservedChallenge, ObservedPolicy } from "./read-policies.ts";

/** What a comparison says of one item of the checklist. */
export interface Compared {
  id: string;
  title: string;
  /** `same` is ticked; `differs` and `missing` are to be mended; of `unknown` nobody can tell by the file. */
  verdict: "same" | "differs" | "missing" | "unknown";
  /** Why it is not `same`, field by field. */
  reasons: readonly string[];
}

export interface Comparison {
  items: readonly Compared[];
  /** Policies with fields that were not compared. */
  unknown: readonly { policy: string; fields: readonly string[] }[];
}

/**
 * Compares the forms of the recipe with policies that exist, item by item. What a file does not say is not taken to be right.
 *
 * @param checklist the items of today: they give the titles, and what was decided
 */
export function comparePolicies(
  recipes: readonly PolicyRecipe[],
  checklist: readonly ChecklistItem[],
  observed: readonly ObservedPolicy[],
): Comparison {
  const chosen = chosenIn(checklist);
  const titles = new Map(checklist.map(({ id, title }) => [id, title]));
  const items = recipes.flatMap((recipe) => {
    const forms = clientForms(recipe, chosen);
    return forms.types.flatMap((environment) => {
      const own = observed.filter(({ type }) => type === environment || type === null);
      const matched = recipe.policies.map((policy) => bestOf(policy, forms, environment, own));
      const challenges = matched.flatMap(({ policy }) => policy ?? []);
      const verdicts = [
        { form: forms.challenge, ...challengeVerdict(forms, challenges) },
        ...matched.flatMap(({ verdict, reasons }, index) => {
          const form = forms.policies[index];
          return form ? [{ form, verdict, reasons }] : [];
        }),
      ];
      return verdicts.map(({ form, verdict, reasons }): Compared => {
        const id = formItemId(recipe, environment, form);
        const several =
          recipes.length > 1 && verdict === "same"
            ? ["the code has several client ids, and the file does not say whose policy it is"]
            : [];
        return {
          id,
          title: titles.get(id) ?? form.name,
          verdict: several.length > 0 ? "unknown" : verdict,
          reasons: [...reasons, ...several],
        };
      });
    });
  });
  return {
    items,
    unknown: observed
      .filter(({ unknown }) => unknown.length > 0)
      .map(({ name, unknown }) => ({ policy: name, fields: unknown })),
  };
}

interface Judged {
  verdict: Compared["verdict"];
  reasons: string[];
}

/** The policy that is nearest to one of the recipe. */
function bestOf(
  policy: Policy,
  forms: ClientForms,
  environment: string,
  observed: readonly ObservedPolicy[],
): Judged & { policy: ObservedPolicy | null } {
  const candidates = observed
    .filter(({ conditions }) => conditions?.some(({ check }) => check === policy.check))
    .map((each) => ({ policy: each, ...policyVerdict(policy, forms, environment, each) }))
    .sort(
      (a, b) => ORDER.indexOf(a.verdict) - ORDER.indexOf(b.verdict) || a.reasons.length - b.reasons.length,
    );
  const [best] = candidates;
  if (best) return best;
  const unread = observed.filter(({ conditions }) => conditions === null || conditions.length === 0);
  return unread.length > 0
    ? {
        policy: null,
        verdict: "unknown",
        reasons: [
          `no policy with \`${policy.check}\` is read; of ${unread.map(({ name }) => JSON.stringify(name)).join(", ")} the file does not show the conditions in a known spelling`,
        ],
      }
    : { policy: null, verdict: "missing", reasons: [`no policy with a condition on \`${policy.check}\``] };
}

const ORDER: readonly Compared["verdict"][] = ["same", "unknown", "differs", "missing"];

function policyVerdict(
  policy: Policy,
  forms: ClientForms,
  environment: string,
  { name, type, enabled, events, conditions, action }: ObservedPolicy,
): Judged {
  const found = conditions?.find(({ check }) => check === policy.check);
  const value = limitOf(policy, forms);
  const differs = [
    ...not(enabled, true, "Enabled"),
    ...(events !== null && !events.includes(policy.event)
      ? [`Event types: ${quote(events)}, not \`${policy.event}\``]
      : []),
    ...not(action, policy.action, "Action"),
    ...(found?.operator !== null && found?.operator !== policy.operator
      ? [`Condition: \`${policy.check} ${found?.operator}\`, not \`${policy.operator}\``]
      : []),
    ...(value !== null && found?.value !== null && String(found?.value) !== value
      ? [`Condition: \`${policy.check} ${policy.operator} ${found?.value}\`, the code had ${value}`]
      : []),
    ...(found?.isNarrowed ? ["Condition: it only holds together with others"] : []),
  ];
  const unread = [
    ...(enabled === null ? ["Enabled"] : []),
    ...(events === null ? ["Event types"] : []),
    ...(action === null ? ["Action"] : []),
    ...(found?.operator === null || found?.value === null ? ["Condition"] : []),
  ];
  const unsaid = [
    ...(type === null ? [`Type: the file does not say whether it is ${environment}`] : []),
    ...unread.map((field) => `${field}: not in the file in a known spelling`),
  ];
  const open = value === null ? ["Condition: the limit of the code is not known; look it up"] : [];
  const reasons = [...differs, ...unsaid, ...open].map((reason) => `${JSON.stringify(name)}: ${reason}`);
  if (differs.length > 0) return { verdict: "differs", reasons };
  return { verdict: reasons.length > 0 ? "unknown" : "same", reasons };
}

/** The value that a condition must have, as text; null where the code does not give one. */
function limitOf(policy: Policy, { decisions }: ClientForms): string | null {
  if (policy.id !== "device-limits") return String(policy.value);
  const decision = decisions.find(({ id }) => id.includes("/decide-deviceLimit-"));
  if (decision) return decision.chosen === null ? null : (decision.values[decision.chosen]?.text ?? null);
  return policy.value === null ? null : String(policy.value);
}

function challengeVerdict({ challenge }: ClientForms, matched: readonly ObservedPolicy[]): Judged {
  if (matched.length === 0) return { verdict: "missing", reasons: ["no policy that it could belong to"] };
  const judged = matched.map(({ name, challenge: found }) => {
    if (found === null)
      return {
        differs: [],
        unsaid: [`${JSON.stringify(name)}: the challenge config is not in the file in a known spelling`],
      };
    const { differs, unsaid } = compareChallenge(challenge.fields, found);
    const named = (reason: string): string => `${JSON.stringify(name)}: ${reason}`;
    return { differs: differs.map(named), unsaid: unsaid.map(named) };
  });
  const differs = [...new Set(judged.flatMap((each) => each.differs))];
  const unsaid = [...new Set(judged.flatMap((each) => each.unsaid))];
  if (differs.length > 0) return { verdict: "differs", reasons: [...differs, ...unsaid] };
  return { verdict: unsaid.length > 0 ? "unknown" : "same", reasons: unsaid };
}

/** The fields of the form, in its order: type, channels, Success URL, Logout URL. */
function compareChallenge(
  [type, channels, successUrl, logoutUrl]: readonly Field[],
  found: ObservedChallenge,
): { differs: string[]; unsaid: string[] } {
  const differs: string[] = [];
  const unsaid: string[] = [];
  const compare = (wanted: Field | undefined, is: readonly string[] | null): void => {
    if (wanted === undefined) return;
    const values = openValues(wanted);
    // The code says nothing of it: what stands there is for its owner to judge.
    if (values.length === 0) return;
    if (is === null) unsaid.push(`${wanted.label}: not in the file in a known spelling`);
    else if (values.some(({ doubt }) => doubt !== null) || (wanted.decision !== null && values.length > 1))
      unsaid.push(`${wanted.label}: ${quote(is)}; what the code had cannot be compared`);
    else if (
      !sameTexts(
        values.map(({ text }) => text),
        is,
      )
    )
      differs.push(`${wanted.label}: ${quote(is)}, the code had ${quote(values.map(({ text }) => text))}`);
  };
  const one = (text: string | null): string[] | null => (text === null ? null : [text]);
  compare(type, one(found.type));
  compare(channels, found.channels);
  compare(successUrl, one(found.successUrl));
  compare(logoutUrl, one(found.logoutUrl));
  return { differs, unsaid };
}

const sameTexts = (left: readonly string[], right: readonly string[]): boolean =>
  JSON.stringify(left.map((text) => text.toLowerCase()).sort()) ===
  JSON.stringify(right.map((text) => text.toLowerCase()).sort());

const not = <T>(found: T | null, wanted: T, label: string): string[] =>
  found === null || found === wanted
    ? []
    : [`${label}: ${quote([String(found)])}, not \`${String(wanted)}\``];

const quote = (texts: readonly string[]): string =>
  texts.length === 0 ? "none" : texts.map((text) => `\`${text.replaceAll("`", "'")}\``).join(", ");
