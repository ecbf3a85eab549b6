import {
  CHALLENGE_FIELDS,
  CONDITION_FIELDS,
  CONDITION_GROUPS,
  OPERATORS,
  POLICY_FIELDS,
} from "../sdk/mcp.ts";

/** One condition of a policy that exists; null where the answer does not say it in a known spelling. */
export interface ObservedCondition {
  check: string;
  operator: ">" | "=" | null;
  value: string | number | boolean | null;
  /** Whether other conditions must hold too. */
  isNarrowed: boolean;
}

/** What an answer says of a policy; null where it does not, in a known spelling. */
export interface ObservedPolicy {
  name: string;
  type: string | null;
  enabled: boolean | null;
  events: readonly string[] | null;
  conditions: readonly ObservedCondition[] | null;
  action: string | null;
  challenge: ObservedChallenge | null;
  /** Fields that are not compared: their names, those of the challenge config with a dot. */
  unknown: readonly string[];
}

export interface ObservedChallenge {
  type: string | null;
  channels: readonly string[] | null;
  successUrl: string | null;
  logoutUrl: string | null;
}

type Values = Readonly<Record<string, unknown>>;

/**
 * The policies in what `list_policies` or `get_policy` gave: a list, an object with a list, one policy, several answers in a list, or
 * the envelope of a tool's answer. Where a policy is there twice, the fuller answer counts.
 */
export function readPolicies(value: unknown): ObservedPolicy[] {
  const found = new Map<string, { policy: ObservedPolicy; size: number }>();
  for (const raw of policiesIn(value, 0)) {
    const policy = policyOf(raw);
    const key = `${policy.name}\0${policy.type}`;
    const size = Object.keys(raw).length;
    if ((found.get(key)?.size ?? -1) < size) found.set(key, { policy, size });
  }
  return [...found.values()].map(({ policy }) => policy);
}

const DEEPEST = 8;

function policiesIn(value: unknown, depth: number): Values[] {
  if (depth > DEEPEST) return [];
  if (Array.isArray(value)) return value.flatMap((each) => policiesIn(each, depth + 1));
  if (typeof value === "string") return policiesIn(parsed(value), depth + 1);
  if (!isValues(value)) return [];
  const looksLike = ["conditions", "action", "events"] as const;
  if (
    typeof value.name === "string" &&
    looksLike.some((field) => POLICY_FIELDS[field].some((name) => Object.hasOwn(value, name)))
  )
    return [value];
  return Object.values(value).flatMap((each) => policiesIn(each, depth + 1));
}

const LISTS: readonly string[] = ["policies", "data", "items", "results", "content", "text"];

/** Whether the answer is a list, and nothing is in it: no policy exists. */
export function isEmptyList(value: unknown): boolean {
  if (Array.isArray(value)) return value.every(isEmptyList);
  if (typeof value === "string") return isEmptyList(parsed(value));
  if (!isValues(value)) return false;
  const lists = LISTS.filter((name) => Object.hasOwn(value, name));
  return lists.length > 0 && lists.every((name) => isEmptyList(value[name]));
}

/** Tools answer with JSON inside of a text. */
function parsed(text: string): unknown {
  if (!/^\s*[[{]/.test(text)) return null;
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function policyOf(raw: Values): ObservedPolicy {
  const known = new Set<string>(Object.values(POLICY_FIELDS).flat());
  const challenge = field(raw, POLICY_FIELDS.challenge);
  const action = field(raw, POLICY_FIELDS.action);
  const conditions = field(raw, POLICY_FIELDS.conditions);
  return {
    name: text(raw.name) ?? "",
    type: text(field(raw, POLICY_FIELDS.type)),
    enabled: flag(field(raw, POLICY_FIELDS.enabled)),
    events: texts(field(raw, POLICY_FIELDS.events)),
    conditions: conditions === undefined ? null : conditionsIn(conditions, false, 0),
    action: text(isValues(action) ? action.type : action),
    challenge: isValues(challenge) ? challengeOf(challenge) : null,
    unknown: [
      ...Object.keys(raw).filter((name) => !known.has(name)),
      ...(isValues(challenge) ? unknownIn(challenge).map((name) => `challenge.${name}`) : []),
    ].sort(),
  };
}

const challengeOf = (raw: Values): ObservedChallenge => ({
  type: text(field(raw, CHALLENGE_FIELDS.type)),
  channels: texts(field(raw, CHALLENGE_FIELDS.channels)),
  successUrl: text(field(raw, CHALLENGE_FIELDS.successUrl)),
  logoutUrl: text(field(raw, CHALLENGE_FIELDS.logoutUrl)),
});

function unknownIn(raw: Values): string[] {
  const known = new Set<string>(Object.values(CHALLENGE_FIELDS).flat());
  return Object.keys(raw).filter((name) => !known.has(name));
}

/** The leaves of the tree. Of a list without a word it is not known whether all or any must hold: all, which ticks less. */
function conditionsIn(value: unknown, isNarrowed: boolean, depth: number): ObservedCondition[] {
  if (depth > DEEPEST) return [];
  if (Array.isArray(value)) return inAll(value, isNarrowed, depth);
  if (!isValues(value)) return [];
  const all = field(value, CONDITION_GROUPS.and);
  const any = field(value, CONDITION_GROUPS.or);
  if (Array.isArray(all) && Array.isArray(any)) return inAll([...all, ...any], true, depth);
  if (Array.isArray(all)) return inAll(all, isNarrowed, depth);
  if (Array.isArray(any)) return any.flatMap((each) => conditionsIn(each, isNarrowed, depth + 1));
  const list = field(value, CONDITION_GROUPS.list);
  if (Array.isArray(list)) {
    const word = text(field(value, CONDITION_GROUPS.word))?.toLowerCase();
    return word === "or" || word === "any"
      ? list.flatMap((each) => conditionsIn(each, isNarrowed, depth + 1))
      : inAll(list, isNarrowed, depth);
  }
  const check = text(field(value, CONDITION_FIELDS.check));
  if (check === null) return [];
  const operator = text(field(value, CONDITION_FIELDS.operator)) ?? "";
  const given = field(value, CONDITION_FIELDS.value);
  return [
    {
      check,
      operator: Object.hasOwn(OPERATORS, operator) ? (OPERATORS[operator] ?? null) : null,
      value:
        typeof given === "string" || typeof given === "number" || typeof given === "boolean" ? given : null,
      isNarrowed,
    },
  ];
}

const inAll = (list: readonly unknown[], isNarrowed: boolean, depth: number): ObservedCondition[] =>
  list.flatMap((each) => conditionsIn(each, isNarrowed || list.length > 1, depth + 1));

const field = (raw: Values, names: readonly string[]): unknown =>
  names.map((name) => (Object.hasOwn(raw, name) ? raw[name] : undefined)).find((each) => each !== undefined);

const text = (value: unknown): string | null => (typeof value === "string" ? value : null);
const flag = (value: unknown): boolean | null => (typeof value === "boolean" ? value : null);

function texts(value: unknown): string[] | null {
  if (typeof value === "string") return [value];
  return Array.isArray(value) && value.every((each) => typeof each === "string") ? value : null;
}

const isValues = (value: unknown): value is Values =>
  typeof value === "object" && value !== null && !Array.isArray(value);
