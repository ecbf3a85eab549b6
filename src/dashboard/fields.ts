import type {
  FoldedText,
  Policy,
  PolicyConflict,
  PolicyRecipe,
  PolicyVariant,
  SourcedValue,
  SourcePlace,
} from "../result.ts";
import {
  CHALLENGE_GUIDE,
  CONFLICT_GUIDE,
  type DOUBT_ADVICE,
  LIMIT_GUIDE,
  POLICY_FORM,
  POLICY_GUIDE,
} from "../rules/guide.ts";
import { type Environment, environmentTypes } from "./environments.ts";
import { shownValue } from "./folded.ts";
import { recipeKey, shortHash, valuesKey } from "./item-keys.ts";
import { uniquePlaces } from "./places.ts";

/** Why a value cannot be entered as it stands. */
export type Doubt = keyof typeof DOUBT_ADVICE;

/** One value that a field may take. */
export interface FieldValue {
  /** What to enter, or the source text where the value is not constant. */
  text: string;
  /** The part that is worth copying: addresses and numbers; one of a list is picked by hand. */
  copy: string | null;
  doubt: Doubt | null;
  sources: SourcePlace[];
}

/** What is entered: one of a list, an address, or a condition. */
export type FieldKind = "pick" | "address" | "condition";

/** A field of a form of the dashboard and what to enter there. */
export interface Field {
  label: string;
  kind: FieldKind;
  /** More than one where the code has several. */
  values: FieldValue[];
  /** Which of them was decided on. */
  chosen: number | null;
  /** What the field is for, or what to do when the code gives no value. */
  hint: string;
  /** The decision that settles it, where the code has several values. */
  decision: string | null;
}

/** A form of the dashboard: the challenge config or a policy. Each environment gets one of its own. */
export interface Form {
  /** Names what is to be entered: a value that changes makes another form, which is not ticked. */
  key: string;
  kind: "challenge" | "policy";
  name: string;
  fields: Field[];
  /** What it catches, and how v3 decides. */
  about: string;
  docs: string;
  sources: SourcePlace[];
}

/** A field that has room for one value and got several from the code. */
export interface Decision {
  id: string;
  label: string;
  values: FieldValue[];
  advice: string;
  /** Which value was chosen. */
  chosen: number | null;
  sources: SourcePlace[];
}

/** An option of v2 that v3 documents no place for. */
export interface Question {
  id: string;
  option: string;
  value: FieldValue;
  advice: string;
}

/** What to create in the dashboard for one client id: one list for checklist, decisions and every report. */
export interface ClientForms {
  client: FieldValue;
  /** Which of several ids that are named alike it is: ` in packages/web`; empty where there can be one only. */
  where: string;
  decisions: Decision[];
  challenge: Form;
  policies: Form[];
  questions: Question[];
  /** Where the calls of the client are. */
  calls: SourcePlace[];
  /** The configurations of the app in which the id holds, and where they say so; empty where nothing names them. */
  environments: NamedEnvironments;
  /** The environments of the dashboard that need the forms. */
  types: readonly Environment[];
}

export interface NamedEnvironments {
  names: string[];
  /** What the code reads the id from; empty where it is the id itself. */
  from: string;
  sources: SourcePlace[];
}

/** The id of a checklist item for a form in an environment. */
export const formItemId = (recipe: PolicyRecipe, environment: Environment, form: Form): string =>
  `${itemPrefix(recipe)}${environment}/${form.key}`;

/** What the ids of all items of a client begin with. */
export const itemPrefix = (recipe: PolicyRecipe): string => `dashboard/${recipeKey(recipe)}/`;

/**
 * The forms of one client id, fields in the order of the dashboard.
 * @param chosen what was decided, by the id of the decision
 */
export function clientForms(
  recipe: PolicyRecipe,
  chosen: ReadonlyMap<string, string> = new Map(),
): ClientForms {
  const decisions = recipe.conflicts.map((conflict) => decisionOf(recipe, conflict, chosen));
  const decided = new Map(recipe.conflicts.map(({ field }, index) => [field, decisions[index]]));
  const calls = recipe.policies.find(({ id }) => id === "concurrency")?.sources ?? [];
  return {
    client: fieldValue(recipe.clientId),
    where: recipe.package === undefined ? "" : ` in ${recipe.package}`,
    decisions,
    challenge: challengeForm(recipe, decided, calls),
    policies: recipe.policies.map((policy) => policyForm(policy, recipe, decided.get("deviceLimit"), calls)),
    questions: recipe.unmapped.map((entry) => ({
      id: `${itemPrefix(recipe)}question-${entry.option}-${valuesKey([entry])}`,
      option: entry.option,
      // Nothing to copy: v3 has no field that would take it.
      value: { ...fieldValue(entry, entry.sources), copy: null },
      advice: entry.advice,
    })),
    calls,
    environments: environmentsOf(recipe),
    types: environmentTypes(recipe),
  };
}

function environmentsOf({ clientId, environments = [] }: PolicyRecipe): NamedEnvironments {
  return {
    names: [...new Set(environments.map(({ name }) => name))],
    from: environments.length > 0 ? clientId.text : "",
    sources: uniquePlaces(environments.map(({ source }) => source)),
  };
}

/** The values that a reader has to look at: the one that was chosen, else all. */
export const openValues = ({ values, chosen }: Pick<Field, "values" | "chosen">): FieldValue[] =>
  chosen === null ? values : values.slice(chosen, chosen + 1);

function fieldValue(folded: FoldedText, sources: SourcePlace[] = []): FieldValue {
  const text = shownValue(folded);
  if (folded.value === null) return { text, copy: null, doubt: "not-constant", sources };
  if (text === "") return { text: '""', copy: null, doubt: "empty", sources };
  return { text, copy: typeof folded.value === "number" ? text : null, doubt: null, sources };
}

/** The dashboard holds fixed text, so an address needs its origin. */
function addressValue(found: SourcedValue): FieldValue {
  const value = fieldValue(found, found.sources);
  const whole = /^[a-z][a-z0-9+.-]*:/i.test(value.text);
  if (value.doubt !== null) return value;
  return whole ? { ...value, copy: value.text } : { ...value, doubt: "relative" };
}

const fixed = (text: string): FieldValue => ({ text, copy: null, doubt: null, sources: [] });

const pick = (label: string, values: FieldValue[], hint = ""): Field => ({
  label,
  kind: "pick",
  values,
  chosen: null,
  hint,
  decision: null,
});

function decisionOf(
  recipe: PolicyRecipe,
  { field, values }: PolicyConflict,
  chosen: ReadonlyMap<string, string>,
): Decision {
  const id = `${itemPrefix(recipe)}decide-${field}-${valuesKey(values)}`;
  const shown = values.map((value) =>
    field === "deviceLimit" ? fieldValue(value, value.sources) : addressValue(value),
  );
  const answer = shown.findIndex(({ text }) => text === chosen.get(id));
  return {
    id,
    ...CONFLICT_GUIDE[field],
    advice: `${field === "deviceLimit" ? tiersText(recipe.policies) : ""}${CONFLICT_GUIDE[field].advice}`,
    values: shown,
    chosen: answer === -1 ? null : answer,
    sources: uniquePlaces(values.flatMap(({ sources }) => sources)),
  };
}

function challengeForm(
  { challenge }: PolicyRecipe,
  decided: ReadonlyMap<PolicyConflict["field"], Decision | undefined>,
  calls: SourcePlace[],
): Form {
  const guide = CHALLENGE_GUIDE;
  const { channels, successUrl, logoutUrl } = challenge;
  const sources = uniquePlaces([...successUrl, ...logoutUrl].flatMap((entry) => entry.sources));
  const hash = shortHash([channels.join(), valuesKey(successUrl), valuesKey(logoutUrl)].join("\n"));
  return {
    key: `challenge-${hash.slice(0, 8)}`,
    kind: "challenge",
    name: guide.name,
    fields: [
      pick(guide.type.label, [fixed(challenge.type)]),
      pick(
        guide.channels.label,
        channels.map((channel) => fixed(guide.channels.names[channel])),
        channels.length === 0 ? guide.channels.none : "",
      ),
      addressField(guide.successUrl, successUrl, decided.get("successUrl")),
      addressField(guide.logoutUrl, logoutUrl, decided.get("logoutUrl")),
    ],
    about: guide.about,
    docs: guide.type.docs,
    sources: sources.length > 0 ? sources : calls,
  };
}

function addressField(
  { label, meaning, missing }: { label: string; meaning: string; missing: string },
  found: SourcedValue[],
  decision: Decision | undefined,
): Field {
  return {
    label,
    kind: "address",
    values: found.map(addressValue),
    chosen: decision?.chosen ?? null,
    hint: found.length === 0 ? `${missing} ${meaning}` : meaning,
    decision: decision?.id ?? null,
  };
}

function policyForm(
  policy: Policy,
  recipe: PolicyRecipe,
  limits: Decision | undefined,
  calls: SourcePlace[],
): Form {
  const guide = POLICY_GUIDE[policy.id];
  const isLimit = policy.id === "device-limits";
  return {
    key: isLimit ? `device-limits-${limitKey(policy, recipe)}` : policy.id,
    kind: "policy",
    name: guide.name,
    fields: [
      pick(POLICY_FORM.event.label, [fixed(policy.event)]),
      isLimit ? limitField(policy, limits) : conditionField(policy),
      pick(POLICY_FORM.action.label, [fixed(policy.action)]),
    ],
    about: `${guide.catches} ${guide.detail}`,
    docs: guide.docs,
    sources: policy.sources.length > 0 ? policy.sources : calls,
  };
}

const condition = ({ check, operator }: Policy, value: string): string => `${check} ${operator} ${value}`;

const conditionField = (policy: Policy): Field => ({
  label: POLICY_FORM.condition.label,
  kind: "condition",
  values: [fixed(condition(policy, String(policy.value)))],
  chosen: null,
  hint: "",
  decision: null,
});

function limitField(policy: Policy, limits: Decision | undefined): Field {
  const field = (values: FieldValue[], hint: string): Field => ({
    label: POLICY_FORM.condition.label,
    kind: "condition",
    values,
    chosen: limits?.chosen ?? null,
    hint,
    decision: limits?.id ?? null,
  });
  if (limits) {
    const values = limits.values.map((value) => ({ ...value, text: condition(policy, value.text) }));
    return field(values, tiersText([policy]).trim());
  }
  const { sources, variants = [] } = policy;
  if (variants.length > 0)
    return field(
      variants.map((variant) => variantValue(policy, variant)),
      LIMIT_GUIDE["by-tier"],
    );
  if (policy.value !== null) return field([limitValue(policy)], "");
  const doubt = sources.length === 0 ? "no-limit" : "not-constant";
  return field([{ text: condition(policy, "N"), copy: null, doubt, sources }], LIMIT_GUIDE[doubt]);
}

const limitValue = (policy: Policy): FieldValue => ({
  text: condition(policy, String(policy.value)),
  copy: String(policy.value),
  doubt: null,
  sources: policy.sources,
});

/** What the tiers have, where the code has another limit beside them. */
function tiersText(policies: readonly Policy[]): string {
  const variants = policies.flatMap((policy) => policy.variants ?? []);
  const tiers = variants.map(({ when, value }) => `${when} ${value ?? "N"}`);
  return tiers.length === 0 ? "" : `By tier, the code has: ${tiers.join(", ")}. `;
}

const variantValue = (policy: Policy, { when, value, sources }: PolicyVariant): FieldValue => ({
  text: `${condition(policy, value === null ? "N" : String(value))} (${when})`,
  copy: value === null ? null : String(value),
  doubt: value === null ? "not-constant" : null,
  sources,
});

function limitKey(policy: Policy, { conflicts }: PolicyRecipe): string {
  const several = conflicts.find((conflict) => conflict.field === "deviceLimit")?.values;
  if (several) return valuesKey(several);
  if (policy.variants)
    return shortHash(policy.variants.map(({ when, value }) => `${when}=${value}`).join("\n")).slice(0, 8);
  if (policy.value !== null) return String(policy.value);
  return policy.sources.length === 0 ? "default" : "lookup";
}
