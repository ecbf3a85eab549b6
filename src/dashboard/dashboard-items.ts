import type { ChecklistItem, PolicyFact, PolicyRecipe, SourcePlace } from "../result.ts";
import { CHALLENGE_GUIDE, DOUBT_ADVICE } from "../rules/guide.ts";
import { capital } from "../rules/words.ts";
import { DOCS } from "../sdk/docs.ts";
import type { Environment } from "./environments.ts";
import {
  type ClientForms,
  clientForms,
  type Decision,
  type Field,
  type Form,
  formItemId,
  itemPrefix,
  openValues,
  type Question,
} from "./fields.ts";
import { quoted } from "./folded.ts";
import { type IsPast, placeList, uniquePlaces } from "./places.ts";

const OPEN = `Open ${DOCS.dashboard}.`;

/** A checklist item before it is known whether it was ticked. */
type Draft = Omit<ChecklistItem, "status">;

/**
 * What to do in the dashboard for one client id: what to decide, the forms of the development environment, a trial,
 * the forms of production, the open questions; of an id that holds in one environment only the forms of that one. An id holds what is to be entered, so a value that changes makes a new item.
 *
 * @param facts those of this client: they name the source text of a limit that is not constant, and calls without email and phone
 * @param how what was decided, by the id of the item; whether titles name the client: where there are several; which places are gone
 */
export function dashboardItems(
  recipe: PolicyRecipe,
  facts: readonly PolicyFact[],
  { chosen, named, isPast }: { chosen: ReadonlyMap<string, string>; named: boolean; isPast: IsPast },
): ChecklistItem[] {
  const forms = clientForms(recipe, chosen);
  const own = (part: string): string => `${itemPrefix(recipe)}${part}`;
  const inEnvironment = (environment: Environment): Draft[] =>
    [forms.challenge, ...forms.policies].map((form) => ({
      id: formItemId(recipe, environment, form),
      title: `${capital(environment)}: ${form.kind === "challenge" ? "challenge config" : "policy"} "${form.name}"`,
      steps: [
        ...formSteps(form, environment, isPast),
        ...limitSource(form, facts),
        ...mute(form, facts, isPast),
      ],
      sources: form.sources,
    }));
  const trial: Draft = {
    id: own("try"),
    title: "Development: provoke a challenge",
    steps: trialSteps(forms, isPast),
    sources: forms.calls,
  };
  const drafts: Draft[] = [
    ...forms.decisions.map((decision) => decisionDraft(decision, isPast)),
    // A challenge is tried where no customer meets it.
    ...forms.types.flatMap((type) => [...inEnvironment(type), ...(type === "development" ? [trial] : [])]),
    ...forms.questions.map((question) => questionDraft(question, isPast)),
  ];
  const { names } = forms.environments;
  const where = names.length > 0 ? ` of ${names.join(", ")}` : "";
  const client = named ? ` (client ${quoted(forms.client.text)}${forms.where}${where})` : "";
  return drafts.map((draft) => ({ ...draft, title: `${draft.title}${client}`, status: "todo" }));
}

/** What no code says: in v2 a setting could differ by environment, which v3 does not have. */
export const ENVIRONMENT_ITEM: ChecklistItem = {
  id: "dashboard/v2-environments",
  title: "Carry over what your v2 environments set",
  steps: [
    `Policies replace v2 environments. Look in the v2 dashboard for settings and thresholds that differed by environment, e.g. another device limit. See ${DOCS.policies}`,
    "If one did, change the value in the policy of that environment, or create a policy for it.",
  ],
  status: "todo",
  sources: [],
};

function decisionDraft({ id, label, values, advice, chosen, sources }: Decision, isPast: IsPast): Draft {
  return {
    id,
    title: `Decide the ${label}: the code has ${values.length} values`,
    steps: [
      ...values.map(
        ({ text, doubt, sources: from }) =>
          `${quoted(text)}${doubt === null ? "" : ` (${DOUBT_ADVICE[doubt].short})`} at ${placeList(from, isPast)}.`,
      ),
      advice,
      chosen === null
        ? "Record here what you decide: the items below show it."
        : `Chosen: ${quoted(values[chosen]?.text ?? "")}. The items below show it.`,
    ],
    sources,
    choices: values.map(({ text }) => text),
    chosen: chosen === null ? null : (values[chosen]?.text ?? null),
  };
}

function formSteps(form: Form, environment: Environment, isPast: IsPast): string[] {
  const first =
    form.kind === "challenge"
      ? `${OPEN} Set the challenge config ${quoted(form.name)} of ${environment}; the three policies share it.`
      : `${OPEN} Create a policy with the challenge config ${quoted(CHALLENGE_GUIDE.name)}. Name: ${quoted(form.name)}. Type: ${quoted(environment)}. Enabled: yes.`;
  return [
    first,
    ...form.fields.map((field) => fieldStep(field, environment, isPast)),
    ...(form.kind === "challenge" ? [] : [`${form.about} See ${form.docs}`]),
  ];
}

function fieldStep(field: Field, environment: Environment, isPast: IsPast): string {
  const { label, kind, hint } = field;
  const values = openValues(field);
  const [first] = values;
  if (first === undefined) return `${label}: ${hint}`;
  if (field.decision !== null && values.length > 1) {
    const shown = values.map(({ text }) => quoted(text)).join(" or ");
    return `${label}: take what you decide above, ${shown}.${hint === "" ? "" : ` ${hint}`}`;
  }
  if (kind === "condition" && values.length > 1) {
    const shown = values
      .map(({ text, sources }) => `${quoted(text)} from ${placeList(sources, isPast)}`)
      .join("; ");
    return `${label}: ${shown}. ${hint}`;
  }
  const shown = values.map(({ text }) => quoted(text)).join(" and ");
  const doubt = first.doubt === null ? "." : ` ${DOUBT_ADVICE[first.doubt].sentence}`;
  const from = first.sources.length === 0 ? "" : ` From ${placeList(first.sources, isPast)}.`;
  const other =
    kind === "address" && environment === "production" && first.doubt === null
      ? " Check that it is the address of production."
      : "";
  return `${label}: ${shown}${doubt}${from}${other}${hint === "" ? "" : ` ${hint}`}`;
}

/** Names the source text of a limit that is not a constant; after the migration it is no longer in the code. */
function limitSource({ kind, fields }: Form, facts: readonly PolicyFact[]): string[] {
  const open = fields.flatMap(({ values }) => values).find(({ doubt }) => doubt === "not-constant");
  if (kind === "challenge" || open === undefined) return [];
  const [place] = open.sources;
  const spelled = facts.find(
    ({ source, option }) =>
      option.startsWith("limit_config.overall") && source.path === place?.path && source.line === place.line,
  );
  return spelled === undefined ? [] : [`The limit was ${quoted(spelled.text)} in the code.`];
}

/**
 * Names the calls that pass neither `email` nor `phone` where other calls of the client do: their users cannot prove
 * that the account is theirs. Source: the v2 page about challenges.
 */
function mute({ kind }: Form, facts: readonly PolicyFact[], isPast: IsPast): string[] {
  if (kind !== "challenge") return [];
  const reachable = new Set(
    facts.filter((fact) => fact.option === "email" || fact.option === "phone").map((fact) => fact.usage),
  );
  const calls = facts.filter((fact) => fact.option === "call" && !reachable.has(fact.usage));
  if (calls.length === 0 || reachable.size === 0) return [];
  const places = placeList(uniquePlaces(calls.map((fact): SourcePlace => fact.source)), isPast);
  return [
    `The call at ${places} passes neither \`email\` nor \`phone\`: a challenge from there cannot reach the owner.`,
  ];
}

const trialSteps = ({ client, where, environments }: ClientForms, isPast: IsPast): string[] => [
  `The code uses client id ${quoted(client.text)}${where}${client.doubt === null ? "" : ", which is not a constant: look up which ids it stands for in each environment"}.`,
  ...(environments.names.length === 0
    ? []
    : [
        `It is ${quoted(environments.from)} in ${environments.names.join(", ")}: ${placeList(environments.sources, isPast)}.`,
      ]),
  "Run the migrated app with the development client id and provoke a challenge: sign in on one device more than the limit.",
  `You should land on the challenge page, and after it at the ${CHALLENGE_GUIDE.successUrl.label} or ${CHALLENGE_GUIDE.logoutUrl.label}.`,
];

function questionDraft({ id, option, value, advice }: Question, isPast: IsPast): Draft {
  return {
    id,
    title: `Find a place for ${option}`,
    steps: [`v2 had \`${option}\`: ${quoted(value.text)} at ${placeList(value.sources, isPast)}.`, advice],
    sources: value.sources,
  };
}
