import {
  calleeOf,
  isCall,
  isMember,
  type NodePath,
  staticName,
  unwrapped,
} from "../../../src/code/tree/index.ts";
import { onlyReads } from "../../../src/code/values/only-reads.ts";

/**
 * Whether nothing between the declaration that a value stands in and a call below it in the same function can change what the value
 * reads: no other code runs there. What the call is given is evaluated after its own callee and does not matter.
 */
export function isQuietBetween(value: NodePath, call: NodePath): boolean {
  const declarator = value.findParent((each) => each.is("VariableDeclarator") || each.is("Function"));
  const declaration = declarator?.is("VariableDeclarator") ? declarator.parentPath : null;
  const block = declaration?.parentPath;
  if (!declarator || !declaration?.is("VariableDeclaration") || !block || !isLaterQuiet(value, declarator))
    return false;
  for (let path = call; ; ) {
    const parent = path.parentPath;
    if (!parent || !passes(parent, path)) return false;
    if (parent.node === block.node) {
      const statements = statementsOf(block);
      const from = statements.findIndex(({ node }) => node === declaration.node);
      const to = statements.findIndex(({ node }) => node === path.node);
      const rest = declaration
        .get("declarations")
        .filter(({ range }) => range.start > declarator.range.start);
      return from >= 0 && to > from && [...rest, ...statements.slice(from + 1, to)].every(isQuiet);
    }
    if (statementsOf(parent).some((each) => each.range.end <= path.range.start && !isQuiet(each)))
      return false;
    path = parent;
  }
}

const statementsOf = (block: NodePath): readonly NodePath[] =>
  block.is("BlockStatement") || block.is("Program") ? block.get("body") : [];

/** What stands after a value in its own declaration. */
function isLaterQuiet(value: NodePath, declarator: NodePath): boolean {
  for (let path = value; path.node !== declarator.node; ) {
    const parent = path.parentPath;
    if (!parent) return false;
    const later = parent.is("ObjectExpression") ? parent.get("properties") : [];
    if (!later.every((each) => each.range.start < path.range.end || isQuiet(each))) return false;
    path = parent;
  }
  return true;
}

/** Whether the way from a node down to one in it runs once, and nothing on it runs first that may change anything. */
function passes(parent: NodePath, child: NodePath): boolean {
  if (parent.is("TryStatement")) return child.key === "block";
  if (parent.is("IfStatement") || parent.is("ConditionalExpression"))
    return child.key === "test" || isQuiet(parent.get("test"));
  if (parent.is("LogicalExpression")) return child.key === "left" || isQuiet(parent.get("left"));
  if (parent.is("AssignmentExpression")) return child.key === "right" && parent.get("left").is("Identifier");
  if (parent.is("ArrayExpression")) return parent.get("elements").every((each) => isBelow(each, child));
  if (isCall(parent)) {
    const callee = calleeOf(parent);
    if (child.key === "callee") return true;
    return (
      callee !== null && isQuiet(callee) && parent.get("arguments").every((each) => isBelow(each, child))
    );
  }
  if (isMember(parent)) return child.key === "object";
  return (
    parent.is("BlockStatement") ||
    parent.is("Program") ||
    parent.is("ExpressionStatement") ||
    parent.is("ReturnStatement") ||
    parent.is("VariableDeclaration") ||
    parent.is("VariableDeclarator") ||
    parent.is("AwaitExpression") ||
    parent.is("UnaryExpression") ||
    unwrapped(parent) !== parent
  );
}

const isBelow = (each: NodePath | null, child: NodePath): boolean =>
  !each?.node || each.range.start >= child.range.start || isQuiet(each);

/** Whether code only reads, writes names of its own, or shows something on the console. */
function isQuiet(path: NodePath): boolean {
  if (path.is("Function") || path.is("EmptyStatement")) return true;
  if (path.is("VariableDeclaration")) return path.get("declarations").every(isQuiet);
  if (path.is("VariableDeclarator")) return !path.node.init || isQuietValue(path.get("init"));
  if (path.is("ExpressionStatement")) return isQuietValue(path.get("expression"));
  if (path.is("BlockStatement")) return path.get("body").every(isQuiet);
  if (path.is("IfStatement"))
    return [path.get("test"), path.get("consequent"), path.get("alternate")].every(
      (each) => !each?.node || isQuiet(each),
    );
  if (path.is("ReturnStatement") || path.is("ThrowStatement")) {
    const value = path.get("argument");
    return !value?.node || isQuiet(value);
  }
  if (path.is("ObjectProperty") || path.is("ObjectMethod"))
    return path.is("ObjectMethod") || isQuiet(path.get("value"));
  if (path.is("SpreadElement")) return isQuiet(path.get("argument"));
  return isQuietValue(path);
}

function isQuietValue(input: NodePath | null): boolean {
  if (!input) return true;
  const path = unwrapped(input);
  if (path.is("Function")) return true;
  if (path.is("AssignmentExpression"))
    return path.get("left").is("Identifier") && isQuietValue(path.get("right"));
  const callee = isCall(path) ? calleeOf(path) : null;
  if (isCall(path) && isMember(callee) && isConsole(callee.get("object")))
    return staticName(callee) !== null && path.get("arguments").every(isQuiet);
  return onlyReads(path) && !waits(path);
}

/** Whether other code may run while an expression waits. */
function waits(path: NodePath): boolean {
  let found = path.is("AwaitExpression");
  path.walk((each) => {
    found ||= each.is("AwaitExpression");
  });
  return found;
}

const isConsole = (path: NodePath): boolean =>
  path.is("Identifier", { name: "console" }) && !path.scope.hasBinding("console");
