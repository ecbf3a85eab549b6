import { groupBy } from "../../code/group-by.ts";
import type {
  ChecklistItem,
  Decision,
  PolicyRecipe,
  Result,
  SourcedValue,
  SourcePlace,
  Summary,
} from "../../result.ts";
import { buildChecklist, chosenIn } from "../checklist.ts";
import { clientKey, sourcedValues } from "../folded.ts";
import { uniquePlaces } from "../places.ts";
import { conflictsOf, policiesOf } from "../recipe.ts";
import { prefixResult } from "./prefix-result.ts";

export interface LabelledResult {
  /** The name of the repo; every path of its result gets it in front. Labels must differ. */
  label: string;
  result: Result;
}

/**
 * Merges the results of many repos into one: one recipe per client id over all of them, so that repos that want
 * different URLs or limits for one id show as a conflict, with the places in each.
 *
 * An item of the dashboard is done when one repo ticked it and what is to be entered is the same: there is one
 * dashboard. Items of the code keep their own ticks.
 *
 * @throws never; no results give an empty result
 */
export function mergeResults(inputs: readonly LabelledResult[]): Result {
  const results = inputs.map(({ label, result }) => prefixResult(result, label));
  const usages = results.flatMap((result) => result.usages);
  const policies = mergeRecipes(results.flatMap((result) => result.policies));
  const modes = new Set(results.map((result) => result.mode));
  const [mode = "dry-run"] = modes;
  const installs = results.flatMap((result) => result.install ?? []);
  return {
    schemaVersion: 2,
    tool: results[0]?.tool ?? { name: "rupt-migrate", version: "0.0.0" },
    mode: modes.size === 1 ? mode : "dry-run",
    // A plan is one repo's; nobody can carry out several at once.
    plan: null,
    summary: sumUp(results.map((result) => result.summary)),
    usages,
    files: results.flatMap((result) => result.files),
    dependencies: results.flatMap((result) => result.dependencies),
    policies,
    decisions: mergeDecisions(results.flatMap((result) => result.decisions)),
    checklist: ticked(
      results,
      buildChecklist({
        recipes: policies,
        usages,
        chosen: chosenIn(results.flatMap(({ checklist }) => checklist)),
      }),
    ),
    errors: results.flatMap((result) => result.errors),
    skipped: results.flatMap((result) => result.skipped),
    install: installs.length === 1 ? (installs[0] ?? null) : null,
  };
}

/** One question a rule, with the places of all repos; answered where all gave the same answer. */
export function mergeDecisions(decisions: readonly Decision[]): Decision[] {
  return [...groupBy(decisions, ({ rule }) => rule)].map(([rule, same]) => {
    const [chosen = null, ...others] = new Set(same.map((each) => each.chosen));
    return {
      rule,
      choices: [...new Set(same.flatMap(({ choices }) => choices))],
      chosen: others.length === 0 ? chosen : null,
      places: uniquePlaces(same.flatMap(({ places }) => places)),
    };
  });
}

function mergeRecipes(recipes: readonly PolicyRecipe[]): PolicyRecipe[] {
  return [...groupBy(recipes, clientKey).values()].flatMap((same) => {
    const [first] = same;
    return first === undefined ? [] : [joinRecipes(first, same)];
  });
}

function joinRecipes(first: PolicyRecipe, same: readonly PolicyRecipe[]): PolicyRecipe {
  const successUrl = sourcedValues(same.flatMap((recipe) => recipe.challenge.successUrl));
  const logoutUrl = sourcedValues(same.flatMap((recipe) => recipe.challenge.logoutUrl));
  const deviceLimit = sourcedValues(same.flatMap(limitsOf));
  const calls = uniquePlaces(
    same.flatMap((recipe) => recipe.policies.find((policy) => policy.id === "concurrency")?.sources ?? []),
  );
  const options = new Map(
    same.flatMap((recipe) => recipe.unmapped).map((entry) => [entry.option, entry.advice]),
  );
  const environments = same.flatMap((recipe) => recipe.environments ?? []);
  const variants = same.flatMap(({ policies }) => policies.flatMap((policy) => policy.variants ?? []));
  const [limit, ...others] = policiesOf(deviceLimit, calls);
  return {
    clientId: first.clientId,
    ...(first.package === undefined ? {} : { package: first.package }),
    ...(environments.length > 0 ? { environments } : {}),
    challenge: {
      type: "account_sharing",
      channels: (["email", "sms"] as const).filter((channel) =>
        same.some((recipe) => recipe.challenge.channels.includes(channel)),
      ),
      successUrl,
      logoutUrl,
    },
    policies: [
      ...(limit === undefined ? [] : [{ ...limit, ...(variants.length > 0 ? { variants } : {}) }]),
      ...others,
    ],
    unmapped: [...options].flatMap(([option, advice]) =>
      sourcedValues(same.flatMap((recipe) => recipe.unmapped.filter((entry) => entry.option === option))).map(
        ({ text, value, sources }) => ({ option, text, value, sources, advice }),
      ),
    ),
    conflicts: conflictsOf({ successUrl, logoutUrl, deviceLimit }),
  };
}

/** The limits of one recipe. A single one that does not fold has no text in a result: its place stands for it. */
function limitsOf(recipe: PolicyRecipe): SourcedValue[] {
  const several = recipe.conflicts.find((conflict) => conflict.field === "deviceLimit");
  if (several) return several.values;
  const policy = recipe.policies.find(({ id }) => id === "device-limits");
  if (policy === undefined || policy.sources.length === 0) return [];
  const { value, sources } = policy;
  return [{ text: value === null ? `the limit at ${placeText(sources[0])}` : String(value), value, sources }];
}

const placeText = (place: SourcePlace | undefined): string => (place ? `${place.path}:${place.line}` : "");

/** Ticks by id. Where repos differ, done wins over skipped, and that over open. */
function ticked(results: readonly Result[], items: ChecklistItem[]): ChecklistItem[] {
  const known = new Map<string, Set<ChecklistItem["status"]>>();
  for (const { id, status } of results.flatMap((result) => result.checklist)) {
    known.set(id, (known.get(id) ?? new Set()).add(status));
  }
  return items.map((item) => {
    const states = known.get(item.id) ?? new Set();
    // What follows the migration is done once per repo: one tick does not speak for all.
    const shared = item.id.startsWith("follow-up/") ? states.size === 1 : true;
    const status = states.has("done") ? "done" : states.has("skipped") ? "skipped" : "todo";
    return { ...item, status: shared ? status : "todo" };
  });
}

function sumUp(summaries: readonly Summary[]): Summary {
  const total = (read: (summary: Summary) => number): number =>
    summaries.reduce((sum, each) => sum + read(each), 0);
  return {
    filesScanned: total((each) => each.filesScanned),
    filesWithUsages: total((each) => each.filesWithUsages),
    filesChanged: total((each) => each.filesChanged),
    usages: {
      found: total((each) => each.usages.found),
      migrated: total((each) => each.usages.migrated),
      review: total((each) => each.usages.review),
      manual: total((each) => each.usages.manual),
      held: total((each) => each.usages.held),
    },
    todo: total((each) => each.todo),
    errors: total((each) => each.errors),
    durationMs: total((each) => each.durationMs),
  };
}
