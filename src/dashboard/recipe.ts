import type {
  Policy,
  PolicyConflict,
  PolicyFact,
  PolicyRecipe,
  PolicyVariant,
  SourcedValue,
  SourcePlace,
  UnmappedOption,
} from "../result.ts";
import { UNKNOWN_ADVICE, UNMAPPED_ADVICE } from "../rules/guide.ts";
import { DEPRECATED_LIMIT, DEVICE_LIMIT, memberRule } from "../sdk/options.ts";
import { factsByClient, sourcedValues } from "./folded.ts";
import { comparePlaces, uniquePlaces } from "./places.ts";

/** What v2 took for "not given": its code reads every option with `??` or a truth test. */
const NOT_GIVEN: ReadonlySet<string> = new Set(["undefined", "null", "void 0"]);

/**
 * What to create in the dashboard, one recipe per client id (a text that does not fold counts as an id of its own).
 *
 * The device limit of the policy is the one limit that the code names. When the code names several, or one that does
 * not fold, the value is null and the places say where to look: to pick one would decide for the reader.
 * Two texts that differ and do not fold are a conflict as well: there is room for one value, and a person must see
 * whether they are the same.
 *
 * @param facts what the call sites say, in any order; the result does not depend on it
 */
export function deriveRecipes(facts: readonly PolicyFact[]): PolicyRecipe[] {
  const clients = factsByClient([...facts].sort((a, b) => comparePlaces(a.source, b.source)));
  return [...clients.values()].map(recipeOf);
}

/** The recipe of one client. `facts` are in the order of their places. */
function recipeOf(facts: readonly PolicyFact[]): PolicyRecipe {
  const given = facts.filter((fact) => fact.when === undefined && isGiven(fact));
  const successUrl = valuesOf(given, "redirect_urls.new_account_url");
  const logoutUrl = valuesOf(given, "redirect_urls.logout_url");
  const limits = sourcedValues(limitFacts(given).map(asLimit));
  const calls = callPlaces(facts);
  return {
    ...clientIdOf(facts),
    ...environmentsOf(facts),
    challenge: {
      type: "account_sharing",
      channels: [
        ...(passes(given, "email") ? (["email"] as const) : []),
        ...(passes(given, "phone") ? (["sms"] as const) : []),
      ],
      successUrl,
      logoutUrl,
    },
    policies: policiesOf(limits, calls, variantsOf(facts)),
    unmapped: unmappedOf(given),
    conflicts: conflictsOf({ successUrl, logoutUrl, deviceLimit: limits }),
  };
}

/** The id as its first place spells it; a call's own place counts before those of options that live elsewhere. */
function clientIdOf(facts: readonly PolicyFact[]): Pick<PolicyRecipe, "clientId" | "package"> {
  const named =
    facts.find((fact) => fact.option === "client_id") ??
    facts.find((fact) => fact.option === "call") ??
    facts[0];
  return {
    clientId: { text: named?.clientId.text ?? "", value: named?.clientId.value ?? null },
    ...(named?.package === undefined ? {} : { package: named.package }),
  };
}

/** The configurations in which the id holds, each once. */
function environmentsOf(facts: readonly PolicyFact[]): Pick<PolicyRecipe, "environments"> {
  const named = new Map(
    facts.flatMap(({ environment }) =>
      environment === undefined ? [] : [[JSON.stringify(environment), environment] as const],
    ),
  );
  return named.size === 0 ? {} : { environments: [...named.values()] };
}

/** Where the calls are. A usage without a fact of its own stands at its first option. */
function callPlaces(facts: readonly PolicyFact[]): SourcePlace[] {
  const places = new Map<string, PolicyFact>();
  for (const fact of facts) {
    const known = places.get(fact.usage);
    if (known === undefined || (fact.option === "call" && known.option !== "call"))
      places.set(fact.usage, fact);
  }
  return uniquePlaces([...places.values()].map((fact) => fact.source));
}

const isGiven = (fact: PolicyFact): boolean =>
  fact.option === "call" || fact.value !== null || !NOT_GIVEN.has(fact.text.trim());

const passes = (facts: readonly PolicyFact[], option: string): boolean =>
  facts.some((fact) => fact.option === option && fact.value !== "");

const valuesOf = (facts: readonly PolicyFact[], option: string): SourcedValue[] =>
  sourcedValues(facts.filter((fact) => fact.option === option).map(withSources));

const withSources = ({ text, value, source }: PolicyFact): SourcedValue => ({
  text,
  value,
  sources: [source],
});

/** v2 read `overall_device_limit ?? overall_limit`: the deprecated name counts only where the other is not given. */
function limitFacts(facts: readonly PolicyFact[]): PolicyFact[] {
  const current = facts.filter((fact) => fact.option === DEVICE_LIMIT);
  const covered = new Set(current.map((fact) => fact.usage));
  const deprecated = facts.filter((fact) => fact.option === DEPRECATED_LIMIT && !covered.has(fact.usage));
  return [...current, ...deprecated];
}

/** The limits of tiers, one for each tier and value. */
function variantsOf(facts: readonly PolicyFact[]): PolicyVariant[] {
  const variants = new Map<string, PolicyVariant>();
  for (const fact of facts) {
    if (fact.when === undefined) continue;
    const { value } = asLimit(fact);
    const key = JSON.stringify([fact.when, value]);
    const sources = uniquePlaces([...(variants.get(key)?.sources ?? []), fact.source]);
    variants.set(key, { when: fact.when, value: typeof value === "number" ? value : null, sources });
  }
  return [...variants.values()];
}

/** v2 compared with `>`, so a limit given as text counts as its number. */
function asLimit(fact: PolicyFact): SourcedValue {
  const { value } = fact;
  const isNumeric = typeof value === "string" && value.trim() !== "" && Number.isFinite(Number(value));
  return withSources({ ...fact, value: isNumeric ? Number(value) : value });
}

function unmappedOf(facts: readonly PolicyFact[]): UnmappedOption[] {
  const unknown = facts
    .filter(({ option }) => memberRule(option) === null)
    .map(({ option }) => [option, UNKNOWN_ADVICE] as const);
  return [...Object.entries(UNMAPPED_ADVICE), ...new Map(unknown)].flatMap(([option, advice]) =>
    valuesOf(facts, option).map(({ text, value, sources }) => ({ option, text, value, sources, advice })),
  );
}

const CONFLICT_FIELDS = ["successUrl", "logoutUrl", "deviceLimit"] as const;

/** A conflict for each field that has room for one value and got several. */
export function conflictsOf(
  fields: Readonly<Record<PolicyConflict["field"], readonly SourcedValue[]>>,
): PolicyConflict[] {
  return CONFLICT_FIELDS.filter((field) => fields[field].length > 1).map((field) => ({
    field,
    values: [...fields[field]],
  }));
}

/**
 * The three policies of the guide, in its order. Source: the migration guide, step 3.
 *
 * @param limits the different device limits of one client; the policy has a value only when there is one and it folds
 * @param calls where the client's calls are
 * @param variants the limits of tiers
 */
export function policiesOf(
  limits: readonly SourcedValue[],
  calls: readonly SourcePlace[],
  variants: readonly PolicyVariant[] = [],
): Policy[] {
  const [only, ...others] = limits;
  const limit = only && others.length === 0 && typeof only.value === "number" ? only.value : null;
  const limitPlaces = uniquePlaces(limits.flatMap((found) => found.sources));
  const row = (
    id: Policy["id"],
    check: Policy["check"],
    operator: Policy["operator"],
    value: Policy["value"],
    sources: readonly SourcePlace[],
  ): Policy => ({ id, event: "access", check, operator, value, action: "challenge", sources: [...sources] });
  return [
    {
      ...row("device-limits", "device_count", ">", limit, limitPlaces),
      ...(variants.length > 0 ? { variants: [...variants] } : {}),
    },
    row("impossible-travel", "impossible_travel", "=", true, calls),
    row("concurrency", "concurrent_sessions", "=", true, calls),
  ];
}
