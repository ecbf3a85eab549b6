import type { Function as FunctionNode } from "@babel/types";
import { isTypeScript } from "../../../../src/code/file-names.ts";
import {
  isMember,
  type NodePath,
  outermostWrapper,
  returnedValues,
  unwrapped,
  valueReferences,
} from "../../../../src/code/tree/index.ts";
import { fold } from "../../../../src/code/values/fold.ts";
import { isPureCall } from "../../../../src/code/values/pure-function.ts";
import { freezesOther, frozen } from "../../../../src/code/values/resolve-reference.ts";
import { runsConversion, runsGetter } from "../../../../src/code/values/without-effects.ts";
import { canBeFalse } from "./can-be-false.ts";
import { hasThisOfItsOwn, readsThis } from "./own-this.ts";
import { possibleFunctions } from "./possible-functions.ts";
import { seenFunctions } from "./seen-functions.ts";

/** Whether a value is nothing at all: `undefined`, `null`. */
export function isNothing(value: NodePath): boolean {
  const folded = fold(value);
  return folded !== null && folded.value == null;
}

/**
 * Whether a callback does nothing and never answers `false`, so that removing it changes nothing.
 * Source: v2 cancels its redirect only on a strict `false`.
 */
export function isInert(value: NodePath): boolean {
  if (isNothing(value)) return true;
  const functions = seenFunctions(value, true);
  return functions !== null && functions.length > 0 && functions.every(isInertFunction);
}

function isInertFunction(fn: NodePath<FunctionNode>): boolean {
  if (fn.node.generator || !fn.node.params.every(isPlainParameter)) return false;
  const body = fn.get("body");
  if (!body.is("BlockStatement")) return isInertAnswer(body);
  return body.get("body").every((statement) => {
    if (statement.is("EmptyStatement")) return true;
    if (!statement.is("ReturnStatement")) return false;
    const argument = statement.get("argument");
    return !argument || isInertAnswer(argument);
  });
}

function isInertAnswer(answer: NodePath): boolean {
  const path = unwrapped(answer);
  if (path.is("UnaryExpression", { operator: "void" })) return fold(path) !== null;
  const folded = fold(path);
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
  /** Reads the `this` that v2 called it with. */
  readsThis: boolean;
  /** Can answer `false`. */
  canReturnFalse: boolean;
  /** The first parameter of functions that throw, or do not compile, when they are called with nothing. */
  needsDefault: NodePath[];
}

/** What a logout callback expects of its caller. Null when the function cannot be seen. */
export function callbackTraits(value: NodePath): CallbackTraits | null {
  const functions = seenFunctions(value);
  return functions && traitsOf(value, functions);
}

/** What a logout callback may expect of its caller, as far as it can be seen. */
export const possibleTraits = (value: NodePath): CallbackTraits => traitsOf(value, possibleFunctions(value));

function traitsOf(value: NodePath, functions: readonly NodePath<FunctionNode>[]): CallbackTraits {
  const traits: CallbackTraits = {
    takesArgument: false,
    readsThis: false,
    canReturnFalse: false,
    needsDefault: [],
  };
  const isBound = hasThisOfItsOwn(unwrapped(value));
  for (const fn of functions) {
    const parameter = argumentOf(fn);
    traits.takesArgument ||= takesArgument(fn, parameter);
    traits.readsThis ||= !isBound && readsThis(fn);
    traits.canReturnFalse ||= returnedValues(fn).some((each) => canBeFalse(each));
    if (parameter && lacksArgument(parameter, fn === unwrapped(value) || fn.isDescendant(value)))
      traits.needsDefault.push(parameter);
  }
  return traits;
}

/** A parameter that is declared but never read makes no difference. */
export function takesArgument(fn: NodePath<FunctionNode>, parameter: NodePath | undefined): boolean {
  if (readsArguments(fn)) return true;
  if (!parameter?.is("Identifier")) return parameter !== undefined;
  const binding = fn.scope.getOwnBinding(parameter.node.name);
  return binding === undefined || valueReferences(binding).length > 0;
}

/** The parameter that receives the argument; TypeScript names the type of `this` before it. */
export function argumentOf(fn: NodePath<FunctionNode>, place = 0): NodePath | undefined {
  return fn.get("params").filter((each) => !each.is("Identifier", { name: "this" }))[place];
}

/** Whether a parameter is taken apart, or a member of it is read, so that a call with nothing would throw. */
export function needsArgument(parameter: NodePath): boolean {
  if (parameter.is("ObjectPattern")) return true;
  if (!parameter.is("Identifier")) return false;
  const binding = parameter.binding;
  return binding !== undefined && valueReferences(binding).some(isTakenApart);
}

/**
 * Whether a parameter cannot stay as it is for a callback that v3 calls with nothing. In TypeScript that holds too for
 * one of a function written in the call itself, which had its type from v2's declaration, and for one that has a type and is not read.
 */
export function lacksArgument(parameter: NodePath, isInline: boolean): boolean {
  if (needsArgument(parameter) || isAskedForInVain(parameter)) return true;
  if (!isInline || !isTypeScript(parameter.file)) return false;
  if (!parameter.is("AssignmentPattern")) return parameter.is("Identifier") && lacksType(parameter);
  return unwrapped(parameter.get("right")).is("ObjectExpression") && lacksType(parameter.get("left"));
}

/** `(_info: Info) => signOut()`: TypeScript has callers give what nobody reads. */
function isAskedForInVain(parameter: NodePath): boolean {
  if (!parameter.is("Identifier") || !isTypeScript(parameter.file) || lacksType(parameter)) return false;
  const { binding, parentPath: fn } = parameter;
  const isLast = fn?.is("Function") === true && fn.node.params.at(-1) === parameter.node;
  return isLast && !parameter.node.optional && binding !== undefined && valueReferences(binding).length === 0;
}

/** Whether a parameter, without its default, is written without a type. */
export function lacksType({ node }: NodePath): boolean {
  return (node.type === "Identifier" || node.type === "ObjectPattern") && !node.typeAnnotation;
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
 * Whether evaluating an expression could do something: it calls, constructs, assigns or awaits outside of function bodies, or
 * reads a member whose accessor does so.
 * `Object.freeze` does nothing, nor does what folds to a constant (`new URL("/x", ORIGIN).href`).
 */
export function hasEffect(value: NodePath): boolean {
  let found = false;
  const visit = (path: NodePath): boolean => {
    if (path.is("Function")) return false;
    if (frozen(path) !== path && !freezesOther(path)) return true;
    found ||= (isMember(path) && runsGetter(path)) || runsConversion(path);
    if (isFolded) return true;
    if (!EFFECTS.has(path.type) && !path.is("UnaryExpression", { operator: "delete" })) return true;
    if (fold(path)) return false;
    if (isPureCall(path)) return true;
    found = true;
    return true;
  };
  if (value.is("Function")) return false;
  const isFolded = fold(value) !== null;
  visit(value);
  value.walk(visit);
  return found;
}
