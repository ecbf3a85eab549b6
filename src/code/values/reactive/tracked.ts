import { once } from "../../once.ts";
import {
  bindingOfFunction,
  calleeName,
  calleeOf,
  declaredName,
  functionGiving,
  isCall,
  isMember,
  type NodePath,
  nameOfKey,
  outermostWrapper,
  staticName,
} from "../../tree/index.ts";
import { resolveReference } from "../resolve-reference.ts";
import { isRunAgain, isTrackedComponent, trackedExpression } from "./tracked-places.ts";

/** What calls a function at once, in the middle of what it is called in. */
const AT_ONCE = /^(?:batch|every|filter|flatMap|forEach|map|run|runInAction|runOutsideAngular|some)$/;

/** Places where a function is used. */
type UsesOf = (fn: NodePath) => readonly NodePath[];
type Tracked = readonly NodePath[];

/**
 * The code that stands around a place and runs again when what it reads has changed, from the place outwards: the function of
 * `watchEffect`, or one that it calls, and a `$:` statement of Svelte. None where nothing tracks what is read there, as after an `await`.
 */
export const trackedAround = trackedBy(usesInFile);

/**
 * The same where functions are also used in other files, and in markup.
 * @param uses the places there that name a function
 */
export const trackedElsewhere = (uses: UsesOf): ((path: NodePath) => Tracked) =>
  trackedBy((fn) => [...usesInFile(fn), ...uses(fn)]);

function trackedBy(uses: UsesOf): (path: NodePath) => Tracked {
  const around = once((path: NodePath): Tracked => {
    const expression = trackedExpression(path);
    if (expression) return [expression];
    const fn = path.getFunctionParent();
    if (!fn || fn.node.generator || isAfterAwait(path, fn)) return [];
    if (isTrackedComponent(fn)) return [fn];
    for (const place of [fn, ...uses(fn)]) {
      const outer = aroundUse(place);
      if (outer) return [fn, ...outer];
    }
    // `autorun(createGuard(plan))`: what a function makes is what is tracked.
    const maker = functionGiving(outermostWrapper(fn));
    const isMade = maker !== null && [...uses(maker)].some((use) => isCalledFor(use, isRunAgain));
    return isMade ? [fn] : [];
  }, []);

  /** What is tracked around the calls of a function that stands, or is named, at a place; null where none of them is. */
  const aroundUse = once((place: NodePath): Tracked | null => {
    if (isRunAgain(place)) return [];
    const bound = boundAt(place);
    // What it is bound to it is given once.
    if (bound && isRunAgain(bound)) return [bound];
    for (const call of callsOf(place)) {
      const outer = around(call);
      const last = outer.at(-1);
      // Svelte finds what a `$:` statement depends on in its own text.
      if (last && !(last.is("LabeledStatement") && !place.is("Function"))) return outer;
    }
    const { parentPath: call, listKey, key } = outermostWrapper(place);
    const given = isCall(call) && listKey === "arguments" ? usesOfParameter(call, Number(key)) : [];
    for (const use of given) {
      const outer = aroundUse(use);
      if (outer) return outer;
    }
    return null;
  }, null);

  return around;
}

/** Whether a name is called, and what that gives is in a place of a kind. */
function isCalledFor(use: NodePath, isPlace: (value: NodePath) => boolean): boolean {
  const { parentPath: call, key } = outermostWrapper(use);
  return isCall(call) && key === "callee" && isPlace(call);
}

/** `guard.bind(null, user)` around a name. */
function boundAt(place: NodePath): NodePath | null {
  const access = outermostWrapper(place).parentPath;
  const call = isMember(access) && staticName(access) === "bind" ? outermostWrapper(access).parentPath : null;
  return isCall(call) && access?.key === "callee" ? call : null;
}

/** The calls that a function is called by where it stands or is named: `protect()`, `users.forEach(protect)`. */
function callsOf(place: NodePath): readonly NodePath[] {
  if (isCall(place)) return [place];
  const { parentPath: call, listKey, key } = outermostWrapper(place);
  if (!isCall(call)) return [];
  const isCalled =
    key === "callee" || (listKey === "arguments" && key === 0 && AT_ONCE.test(calleeName(call)));
  return isCalled ? [call] : [];
}

/** Where a function of the project uses what it is given at a place: `const whenever = (run) => watchEffect(() => run())`. */
function usesOfParameter(call: NodePath, index: number): readonly NodePath[] {
  const callee = calleeOf(call);
  const fn = callee && resolveReference(callee);
  const parameter = fn?.is("Function") ? fn.get("params")[index] : undefined;
  return parameter?.is("Identifier") ? (parameter.binding?.referencePaths ?? []) : [];
}

/** Where the file names a function: its references, or `this.protect` in its class or in the options of its component. */
function usesInFile(fn: NodePath): readonly NodePath[] {
  const binding = bindingOfFunction(fn);
  if (binding) return binding.referencePaths;
  const value = outermostWrapper(fn);
  const member =
    fn.is("ClassMethod") || fn.is("ClassPrivateMethod") || fn.is("ObjectMethod") ? fn : value.parentPath;
  const name = member ? memberNameOf(member) : null;
  const uses: NodePath[] = [];
  if (member && name !== null)
    holderOf(member)?.walk((each) => {
      if (isMember(each) && each.get("object").is("ThisExpression") && staticName(each) === name)
        uses.push(each);
    });
  return uses;
}

function memberNameOf(member: NodePath): string | null {
  const isNamed =
    member.is("ClassMethod") ||
    member.is("ClassPrivateMethod") ||
    member.is("ClassProperty") ||
    member.is("ClassPrivateProperty") ||
    member.is("ObjectMethod") ||
    member.is("ObjectProperty");
  return isNamed ? nameOfKey(member.node.key) : declaredName(member);
}

/** The class of a member, or the outermost object: methods of a component stand in one object of its options, hooks in another. */
function holderOf(member: NodePath): NodePath | null {
  if (member.is("AssignmentExpression")) return member.findParent((each) => each.is("Class"));
  let holder = member.parentPath;
  while (holder?.is("ObjectExpression") && holder.parentPath?.is("ObjectProperty"))
    holder = holder.parentPath.parentPath;
  return holder;
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
