import type { Function as FunctionNode } from "@babel/types";
import { once } from "../../once.ts";
import { argumentsOf, initOf, isAssigned, type NodePath, unwrapped } from "../../tree/index.ts";
import { functionAt } from "../function-at.ts";
import { originOf } from "../origin.ts";
import type { Members } from "./members.ts";

/** `config.load = function () { this.web = ... }`: it may be called as a method. */
export function isMethodSet(member: NodePath): boolean {
  const { parentPath: parent } = member;
  const value = isAssigned(member) && parent?.is("AssignmentExpression") ? parent.get("right") : null;
  const fn = value && functionAt(value);
  return fn !== null && fn !== undefined && !fn.is("ArrowFunctionExpression");
}

/** `Boolean`, `String`: what they are called with they only read. */
export const isPlainFunction = (path: NodePath): boolean =>
  path.is("Identifier") && !path.binding && /^(?:Boolean|String|Number)$/.test(path.node.name);

/** Whether a function that is given along with a value may be called with it. */
export function takesSomething(argument: NodePath): boolean {
  const fn = functionAt(argument);
  return fn !== null && (fn.node.params.length > 0 || readsArguments(fn));
}

/** The functions that are written in an argument, and the one that it names. */
export function functionsIn(argument: NodePath): NodePath<FunctionNode>[] {
  const named = functionAt(argument);
  const found = named ? [named] : [];
  argument.walk((path) => {
    if (path.is("Function")) found.push(path);
  });
  return found;
}

/** An object literal and those that are spread into it, or given to `Object.assign` beside each other. */
export function sharedWith(object: NodePath): NodePath[] {
  const parts = object.is("ObjectExpression")
    ? object.get("properties").flatMap((each) => (each.is("SpreadElement") ? [each.get("argument")] : []))
    : argumentsOf(object);
  return [object, ...parts.map((each) => initOf(originOf(unwrapped(each))?.binding) ?? each)].map(unwrapped);
}

/** What a function gives where a value is returned, or comes out one after the other. */
export const givenMembers = (parent: NodePath, members: Members): Members =>
  parent.is("YieldExpression") && !parent.node.delegate ? [null, ...members] : members;

/** Whether a function may know what it is given by no name: `arguments[0].id = ...`. */
export const readsArguments = once((fn: NodePath<FunctionNode>): boolean => {
  let found = false;
  if (!fn.is("ArrowFunctionExpression"))
    fn.walk((path) => {
      found ||= path.is("Identifier", { name: "arguments" }) && path.isReferencedIdentifier();
    });
  return found;
});
