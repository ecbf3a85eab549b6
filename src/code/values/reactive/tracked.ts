import { once } from "../../once.ts";
import {
  bindingOfFunction,
  calleeName,
  calleeOf,
  isCall,
  isMember,
  type NodePath,
  nameOfKey,
  outermostWrapper,
  staticName,
} from "../../tree/index.ts";
import { resolveReference } from "../resolve-reference.ts";
import { isCallOf } from "./reactive-reads.ts";

/** Functions that run again when what they read has changed: there a read does something. */
const TRACKING =
  /^(?:effect|\$effect|\$effect\.pre|watchEffect|watchPostEffect|watchSyncEffect|createEffect|createRenderEffect|createComputed|createMemo|computed|linkedSignal|afterRenderEffect|autorun|reaction|when|watch|observer|useObserver|useSignalEffect|\$derived\.by)$/;
/** What calls a function at once, in the middle of what it is called in. */
const AT_ONCE = /^(?:batch|every|filter|flatMap|forEach|map|run|runInAction|runOutsideAngular|some)$/;

/**
 * The code that stands around a place and runs again when what it reads has changed, from the place outwards: the function of
 * `watchEffect`, or one that it calls, and a `$:` statement of Svelte. None where nothing tracks what is read there, as after an `await`.
 */
export const trackedAround = once((path: NodePath): readonly NodePath[] => {
  const fn = path.getFunctionParent();
  if (!fn) return reactiveStatement(path);
  if (fn.node.generator || isAfterAwait(path, fn)) return [];
  const outer = outermostWrapper(fn);
  const call = outer.parentPath;
  if (isCall(call) && outer.listKey === "arguments") {
    if (outer.key === 0 && isTracking(call)) return [fn];
    const isAtOnce = outer.key === 0 && AT_ONCE.test(calleeName(call));
    return around(fn, isAtOnce ? [call] : usesOfParameter(call, Number(outer.key)));
  }
  if (isCall(call) && outer.key === "callee") return around(fn, [call]);
  return around(fn, usesOf(fn));
}, []);

/**
 * The same of a place whose function is used in other files.
 * @param uses the places there that name the function
 */
export function trackedElsewhere(
  path: NodePath,
  uses: (fn: NodePath) => readonly NodePath[],
): readonly NodePath[] {
  const fn = path.getFunctionParent();
  return fn && !fn.node.generator && !isAfterAwait(path, fn) ? around(fn, uses(fn)) : [];
}

/** A function with what is tracked around one of the places that use it. */
function around(fn: NodePath, uses: readonly NodePath[]): readonly NodePath[] {
  for (const use of uses) {
    const { parentPath, key, listKey } = outermostWrapper(use);
    if (isCall(parentPath) && listKey === "arguments" && key === 0 && isTracking(parentPath)) return [fn];
    const call = isCall(use) ? use : isCall(parentPath) && key === "callee" ? parentPath : null;
    const outer = call ? trackedAround(call) : [];
    // Svelte finds what a `$:` statement depends on in its own text.
    if (outer.length > 0 && !outer.at(-1)?.is("LabeledStatement")) return [fn, ...outer];
  }
  return [];
}

/** Where a function of the project uses what it is given at a place: `const whenever = (run) => watchEffect(() => run())`. */
function usesOfParameter(call: NodePath, index: number): readonly NodePath[] {
  const callee = calleeOf(call);
  const fn = callee && resolveReference(callee);
  const parameter = fn?.is("Function") ? fn.get("params")[index] : undefined;
  return parameter?.is("Identifier") ? (parameter.binding?.referencePaths ?? []) : [];
}

const isTracking = (call: NodePath): boolean => isCallOf(call, TRACKING);

/** Where the file names a function: its references, or `this.protect` in its class. */
function usesOf(fn: NodePath): readonly NodePath[] {
  const binding = bindingOfFunction(fn);
  if (binding) return binding.referencePaths;
  const member = fn.is("ClassMethod") || fn.is("ClassPrivateMethod") ? fn : outermostWrapper(fn).parentPath;
  const isNamed =
    member?.is("ClassMethod") ||
    member?.is("ClassPrivateMethod") ||
    member?.is("ClassProperty") ||
    member?.is("ClassPrivateProperty");
  const name = isNamed ? nameOfKey(member.node.key) : null;
  const uses: NodePath[] = [];
  if (name !== null)
    member?.parentPath?.walk((each) => {
      if (isMember(each) && each.get("object").is("ThisExpression") && staticName(each) === name)
        uses.push(each);
    });
  return uses;
}

/** Whether a function waits before it comes to a place: what it reads from then on is not tracked. */
function isAfterAwait(path: NodePath, fn: NodePath): boolean {
  let isAfter = false;
  fn.walk((each) => {
    if (isAfter || each.is("Function") || each.range.start >= path.range.start) return false;
    isAfter = each.is("AwaitExpression") && each.range.end <= path.range.start;
    return !isAfter;
  });
  return isAfter;
}

/** `$: if (ready) protect(user)` of a Svelte file. */
function reactiveStatement(path: NodePath): readonly NodePath[] {
  const statement = path.findParent((each) => each.is("LabeledStatement"));
  const isReactive =
    statement?.is("LabeledStatement") === true &&
    statement.node.label.name === "$" &&
    statement.parentPath?.is("Program") === true &&
    path.file.unit.page?.language === "svelte";
  return isReactive && statement ? [statement] : [];
}
