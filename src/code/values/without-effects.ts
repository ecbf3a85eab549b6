import type { Function as FunctionNode } from "@babel/types";
import { once } from "../once.ts";
import {
  argumentsOf,
  calleeOf,
  declaredName,
  isCall,
  isMember,
  keyName,
  type NodePath,
  returnedValues,
  staticName,
  unwrapped,
} from "../tree/index.ts";
import { fold } from "./fold.ts";
import { getterAt, getterOf } from "./function-at.ts";
import { calledFunction, isPureCall } from "./pure-function.ts";
import { startsSomething } from "./reactive/lazy-reads.ts";
import { isOfReact, makesIdleBox } from "./reactive/reactive-reads.ts";
import { freezesOther, resolveReference } from "./resolve-reference.ts";

/** Globals that only make a value of what they are given. */
const MAKING = new Set(["Boolean", "Number", "String", "BigInt", "Symbol", "parseInt", "parseFloat"]);
const CONSTRUCTING = new Set(["URL", "URLSearchParams", "RegExp", "Map", "Set", "Array", "Date"]);
/** What goes through all that it is given. */
const ITERATING = new Set(["Map", "Set"]);
const MEMBERS =
  /^(?:Object\.(?:freeze|keys|values|entries|fromEntries)|Number\.\w+|Math\.\w+|String\.\w+|Symbol\.for)$/;

/** Whether computing a value does nothing but compute it, so that nobody misses it where the value is not read. */
export function isWithoutEffects(value: NodePath): boolean {
  const path = unwrapped(value);
  if (path.is("Function")) return true;
  if (path.is("Class")) return isPlainClass(path);
  let pure = isPureNode(path);
  path.walk((inner) => {
    pure &&= isPureNode(inner);
    return (
      pure &&
      !inner.is("Function") &&
      !inner.is("Class") &&
      !inner.is("TSType") &&
      !inner.is("TypeAnnotation")
    );
  });
  return pure;
}

const EFFECTS =
  /^(?:Await|Yield|Update|Assignment|Import)Expression$|^(?:TaggedTemplateExpression|JSX\w+|SpreadElement)$/;

function isPureNode(path: NodePath): boolean {
  if (path.is("Class")) return isPlainClass(path);
  if (path.is("NewExpression")) {
    const callee = path.get("callee");
    if (!isPureCall(path) && !isGlobal(callee, CONSTRUCTING)) return false;
    return !isGlobal(callee, ITERATING) || argumentsOf(path).every((each) => isList(each));
  }
  if (freezesOther(path) || startsSomething(path, isIdle)) return false;
  if (runsConversion(path)) return false;
  if (isCall(path)) {
    const makes = isMaking(path.get("callee"));
    return makes ? takesPlainly(path) : isPureCall(path) || fold(path) !== null;
  }
  if (path.is("UnaryExpression")) return path.node.operator !== "delete";
  if (isMember(path)) return !runsGetter(path);
  if (path.is("SpreadElement") && !path.parentPath?.is("ObjectExpression"))
    return isList(path.get("argument"));
  if (path.is("SpreadElement"))
    return (
      !hasBusyGetter(path.get("argument")) &&
      /^(?:Array|Object|String)?(?:Expression|Literal)$|^(?:Identifier|MemberExpression)$/.test(
        path.get("argument").type,
      )
    );
  return !EFFECTS.test(path.type);
}

const isIdle = (code: NodePath): boolean => isWithoutEffects(code.is("Function") ? code.get("body") : code);

/** Whether what a maker is given is neither converted by a method of the project nor gone through as an iterator. */
function takesPlainly(call: NodePath): boolean {
  const given = argumentsOf(call);
  const name = staticName(calleeOf(call) ?? call);
  if (name === "fromEntries") return given.every((each) => isList(each));
  if (name === "values" || name === "entries") return !given.some(hasBusyGetter);
  return !given.some(isConvertedBusily);
}

/** Whether reading a member runs an accessor of the project that does more than compute. */
export const runsGetter = (member: NodePath): boolean => isBusy(getterAt(member));

/** Whether taking a member out of an object by a pattern does so. */
export const runsGetterOf = (object: NodePath, name: string): boolean => isBusy(getterOf(object, name));

/** Whether a pattern of a declaration takes elements of what may be an iterator: who asks that next gets what comes behind them. */
export function takesNext(pattern: NodePath): boolean {
  if (!pattern.is("ArrayPattern")) return false;
  const value = valueFor(pattern);
  // What a call that is not seen gives, nobody else has: `useState()`.
  if (isCall(value) && value.parentPath?.is("VariableDeclarator") && !calledFunction(value)) return false;
  return value === null || !isList(value);
}

/** What a pattern of a declaration takes apart; null where that is not seen. */
function valueFor(pattern: NodePath): NodePath | null {
  const { parentPath: parent } = pattern;
  if (parent?.is("VariableDeclarator")) return parent.get("init");
  const outer = parent?.is("ObjectProperty") ? parent.parentPath : parent;
  const whole = outer?.is("ObjectPattern") || outer?.is("ArrayPattern") ? valueFor(outer) : null;
  const object = whole && (resolveReference(unwrapped(whole)) ?? whole);
  const held = object && unwrapped(object);
  if (isCall(held) && calleeOf(held)?.text === "Object.entries") return held;
  if (held?.is("ArrayExpression")) return held.get("elements")[Number(pattern.key)] ?? null;
  const name = parent?.is("ObjectProperty") ? keyName(parent) : null;
  const own = held?.is("ObjectExpression")
    ? held.get("properties").find((each) => name !== null && declaredName(each) === name)
    : null;
  return own?.is("ObjectProperty") ? own.get("value") : null;
}

const LIST_TYPE = /^:\s*(?:readonly\s*)?(?:\[.*\]|[\w.]+\[\]|\(.*\)\[\]|(?:Readonly)?Array<.*>|string)$/s;

/** Whether a value is a list or a text, which the next one who reads it finds as it was. */
function isList(value: NodePath, depth = 0): boolean {
  const path = unwrapped(value);
  const goesOn = (each: NodePath | null | undefined) => each != null && isList(each, depth + 1);
  if (depth > MOST_STEPS) return false;
  if (path.is("ArrayExpression") || path.is("StringLiteral") || path.is("TemplateLiteral")) return true;
  if (path.is("ConditionalExpression"))
    return goesOn(path.get("consequent")) && goesOn(path.get("alternate"));
  if (path.is("LogicalExpression")) return goesOn(path.get("left")) && goesOn(path.get("right"));
  if (path.is("NewExpression")) return isGlobal(path.get("callee"), KEEPING);
  if (isCall(path)) return givesList(path, goesOn);
  if (!path.is("Identifier") && !isMember(path)) return false;
  const binding = path.is("Identifier") ? path.binding : undefined;
  if (binding) {
    const type = binding.path.file.tree.pathOf(binding.identifier).get("typeAnnotation");
    if (type) return LIST_TYPE.test(type.text);
    const { path: declared } = binding;
    if (binding.constant && declared.is("VariableDeclarator") && declared.get("id").is("Identifier"))
      return goesOn(declared.get("init"));
  }
  const resolved = resolveReference(path);
  return resolved !== path && goesOn(resolved);
}

const MOST_STEPS = 10;
const KEEPING = new Set(["Array", "Map", "Set", "URLSearchParams"]);
const GIVES_LIST =
  /^(?:Object\.(?:keys|values|entries)|Array\.(?:from|of)|.*\.(?:concat|filter|flat|flatMap|map|reverse|slice|sort|splice|split|toReversed|toSorted|toSpliced|with))$/s;

function givesList(call: NodePath, goesOn: (value: NodePath) => boolean): boolean {
  const callee = calleeOf(call);
  if (isOfReact(callee ?? call, "useState") || fold(call) !== null) return true;
  if (callee?.is("MemberExpression") && callee.text === "Object.freeze")
    return argumentsOf(call).every(goesOn);
  if (callee && isMember(callee) && GIVES_LIST.test(callee.text)) return true;
  const fn = calledFunction(call);
  return fn !== null && !fn.node.generator && !fn.node.async && returnedValues(fn).every(goesOn);
}

const CONVERSION = /^(?:toString|valueOf|\[Symbol\.toPrimitive\])\b/;

/** Whether a text or a sum is made of an object of the project by a method of that which does more than compute. */
export function runsConversion(path: NodePath): boolean {
  if (path.is("TemplateLiteral")) return path.get("expressions").some((each) => isConvertedBusily(each));
  if (path.is("BinaryExpression")) return [path.get("left"), path.get("right")].some(isConvertedBusily);
  if (path.is("UnaryExpression"))
    return /^[-+~]$/.test(path.node.operator) && isConvertedBusily(path.get("argument"));
  return isMember(path) && path.node.computed && isConvertedBusily(path.get("property"));
}

/** Whether to spread an object runs an accessor of the project that does more than compute. */
function hasBusyGetter(value: NodePath): boolean {
  const object = resolveReference(value);
  return (
    object?.is("ObjectExpression") === true &&
    object.get("properties").some((each) => each.is("ObjectMethod", { kind: "get" }) && isBusy(each))
  );
}

function isConvertedBusily(value: NodePath): boolean {
  const made = resolveReference(value);
  const held = made && unwrapped(made);
  const owner = held?.is("NewExpression") ? resolveReference(held.get("callee")) : held;
  const members: readonly NodePath[] = owner?.is("Class")
    ? owner.get("body").get("body")
    : owner?.is("ObjectExpression")
      ? owner.get("properties")
      : [];
  return members.some((member) => {
    if (!CONVERSION.test(member.text)) return false;
    const value = member.is("ObjectProperty") || member.is("ClassProperty") ? member.get("value") : member;
    return value?.is("Function") === true && !isWithoutEffects(value.get("body"));
  });
}

const isBusy = (getter: NodePath<FunctionNode> | null): boolean => getter !== null && hasBusyBody(getter);

// A getter may read the same one of another instance.
const hasBusyBody = once((getter: NodePath<FunctionNode>) => !isWithoutEffects(getter.get("body")), false);

function isMaking(callee: NodePath): boolean {
  const path = unwrapped(callee);
  if (isOfReact(path, "useCallback") || makesIdleBox(path)) return true;
  if (path.is("Identifier")) return isGlobal(path, MAKING);
  if (!isMember(path)) return false;
  const object = unwrapped(path.get("object"));
  return (
    object.is("Identifier") &&
    !object.scope.hasBinding(object.node.name) &&
    MEMBERS.test(`${object.node.name}.${staticName(path) ?? ""}`)
  );
}

const isGlobal = (path: NodePath, names: ReadonlySet<string>): boolean =>
  path.is("Identifier") && names.has(path.node.name) && !path.scope.hasBinding(path.node.name);

/** A class that runs nothing where it is declared. */
function isPlainClass(path: NodePath): boolean {
  if (!path.is("Class")) return false;
  const parent = path.get("superClass");
  return (
    !path.node.decorators?.length &&
    (!parent || isWithoutEffects(parent)) &&
    path.get("body").get("body").every(isPlainMember)
  );
}

function isPlainMember(member: NodePath): boolean {
  const { computed, decorators, static: isStatic } = member.node as unknown as Record<string, unknown>;
  if (member.is("StaticBlock") || computed || (Array.isArray(decorators) && decorators.length > 0))
    return false;
  const isField =
    member.is("ClassProperty") || member.is("ClassPrivateProperty") || member.is("ClassAccessorProperty");
  const value = isStatic && isField ? member.get("value") : null;
  return !value || isWithoutEffects(value);
}
