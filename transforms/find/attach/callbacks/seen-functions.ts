import type { CallExpression, Function as FunctionNode } from "@babel/types";
import {
  declaredName,
  isMember,
  keyName,
  memberName,
  type NodePath,
  returnedValues,
  simpleName,
  staticName,
  unwrapped,
} from "../../../../src/code/tree/index.ts";
import { isChangeable } from "../../../../src/code/values/reach/changeable.ts";
import { isOfReact } from "../../../../src/code/values/reactive/reactive-reads.ts";
import { resolveReference } from "../../../../src/code/values/resolve-reference.ts";

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
export function seenFunctions(value: NodePath, sure = false): NodePath<FunctionNode>[] | null {
  return follow(value, sure, 0);
}

function follow(value: NodePath, sure: boolean, depth: number): NodePath<FunctionNode>[] | null {
  if (depth > MAX_DEPTH) return null;
  const path = unwrapped(value);
  const again = (next: NodePath) => follow(next, sure, depth + 1);
  if (path.is("Function")) return [path];
  if (path.is("NullLiteral")) return [];
  if (path.is("ConditionalExpression"))
    return joined(again(path.get("consequent")), again(path.get("alternate")));
  if (path.is("LogicalExpression"))
    return path.node.operator === "&&"
      ? again(path.get("right"))
      : joined(again(path.get("left")), again(path.get("right")));
  if (path.is("CallExpression")) {
    const isSeen = !sure || isOfReact(path.get("callee"), "useCallback");
    const inner = isSeen ? wrappedFunction(path) : null;
    return inner ? again(inner) : sure ? null : madeBy(path, again);
  }
  if (path.is("Identifier")) {
    const binding = path.binding;
    if (!binding) return path.node.name === "undefined" ? [] : null;
    if (!binding.constant) return null;
    if (binding.path.is("FunctionDeclaration")) return [binding.path];
  }
  if (!path.is("Identifier") && !path.is("MemberExpression")) return null;
  const member = sure ? null : ownMember(path);
  if (member) return member.is("Function") ? [member] : again(member);
  const target = resolveReference(path) ?? (sure ? null : methodOf(path));
  if (!target || target === path) return null;
  return again(target);
}

/** What a function of the project returns, where all of it can be seen: `leaveTo(router)`. */
function madeBy(
  call: NodePath<CallExpression>,
  again: (next: NodePath) => NodePath<FunctionNode>[] | null,
): NodePath<FunctionNode>[] | null {
  const makers = again(call.get("callee"));
  const [maker] = makers ?? [];
  if (!maker || makers?.length !== 1 || maker.node.async || maker.node.generator) return null;
  const made = returnedValues(maker);
  if (made.length === 0) return null;
  return made.map(again).reduce(joined);
}

/** A method of a class, of an instance or of an object that can be seen. */
function methodOf(path: NodePath): NodePath | null {
  const name = staticName(path);
  const object = isMember(path) ? unwrapped(path.get("object")) : null;
  const value = object?.is("Identifier") ? resolveReference(object) : null;
  const held = value && unwrapped(value);
  if (held?.is("ObjectExpression")) {
    const method = held
      .get("properties")
      .find((each) => each.is("ObjectMethod", { kind: "method" }) && keyName(each) === name);
    return method && !isChangeable(held, name) ? method : null;
  }
  const made = held?.is("NewExpression") ? resolveReference(held.get("callee")) : held;
  const isStatic = made === held;
  if (!made?.is("Class")) return null;
  for (const member of made.get("body").get("body")) {
    if (!member.is("ClassMethod") && !member.is("ClassProperty")) continue;
    if (declaredName(member) !== name || (member.node.static === true) !== isStatic) continue;
    return member.is("ClassProperty") ? member.get("value") : member.node.kind === "method" ? member : null;
  }
  return null;
}

function joined(
  one: NodePath<FunctionNode>[] | null,
  other: NodePath<FunctionNode>[] | null,
): NodePath<FunctionNode>[] | null {
  return one && other && [...one, ...other];
}

/** `useCallback(fn, deps)`, `debounce(fn)`, `fn.bind(this)`: the function inside. */
function wrappedFunction(call: NodePath): NodePath | null {
  if (!call.is("CallExpression")) return null;
  const callee = call.get("callee");
  const name = simpleName(callee);
  if (name === "bind" && callee.is("MemberExpression") && call.node.arguments.length < 2)
    return callee.get("object");
  const first = call.get("arguments")[0];
  return name !== null && first !== undefined && WRAPPERS.test(name) ? first : null;
}

/** `this.leave`, `this.#leave` inside a class: the method or property of that name. */
function ownMember(path: NodePath): NodePath | null {
  const name = memberName(path);
  if (name === null || !path.is("MemberExpression") || !path.get("object").is("ThisExpression")) return null;
  const body = path.findParent((parent) => parent.is("ClassBody"));
  if (!body?.is("ClassBody")) return null;
  for (const member of body.get("body")) {
    if (declaredName(member) !== name) continue;
    if (member.is("ClassMethod") || member.is("ClassPrivateMethod")) {
      if (member.node.kind === "method") return member;
    } else if (member.is("ClassProperty") || member.is("ClassPrivateProperty"))
      return member.get("value") ?? null;
  }
  return null;
}
