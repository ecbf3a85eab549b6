import type { ConditionalExpression } from "@babel/types";
import type { Edit } from "../../../src/code/edits/edits.ts";
import {
  calleeName,
  isCall,
  type NodePath,
  outermostWrapper,
  valueReferences,
  withPrefix,
} from "../../../src/code/tree/index.ts";
import { onlyReads } from "../../../src/code/values/only-reads.ts";
import { ignoresResultOf, isEffect, isElementHandler, isIgnoredList } from "../attach/ignored-results.ts";
import { type Around, isGone, wrappedRange } from "./around.ts";

/**
 * Takes an expression out that does nothing and whose value nobody needs, as far out as nothing else is lost.
 * @returns false where something has to stand in its place
 */
export function discard(expression: NodePath, around: Around): boolean {
  const path = outermostWrapper(expression);
  const parent = path.parentPath;
  if (!parent) return false;
  const go = (what: NodePath) => {
    around.gone.add(what);
    return true;
  };
  if (parent.is("ExpressionStatement")) return go(parent);
  if (parent.is("AwaitExpression") || parent.is("UnaryExpression", { operator: "void" }))
    return discard(parent, around);
  if (parent.is("LogicalExpression") && path.key === "right")
    return onlyReads(parent.get("left"))
      ? discard(parent, around)
      : instead(parent, parent.get("left"), around);
  if (parent.is("ConditionalExpression") && path.key !== "test") return discardBranch(path, parent, around);
  if (parent.is("SequenceExpression"))
    return path !== parent.get("expressions").at(-1) || isStatement(parent) ? go(path) : false;
  if (parent.is("ArrayExpression")) return isAwaitedList(parent) && go(path);
  if (isCall(parent) && path.listKey === "arguments" && isWaiting(parent) && isStatement(withPrefix(parent)))
    return discard(parent, around);
  if (parent.is("ArrowFunctionExpression") && path.key === "body") {
    if (!parent.node.async && !isResultIgnored(parent)) return false;
    around.edits.set(parent, [emptyBody(parent)]);
    return go(path);
  }
  if (parent.is("ReturnStatement")) {
    const fn = parent.getFunctionParent();
    if (!fn || (!fn.node.async && !isResultIgnored(fn))) return false;
    if (isLastOf(parent, fn)) return go(parent);
    around.edits.set(parent, [
      { start: parent.range.start + "return".length, end: path.range.end, text: "" },
    ]);
    return go(path);
  }
  if (parent.is("VariableDeclarator")) {
    const binding = parent.get("id").binding;
    const isRead = binding === undefined || !valueReferences(binding).every((each) => isGone(each, around));
    return !isRead && binding.constant && !isExportedDeclaration(parent) && go(parent);
  }
  return false;
}

/** An empty block in place of the value of an arrow function, with the parentheses that it may stand in, on the line of the arrow. */
export function emptyBody(arrow: NodePath): Edit {
  const { text } = arrow.file;
  const body = arrow.is("ArrowFunctionExpression") ? arrow.get("body") : arrow;
  const after = text.lastIndexOf("=>", body.range.start) + 2;
  const blanks = /^\s*/.exec(text.slice(after))?.[0] ?? "";
  return /[\r\n]/.test(blanks)
    ? { start: after, end: arrow.range.end, text: " {}" }
    : { start: after + blanks.length, end: arrow.range.end, text: "{}" };
}

/** `d ? detach() : other()`: of a statement, what is left when one branch does nothing. */
function discardBranch(path: NodePath, parent: NodePath<ConditionalExpression>, around: Around): boolean {
  const other = parent.get(path.key === "consequent" ? "alternate" : "consequent");
  if (!isStatement(withPrefix(parent))) return false;
  if (onlyReads(other) && onlyReads(parent.get("test"))) return discard(parent, around);
  around.edits.set(parent, [{ ...path.range, text: "undefined" }]);
  around.gone.add(path);
  return true;
}

/** What is left of an expression whose other half goes. */
function instead(whole: NodePath, rest: NodePath, around: Around): boolean {
  if (!isStatement(withPrefix(whole))) return false;
  const { start, end } = whole.range;
  const inner = wrappedRange(rest.node, rest.file.text);
  around.edits.set(whole, [
    { start, end: Math.max(start, inner.start), text: "" },
    { start: Math.min(inner.end, end), end, text: "" },
  ]);
  around.gone.add(whole);
  around.kept.add(rest);
  return true;
}

const isStatement = (path: NodePath): boolean =>
  outermostWrapper(path).parentPath?.is("ExpressionStatement") === true;

/** `await Promise.all([...])` as a statement: nobody reads the list. */
function isAwaitedList(array: NodePath): boolean {
  const call = array.parentPath;
  return isWaiting(call) && isStatement(withPrefix(call));
}

const isWaiting = (call: NodePath | null): call is NodePath =>
  isCall(call) && /^(?:all|allSettled)$/.test(calleeName(call));

/** A function whose caller does nothing with what it gives: a handler, an effect, the callback of `forEach`. */
function isResultIgnored(fn: NodePath): boolean {
  const path = outermostWrapper(fn);
  const parent = path.parentPath;
  if (isElementHandler(path)) return true;
  if (isCall(parent) && path.listKey === "arguments") {
    const name = calleeName(parent);
    // What a promise waits for and what a callback gives are the same here: nothing.
    if (/^(?:then|catch|finally)$/.test(name)) return true;
    return ignoresResultOf(path) || (name === "map" && isIgnoredList(parent));
  }
  return isCleanup(path);
}

/** What an effect returns is called, and what that gives is ignored. */
export function isCleanup(fn: NodePath): boolean {
  const returned = fn.parentPath;
  const effect = returned?.is("ReturnStatement")
    ? returned.getFunctionParent()
    : returned?.is("ArrowFunctionExpression") && fn.key === "body"
      ? returned
      : null;
  const call = effect && outermostWrapper(effect).parentPath;
  return isCall(call) && isEffect(call);
}

function isLastOf(statement: NodePath, fn: NodePath): boolean {
  const block = statement.parentPath;
  return (
    block?.is("BlockStatement") === true && block.parentPath === fn && block.get("body").at(-1) === statement
  );
}

export function isExportedDeclaration(declarator: NodePath): boolean {
  return declarator.parentPath?.parentPath?.is("ExportDeclaration") === true;
}
