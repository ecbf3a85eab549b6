import type { ArrayExpression } from "@babel/types";
import {
  type Binding,
  isMember,
  keyName,
  type NodePath,
  outermostWrapper,
  staticName,
  valueReferences,
} from "../../../../src/code/tree/index.ts";
import { isExported, type Walk } from "./response-use.ts";

/** `Promise.all([attach(...), other()])`: ignored when the element it ends in is not read. */
export function followPromiseAll(path: NodePath, array: NodePath<ArrayExpression>, walk: Walk): void {
  const call = array.parentPath;
  if (call?.is("ForOfStatement") && array.key === "right") {
    const left = call.get("left");
    const target = left.is("VariableDeclaration") ? left.get("declarations")[0]?.get("id") : left;
    return target ? walk.followInto(target, !call.node.await) : undefined;
  }
  const callee = call?.is("CallExpression") ? call.get("callee") : null;
  const name = callee ? staticName(callee) : null;
  if (!call || (name !== "all" && name !== "allSettled" && name !== "race" && name !== "any"))
    return walk.escape(path);
  // The first to settle may be ours: what is read of it is read of the response.
  if (name === "race" || name === "any") return walk.follow(call, true);
  let outer = outermostWrapper(call);
  while (outer.parentPath?.is("AwaitExpression")) outer = outermostWrapper(outer.parentPath);
  const parent = outer.parentPath;
  if (parent?.is("ExpressionStatement") || parent?.is("UnaryExpression", { operator: "void" })) return;
  const isSet = parent?.is("AssignmentExpression", { operator: "=" }) && outer.key === "right";
  if (parent?.is("VariableDeclarator") || isSet) {
    const id = parent.is("VariableDeclarator") ? parent.get("id") : parent.get("left");
    const element = id.is("ArrayPattern") ? id.get("elements")[Number(path.key)] : undefined;
    if (id.is("ArrayPattern") && !id.node.elements.some((each) => each?.type === "RestElement")) {
      if (!element?.node) return;
      if (name === "all") return walk.followInto(element, false);
      return followSettled(element, walk);
    }
    const list = id.is("Identifier") && !isSet ? id.binding : undefined;
    if (list && !isExported(list)) return followElement(list, String(path.key), name, walk);
  }
  walk.escape(path);
}

/** `const results = await Promise.all([...])`: what is read of `results[1]`. */
function followElement(list: Binding, index: string, combinator: string, walk: Walk): void {
  for (const reference of valueReferences(list)) {
    const member = outermostWrapper(reference).parentPath;
    const at = member && isMember(member) && reference.key === "object" ? staticName(member) : null;
    if (at === null || !member) walk.escape(reference);
    else if (at === index && combinator === "all") walk.follow(member, false);
    else if (at === index) followSettledValue(member, walk);
    else if (!/^\d+$|^length$/.test(at)) walk.escape(reference);
  }
}

/** `allSettled` wraps the response: `{ status, value }`. */
function followSettled(target: NodePath, walk: Walk): void {
  if (target.is("ObjectPattern")) {
    for (const property of target.get("properties"))
      if (!property.is("ObjectProperty")) walk.escape(property);
      else if (keyName(property) === "value") walk.followInto(property.get("value"), false);
    return;
  }
  const binding = target.binding;
  if (!binding) return walk.escape(target);
  for (const reference of valueReferences(binding)) followSettledValue(reference, walk);
}

function followSettledValue(settled: NodePath, walk: Walk): void {
  const path = outermostWrapper(settled);
  const member = path.parentPath;
  const name = isMember(member) && path.key === "object" ? staticName(member) : null;
  if (name === "value" && member) walk.follow(member, false);
  else if (name !== "status" && name !== "reason") walk.escape(settled);
}
