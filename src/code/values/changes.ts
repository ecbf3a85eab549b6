/** Writes that are seen where a value stands. */
import {
  isCall,
  isMember,
  type NodePath,
  outermostWrapper,
  simpleName,
  staticName,
  unwrapped,
} from "../tree/index.ts";
import { functionAt } from "./function-at.ts";

/** Functions that change the object they are given first: of `Object` and `Reflect`, and of the usual libraries. */
export const MUTATORS = new Set(
  (
    "assign assignIn assignWith defaults defaultsDeep defineProperty defineProperties extend merge mergeWith set setPrototypeOf " +
    "setWith unset update"
  ).split(" "),
);

/** Methods that change the array they are called on. */
export const ARRAY_MUTATORS = new Set(
  "push pop shift unshift splice sort reverse fill copyWithin".split(" "),
);

/** Whether a reference to an object changes it, or a member of it, where it stands. */
export function isWritten(reference: NodePath): boolean {
  let path = outermostWrapper(reference);
  for (;;) {
    const parent = path.parentPath;
    if (!parent) return false;
    if (isMember(parent) && path.key === "object") {
      path = outermostWrapper(parent);
      continue;
    }
    // What a function gives is written: `settings().id = ...`.
    if (path === outermostWrapper(reference) && isCall(parent) && path.key === "callee") {
      path = outermostWrapper(parent);
      continue;
    }
    const given = isMutator(path) ? null : givenOn(path);
    if (given) {
      path = given;
      continue;
    }
    if (path === outermostWrapper(reference)) return isMutatorArgument(path);
    if (parent.is("CallExpression") && path.key === "callee") return isMutator(path);
    return isTarget(path) || isMutatorArgument(path);
  }
}

/** Whether a place is given another value, or taken away. */
export function isTarget(path: NodePath): boolean {
  const { parentPath: parent, key } = path;
  if (!parent || isPatternTarget(path, parent)) return parent !== null;
  if (parent.is("AssignmentExpression") || parent.is("ForXStatement")) return key === "left";
  return parent.is("UpdateExpression") || parent.is("UnaryExpression", { operator: "delete" });
}

/** `[object.member] = ...`, `({ a: object.member } = ...)`. */
function isPatternTarget(path: NodePath, parent: NodePath): boolean {
  if (parent.is("ArrayPattern") || parent.is("RestElement")) return true;
  if (parent.is("AssignmentPattern")) return path.key === "left";
  return (
    parent.is("ObjectProperty") && path.key === "value" && parent.parentPath?.is("ObjectPattern") === true
  );
}

/** `list.push`. */
const isMutator = (path: NodePath): boolean =>
  path.is("MemberExpression") && ARRAY_MUTATORS.has(staticName(path) ?? "");

/** `Object.assign(object, ...)`, `merge(object, ...)`; a function of the project by that name is looked into instead. */
function isMutatorArgument(path: NodePath): boolean {
  const call = path.parentPath;
  if (!isCall(call) || path.listKey !== "arguments" || path.key !== 0) return false;
  const callee = unwrapped(call.get("callee"));
  const name = simpleName(callee);
  // `Array.prototype.push.call(list, ...)`.
  if (isMember(callee) && (name === "call" || name === "apply"))
    return isMutator(unwrapped(callee.get("object")));
  return name !== null && MUTATORS.has(name) && functionAt(callee) === null;
}

/** Methods that give what is in a list, a map or an object: by a place, one after the other, or in another list. */
const GIVES_PARTS =
  /^(?:at|concat|deref|entries|filter|find|findLast|flat|from|get|resolve|slice|toReversed|toSorted|values|with)$/;

/** The expression around one that gives the same object, or a part of it; null where it is used. */
function givenOn(path: NodePath): NodePath | null {
  const { parentPath: parent, key } = path;
  if (!parent) return null;
  if (isGivenBy(parent, path) || (isMember(parent) && key === "object")) return outermostWrapper(parent);
  if (!isCall(parent)) return null;
  const callee = unwrapped(parent.get("callee"));
  const isArgument = path.listKey === "arguments" && key === 0;
  const owner = isArgument && isMember(callee) ? unwrapped(callee.get("object")) : null;
  const isStandard = owner?.is("Identifier") === true && /^(?:Array|Object|Promise)$/.test(owner.node.name);
  const isMethod = key === "callee" && isMember(callee);
  return (isMethod || isStandard) && GIVES_PARTS.test(staticName(callee) ?? "")
    ? outermostWrapper(parent)
    : null;
}

/** Whether an expression gives the value that stands in it. */
function isGivenBy(expression: NodePath, { key }: NodePath): boolean {
  if (expression.is("SequenceExpression")) return key === expression.node.expressions.length - 1;
  return (
    expression.is("AwaitExpression") ||
    expression.is("LogicalExpression") ||
    (expression.is("ConditionalExpression") && key !== "test")
  );
}
