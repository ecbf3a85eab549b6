import {
  argumentsOf,
  boundFunction,
  isCall,
  isMember,
  memberName,
  type NodePath,
  outermostWrapper,
  unwrapped,
} from "../../../src/code/tree/index.ts";
import { callbackTraits } from "../../find/attach/callbacks/callbacks.ts";
import { hasThisOfItsOwn } from "../../find/attach/callbacks/own-this.ts";
import { selectedBy } from "../../find/attach/callbacks/passes-on-argument.ts";
import {
  allValuesOf,
  possibleFunctions,
  possibleValues,
} from "../../find/attach/callbacks/possible-functions.ts";
import type { DecideFacts } from "../../model.ts";
import { hasName, isOffered } from "./function-uses.ts";
import { setElsewhere, valuesOfName } from "./named-functions.ts";
import { givenAt, parameterReads, usesOf } from "./parameters.ts";
import { isOfPackage, sourceOf } from "./value-source.ts";

/** What is followed of one callback, and how much of that by its name, which looks through all files around. */
const MOST_VALUES = 200;
const MOST_NAMES = 20;

interface CallbackValue {
  path: NodePath;
  /** Whether its `this` may be its own: it, or what led to it, only bears the name, or is bound. */
  mayBeBound: boolean;
}

interface CallbackValues {
  found: readonly CallbackValue[];
  /** The names among them at which the search ended, though the project has more to say: what is handed on in a way that is not followed. */
  open: readonly NodePath[];
}

/**
 * What a callback may be that cannot be seen, and all that leads there: what callers give for a parameter, what a name begins with or is
 * set to, what a wrapper is given, and where that is not all, whatever bears its name, and so on from each of them. It tells what the
 * callback may expect, never that it expects no more.
 */
export function callbackValues(value: NodePath, facts: DecideFacts): CallbackValues {
  const first: CallbackValue = { path: unwrapped(value), mayBeBound: false };
  const seen = new Set<unknown>([first.path.node]);
  const all = [first];
  const open: NodePath[] = [];
  let names = 0;
  const add = (paths: readonly NodePath[], mayBeBound: boolean): void => {
    for (const path of paths.map(unwrapped))
      if (all.length <= MOST_VALUES && seen.size !== seen.add(path.node).size) all.push({ path, mayBeBound });
  };
  for (const { path, mayBeBound } of all) {
    if (path.is("Function")) continue;
    const next = [
      ...given(path, facts),
      ...possibleValues(path),
      ...setElsewhere(path, facts),
      ...(isMember(path) && isByKey(path) ? allValuesOf(path.get("object")) : []),
    ];
    add([...next, ...wrapped(path)], mayBeBound || hasThisOfItsOwn(path));
    const isSeen = next.length > 0 && !isGivenUnseen(path, facts);
    const isGiven = isSeen && parameterReads(path).length > 0;
    // Another class may have a method of its own instead of the one that is asked about.
    if (isGiven || (path !== first.path && callbackTraits(path) !== null)) continue;
    names += 1;
    const named = names > MOST_NAMES ? [] : valuesOfName(path, facts);
    add(named, true);
    // Of an object, the member that is read says whether it can be followed.
    const isObject = path.key === "object" && isMember(path.parentPath);
    const isFound = isSeen || named.some(leadsSomewhere);
    if (!isFound && !isObject && isOpen(path, facts)) open.push(path);
  }
  return { found: all.slice(1), open };
}

/** Whether what bears a name is a function, or comes from a package. */
const leadsSomewhere = (value: NodePath): boolean =>
  possibleFunctions(value).length > 0 || isOfPackage(value);

/** What callers give for what an expression reads of a parameter. */
export const given = (path: NodePath, facts: DecideFacts): NodePath[] =>
  parameterReads(path).flatMap(({ fn, place, members, without }) => [
    ...(without ? [without] : []),
    ...usesOf(fn, facts).flatMap((use) => givenAt(use, place, members)),
  ]);

/** Whether a caller gives for a parameter what cannot be followed, and is no matter of a package. */
const isGivenUnseen = (path: NodePath, facts: DecideFacts): boolean =>
  parameterReads(path).some(({ fn, place, members }) =>
    usesOf(fn, facts).some((use) => {
      const callee = outermostWrapper(use);
      const call = callee.key === "callee" ? callee.parentPath : null;
      const argument = call && isCall(call) ? argumentsOf(call)[place] : undefined;
      if (argument && sourceOf(argument) !== "own") return false;
      return mayGive(use, place) && givenAt(use, place, members).length === 0;
    }),
  );

/**
 * What a call is given, which it may give back: `useRef(onOut)`, whose `current` is read, and what `useStore((state) => state.leave)` takes
 * out. What `bind` gives more than its `this` takes other arguments.
 */
function wrapped(path: NodePath): NodePath[] {
  if (isMember(path)) return [path.get("object")];
  if (!isCall(path)) return [];
  const bound = boundFunction(path);
  if (bound) return argumentsOf(path).length < 2 ? [bound] : [];
  return argumentsOf(path).map((each) => selectedBy(each) ?? each);
}

/** `modes[mode]`. */
const isByKey = (path: NodePath) => isMember(path) && memberName(path) === null;

/** Whether a value may be a function that is not seen: one of the project, or one that a package was given and gives back. */
function isOpen(value: NodePath, facts: DecideFacts): boolean {
  const bound = boundFunction(value);
  if (bound) return possibleFunctions(bound).length === 0 && isOpen(bound, facts);
  if (!value.is("Identifier") && !isMember(value) && !isCall(value)) return false;
  const reads = parameterReads(value);
  if (reads.length === 0) {
    const source = sourceOf(value);
    return source === "own" || (source === "given" && value.is("Identifier"));
  }
  // A parameter that no caller gives is nothing, unless others may call.
  return reads.some(({ fn, place }) => {
    const uses = usesOf(fn, facts);
    return (
      (uses.length === 0 && (!hasName(fn) || isOffered(fn, facts)) && sourceOf(value) === "own") ||
      uses.some((use) => mayGive(use, place))
    );
  });
}

/** Whether a use of a function, of which it was not seen what it gives for a parameter, may give something. */
function mayGive(use: NodePath, place: number): boolean {
  const { parentPath: parent } = use;
  if (parent?.is("JSXClosingElement")) return false;
  if (parent?.is("JSXOpeningElement"))
    return parent.get("attributes").some((each) => each.is("JSXSpreadAttribute"));
  const callee = outermostWrapper(use);
  const call = callee.key === "callee" ? callee.parentPath : null;
  if (!call) return true;
  const before = argumentsOf(call).slice(0, place + 1);
  return before.length > place || before.some((each) => each.is("SpreadElement"));
}
