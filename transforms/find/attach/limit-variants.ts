import type { ObjectProperty } from "@babel/types";
import {
  argumentsOf,
  calleeOf,
  isCall,
  isMember,
  keyName,
  type NodePath,
  staticName,
  unwrapped,
  valueReferences,
} from "../../../src/code/tree/index.ts";
import { type Folded, fold } from "../../../src/code/values/fold.ts";
import { calledFunction } from "../../../src/code/values/pure-function.ts";
import { isChangeable } from "../../../src/code/values/reach/changeable.ts";
import { frozen, propertyValue, resolveReference } from "../../../src/code/values/resolve-reference.ts";

/** One of the values that an option has, and the tier that has it. */
export interface Variant {
  when: string;
  value: Folded;
  at: NodePath;
}

const MAX_DEPTH = 8;

/** The tiers that no other case names. */
export const OTHERWISE = "otherwise";

/**
 * The values of an option by tier, where what chooses one cannot be seen: of `LIMITS[tier]`, of a member of such an entry, of
 * `LIMITS.get(tier)`, of a choice by `? :`, `if`, `switch` or `??`, also in a function that is called. None for other expressions.
 *
 * @example variantsOf(path) // `LIMITS[tier]` with `const LIMITS = { basic: 2, team: 10 }`: basic 2, team 10
 */
export function variantsOf(value: NodePath): Variant[] {
  // A tier without a limit of its own has the default of the dashboard.
  const found = branches(value, 0).filter(({ value: folded }) => folded === null || folded.value != null);
  return found.length > 1 || found.some(({ when }) => when !== OTHERWISE) ? found : [];
}

/** The entries of a table of option objects that is indexed by tier: `LIMITS[tier]` with `{ basic: { ... } }`. */
export function objectsByTier(value: NodePath): { when: string; object: NodePath }[] {
  return entriesOf(tableOf(value)).map(({ when, at }) => ({ when, object: frozen(unwrapped(at)) }));
}

/** The values that an expression may have; the one of no tier of its own is named `otherwise`. */
function branches(value: NodePath, depth: number): Variant[] {
  const path = unwrapped(value);
  if (depth > MAX_DEPTH) return [];
  const again = (next: NodePath) => branches(next, depth + 1);
  const folded = fold(path);
  if (folded) return [{ when: OTHERWISE, value: folded, at: path }];
  if (path.is("ConditionalExpression"))
    return [
      ...inCase(labelOf(path.get("test")), again(path.get("consequent")), path.get("consequent")),
      // As many cases as there are: a chain is no depth.
      ...branches(path.get("alternate"), depth),
    ];
  if (path.is("LogicalExpression")) {
    if (path.node.operator === "&&")
      return inCase(labelOf(path.get("left")), again(path.get("right")), path.get("right"));
    const left = again(path.get("left"));
    if (left.length === 0) return left;
    const rest = again(path.get("right"));
    // `LIMITS[tier] ?? LIMITS.basic` has no value that the table has not.
    const isNew = ({ value: other }: Variant) => !left.some((each) => each.value?.value === other?.value);
    return [...left, ...rest.filter(isNew)];
  }
  if (isCall(path)) return ofCall(path, depth);
  if (path.is("Identifier")) {
    const target = resolveReference(path);
    return target && target !== path ? again(target) : [];
  }
  if (!isMember(path)) return [];
  const name = staticName(path);
  if (name === null) return entriesOf(path.get("object"));
  return objectsByTier(path.get("object")).flatMap(({ when, object }) => {
    const inner = object.is("ObjectExpression") ? propertyValue(object, name) : null;
    return inner ? [{ when, value: fold(inner), at: inner }] : [];
  });
}

/** The values of a branch, by the name of the case that leads to it. A value that cannot be seen still is one of the case. */
export function inCase(label: string, inner: readonly Variant[], at: NodePath): Variant[] {
  if (inner.length === 0) return [{ when: label, value: null, at }];
  return inner.map((each) => ({
    ...each,
    when: each.when === OTHERWISE ? label : `${label}, ${each.when}`,
  }));
}

const LONGEST_LABEL = 60;

/** How a condition names its tier: what it compares with, else its own text. */
export function labelOf(test: NodePath): string {
  const path = unwrapped(test);
  if (path.is("LogicalExpression", { operator: "||" }))
    return `${labelOf(path.get("left"))} or ${labelOf(path.get("right"))}`;
  if (path.is("BinaryExpression") && /^===?$/.test(path.node.operator)) {
    const compared = [path.get("left"), path.get("right")].flatMap((side) => fold(side)?.value ?? []);
    const [only, ...others] = compared;
    if (only !== undefined && others.length === 0) return String(only);
  }
  const text = path.text.replace(/\s+/g, " ");
  return text.length > LONGEST_LABEL ? `${text.slice(0, LONGEST_LABEL)}…` : text;
}

function ofCall(call: NodePath, depth: number): Variant[] {
  const callee = calleeOf(call);
  if (isMember(callee) && staticName(callee) === "get") return entriesOfMap(callee.get("object"));
  const fn = calledFunction(call);
  if (!fn || fn.node.async || fn.node.generator) return [];
  const body = fn.get("body");
  return body.is("BlockStatement") ? returned(body.get("body"), depth) : branches(body, depth + 1);
}

/** What statements return, case by case; none where one of them does anything else. */
function returned(statements: readonly NodePath[], depth: number): Variant[] {
  const found: Variant[] = [];
  for (const statement of statements) {
    if (statement.is("VariableDeclaration")) continue;
    if (statement.is("ReturnStatement")) {
      const value = statement.get("argument");
      return value ? [...found, ...branches(value, depth + 1)] : [];
    }
    if (statement.is("IfStatement")) {
      const then = returned(statementsOf(statement.get("consequent")), depth + 1);
      if (then.length === 0) return [];
      found.push(...inCase(labelOf(statement.get("test")), then, statement));
      const other = statement.get("alternate");
      if (other) return [...found, ...returned(statementsOf(other), depth + 1)];
      continue;
    }
    if (!statement.is("SwitchStatement")) return [];
    let labels: string[] = [];
    for (const each of statement.get("cases")) {
      const test = each.get("test");
      labels.push(test ? String(fold(test)?.value ?? test.text) : OTHERWISE);
      const inner = each.get("consequent");
      if (inner.length === 0) continue;
      const label = labels.includes(OTHERWISE) ? OTHERWISE : labels.join(" or ");
      const values = returned(inner.flatMap(statementsOf), depth + 1);
      if (values.length === 0) return [];
      found.push(...(label === OTHERWISE ? values : inCase(label, values, each)));
      labels = [];
    }
  }
  return found;
}

const statementsOf = (path: NodePath): NodePath[] => (path.is("BlockStatement") ? path.get("body") : [path]);

/** The table of `TABLE[key]`. */
function tableOf(value: NodePath): NodePath | null {
  const path = unwrapped(value);
  return isMember(path) && path.node.computed && staticName(path) === null ? path.get("object") : null;
}

function targetOf(value: NodePath | null): NodePath | null {
  const path = value && unwrapped(value);
  const target = path?.is("Identifier") || isMember(path) ? resolveReference(path) : path;
  return target && frozen(unwrapped(target));
}

function entriesOf(table: NodePath | null): Variant[] {
  const object = targetOf(table);
  // Whoever changes one entry may change the others: the tier is a name that is known when it runs.
  const isOpen = object !== null && isChangeable(object, null);
  if (object?.is("ArrayExpression"))
    return object
      .get("elements")
      .flatMap((at, index) => (at ? [{ when: String(index), value: isOpen ? null : fold(at), at }] : []));
  if (!object?.is("ObjectExpression")) return [];
  const variants: Variant[] = [];
  for (const property of object.get("properties")) {
    const when = property.is("ObjectProperty") ? tierOf(property) : null;
    if (when === null || !property.is("ObjectProperty")) return [];
    const at = property.get("value");
    variants.push({ when, value: isOpen ? null : fold(at), at });
  }
  return variants;
}

/** `[Plan.Team]: 10` is for the value of the enum's member. */
function tierOf(property: NodePath<ObjectProperty>): string | null {
  const key = keyName(property);
  if (key !== null || !property.node.computed) return key;
  const value = fold(property.get("key"))?.value;
  return typeof value === "string" || typeof value === "number" ? String(value) : null;
}

/** The entries of `new Map([["basic", 2], ...])` that nothing but `get` and `has` is asked of. */
function entriesOfMap(map: NodePath): Variant[] {
  const name = unwrapped(map);
  const created = targetOf(name);
  if (!name.is("Identifier") || !created?.is("NewExpression")) return [];
  if (!created.get("callee").is("Identifier", { name: "Map" }) || created.scope.hasBinding("Map")) return [];
  const binding = name.binding;
  const isOnlyRead = (reference: NodePath) =>
    isMember(reference.parentPath) && /^(?:get|has|size)$/.test(staticName(reference.parentPath) ?? "");
  if (!binding || !valueReferences(binding).every(isOnlyRead)) return [];
  const [list] = argumentsOf(created);
  const pairs = list && unwrapped(list);
  if (!pairs?.is("ArrayExpression")) return [];
  return pairs.get("elements").flatMap((pair): Variant[] => {
    const [key, at] = pair?.is("ArrayExpression") ? pair.get("elements") : [];
    const when = key ? fold(key)?.value : undefined;
    return at && when !== undefined && when !== null ? [{ when: String(when), value: fold(at), at }] : [];
  });
}
