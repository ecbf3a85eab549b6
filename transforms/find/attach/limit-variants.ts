import { isChangeable } from "../../../src/code/changes.ts";
import { type Folded, fold } from "../../../src/code/fold.ts";
import { calledFunction, isPureFunction } from "../../../src/code/pure-function.ts";
import { frozen, propertyValue, resolveReference } from "../../../src/code/resolve-reference.ts";
import { isMember, keyName, type NodePath, staticName, unwrapped } from "../../../src/code/tree/index.ts";

/** One of the values that an option has, and the key of the table that it stands under. */
export interface Variant {
  when: string;
  value: Folded;
  at: NodePath;
}

const MAX_DEPTH = 5;

/**
 * The values of `LIMITS[tier]`, where the table can be seen and the key cannot; none for other expressions. Also of a member of an
 * entry, `PLANS[plan].devices`, and of a call that only returns such a value.
 *
 * @example variantsOf(path) // `LIMITS[tier]` with `const LIMITS = { basic: 2, team: 10 }`: basic 2, team 10
 */
export function variantsOf(value: NodePath, depth = 0): Variant[] {
  const path = unwrapped(value);
  if (depth > MAX_DEPTH) return [];
  if (path.is("LogicalExpression")) return variantsOf(path.get("left"), depth + 1);
  if (path.is("CallExpression")) {
    const fn = calledFunction(path);
    const body = fn && isPureFunction(fn) ? fn.get("body") : null;
    const [only, ...others] = body?.is("BlockStatement") ? body.get("body") : [];
    const result = only?.is("ReturnStatement") && others.length === 0 ? only.get("argument") : body;
    return result ? variantsOf(result, depth + 1) : [];
  }
  if (path.is("Identifier")) {
    const target = resolveReference(path);
    return target && target !== path ? variantsOf(target, depth + 1) : [];
  }
  if (!isMember(path)) return [];
  const name = staticName(path);
  if (name === null) return entriesOf(path.get("object"));
  return entriesOf(tableOf(path.get("object"))).flatMap(({ when, at }) => {
    const object = frozen(unwrapped(at));
    const inner = object.is("ObjectExpression") ? propertyValue(object, name) : null;
    return inner ? [{ when, value: fold(inner), at: inner }] : [];
  });
}

/** The table of `TABLE[key]`. */
function tableOf(value: NodePath): NodePath | null {
  const path = unwrapped(value);
  return isMember(path) && path.node.computed && staticName(path) === null ? path.get("object") : null;
}

function entriesOf(table: NodePath | null): Variant[] {
  const path = table && unwrapped(table);
  const target = path?.is("Identifier") || isMember(path) ? resolveReference(path) : path;
  const object = target && frozen(unwrapped(target));
  if (!object?.is("ObjectExpression")) return [];
  const variants: Variant[] = [];
  for (const property of object.get("properties")) {
    const when = property.is("ObjectProperty") ? keyName(property) : null;
    if (when === null || !property.is("ObjectProperty")) return [];
    const at = property.get("value");
    variants.push({ when, value: isChangeable(object, when) ? null : fold(at), at });
  }
  return variants;
}
