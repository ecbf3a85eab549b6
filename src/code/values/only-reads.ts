import type { Function as FunctionNode } from "@babel/types";
import {
  argumentsOf,
  calleeOf,
  isCall,
  isMember,
  keyName,
  type NodePath,
  staticName,
  unwrapped,
} from "../tree/index.ts";
import { fold } from "./fold.ts";
import { calledFunction, isPureCall } from "./pure-function.ts";

/** Methods of texts and lists that change nothing. */
const READING_METHODS = new Set(
  (
    "at charAt concat endsWith every filter find findIndex findLast flat flatMap includes indexOf join lastIndexOf map match " +
    "matchAll padEnd padStart replace replaceAll slice some split startsWith substring toLowerCase toString toUpperCase trim " +
    "trimEnd trimStart valueOf"
  ).split(" "),
);
const READING_GLOBALS = new Set(
  "Boolean Number String decodeURIComponent encodeURIComponent isNaN parseFloat parseInt".split(" "),
);
const READING_MEMBERS =
  /^(?:JSON\.(?:parse|stringify)|Object\.(?:entries|keys|values)|Array\.(?:from|isArray))$/;
const READING_CLASSES = new Set(["Date", "RegExp", "URL", "URLSearchParams"]);
/** Of packages: they read a cookie or a box, or make a box to keep a value in. */
const KNOWN_READERS =
  /^(?:getCookie|useCookie|unref|toValue|ref|shallowRef|useRef|useState|signal|createSignal|writable|createRef)$/;
const EFFECTS = new Set([
  "AssignmentExpression",
  "ImportExpression",
  "TaggedTemplateExpression",
  "UpdateExpression",
  "YieldExpression",
]);
const MAX_DEPTH = 5;

/**
 * Whether evaluating an expression does nothing but read: names, members, getters, storage, cookies, and functions that only do so.
 * That it would throw where something is missing is no effect that somebody wants.
 */
export function onlyReads(expression: NodePath): boolean {
  return reads(expression, 0);
}

function reads(code: NodePath, depth: number): boolean {
  if (depth > MAX_DEPTH) return false;
  let only = true;
  const visit = (path: NodePath): boolean => {
    // A function does nothing until it is called; what calls it is asked about it.
    if (!only || path.is("Function")) return false;
    if (path.is("NewExpression")) only = isGlobalIn(path.get("callee"), READING_CLASSES);
    else if (isCall(path)) only = isReadingCall(path, depth);
    else if (isMember(path)) only = isReadingMember(path, depth);
    else only = !EFFECTS.has(path.type) && !path.is("UnaryExpression", { operator: "delete" });
    return only;
  };
  if (visit(code)) code.walk(visit);
  return only;
}

function isGlobalIn(path: NodePath, names: ReadonlySet<string>): boolean {
  return path.is("Identifier") && names.has(path.node.name) && !path.scope.getBinding(path.node.name);
}

function isReadingCall(call: NodePath, depth: number): boolean {
  if (fold(call) || isPureCall(call)) return true;
  const callee = calleeOf(call);
  if (!callee) return false;
  const inner = unwrapped(callee);
  const fn = calledFunction(call);
  if (fn) return isReadingFunction(fn, depth + 1);
  if (isGlobalIn(inner, READING_GLOBALS)) return true;
  if (!isMember(inner)) return inner.is("Identifier") && (isKnownReader(inner) || isSignal(inner));
  const name = staticName(inner);
  const object = unwrapped(inner.get("object"));
  const holder = lastName(object);
  const args = argumentsOf(call).map(unwrapped);
  if (READING_MEMBERS.test(`${holder}.${name}`)) return isUndeclared(object);
  if (name === "getItem") return /storage$/i.test(holder);
  if (name === "get") return /cookie(?:s|store|jar)?$/i.test(holder);
  // The state of a store, with nothing said to it.
  if (name === "getState" || name === "getValue") return args.length === 0;
  return (
    name !== null &&
    READING_METHODS.has(name) &&
    args.every((each) => !mayBeFunction(each) || (each.is("Function") && isReadingFunction(each, depth + 1)))
  );
}

/** A name may be a function, which the method would call; `Boolean` and the like only read. */
function mayBeFunction(argument: NodePath): boolean {
  if (argument.is("Function")) return true;
  if (argument.is("Identifier")) return !isGlobalIn(argument, READING_GLOBALS) && !fold(argument);
  return !/Literal$|^(?:Binary|Template|Unary|Object|Array)/.test(argument.type);
}

/** A function that only reads: its statements declare, choose and return. */
function isReadingFunction(fn: NodePath<FunctionNode>, depth: number): boolean {
  if (depth > MAX_DEPTH || fn.node.generator) return false;
  const body = fn.get("body");
  if (!body.is("BlockStatement")) return reads(body, depth);
  let only = true;
  body.walk((path) => {
    if (!only || path.is("Function")) return false;
    if (!path.is("Statement")) {
      if (path.is("Expression")) only = reads(path, depth);
      return !path.is("Expression");
    }
    only = /^(?:Return|If|Block|Empty|Try|Expression)Statement$|^VariableDeclaration$/.test(path.type);
    return only;
  });
  return only;
}

/** `this.device`: a getter of the class is looked into; any other member is just read. */
function isReadingMember(member: NodePath, depth: number): boolean {
  const name = staticName(member);
  if (!isMember(member) || name === null || !unwrapped(member.get("object")).is("ThisExpression"))
    return true;
  const body = member.findParent((each) => each.is("ClassBody") || each.is("ObjectExpression"));
  const own = body?.is("ClassBody")
    ? body.get("body")
    : body?.is("ObjectExpression")
      ? body.get("properties")
      : [];
  for (const each of own) {
    if (each.is("ClassMethod", { kind: "get" }) || each.is("ObjectMethod", { kind: "get" })) {
      const key = each.is("ObjectMethod") ? keyName(each) : nameOfKey(each);
      if (key === name) return isReadingFunction(each, depth + 1);
    }
  }
  return true;
}

function nameOfKey({ node }: NodePath): string | null {
  const { key } = node as { key?: { type: string; name?: string } };
  return key?.type === "Identifier" ? (key.name ?? null) : null;
}

/** A function of a package, or one that a framework imports by itself. */
function isKnownReader(callee: NodePath): boolean {
  if (!callee.is("Identifier") || !KNOWN_READERS.test(callee.node.name)) return false;
  const binding = callee.scope.getBinding(callee.node.name);
  return binding === undefined || binding.kind === "module";
}

/** `device()` where `const device = signal()` or `const [device] = createSignal()`. */
function isSignal(callee: NodePath): boolean {
  const binding = callee.is("Identifier") ? callee.scope.getBinding(callee.node.name) : undefined;
  const init = binding?.path.is("VariableDeclarator") ? binding.path.get("init") : null;
  const maker = init ? calleeOf(unwrapped(init)) : null;
  const id = binding?.path.is("VariableDeclarator") ? binding.path.get("id") : null;
  // Of `[device, setDevice]` the first one reads.
  if (id?.is("ArrayPattern") && id.node.elements[0] !== binding?.identifier) return false;
  return maker?.is("Identifier") === true && /^(?:createSignal|signal|computed)$/.test(maker.node.name);
}

/** The last name of `a.b.c`, `c`, `c()`. */
function lastName(path: NodePath): string {
  const inner = unwrapped(path);
  if (inner.is("Identifier")) return inner.node.name;
  const callee = calleeOf(inner);
  return callee ? lastName(callee) : (staticName(inner) ?? "");
}

function isUndeclared(path: NodePath): boolean {
  return path.is("Identifier") && !path.scope.getBinding(path.node.name);
}
