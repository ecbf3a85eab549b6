import type { Function as FunctionNode } from "@babel/types";
import { once } from "../once.ts";
import { calleeOf, isCall, isMember, type NodePath, staticName, unwrapped } from "../tree/index.ts";
import { resolveReference } from "./resolve-reference.ts";

/** What a function without effects may be made of, besides types. Source: contract, section 11.5. */
const PURE = new Set([
  "ArrayExpression",
  "AssignmentPattern",
  "BinaryExpression",
  "BlockStatement",
  "BooleanLiteral",
  "ConditionalExpression",
  "Identifier",
  "IfStatement",
  "LogicalExpression",
  "MemberExpression",
  "MetaProperty",
  "NullLiteral",
  "NumericLiteral",
  "ObjectExpression",
  "ObjectPattern",
  "ObjectProperty",
  "OptionalMemberExpression",
  "ParenthesizedExpression",
  "ReturnStatement",
  "StringLiteral",
  "TemplateElement",
  "TemplateLiteral",
  "UnaryExpression",
  "VariableDeclaration",
  "VariableDeclarator",
]);
const GLOBALS = new Set(["process", "undefined", "URL", "String", "NaN", "Infinity"]);

/** Names in a row that stand for one function. */
const MOST_NAMES = 10;

/** The function that a call always calls, in whichever file it stands; null where it may be another, or cannot be seen. */
export function calledFunction(call: NodePath): NodePath<FunctionNode> | null {
  let value = calleeOf(call);
  for (let step = 0; value && step < MOST_NAMES; step += 1) {
    const target: NodePath | null = resolveReference(unwrapped(value));
    value = target && unwrapped(target);
    if (value?.is("Function")) return value;
  }
  return null;
}

/** Whether calling a function does nothing but give a value made of constants, environment variables and its arguments. */
export const isPureFunction = once((fn: NodePath<FunctionNode>): boolean => {
  let pure = !fn.node.async && !fn.node.generator;
  fn.walk((path) => {
    pure &&= isPurePart(path);
    return pure && !path.is("TSType") && !path.is("TSTypeAnnotation") && !path.is("TypeAnnotation");
  });
  return pure;
}, false);

/** Whether a call, or the construction of an URL, does nothing of its own; its arguments are not looked at. */
export function isPureCall(path: NodePath): boolean {
  if (path.is("NewExpression")) return isGlobal(path.get("callee"), "URL");
  if (!isCall(path)) return false;
  const callee = unwrapped(path.get("callee"));
  if (isGlobal(callee, "String")) return true;
  if (isMember(callee) && staticName(callee) === "toString") {
    const object = unwrapped(callee.get("object"));
    return object.is("NewExpression") && isPureCall(object);
  }
  const fn = calledFunction(path);
  return fn !== null && isPureFunction(fn);
}

function isPurePart(path: NodePath): boolean {
  if (path.is("NewExpression") || isCall(path)) return isPureCall(path);
  if (/^(?:TS|Type)/.test(path.type)) return true;
  if (path.is("UnaryExpression")) return path.node.operator !== "delete";
  if (path.is("VariableDeclaration")) return path.node.kind === "const";
  if (path.is("Identifier") && path.isReferencedIdentifier())
    return path.scope.hasBinding(path.node.name) || GLOBALS.has(path.node.name);
  return PURE.has(path.type);
}

const isGlobal = (path: NodePath, name: string): boolean =>
  path.is("Identifier", { name }) && !path.scope.hasBinding(name);
