import type { Function as FunctionNode } from "@babel/types";
import type { FoldContext } from "../../../src/code/fold.ts";
import { fold, frozen } from "../../../src/code/fold.ts";
import { valueReferences } from "../../../src/code/source-module.ts";
import type { NodePath } from "../../../src/code/tree/node-path.ts";
import { outermostWrapper, unwrapped } from "../../../src/code/tree/unwrap.ts";
import { type SeenFunction, seenFunctions } from "./seen-functions.ts";

/** Whether a value is nothing at all: `undefined`, `null`. */
export function isNothing(value: NodePath, context: FoldContext): boolean {
  const folded = fold(value, context);
  return folded !== null && folded.value == null;
}

/**
 * Whether a callback does nothing and never answers `false`, so that removing it changes nothing.
 * Source: v2 cancels its redirect only on a strict `false`.
 */
export function isInert(value: NodePath, context: FoldContext): boolean {
  if (isNothing(value, context)) return true;
  const functions = seenFunctions(value, context, true);
  return functions !== null && functions.length > 0 && functions.every(isInertFunction);
}

function isInertFunction({ fn, context }: SeenFunction): boolean {
  if (fn.node.generator || !fn.node.params.every(isPlainParameter)) return false;
  const body = fn.get("body") as NodePath;
  if (!body.is("BlockStatement")) return isInertAnswer(body, context);
  return body.get("body").every((statement) => {
    if (statement.is("EmptyStatement")) return true;
    if (!statement.is("ReturnStatement")) return false;
    const argument = statement.get("argument");
    return !argument.node || isInertAnswer(argument as NodePath, context);
  });
}

function isInertAnswer(answer: NodePath, context: FoldContext): boolean {
  const path = unwrapped(answer);
  if (path.is("UnaryExpression", { operator: "void" })) return fold(path, context) !== null;
  const folded = fold(path, context);
  if (folded) return folded.value !== false;
  return path.is("ObjectExpression") && path.node.properties.length === 0;
}

function isPlainParameter(node: { type: string }): boolean {
  if (node.type === "Identifier") return true;
  if (node.type !== "ObjectPattern") return false;
  const { properties } = node as { type: string; properties: { type: string; value?: { type: string } }[] };
  return properties.every((each) => each.type === "ObjectProperty" && each.value?.type === "Identifier");
}

export interface CallbackTraits {
  /** Declares a parameter that it reads. */
  takesArgument: boolean;
  /** Can answer `false`. */
  canReturnFalse: boolean;
  /** The first parameter of functions that throw when they are called with nothing: it is given a default. */
  needsDefault: { parameter: NodePath; context: FoldContext }[];
}

/** What a logout callback expects of its caller. Null when the function cannot be seen. */
export function callbackTraits(value: NodePath, context: FoldContext): CallbackTraits | null {
  const functions = seenFunctions(value, context);
  if (!functions) return null;
  const traits: CallbackTraits = { takesArgument: false, canReturnFalse: false, needsDefault: [] };
  for (const seen of functions) {
    const parameter = (seen.fn.get("params") as NodePath[])[0];
    traits.takesArgument ||= takesArgument(seen.fn, parameter);
    traits.canReturnFalse ||= returnedValues(seen.fn).some((each) => canBeFalse(each, seen.context));
    if (parameter && needsArgument(parameter)) traits.needsDefault.push({ parameter, context: seen.context });
  }
  return traits;
}

/** A parameter that is declared but never read makes no difference. */
function takesArgument(fn: NodePath<FunctionNode>, parameter: NodePath | undefined): boolean {
  if (readsArguments(fn)) return true;
  if (!parameter?.is("Identifier")) return parameter !== undefined;
  const binding = fn.scope.getOwnBinding(parameter.node.name);
  return binding === undefined || valueReferences(binding).length > 0;
}

/** Whether a parameter is taken apart, or a member of it is read, so that a call with nothing would throw. */
export function needsArgument(parameter: NodePath): boolean {
  if (parameter.is("ObjectPattern")) return true;
  if (!parameter.is("Identifier")) return false;
  const binding = parameter.scope.getBinding(parameter.node.name);
  return binding !== undefined && valueReferences(binding).some(isTakenApart);
}

function isTakenApart(reference: NodePath): boolean {
  const path = outermostWrapper(reference);
  const parent = path.parentPath;
  if (parent?.is("MemberExpression")) return path.key === "object";
  return parent?.is("VariableDeclarator") === true && parent.get("id").is("ObjectPattern");
}

/** Whether a function reads what it is called with by `arguments`. */
function readsArguments(fn: NodePath<FunctionNode>): boolean {
  return argumentsIn(fn).length > 0;
}

/** The places where a function reads what it is called with by `arguments`. */
export function argumentsIn(fn: NodePath<FunctionNode>): NodePath[] {
  if (fn.is("ArrowFunctionExpression")) return [];
  const found: NodePath[] = [];
  fn.walk((path) => {
    if (path.is("Identifier", { name: "arguments" }) && path.isReferencedIdentifier()) found.push(path);
    return !path.is("Function") || path.is("ArrowFunctionExpression");
  });
  return found;
}

function returnedValues(fn: NodePath<FunctionNode>): NodePath[] {
  const body = fn.get("body") as NodePath;
  if (!body.is("BlockStatement")) return [body];
  const values: NodePath[] = [];
  body.walk((path) => {
    if (path.is("ReturnStatement") && path.node.argument) values.push(path.get("argument") as NodePath);
    return !path.is("Function");
  });
  return values;
}

const COMPARISONS = new Set(["==", "!=", "===", "!==", "<", ">", "<=", ">=", "in", "instanceof"]);

function canBeFalse(value: NodePath, context: FoldContext): boolean {
  const path = unwrapped(value);
  const folded = fold(path, context);
  if (folded) return folded.value === false;
  if (path.is("UnaryExpression")) return path.node.operator === "!";
  if (path.is("BinaryExpression")) return COMPARISONS.has(path.node.operator);
  if (path.is("LogicalExpression"))
    return canBeFalse(path.get("left"), context) || canBeFalse(path.get("right"), context);
  if (path.is("ConditionalExpression")) {
    return canBeFalse(path.get("consequent"), context) || canBeFalse(path.get("alternate"), context);
  }
  if (path.is("AwaitExpression")) return canBeFalse(path.get("argument"), context);
  if (path.is("SequenceExpression")) {
    const last = path.get("expressions").at(-1);
    return last !== undefined && canBeFalse(last, context);
  }
  return false;
}

/**
 * Whether code reads something that only exists where it stands: names local to a function, `this`, `arguments`,
 * `super`, `new.target`, `await` or `yield` of the function around it. Such code cannot move to module level.
 */
export function capturesLocal(code: NodePath): boolean {
  let captures = false;
  const check = (path: NodePath, name: string) => {
    const binding = path.scope.getBinding(name);
    if (!binding) return;
    const inside = binding.path === code || binding.path.isDescendant(code) || binding.scope.path === code;
    if (!inside && binding.scope.path.type !== "Program") captures = true;
  };
  const visit = (path: NodePath) => {
    if (path.is("Identifier") && (path.isReferencedIdentifier() || isTypeName(path)))
      check(path, path.node.name);
    else if (path.is("Identifier") && isAssignmentTarget(path)) check(path, path.node.name);
    else if (path.is("JSXIdentifier") && path.isReferencedIdentifier()) check(path, path.node.name);
    else if (path.is("ThisExpression") && !ownFunction(path, code)) captures = true;
    else if (path.is("Super") || path.is("MetaProperty"))
      captures ||= !path.is("MetaProperty") || path.node.meta.name === "new";
    else if (path.is("AwaitExpression") || path.is("YieldExpression"))
      captures ||= !functionWithin(path, code);
    if (path.is("Identifier", { name: "arguments" }) && !ownFunction(path, code)) captures = true;
  };
  visit(code);
  code.walk(visit);
  return captures;
}

function isTypeName(path: NodePath): boolean {
  const parent = path.parentPath;
  return (
    parent !== null &&
    (parent.is("TSTypeReference") ||
      parent.is("TSTypeQuery") ||
      parent.is("TSQualifiedName", { left: path.node as never }))
  );
}

function isAssignmentTarget(path: NodePath): boolean {
  const parent = path.parentPath;
  if (!parent) return false;
  if (parent.is("AssignmentExpression") || parent.is("ForXStatement")) return path.key === "left";
  return (
    parent.is("UpdateExpression") ||
    parent.is("ArrayPattern") ||
    parent.is("RestElement") ||
    parent.is("AssignmentPattern")
  );
}

/** The nearest function with a `this` of its own, when it lies inside the code. */
function ownFunction(path: NodePath, code: NodePath): boolean {
  const owner = path.findParent(
    (parent) =>
      (parent.is("Function") && !parent.is("ArrowFunctionExpression")) ||
      parent.is("ClassProperty") ||
      parent.is("StaticBlock"),
  );
  if (!owner) return false;
  // A method's or function expression's own `this` would be the options object, or nothing: it stays with its call.
  return owner !== code && owner.isDescendant(code);
}

function functionWithin(path: NodePath, code: NodePath): boolean {
  const fn = path.getFunctionParent();
  return fn !== null && (fn === code || fn.isDescendant(code));
}

const EFFECTS = new Set([
  "CallExpression",
  "OptionalCallExpression",
  "NewExpression",
  "AwaitExpression",
  "YieldExpression",
  "AssignmentExpression",
  "UpdateExpression",
  "TaggedTemplateExpression",
  "ImportExpression",
]);

/**
 * Whether evaluating an expression could do something: it calls, constructs, assigns or awaits outside of function bodies.
 * `Object.freeze` does nothing, nor does what folds to a constant (`new URL("/x", ORIGIN).href`).
 */
export function hasEffect(value: NodePath, context?: FoldContext): boolean {
  let found = false;
  const visit = (path: NodePath): boolean => {
    if (path.is("Function")) return false;
    if (frozen(path) !== path) return true;
    if (!EFFECTS.has(path.type) && !path.is("UnaryExpression", { operator: "delete" })) return true;
    if (context && fold(path, context)) return false;
    found = true;
    return true;
  };
  if (value.is("Function")) return false;
  if (context && fold(value, context)) return false;
  visit(value);
  value.walk(visit);
  return found;
}
