import { isAssigned, type NodePath } from "../../tree/index.ts";
import { functionAt, readsArguments } from "../other-names.ts";

/** `config.load = function () { this.web = ... }`: it may be called as a method. */
export function isMethodSet(member: NodePath): boolean {
  const { parentPath: parent } = member;
  const value = isAssigned(member) && parent?.is("AssignmentExpression") ? parent.get("right") : null;
  const fn = value && functionAt(value);
  return fn?.is("FunctionExpression") === true || fn?.is("FunctionDeclaration") === true;
}

/** `Boolean`, `String`: what they are called with they only read. */
export const isPlainFunction = (path: NodePath): boolean =>
  path.is("Identifier") && !path.binding && /^(?:Boolean|String|Number)$/.test(path.node.name);

/** Whether a function that is given along with a value may be called with it. */
export function takesSomething(argument: NodePath): boolean {
  const fn = functionAt(argument);
  return fn !== null && (fn.node.params.length > 0 || readsArguments(fn));
}
