import type { Function as FunctionNode } from "@babel/types";
import { type FoldContext, resolveReference, staticName } from "../../../src/code/fold.ts";
import type { NodePath } from "../../../src/code/tree/node-path.ts";
import { unwrapped } from "../../../src/code/tree/unwrap.ts";

/** A function, and the module it stands in. */
export interface SeenFunction {
  fn: NodePath<FunctionNode>;
  context: FoldContext;
}

/** Wrappers that hand their arguments on to the function that they are given first. */
const WRAPPERS =
  /^(?:use(?:Callback|EffectEvent|Event\w*|MemoizedFn)|debounce|throttle|once|memo\w*|action)$/;

const MAX_DEPTH = 20;

/**
 * The functions that a callback's value may stand for: literals and methods, names and members that always mean one
 * function (also of other modules), branches of a condition, what `useCallback` and `.bind` wrap.
 *
 * @param sure leaves out what may be another function at run time: wrappers, and methods that a subclass may replace
 * @returns null when a part of the value cannot be seen; empty when it is no function at all (`undefined`)
 */
export function seenFunctions(value: NodePath, context: FoldContext, sure = false): SeenFunction[] | null {
  return follow(value, context, sure, 0);
}

function follow(value: NodePath, context: FoldContext, sure: boolean, depth: number): SeenFunction[] | null {
  if (depth > MAX_DEPTH) return null;
  const path = unwrapped(value);
  const again = (next: NodePath, where = context) => follow(next, where, sure, depth + 1);
  if (path.is("Function")) return [{ fn: path, context }];
  if (path.is("NullLiteral")) return [];
  if (path.is("ConditionalExpression"))
    return joined(again(path.get("consequent")), again(path.get("alternate")));
  if (path.is("LogicalExpression"))
    return path.node.operator === "&&"
      ? again(path.get("right"))
      : joined(again(path.get("left")), again(path.get("right")));
  if (path.is("CallExpression")) {
    const inner = sure ? null : wrappedFunction(path);
    return inner && again(inner);
  }
  if (path.is("Identifier")) {
    const binding = path.scope.getBinding(path.node.name);
    if (!binding) return path.node.name === "undefined" ? [] : null;
    if (!binding.constant) return null;
    if (binding.path.is("FunctionDeclaration")) return [{ fn: binding.path, context }];
  }
  if (!path.is("Identifier") && !path.is("MemberExpression")) return null;
  const member = sure ? null : ownMember(path);
  if (member) return member.is("Function") ? [{ fn: member, context }] : again(member);
  const target = resolveReference(path, context);
  if (!target || "enumValue" in target || target.path === path) return null;
  return again(target.path, target.context);
}

function joined(one: SeenFunction[] | null, other: SeenFunction[] | null): SeenFunction[] | null {
  return one && other && [...one, ...other];
}

/** `useCallback(fn, deps)`, `debounce(fn)`, `fn.bind(this)`: the function inside. */
function wrappedFunction(call: NodePath): NodePath | null {
  if (!call.is("CallExpression")) return null;
  const callee = call.get("callee") as NodePath;
  const name = callee.is("Identifier") ? callee.node.name : staticName(callee);
  if (name === "bind" && callee.is("MemberExpression") && call.node.arguments.length < 2)
    return callee.get("object");
  const first = (call.get("arguments") as NodePath[])[0];
  return name !== null && first !== undefined && WRAPPERS.test(name) ? first : null;
}

/** `this.leave` inside a class: the method or property of that name. */
function ownMember(path: NodePath): NodePath | null {
  const name = staticName(path);
  if (name === null || !path.is("MemberExpression") || !path.get("object").is("ThisExpression")) return null;
  const body = path.findParent((parent) => parent.is("ClassBody"));
  if (!body?.is("ClassBody")) return null;
  for (const member of body.get("body")) {
    if (member.is("ClassMethod") && member.node.kind === "method" && memberName(member) === name)
      return member;
    if (member.is("ClassProperty") && memberName(member) === name) {
      const value = member.get("value") as NodePath;
      return value.node ? value : null;
    }
  }
  return null;
}

function memberName(member: NodePath): string | null {
  const key = member.get("key") as NodePath;
  return key.is("Identifier") && !(member.node as { computed?: boolean }).computed ? key.node.name : null;
}
