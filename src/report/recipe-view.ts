import type {
  FoldedText,
  Policy,
  PolicyConflict,
  PolicyRecipe,
  SourcedValue,
  SourcePlace,
} from "../result.ts";
import { CHALLENGE_GUIDE, DEFAULT_LIMIT, POLICY_FORM, POLICY_GUIDE } from "../rules/guide.ts";

/** One value that a field of the dashboard may take. */
export interface RecipeValue {
  /** What to type, or the source text where the value is not constant. */
  text: string;
  /** Why the text cannot be typed in as it is; empty when it can. */
  doubt: string;
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

const NOT_CONSTANT = "not a constant";

function recipeValue(folded: FoldedText, sources: SourcePlace[] = []): RecipeValue {
  if (folded.value === null) return { text: folded.text, doubt: NOT_CONSTANT, sources };
  const text = String(folded.value);
  return text === "" ? { text: '""', doubt: "empty", sources } : { text, doubt: "", sources };
}

/** The dashboard holds fixed text, so an address needs its origin. */
function urlValue(found: SourcedValue): RecipeValue {
  const value = recipeValue(found, found.sources);
  const whole = /^[a-z][a-z0-9+.-]*:/i.test(value.text);
  return value.doubt === "" && !whole ? { ...value, doubt: "relative: put the origin before it" } : value;
}

const fixed = (text: string): RecipeValue => ({ text, doubt: "", sources: [] });

function urlField(
  guide: { label: string; meaning: string; missing: string },
  found: SourcedValue[],
): RecipeField {
  return {
    label: guide.label,
    values: found.map(urlValue),
    hint: urlHint(guide, found.length),
  };
}

function urlHint({ meaning, missing }: { meaning: string; missing: string }, found: number): string {
  if (found === 0) return `${missing} ${meaning}`;
  return found === 1 ? meaning : `The code has ${found} values; choose one. ${meaning}`;
}

/** What the condition says when the code gives no limit that is a constant. */
function openLimit(policy: Policy): RecipeField {
  const text = `${policy.check} ${policy.operator} N`;
  const none = policy.sources.length === 0;
  return {
    label: "Condition",
    values: [{ text, doubt: none ? "no limit in the code" : NOT_CONSTANT, sources: policy.sources }],
    hint: none
      ? `The code names no limit: ${DEFAULT_LIMIT}.`
      : "The code computes the limit: look up there what it is.",
  };
}

function conditionField(policy: Policy, limits: SourcedValue[]): RecipeField {
  const label = "Condition";
  if (policy.value !== null && limits.length < 2) {
    const text = `${policy.check} ${policy.operator} ${policy.value}`;
    const sources = policy.id === "device-limits" ? policy.sources : [];
    return { label, values: [{ text, doubt: "", sources }], hint: "" };
  }
  const values = limits.map((limit) => {
    const { text, ...rest } = recipeValue(limit, limit.sources);
    return { text: `${policy.check} ${policy.operator} ${text}`, ...rest };
  });
  if (values.length === 0) return openLimit(policy);
  return { label, values, hint: "The code has more than one limit; choose one." };
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
