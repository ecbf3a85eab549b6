import type { Function as FunctionNode } from "@babel/types";
import {
  argumentsOf,
  boundFunction,
  calleeName,
  calleeOf,
  isCall,
  isMember,
  type NodePath,
  returnedValues,
  simpleName,
  staticName,
  unwrapped,
  valueReferences,
} from "../../../src/code/tree/index.ts";
import { fold } from "../../../src/code/values/fold.ts";
import { resolveReference } from "../../../src/code/values/resolve-reference.ts";
import { ANSWERS, canBeFalse, valueGivenOn } from "../../find/attach/callbacks/can-be-false.ts";
import { branchesOf, TAKES_OUT } from "../../find/attach/callbacks/declared-callback.ts";
import { possibleFunctions, possibleValues } from "../../find/attach/callbacks/possible-functions.ts";
import { seenFunctions } from "../../find/attach/callbacks/seen-functions.ts";
import type { DecideFacts } from "../../model.ts";
import { callbackValues, given } from "./callback-values.ts";
import { guardedAnswers } from "./guarded-answers.ts";
import { actionsNamed } from "./named-functions.ts";
import { isReplacedUnseen, mayBeReplaced } from "./replaced-members.ts";
import { sourceOf } from "./value-source.ts";

/** How many values an answer is followed through. */
const MOST_STEPS = 300;

/**
 * Whether callbacks may answer `false`, for which v2 stays on the page, or a promise of it: `null` where it is proved that none does,
 * `unseen` where an answer ends at something of the project that cannot be followed. What a package of others answers is its own matter.
 *
 * @example `() => logout()` where `logout` ends with `return response.ok` is `unseen`
 * Source: `rupt@2.24.1`.
 */
export function answerOf(callbacks: readonly NodePath[], facts: DecideFacts): "false" | "unseen" | null {
  const seen = new Set<unknown>();
  const open = callbacks.flatMap((each) => possibleFunctions(each)).flatMap(answersOf);
  const bound = callbacks.flatMap((each) => boundFunction(unwrapped(each)) ?? []);
  let isUnseen = false;
  for (const each of bound) {
    const answers = answersOfFunction(each, facts);
    isUnseen ||= answers === null;
    open.push(...(answers ?? []));
  }
  for (const each of open) {
    const path = unwrapped(each);
    if (seen.size === seen.add(path.node).size) continue;
    if (canBeFalse(path)) return "false";
    const next = seen.size > MOST_STEPS ? null : stepFrom(path, facts);
    isUnseen ||= next === null;
    open.push(...(next ?? []));
  }
  return isUnseen ? "unseen" : null;
}

/** What a generator is called for is an object. */
const answersOf = (fn: NodePath<FunctionNode>): NodePath[] => (fn.node.generator ? [] : returnedValues(fn));

/** One step from an answer towards what it may be; none where it is no `false`, null where that cannot be seen. */
function stepFrom(path: NodePath, facts: DecideFacts): readonly NodePath[] | null {
  if (fold(path)) return [];
  if (path.is("LogicalExpression", { operator: "&&" }))
    return guardedAnswers(path.get("left"), path.get("right"), facts);
  const branches = branchesOf(path);
  if (branches) return branches;
  const inner = valueGivenOn(path);
  if (inner) return [inner];
  if (path.is("NewExpression")) return settlements(path);
  if (isCall(path)) return answersOfCall(path, facts);
  if (path.is("TaggedTemplateExpression")) return answersOfFunction(path.get("tag"), facts);
  if (path.is("YieldExpression")) return null;
  if (!path.is("Identifier") && !isMember(path)) return [];
  const values = [...possibleValues(path), ...given(path, facts)];
  return values.length > 0 ? values : null;
}

/** What a promise is resolved with; null where what resolves it is handed on to something that may give it a value. */
function settlements(made: NodePath): readonly NodePath[] | null {
  if (!made.is("NewExpression") || !made.get("callee").is("Identifier", { name: "Promise" })) return [];
  const executor = made.get("arguments")[0];
  const [resolve] = executor?.is("Function") ? executor.get("params") : [];
  const binding =
    resolve?.is("Identifier") && executor?.is("Function")
      ? executor.scope.getBinding(resolve.node.name)
      : null;
  if (!binding) return executor?.is("Function") && !resolve ? [] : null;
  return together(
    valueReferences(binding).map((each) => {
      if (each.key === "callee" && isCall(each.parentPath)) return argumentsOf(each.parentPath).slice(0, 1);
      return isTimer(each.parentPath) ? [] : null;
    }),
  );
}

/** All answers as one list; null where some cannot be seen. */
const together = (all: readonly (readonly NodePath[] | null)[]): readonly NodePath[] | null =>
  all.includes(null) ? null : all.flatMap((each) => each ?? []);

/** `setTimeout(done, 100)` calls with nothing. */
const isTimer = (call: NodePath | null): boolean =>
  call !== null &&
  isCall(call) &&
  /^(?:queueMicrotask|setImmediate|setTimeout)$/.test(calleeName(call)) &&
  argumentsOf(call).length < 3;

/** Methods of promises whose answer is the one that they are called on. */
const PASSES_ON = /^(?:catch|finally|toPromise|unwrap)$/;

function answersOfCall(call: NodePath, facts: DecideFacts): readonly NodePath[] | null {
  const callee = calleeOf(call);
  const args = argumentsOf(call);
  if (!callee) return [];
  const name = calleeName(call);
  const object = isMember(callee) ? unwrapped(callee.get("object")) : null;
  if (object?.is("Identifier", { name: "Promise" }) && !object.binding)
    return /^(?:resolve|race|any)$/.test(name) ? args.flatMap(itemsOf) : [];
  if (object && /^(?:apply|call)$/.test(name)) return answersOfFunction(object, facts);
  const passesOn = PASSES_ON.test(name);
  if (object && (passesOn || name === "then")) {
    const answers = name === "finally" ? [] : args.map((each) => answersOfFunction(each, facts));
    return together([passesOn ? [object] : [], ...answers]);
  }
  if (takesOut(callee) || readsState(call, callee)) return null;
  const source = sourceOf(callee);
  const found = answersOfFunction(callee, facts);
  const runs = name === "dispatch" || source === "foreign" || source === "given";
  if (found === null || !runs) return found;
  // A package may give back what it is given, or what that answers: `dispatch(logout())`, `zone.run(() => logout())`.
  return [...found, ...args.flatMap((each) => actsIn(each, facts)).flatMap(answersOf)];
}

/** The functions that a package may run for what it is given: themselves, actions by name, what `logout()` makes or is made of. */
function actsIn(argument: NodePath, facts: DecideFacts): NodePath<FunctionNode>[] {
  if (argument.is("StringLiteral")) return actionsNamed(argument.node.value, facts);
  const callee = isCall(argument) ? calleeOf(argument) : null;
  if (!callee) return possibleFunctions(argument);
  const maker = resolveReference(callee);
  const given = isCall(maker) ? argumentsOf(maker) : possibleFunctions(callee).flatMap(answersOf);
  return given.flatMap((each) => possibleFunctions(each));
}

/** What gives back whatever it holds: `flags.get("leave")` of a map, `queue.shift()` of a list, `JSON.parse(saved)`. */
function takesOut(callee: NodePath): boolean {
  if (/^(?:JSON\.parse|Reflect\.(?:apply|get)|structuredClone)$/.test(callee.text)) return true;
  const name = isMember(callee) ? (staticName(callee) ?? "") : "";
  if (!isMember(callee) || (!TAKES_OUT.test(name) && name !== "findLast")) return false;
  const held = [unwrapped(callee.get("object"))];
  for (const each of held) if (held.length < MOST_STEPS) held.push(...possibleValues(each).map(unwrapped));
  return held.some(
    (each) =>
      each.is("ArrayExpression") ||
      (each.is("NewExpression") && /^(?:Array|Map|WeakMap)$/.test(simpleName(each.get("callee")) ?? "")),
  );
}

/** Functions of packages whose result is called for the state that it holds. */
const MAKES_STATE = /^(?:\w*[sS]ignal|atom|computed|create(?:Memo|Selector)|input|model)$/;

/** Whether a call of what a package made reads state: `open()` of a signal, `get(store)`, `stays.getValue()`. */
function readsState(call: NodePath, callee: NodePath): boolean {
  const name = simpleName(callee) ?? "";
  if (isMember(callee) && /^(?:getSnapshot|getValue|peek)$/.test(name)) return true;
  if (isMember(callee) && name === "get" && argumentsOf(call).length === 0) return true;
  if (callee.is("Identifier") && /^(?:get|peek|toValue|unref|untrack(?:ed)?)$/.test(name)) return true;
  return [callee, ...possibleValues(callee), ...madeFirst(callee)]
    .map(unwrapped)
    .some((each) => isCall(each) && MAKES_STATE.test(calleeName(each)));
}

/** `createSignal(true)` for `stays` of `const [stays, setStays] = createSignal(true)`. */
function madeFirst({ binding }: NodePath): NodePath[] {
  const declarator = binding?.path;
  if (!declarator?.is("VariableDeclarator")) return [];
  const { id } = declarator.node;
  const init = declarator.get("init");
  return init && id.type === "ArrayPattern" && id.elements[0] === binding?.identifier ? [init] : [];
}

/** Methods of lists and elements, and what sets state, which never answer `false`. */
const BUILT_IN =
  /^(?:abort|append|blur|clear|click|close|commit|dispatch|filter|focus|forEach|forceUpdate|join|map|push|reload|remove|removeItem|set(?:Item|State)|showModal|splice|submit|trim)$/;

const itemsOf = (value: NodePath): NodePath[] => {
  const list = unwrapped(value);
  return list.is("ArrayExpression") ? list.get("elements").filter((each) => each !== null) : [list];
};

/** What a function that is called may answer; null where that cannot be seen, or it is one of the page that says yes or no. */
function answersOfFunction(fn: NodePath, facts: DecideFacts, depth = 0): readonly NodePath[] | null {
  const seen = mayBeReplaced(fn, facts) ? null : seenFunctions(fn);
  if (seen && seen.length > 0) return seen.flatMap(answersOf);
  const { found, open } = callbackValues(fn, facts);
  const values = [unwrapped(fn), ...found.map(({ path }) => path)];
  const functions = values.flatMap((each) => possibleFunctions(each));
  const isBuiltIn = BUILT_IN.test(simpleName(fn) ?? "");
  if (isReplacedUnseen(fn, facts)) return null;
  if (!isBuiltIn && open.some((each) => sourceOf(each) === "own")) return null;
  if (functions.length === 0 && values.some((each) => isCalled(each) && ANSWERS.test(simpleName(each) ?? "")))
    return null;
  const bound = values.flatMap((each) => boundFunction(each) ?? []);
  return together([
    [...new Set(functions)].flatMap(answersOf),
    ...bound.map((each) => (depth > MOST_BOUND ? null : answersOfFunction(each, facts, depth + 1))),
  ]);
}

/** Whether a value is what is called, and not the object that has it: `test` of `pattern.test.bind(pattern)`. */
const isCalled = ({ key, parentPath: parent }: NodePath): boolean =>
  key !== "object" || (parent !== null && staticName(parent) === "bind");

/** A function that is bound, and bound again. */
const MOST_BOUND = 5;
