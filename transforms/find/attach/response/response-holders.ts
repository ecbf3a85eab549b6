import {
  isHiddenlyUsed,
  isMember,
  keyName,
  memberName,
  type NodePath,
  outermostWrapper,
  valueReferences,
} from "../../../../src/code/tree/index.ts";
import { followMarkup, isExported, isTest, type Walk } from "./response-use.ts";
import { followFunctionResult } from "./returned.ts";

/** A response that lies deeper is not followed. */
const DEEPEST = 3;

/**
 * Follows an object that holds the response to where it is taken out again: `{ access, reload }` of a hook, `[access, setAccess]`,
 * a `ref` whose `value` it is.
 *
 * @param names the members that lead to the response
 * @returns whether it can be followed
 */
export function followHolder(holder: NodePath, names: readonly string[], walk: Walk): boolean {
  const inside = [...names, ...walk.inside];
  if (inside.length > DEEPEST) return false;
  walkInside(inside, walk).follow(holder, false);
  return true;
}

/** The walk along whatever holds the response as such a member. */
export function walkInside(inside: readonly string[], walk: Walk): Walk {
  const key = inside.join(".");
  const known = walk.holders.get(key);
  if (known) return known;
  const made: Walk = {
    ...walk,
    inside,
    seen: new Set(),
    follow: (value, promise) => follow(value, promise, made),
    followInto: (target) => followInto(target, made),
  };
  walk.holders.set(key, made);
  return made;
}

/** The member or element that a value has in an object or list around it; null where it stands in none. */
export function placeInside(path: NodePath): { holder: NodePath; name: string } | null {
  const { parentPath: parent, key } = path;
  const around = parent?.parentPath;
  if (parent?.is("ObjectProperty") && key === "value" && around?.is("ObjectExpression")) {
    const name = keyName(parent);
    return name === null ? null : { holder: around, name };
  }
  // A value in markup is parsed as the one element of a list: what becomes of it is not seen.
  const isTakenApart = /^(?:CallExpression|ExpressionStatement|ForOfStatement)$/.test(around?.type ?? "");
  if (!parent?.is("ArrayExpression") || isTakenApart) return null;
  const before = parent.node.elements.slice(0, Number(key));
  return before.some((each) => each?.type === "SpreadElement") ? null : { holder: parent, name: String(key) };
}

function follow(start: NodePath, promise: boolean, walk: Walk): void {
  const path = outermostWrapper(start);
  const parent = path.parentPath;
  if (!parent || walk.seen.has(path.node) || walk.ignored(path)) return;
  walk.seen.add(path.node);
  if (parent.is("ExpressionStatement") || isTest(path, parent)) return;
  if (parent.is("AwaitExpression")) return walk.follow(parent, false);
  if (parent.is("LogicalExpression") || (parent.is("ConditionalExpression") && path.key !== "test"))
    return walk.follow(parent, promise);
  if (parent.is("ReturnStatement")) {
    const fn = parent.getFunctionParent();
    if (fn) return followFunctionResult(fn, fn.node.async === true, walk);
  }
  if (parent.is("ArrowFunctionExpression") && path.key === "body")
    return followFunctionResult(parent, parent.node.async, walk);
  if (!promise) {
    if (isMember(parent) && path.key === "object") {
      const name = memberName(parent);
      if (name === walk.inside[0]) return within(walk).follow(parent, false);
      if (name !== null) return;
    }
    if (parent.is("VariableDeclarator")) return walk.followInto(parent.get("id"), false);
    const place = placeInside(path);
    if (place && followHolder(place.holder, [place.name], walk)) return;
  }
  walk.escape(path);
}

/** The walk along the member that a holder has. */
function within(walk: Walk): Walk {
  const [, ...rest] = walk.inside;
  return rest.length === 0 ? walk.response : walkInside(rest, walk);
}

function followInto(target: NodePath, walk: Walk): void {
  const [name] = walk.inside;
  if (target.is("AssignmentPattern")) return followInto(target.get("left"), walk);
  if (target.is("Identifier")) {
    const binding = target.binding;
    if (!binding || walk.seen.has(binding)) return;
    walk.seen.add(binding);
    if (isHiddenlyUsed(binding) || isExported(binding)) walk.escape(target);
    // A template opens the refs that it names.
    followMarkup(binding, target, false, walk.inside.length === 1 && name === "value" ? walk.response : walk);
    for (const reference of valueReferences(binding)) walk.follow(reference, false);
    return;
  }
  if (target.is("ArrayPattern")) {
    const elements = target.get("elements");
    const element = elements[Number(name)];
    if (elements.some((each) => each?.is("RestElement"))) walk.escape(target);
    else if (element?.node) within(walk).followInto(element, false);
    return;
  }
  if (!target.is("ObjectPattern")) return walk.escape(target);
  for (const property of target.get("properties")) {
    if (property.is("RestElement")) followInto(property.get("argument"), walk);
    else if (!property.is("ObjectProperty") || keyName(property) === null) walk.escape(property);
    else if (keyName(property) === name) within(walk).followInto(property.get("value"), false);
  }
}
