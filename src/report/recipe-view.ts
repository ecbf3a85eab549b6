import type {
  FoldedText,
  Policy,
  PolicyConflict,
  PolicyRecipe,
  SourcedValue,
  SourcePlace,
} from "../result.ts";
import { CHALLENGE_GUIDE, DEFAULT_LIMIT, POLICY_FORM, POLICY_GUIDE } from "../sdk/guide.ts";

/** One value that a field of the dashboard may take. */
export interface RecipeValue {
  /** What to type, or the source text where the value is not constant. */
  text: string;
  /** False when a person has to find out what the source text stands for. */
  constant: boolean;
  sources: SourcePlace[];
}

/** A field of the dashboard and what to put there. */
export interface RecipeField {
  label: string;
  values: RecipeValue[];
  /** What the field is for, or what to do when the code gives no value. */
  hint: string;
}

export interface RecipePolicy {
  name: string;
  catches: string;
  detail: string;
  docs: string;
  fields: RecipeField[];
}

export interface RecipeConflict {
  label: string;
  values: RecipeValue[];
}

export interface RecipeUnmapped {
  option: string;
  value: RecipeValue;
  advice: string;
}

/** What to create in the dashboard for one client id, ready to be laid out by any reporter. */
export interface RecipeView {
  client: RecipeValue;
  challengeName: string;
  challengeDocs: string;
  challenge: RecipeField[];
  policies: RecipePolicy[];
  conflicts: RecipeConflict[];
  unmapped: RecipeUnmapped[];
}

const CONFLICT_LABELS: Readonly<Record<PolicyConflict["field"], string>> = {
  successUrl: CHALLENGE_GUIDE.successUrl.label,
  logoutUrl: CHALLENGE_GUIDE.logoutUrl.label,
  deviceLimit: "Device limit",
};

function recipeValue(folded: FoldedText, sources: SourcePlace[] = []): RecipeValue {
  const constant = folded.value !== null;
  return { text: constant ? String(folded.value) : folded.text, constant, sources };
}

const fixed = (text: string): RecipeValue => ({ text, constant: true, sources: [] });

function urlField(
  guide: { label: string; meaning: string; missing: string },
  found: SourcedValue[],
): RecipeField {
  return {
    label: guide.label,
    values: found.map((value) => recipeValue(value, value.sources)),
    hint: found.length === 0 ? `${guide.missing} ${guide.meaning}` : guide.meaning,
  };
}

function conditionField(policy: Policy, limits: SourcedValue[]): RecipeField {
  const label = "Condition";
  if (policy.value !== null && limits.length < 2) {
    const text = `${policy.check} ${policy.operator} ${policy.value}`;
    const sources = policy.id === "device-limits" ? policy.sources : [];
    return { label, values: [{ text, constant: true, sources }], hint: "" };
  }
  const values = limits.map((limit) => {
    const { text, constant, sources } = recipeValue(limit, limit.sources);
    return { text: `${policy.check} ${policy.operator} ${text}`, constant, sources };
  });
  if (values.length > 0) return { label, values, hint: "The code has more than one limit; choose one." };
  const stand: RecipeValue = {
    text: `${policy.check} ${policy.operator} …`,
    constant: false,
    sources: policy.sources,
  };
  return { label, values: [stand], hint: `No constant limit in the code: ${DEFAULT_LIMIT}.` };
}

function policyView(policy: Policy, conflicts: PolicyConflict[]): RecipePolicy {
  const guide = POLICY_GUIDE[policy.id];
  const limits = conflicts.find((conflict) => conflict.field === "deviceLimit")?.values ?? [];
  return {
    name: guide.name,
    catches: guide.catches,
    detail: guide.detail,
    docs: guide.docs,
    fields: [
      { label: "Name", values: [fixed(guide.name)], hint: "" },
      { label: POLICY_FORM.event.label, values: [fixed(policy.event)], hint: "" },
      conditionField(policy, policy.id === "device-limits" ? limits : []),
      { label: POLICY_FORM.action.label, values: [fixed(policy.action)], hint: "" },
    ],
  };
}

/** Names what to create in the dashboard for one client id: fields in the order of the dashboard's form. */
export function recipeView(recipe: PolicyRecipe): RecipeView {
  const { channels, successUrl, logoutUrl, type } = recipe.challenge;
  const guide = CHALLENGE_GUIDE;
  return {
    client: recipeValue(recipe.clientId),
    challengeName: guide.name,
    challengeDocs: guide.type.docs,
    challenge: [
      { label: guide.type.label, values: [fixed(type)], hint: "" },
      {
        label: guide.channels.label,
        values: channels.map((channel) => fixed(guide.channels.names[channel])),
        hint: channels.length === 0 ? guide.channels.none : "",
      },
      urlField(guide.successUrl, successUrl),
      urlField(guide.logoutUrl, logoutUrl),
    ],
    policies: recipe.policies.map((policy) => policyView(policy, recipe.conflicts)),
    conflicts: recipe.conflicts.map((conflict) => ({
      label: CONFLICT_LABELS[conflict.field],
      values: conflict.values.map((value) => recipeValue(value, value.sources)),
    })),
    unmapped: recipe.unmapped.map((entry) => ({
      option: entry.option,
      value: recipeValue(entry, entry.sources),
      advice: entry.advice,
    })),
  };
}
