import type { ObjectExpression } from "@babel/types";
import { groupBy } from "../../../src/code/group-by.ts";
import { keyName, type NodePath, unwrapped } from "../../../src/code/tree/index.ts";
import { type Folded, fold } from "../../../src/code/values/fold.ts";
import { isChangeable } from "../../../src/code/values/reach/changeable.ts";
import { frozen, resolveReference } from "../../../src/code/values/resolve-reference.ts";
import { memberRule } from "../../../src/sdk/options.ts";
import type { DraftFact } from "./attach-facts.ts";
import { inCase, labelOf, OTHERWISE, objectsByTier, variantsOf } from "./limit-variants.ts";
import type { Condition, OptionEntry } from "./options.ts";

/** Options whose value the dashboard needs. */
const PLAIN_FACTS = new Set(["email", "phone", "metadata", "tolerance", "groups", "event"]);

/** Members to expect when the object itself cannot be seen. */
const EXPECTED: ReadonlyMap<string, readonly string[]> = new Map([
  ["redirect_urls", ["logout_url", "new_account_url"]],
  ["limit_config", ["overall_device_limit"]],
]);

/** What the options of a call tell about the dashboard: URLs, limits, and what is passed to reach the owner. */
export function dashboardFacts(entries: readonly OptionEntry[]): DraftFact[] {
  const ids = entries.filter(({ name }) => name === "client_id");
  const facts = entries.flatMap((entry) =>
    factsOf({ ...entry, conditions: besideItsId(entry, ids) }).map((fact) => ({
      ...fact,
      object: entry.object.node,
    })),
  );
  // Beside a limit that depends on something, one that does not is for all others.
  const hasTiers = facts.some(({ when }) => when !== undefined);
  return facts.map((fact) =>
    hasTiers && fact.when === undefined && fact.value !== null && isLimit(fact.option)
      ? { ...fact, when: OTHERWISE }
      : fact,
  );
}

/** The conditions of an option, without those that choose its id as well: where that holds, they do. */
function besideItsId({ conditions }: OptionEntry, ids: readonly OptionEntry[]): readonly Condition[] {
  const known = ids
    .map((id) => id.conditions)
    .filter((shared) =>
      shared.every(
        ({ at, holds }, index) => conditions[index]?.at === at && conditions[index]?.holds === holds,
      ),
    );
  return conditions.slice(Math.max(0, ...known.map(({ length }) => length)));
}

function factsOf(entry: Pick<OptionEntry, "name" | "value" | "conditions">): DraftFact[] {
  if (PLAIN_FACTS.has(entry.name)) return [foldedFact(entry.name, entry.value)];
  const expected = EXPECTED.get(entry.name);
  if (!expected) return [];
  const members = membersOf(entry.value, 0);
  if (members)
    return members.flatMap(({ name, value, lasts, conditions }) => {
      const fact = foldedFact(`${entry.name}.${name}`, value, lasts);
      return isLimit(fact.option) ? limitFacts(fact, [...entry.conditions, ...conditions]) : [fact];
    });
  const text = entry.value.text;
  const unseen = expected.map((name) => ({
    option: `${entry.name}.${name}`,
    text: `${text}.${name}`,
    value: null,
    at: entry.value,
  }));
  return entry.name === "limit_config" ? [...unseen, ...limitsByTier(entry.value)] : unseen;
}

/** The limits of a table that holds the whole option for each tier. */
function limitsByTier(value: NodePath): DraftFact[] {
  return objectsByTier(value).flatMap(({ when, object }) => {
    const limits = (membersOf(object, 0) ?? []).filter(({ name }) => isLimit(`limit_config.${name}`));
    const limit = limits.find(({ name }) => name === "overall_device_limit") ?? limits[0];
    return limit ? [{ ...foldedFact(`limit_config.${limit.name}`, limit.value, limit.lasts), when }] : [];
  });
}

const isLimit = (option: string): boolean => memberRule(option) === "device-limit";

/** A limit, and where it differs by tier those of the tiers beside the expression that chooses one. */
function limitFacts(fact: DraftFact, conditions: readonly Condition[]): DraftFact[] {
  const [outermost] = conditions;
  if (!outermost && fact.value !== null) return [fact];
  const own = fact.value === null ? variantsOf(fact.at) : [];
  const folded = fact.value === null ? null : { value: fact.value };
  const tiers = conditions.reduceRight(
    (inner, { test, holds, at }) => (holds ? inCase(labelOf(test), inner, at) : inner),
    own.length > 0 || !outermost ? own : [{ when: OTHERWISE, value: folded, at: fact.at }],
  );
  const whole = outermost ? { ...fact, text: outermost.at.text, value: null, at: outermost.at } : fact;
  return [
    whole,
    ...tiers.map(({ when, value, at }) => ({
      ...fact,
      text: at.text,
      value: value?.value ?? null,
      when,
      at,
    })),
  ];
}

/** The default of a parameter or a prop, which is the value of the option unless a caller gives another. */
function defaultOf(value: NodePath): Folded {
  const path = unwrapped(value);
  const binding = path.binding;
  const isSetInScript = binding?.constantViolations.some(({ node }) => node !== binding.identifier);
  if (!binding || isSetInScript) return null;
  const place = path.file.tree.pathOf(binding.identifier).parentPath;
  if (place?.is("AssignmentPattern") && binding.kind === "param") return fold(place.get("right"));
  const init = place?.is("VariableDeclarator") && !binding.constant ? place.get("init") : null;
  return init && fold(init);
}

/** What a value of a member tells the dashboard, whoever gives it. */
export function factsOfValue(option: string, value: NodePath): DraftFact[] {
  const fact = foldedFact(option, value);
  return isLimit(option) ? limitFacts(fact, []) : [fact];
}

/** What an object tells the dashboard that is all of the options, or the value of the one named. */
export function factsOfObject(object: NodePath, option: string | null = null): DraftFact[] {
  if (option !== null) return factsOf({ name: option, value: object, conditions: [] });
  return (membersOf(object, 0) ?? []).flatMap(factsOf);
}

/** The ids among the options of an object. */
export const idsOfObject = (object: NodePath): NodePath[] =>
  (membersOf(object, 0) ?? []).flatMap(({ name, value }) => (name === "client_id" ? [value] : []));

function foldedFact(option: string, value: NodePath, lasts = true): DraftFact {
  const folded = lasts && !value.is("Function") ? (fold(value) ?? defaultOf(value)) : null;
  return { option, text: value.text, value: folded?.value ?? null, at: value };
}

interface Member {
  name: string;
  value: NodePath;
  /** Whether nothing gives the member another value later. */
  lasts: boolean;
  conditions: readonly Condition[];
}

/** The members of an object that can be seen whole, later ones overriding earlier ones; null when it cannot. */
function membersOf(start: NodePath, depth: number): Member[] | null {
  if (depth > 10) return null;
  const path = frozen(unwrapped(start));
  if (path.is("ConditionalExpression")) {
    const one = membersOf(path.get("consequent"), depth + 1);
    const other = membersOf(path.get("alternate"), depth + 1);
    if (!one || !other) return null;
    const test = path.get("test");
    return [
      ...under({ test, holds: true, at: path }, limitOf(one, other)),
      ...under({ test, holds: false, at: path }, limitOf(other, one)),
    ];
  }
  if (path.is("Identifier", { name: "undefined" }) || path.is("NullLiteral")) return [];
  if (path.is("Identifier") || path.is("MemberExpression")) {
    const target = resolveReference(path);
    return target ? membersOf(target, depth + 1) : null;
  }
  return path.is("ObjectExpression") ? literalMembers(path, depth) : null;
}

const under = (condition: Condition, members: readonly Member[]): Member[] =>
  members.map((member) => ({ ...member, conditions: [condition, ...member.conditions] }));

/** The deprecated name of the limit is the one that holds in a branch without the other, whatever the other branch has. */
function limitOf(branch: readonly Member[], other: readonly Member[]): readonly Member[] {
  const isNamed = ({ name }: Member) => name === "overall_device_limit";
  if (branch.some(isNamed) || !other.some(isNamed)) return branch;
  return branch.map((member) =>
    member.name === "overall_limit" ? { ...member, name: "overall_device_limit" } : member,
  );
}

function literalMembers(object: NodePath<ObjectExpression>, depth: number): Member[] | null {
  const members = new Map<string, Member[]>();
  for (const property of object.get("properties")) {
    if (property.is("SpreadElement")) {
      const argument = unwrapped(property.get("argument"));
      const guarded = argument.is("LogicalExpression", { operator: "&&" });
      const found = membersOf(guarded ? argument.get("right") : argument, depth + 1);
      if (!found) return null;
      const inner = guarded ? under({ test: argument.get("left"), holds: true, at: argument }, found) : found;
      for (const [name, own] of groupBy(inner, (member) => member.name)) {
        // Of a spread that depends on something, what stood before counts as well, and every branch.
        const depends = own.every(({ conditions }) => conditions.length > 0);
        members.set(name, depends ? [...(members.get(name) ?? []), ...own] : own);
      }
      continue;
    }
    if (!property.is("ObjectProperty")) return null;
    const key = keyName(property);
    const folded = key === null && property.node.computed ? fold(property.get("key")) : null;
    const name = key ?? (typeof folded?.value === "string" ? folded.value : null);
    if (name === null) return null;
    members.set(name, [
      { name, value: property.get("value"), lasts: !isChangeable(object, name), conditions: [] },
    ]);
  }
  return withoutEmptyLimit(members);
}

/** v2 read `overall_device_limit ?? overall_limit`: one that has no value hides no other. */
function withoutEmptyLimit(members: Map<string, Member[]>): Member[] {
  const limits = members.get("overall_device_limit");
  const deprecated = members.get("overall_limit");
  const isEmpty = ({ value, lasts }: Member) => {
    const folded = lasts && !value.is("Function") ? fold(value) : null;
    return folded !== null && folded.value == null;
  };
  if (limits && deprecated && limits.every(isEmpty)) {
    members.delete("overall_limit");
    members.set(
      "overall_device_limit",
      deprecated.map((each) => ({ ...each, name: "overall_device_limit" })),
    );
  }
  return [...members.values()].flat();
}
