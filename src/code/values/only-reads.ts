import type { Function as FunctionNode } from "@babel/types";
import { once } from "../once.ts";
import {
  argumentsOf,
  calleeOf,
  isCall,
  isMember,
  keyName,
  type NodePath,
  type SourceModule,
  staticName,
  unwrapped,
} from "../tree/index.ts";
import { escaped } from "../word-of.ts";
import { fold } from "./fold.ts";
import { getterAt, gettersIn } from "./function-at.ts";
import { calledFunction, isPureCall } from "./pure-function.ts";
import { startsSomething } from "./reactive/lazy-reads.ts";
import { isReactiveRead } from "./reactive/reactive-reads.ts";
import { trackedAround } from "./reactive/tracked.ts";
import { resolveReference } from "./resolve-reference.ts";

/** Methods of texts, lists and elements that change nothing. */
const READING_METHODS = new Set(
  (
    "at charAt closest concat endsWith every filter find findIndex findLast flat flatMap getAttribute getElementById " +
    "hasAttribute includes indexOf join lastIndexOf map match matchAll padEnd padStart querySelector querySelectorAll replace " +
    "reduce replaceAll slice some split startsWith substring toFixed toLowerCase toString toUpperCase trim trimEnd trimStart valueOf"
  ).split(" "),
);
const READING_GLOBALS = new Set(
  "Boolean Number String decodeURIComponent encodeURIComponent isNaN parseFloat parseInt".split(" "),
);
const READING_MEMBERS =
  /^(?:JSON\.(?:parse|stringify)|Math\.\w+|Number\.\w+|Object\.(?:entries|hasOwn|is|keys|values)|Array\.(?:from|isArray|of)|Reflect\.get)$/;
/** Those that call a function that they are given. */
const CALLING_MEMBERS = /^(?:JSON\.(?:parse|stringify)|Array\.from)$/;
const READING_CLASSES = new Set(["Date", "RegExp", "URL", "URLSearchParams"]);
const EFFECTS = new Set([
  "AssignmentExpression",
  "ImportExpression",
  "TaggedTemplateExpression",
  "UpdateExpression",
  "YieldExpression",
]);
const MAX_DEPTH = 5;

/** How a question about code came to be asked. */
interface Within {
  /** How many functions lie between. */
  readonly depth: number;
  /** Whether all of it runs again when what it reads has changed. */
  readonly isTracked: boolean;
}

/**
 * Whether evaluating an expression does nothing but read: names, members, getters, storage, cookies, and functions that only do so.
 * That it would throw where something is missing is no effect that somebody wants.
 */
export function onlyReads(expression: NodePath): boolean {
  const tracked = trackedAround(expression).at(-1);
  return reads(expression, { depth: 0, isTracked: tracked?.is("LabeledStatement") === false });
}

function reads(code: NodePath, within: Within): boolean {
  if (within.depth > MAX_DEPTH) return false;
  let only = true;
  const visit = (path: NodePath): boolean => {
    // A function does nothing until it is called; what calls it is asked about it.
    if (!only || path.is("Function")) return false;
    if (path.is("NewExpression")) only = isGlobalIn(path.get("callee"), READING_CLASSES);
    else if (isCall(path)) only = isReadingCall(path, within);
    else if (isMember(path)) only = isReadingMember(path, within);
    else only = !EFFECTS.has(path.type) && !path.is("UnaryExpression", { operator: "delete" });
    return only;
  };
  if (visit(code)) code.walk(visit);
  return only;
}

const deeper = (within: Within): Within => ({ ...within, depth: within.depth + 1 });

function isGlobalIn(path: NodePath, names: ReadonlySet<string>): boolean {
  return path.is("Identifier") && names.has(path.node.name) && !path.binding;
}

function isReadingCall(call: NodePath, within: Within): boolean {
  if (fold(call) || isPureCall(call)) return true;
  const callee = calleeOf(call);
  if (!callee) return false;
  const inner = unwrapped(callee);
  const fn = calledFunction(call);
  if (fn) return isReadingFunction(fn, deeper(within));
  if (isGlobalIn(inner, READING_GLOBALS)) return true;
  if (
    isReactiveRead(
      call,
      within.isTracked,
      (read) => read.is("Function") && isReadingFunction(read, deeper(within)),
    )
  )
    return true;
  if (!isMember(inner)) return false;
  const name = staticName(inner);
  const object = unwrapped(inner.get("object"));
  const holder = lastName(object);
  const args = argumentsOf(call).map(unwrapped);
  const callsNone = (given: readonly NodePath[]): boolean =>
    given.every(
      (each) => !mayBeFunction(each) || (each.is("Function") && isReadingFunction(each, deeper(within))),
    );
  const member = `${holder}.${name}`;
  if (READING_MEMBERS.test(member))
    return isUndeclared(object) && (!CALLING_MEMBERS.test(member) || callsNone(args.slice(1)));
  if (name === "exec" || name === "test") return isPlainPattern(object);
  if (name === "getItem") return /storage$/i.test(holder);
  if (name === "resolve") return /^\$?router$/i.test(holder);
  if (name === "get") return /cookie(?:s|store|jar)?$/i.test(holder);
  // The state of a store, with nothing said to it.
  if (name === "getState" || name === "getValue") return args.length === 0;
  return name !== null && READING_METHODS.has(name) && callsNone(args);
}

/**
 * Whether evaluating a value waits, which may stop the code around it, or begins something that is not proved to do nothing but read,
 * and that no other code of the file begins: a store of Svelte that nobody else subscribes to, a computation that nobody else asks for.
 */
export function beginsSomething(value: NodePath): boolean {
  let begins = false;
  const visit = (path: NodePath): boolean => {
    // A subclass may have a getter of its own.
    const isOwn = isMember(path) && unwrapped(path.get("object")).is("ThisExpression");
    const name = isMember(path) && (isOwn || !getterAt(path)) ? staticName(path) : null;
    begins ||= path.is("AwaitExpression");
    begins ||= name !== null && isMember(path) && mayRunGetter(path.get("object"), name);
    begins ||=
      startsSomething(path, (code) =>
        code.is("Function") ? isReadingFunction(code, TOP) : reads(code, TOP),
      ) && !isReadElsewhere(path, value);
    return !begins && !path.is("Function");
  };
  if (visit(value)) value.walk(visit);
  return begins;
}

/**
 * Whether a read of what is not seen, a parameter, an instance of a class that others extend, may be of a getter of the project that does
 * more.
 */
export function mayRunGetter(object: NodePath, name: string): boolean {
  const { file } = object;
  const path = unwrapped(object);
  const isSeen = !path.is("ThisExpression") && resolveReference(path) !== null;
  // A subclass need not use the SDK.
  const isBusy = (module: SourceModule): boolean => busyGetters(module).has(name);
  return (
    !isSeen && (isBusy(file) || othersOf(file).some(isBusy) || file.holding(name, "getter").some(isBusy))
  );
}

/** The modules that a file imports, and the scripts of the same app that are read. */
const othersOf = once((file: SourceModule): readonly SourceModule[] => [
  ...file.around,
  ...file.tree.of("ImportDeclaration").flatMap(({ source }) => file.imported(source.value) ?? []),
]);

/** The names of getters of a file that are not proved to do nothing but read. */
const busyGetters = once(
  (file: SourceModule): ReadonlySet<string> =>
    new Set(gettersIn(file).flatMap(({ name, fn }) => (isReadingFunction(fn, TOP) ? [] : [name]))),
);

/** Whether the file names what a read begins in another place than a value, but for where it is declared. */
function isReadElsewhere(read: NodePath, value: NodePath): boolean {
  const { text } = read.file;
  const { start, end } = value.range;
  const name = escaped(read.text.replace(/^this\.|\.value$/g, ""));
  const use = new RegExp(`(?<![\\w$])${name}(?![\\w$]|\\s*(?:=(?!=)|:|\\(\\)\\s*\\{))`);
  return use.test(`${text.slice(0, start)} ${text.slice(end)}`);
}

const TOP: Within = { depth: 0, isTracked: false };

/** A regular expression that remembers nothing: one that is written at the place, or that does not go on from its last match. */
function isPlainPattern(object: NodePath): boolean {
  if (object.is("RegExpLiteral")) return true;
  const made = resolveReference(object);
  return made?.is("RegExpLiteral") === true && !/[gy]/.test(made.node.flags);
}

/** A name may be a function, which the method would call; `Boolean` and the like only read. */
function mayBeFunction(argument: NodePath): boolean {
  if (argument.is("Function")) return true;
  if (argument.is("Identifier")) return !isGlobalIn(argument, READING_GLOBALS) && !fold(argument);
  return !/Literal$|^(?:Binary|Template|Unary|Object|Array)/.test(argument.type);
}

/** A function that only reads: its statements declare, choose and return. */
function isReadingFunction(fn: NodePath<FunctionNode>, within: Within): boolean {
  if (within.depth > MAX_DEPTH || fn.node.generator) return false;
  // Defaults, and keys of patterns, run with each call.
  if (!fn.get("params").every((each) => reads(each, within))) return false;
  const body = fn.get("body");
  if (!body.is("BlockStatement")) return reads(body, within);
  let only = true;
  body.walk((path) => {
    if (!only || path.is("Function")) return false;
    if (!path.is("Statement")) {
      if (path.is("Expression")) only = reads(path, within);
      return !path.is("Expression");
    }
    only = /^(?:Return|If|Switch|Break|Block|Empty|Try|Expression)Statement$|^VariableDeclaration$/.test(
      path.type,
    );
    return only;
  });
  return only;
}

/** `this.device`, `routes.logout`: a getter is looked into; any other member is just read. */
function isReadingMember(member: NodePath, within: Within): boolean {
  const getter = getterAt(member) ?? getterAround(member);
  return getter === null || isReadingFunction(getter, deeper(within));
}

/** The getter that `this` has by a name in the options of a component. */
function getterAround(member: NodePath): NodePath<FunctionNode> | null {
  const name = staticName(member);
  if (!isMember(member) || name === null || !unwrapped(member.get("object")).is("ThisExpression"))
    return null;
  const around = member.findParent((each) => each.is("ClassBody") || each.is("ObjectExpression"));
  for (const each of around?.is("ObjectExpression") ? around.get("properties") : [])
    if (each.is("ObjectMethod", { kind: "get" }) && keyName(each) === name) return each;
  return null;
}

/** The last name of `a.b.c`, `c`, `c()`. */
function lastName(path: NodePath): string {
  const inner = unwrapped(path);
  if (inner.is("Identifier")) return inner.node.name;
  const callee = calleeOf(inner);
  return callee ? lastName(callee) : (staticName(inner) ?? "");
}

function isUndeclared(path: NodePath): boolean {
  return path.is("Identifier") && !path.binding;
}
