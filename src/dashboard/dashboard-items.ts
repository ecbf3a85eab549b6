import type {
  ChecklistItem,
  Policy,
  PolicyFact,
  PolicyRecipe,
  SourcedValue,
  SourcePlace,
  UnmappedOption,
} from "../result.ts";
import { CHALLENGE_GUIDE, DEFAULT_LIMIT, POLICY_FORM, POLICY_GUIDE } from "../rules/guide.ts";
import { DOCS } from "../sdk/docs.ts";
import { clientKey } from "./client-key.ts";
import { CONFLICT_NAMES, conflictSteps } from "./conflict-steps.ts";
import { foldedKey } from "./folded-key.ts";
import { ownerContactStep } from "./owner-contact-step.ts";
import { uniquePlaces } from "./place-order.ts";
import { placeList, quoted, quotedValue } from "./quoted.ts";
import { shortHash, stableKey } from "./stable-key.ts";
import { urlStep } from "./url-step.ts";

const OPEN = `Open ${DOCS.dashboard}.`;

/**
 * What to do in the dashboard for one client id: where to begin, what to decide, the challenge config, the three
 * policies, the open questions. An id holds what is to be entered, so a value that changes makes a new item.
 *
 * @param facts those of this client
 */
export function dashboardItems(recipe: PolicyRecipe, facts: readonly PolicyFact[]): ChecklistItem[] {
  const { text, value } = recipe.clientId;
  // A text that does not fold must not be taken for the id that it spells.
  const client = value === null ? stableKey(`(${text})`) : clientKey(String(value));
  const item = (part: string, title: string, steps: string[], sources: SourcePlace[]): ChecklistItem => ({
    id: `dashboard/${client}/${part}`,
    title: `${title} (client ${quotedValue(recipe.clientId)})`,
    steps,
    status: "todo",
    sources,
  });
  const calls = recipe.policies.find((policy) => policy.id === "concurrency")?.sources ?? [];
  return [
    item("development-first", "Begin in the development environment", developmentSteps(recipe), calls),
    ...recipe.conflicts.map((conflict) =>
      item(
        `decide-${conflict.field}-${hashOf(conflict.values)}`,
        `Decide: the code has ${conflict.values.length} values for the ${CONFLICT_NAMES[conflict.field]}`,
        conflictSteps(conflict),
        uniquePlaces(conflict.values.flatMap((entry) => entry.sources)),
      ),
    ),
    item(
      `challenge-${challengeHash(recipe)}`,
      "Set up the challenge config",
      challengeSteps(recipe, facts),
      placesOfChallenge(recipe, calls),
    ),
    ...recipe.policies.map((policy) =>
      item(
        policy.id === "device-limits" ? `device-limits-${limitKey(policy, recipe)}` : policy.id,
        `Create the policy "${POLICY_GUIDE[policy.id].name}"`,
        policySteps(policy, recipe, facts),
        policy.sources.length > 0 ? policy.sources : calls,
      ),
    ),
    ...recipe.unmapped.map((entry) =>
      item(
        `question-${entry.option}-${hashOf([entry])}`,
        `Find a place for ${entry.option}`,
        unmappedSteps(entry),
        entry.sources,
      ),
    ),
  ];
}

function developmentSteps({ clientId }: PolicyRecipe): string[] {
  return [
    `${OPEN} The code uses client id ${quotedValue(clientId)}${clientId.value === null ? ", which is not a constant: look up which ids it stands for in each environment" : ""}.`,
    "Create what the items below say with Type `development` first: a policy matches the API keys of its own type only.",
    "Run the migrated app with the development client id and provoke a challenge: sign in on one device more than the limit.",
    "Then create the same with Type `production`, before you deploy.",
  ];
}

function challengeSteps({ challenge, conflicts }: PolicyRecipe, facts: readonly PolicyFact[]): string[] {
  const guide = CHALLENGE_GUIDE;
  const channels = challenge.channels.map((channel) => quoted(guide.channels.names[channel])).join(" and ");
  const open = new Set(conflicts.map((conflict) => conflict.field));
  return [
    `${OPEN} Set the challenge config ${quoted(guide.name)}; the three policies below share it.`,
    `${guide.type.label}: ${quoted(guide.type.value)}.`,
    channels === ""
      ? `${guide.channels.label}: ${guide.channels.none}`
      : `${guide.channels.label}: ${channels}.`,
    urlStep(guide.successUrl, challenge.successUrl, open.has("successUrl")),
    urlStep(guide.logoutUrl, challenge.logoutUrl, open.has("logoutUrl")),
    ...ownerContactStep(facts),
  ];
}

function policySteps(policy: Policy, recipe: PolicyRecipe, facts: readonly PolicyFact[]): string[] {
  const guide = POLICY_GUIDE[policy.id];
  return [
    `${OPEN} Create a policy. Name: ${quoted(guide.name)}. Type: \`development\`, later the same with \`production\`. Enabled: yes.`,
    `${POLICY_FORM.event.label}: ${quoted(policy.event)}.`,
    policy.id === "device-limits"
      ? limitStep(policy, recipe, facts)
      : `Condition: \`${policy.check} ${policy.operator} ${policy.value}\`.`,
    `${POLICY_FORM.action.label}: ${quoted(policy.action)}, with the challenge config ${quoted(CHALLENGE_GUIDE.name)}.`,
    `${guide.catches} ${guide.detail} See ${guide.docs}`,
  ];
}

function limitStep(policy: Policy, recipe: PolicyRecipe, facts: readonly PolicyFact[]): string {
  const several = recipe.conflicts.find((conflict) => conflict.field === "deviceLimit")?.values;
  if (several)
    return `Condition: \`device_count > N\`. The code has several limits (${several.map(quotedValue).join(", ")}): take what you decided above.`;
  if (policy.value !== null)
    return `Condition: \`device_count > ${policy.value}\` (${placeList(policy.sources)}).`;
  if (policy.sources.length === 0)
    return `Condition: \`device_count > N\`. The code names no limit: ${DEFAULT_LIMIT}. See ${DOCS.v2DeviceLimits}`;
  const [place] = policy.sources;
  const spelled = facts.find(
    ({ source, option }) =>
      option.startsWith("limit_config.overall") && source.path === place?.path && source.line === place.line,
  );
  return `Condition: \`device_count > N\`. N comes from ${spelled ? `${quotedValue(spelled)}, ` : ""}${placeList(policy.sources)}, which is not a constant: look up what it is.`;
}

function unmappedSteps(entry: UnmappedOption): string[] {
  return [`v2 had \`${entry.option}\`: ${quotedValue(entry)} at ${placeList(entry.sources)}.`, entry.advice];
}

const hashOf = (values: readonly SourcedValue[]): string =>
  shortHash(values.map(foldedKey).sort().join("\n")).slice(0, 8);

function challengeHash({ challenge: { channels, successUrl, logoutUrl } }: PolicyRecipe): string {
  return shortHash([channels.join(), hashOf(successUrl), hashOf(logoutUrl)].join("\n")).slice(0, 8);
}

function limitKey(policy: Policy, { conflicts }: PolicyRecipe): string {
  const several = conflicts.find((conflict) => conflict.field === "deviceLimit")?.values;
  if (several) return hashOf(several);
  if (policy.value !== null) return String(policy.value);
  return policy.sources.length === 0 ? "default" : "lookup";
}

function placesOfChallenge({ challenge }: PolicyRecipe, calls: SourcePlace[]): SourcePlace[] {
  const places = uniquePlaces(
    [...challenge.successUrl, ...challenge.logoutUrl].flatMap((entry) => entry.sources),
  );
  return places.length > 0 ? places : calls;
}
