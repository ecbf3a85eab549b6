import type { BlockStatement, Class, IfStatement, TryStatement } from "@babel/types";
import type { Edit } from "../../../src/code/edits/edits.ts";
import { reindent } from "../../../src/code/edits/reindent.ts";
import { indentAt } from "../../../src/code/edits/style.ts";
import {
  argumentsOf,
  calleeName,
  isCall,
  keyName,
  type NodePath,
  nameOfKey,
  outermostWrapper,
  unwrapped,
  withPrefix,
} from "../../../src/code/tree/index.ts";
import { onlyReads } from "../../../src/code/values/only-reads.ts";
import { givenName, isHook, isIgnoredList } from "../attach/ignored-results.ts";
import { type Around, isEmptied, isGone } from "./around.ts";
import { discard, emptyBody, isCleanup } from "./discard.ts";

/**
 * Takes out what stands around code that is gone and does nothing without it: conditions, blocks, loops, functions that are called
 * at once.
 * @returns whether anything has changed
 */
export function collapse(around: Around): boolean {
  const size = () => around.gone.size + around.edits.size;
  const before = size();
  for (const path of [...around.gone]) {
    const parent = path.parentPath;
    if (!parent || isGone(parent, around)) continue;
    if (parent.is("BlockStatement") && isEmptied(parent, around)) collapseAround(parent, around);
    else collapseAround(path, around);
  }
  return size() > before;
}

/** @param inner a statement that is gone, or a block of such */
function collapseAround(inner: NodePath, around: Around): void {
  const parent = inner.parentPath;
  if (!parent) return;
  const { gone } = around;
  if (parent.is("IfStatement")) collapseIf(parent, around);
  else if (parent.is("TryStatement")) collapseTry(parent, around);
  else if (parent.is("ForXStatement") && inner.key === "body") {
    if (!(parent.is("ForOfStatement") && parent.node.await) && isReadOver(parent)) gone.add(parent);
  } else if (parent.is("ForStatement") && inner.key === "body") {
    if (isCounted(parent)) gone.add(parent);
  } else if (parent.is("LabeledStatement")) gone.add(parent);
  else if (parent.is("BlockStatement") || parent.is("Program") || parent.is("SwitchCase")) {
    if (inner.is("BlockStatement")) gone.add(inner);
    else if (parent.is("BlockStatement")) dropLastGuard(parent, inner, around);
  } else if (parent.is("VariableDeclaration")) {
    if (parent.get("declarations").every((each) => gone.has(each) && !around.edits.has(each)))
      gone.add(parent);
  } else if (parent.is("ArrayExpression")) {
    const call = parent.parentPath;
    if (call && parent.get("elements").every((each) => each !== null && gone.has(each)))
      discard(call, around);
  } else if (parent.is("Function") && (inner.is("BlockStatement") || inner.key === "body"))
    collapseFunction(parent, inner, around);
}

function collapseIf(statement: NodePath<IfStatement>, around: Around): void {
  const test = statement.get("test");
  const consequent = statement.get("consequent");
  const alternate = statement.get("alternate");
  const hasElse = alternate !== null && !isEmptied(alternate, around);
  const { text } = statement.file;
  if (!isEmptied(consequent, around)) {
    if (alternate && !hasElse)
      around.edits.set(statement, [{ start: consequent.range.end, end: alternate.range.end, text: "" }]);
    return;
  }
  if (hasElse)
    around.edits.set(statement, [
      ...negated(test),
      { start: consequent.range.start, end: alternate.range.start, text: "" },
    ]);
  else if (onlyReads(test)) around.gone.add(statement);
  else
    around.edits.set(statement, [
      { start: statement.range.start, end: test.range.start, text: /^[([`]/.test(test.text) ? "void " : "" },
      { start: test.range.end, end: statement.range.end, text: text.includes(";") ? ";" : "" },
    ]);
}

/** `if (!device) return;` before nothing but code that is gone, at the end of a function: it does nothing any more. */
function dropLastGuard(body: NodePath<BlockStatement>, inner: NodePath, around: Around): void {
  if (!body.parentPath?.is("Function") || body.key !== "body") return;
  const statements = body.get("body");
  const isLeft = (each: NodePath) => !isEmptied(each, around) || around.edits.has(each);
  const index = statements.findLastIndex(isLeft);
  const guard = statements[index];
  if (!guard?.is("IfStatement") || guard.node.alternate || statements.indexOf(inner as never) < index) return;
  const then = guard.get("consequent");
  const only = then.is("BlockStatement") && then.get("body").length === 1 ? then.get("body")[0] : then;
  if (only?.is("ReturnStatement", { argument: null }) && onlyReads(guard.get("test"))) around.gone.add(guard);
}

/** Only what changes is edited: what the condition reads is still read. */
function negated(test: NodePath): Edit[] {
  const insert = (at: number, text: string): Edit => ({ start: at, end: at, text });
  const inner = unwrapped(test);
  const { start, end } = inner.range;
  if (inner.is("UnaryExpression", { operator: "!" })) {
    const argument = inner.get("argument").range;
    return [
      { start, end: argument.start, text: "" },
      { start: argument.end, end, text: "" },
    ];
  }
  if (inner.is("BinaryExpression")) {
    const { operator } = inner.node;
    const other = { "===": "!==", "!==": "===", "==": "!=", "!=": "==" }[operator as string];
    const from = inner.get("left").range.end;
    const at = from + inner.file.text.slice(from, inner.get("right").range.start).indexOf(operator);
    if (other) return [{ start: at, end: at + operator.length, text: other }];
  }
  const { parenStart } = test.node.extra ?? {};
  if (typeof parenStart === "number") return [insert(parenStart, "!")];
  return /^(?:Identifier|(?:Optional)?(?:Member|Call)Expression)$/.test(test.type)
    ? [insert(test.range.start, "!")]
    : [insert(test.range.start, "!("), insert(test.range.end, ")")];
}

/** Nothing can be thrown where nothing is left to try; what `finally` does is done. */
function collapseTry(statement: NodePath<TryStatement>, around: Around): void {
  const block = statement.get("block");
  const handler = statement.get("handler");
  const finalizer = statement.get("finalizer");
  const hasFinally = finalizer !== null && !isEmptied(finalizer, around);
  if (isEmptied(block, around)) {
    if (!hasFinally) around.gone.add(statement);
    else if (!around.edits.has(statement)) {
      // The handler goes with what it was for.
      if (handler) around.gone.add(handler);
      around.edits.set(statement, unwrapping(statement, finalizer));
    }
  } else if (finalizer && !hasFinally) {
    if (handler)
      around.edits.set(statement, [{ start: handler.range.end, end: finalizer.range.end, text: "" }]);
    else if (!around.edits.has(statement)) around.edits.set(statement, unwrapping(statement, block));
  }
}

/** The statements of a block in place of the statement that holds it; in braces where they declare names. */
function unwrapping(statement: NodePath, block: NodePath): Edit[] {
  const { text } = statement.file;
  const body = block.is("BlockStatement") ? block.get("body") : [];
  const declares = body.some(
    (each) => each.is("Declaration") && !each.is("VariableDeclaration", { kind: "var" }),
  );
  const first = body[0];
  const last = body.at(-1);
  const { start, end } = statement.range;
  if (declares || !first || !last || statement.listKey === undefined)
    return [
      { start, end: block.range.start, text: "" },
      { start: block.range.end, end, text: "" },
    ];
  return [
    { start, end: first.range.start, text: "" },
    ...reindent(block, { start: first.range.start, end: last.range.end }, indentAt(text, start)),
    { start: last.range.end, end, text: "" },
  ];
}

/** `for (const device of devices)`: going through it does nothing, and sets nothing else. */
function isReadOver(loop: NodePath): boolean {
  if (!loop.is("ForXStatement")) return false;
  const declares = loop.get("left");
  return declares.is("VariableDeclaration") && declares.node.kind !== "var" && onlyReads(loop.get("right"));
}

/** `for (let i = 0; i < devices.length; i += 1)`: it ends by itself. */
function isCounted(loop: NodePath): boolean {
  if (!loop.is("ForStatement")) return false;
  const init = loop.get("init");
  const test = loop.get("test");
  const update = loop.get("update");
  if (!init?.is("VariableDeclaration") || init.node.kind !== "let" || !test || !update) return false;
  const [declarator] = init.get("declarations");
  const id = declarator?.node.id;
  const counted = update.is("UpdateExpression")
    ? update.node.argument
    : update.is("AssignmentExpression") && onlyReads(update.get("right"))
      ? update.node.left
      : null;
  return (
    init.node.declarations.length === 1 &&
    id?.type === "Identifier" &&
    counted?.type === "Identifier" &&
    counted.name === id.name &&
    onlyReads(test)
  );
}

/** A function that does nothing any more: what calls it for every item, as an effect or at once goes too. */
function collapseFunction(fn: NodePath, body: NodePath, around: Around): void {
  if (isComponentHook(fn)) return void around.gone.add(fn);
  const owner = classOfHook(fn, around);
  if (owner) return dropHook(fn, owner, around);
  if (body.is("BlockStatement") && !around.edits.has(fn))
    around.edits.set(fn, [{ start: body.range.start + 1, end: body.range.end - 1, text: "" }]);
  const path = outermostWrapper(fn);
  const call = path.parentPath;
  const params = fn.is("Function") ? fn.get("params") : [];
  if (fn.is("Function") && fn.node.generator) return;
  if (isCall(call) && path.key === "callee") {
    if (argumentsOf(call).every(onlyReads)) discard(call, around);
    return;
  }
  if (isCall(call) && path.listKey === "arguments") {
    const others = argumentsOf(call).filter((each) => each !== path);
    const name = calleeName(call);
    const callee = call.get("callee");
    if (!others.every(onlyReads) || !params.every((each) => each.is("Identifier") || around.gone.has(each)))
      return;
    const object = callee.is("MemberExpression") ? callee.get("object") : null;
    if (object && name === "forEach" && onlyReads(object)) discardOrVoid(call, around);
    else if (object && name === "map" && isIgnoredList(call) && onlyReads(object)) discard(call, around);
    else if (object && name === "finally") {
      around.gone.add(path);
      around.edits.set(call, [{ start: object.range.end, end: call.range.end, text: "" }]);
    } else if (object && name === "then" && others.length === 0 && isEndOfChain(call)) {
      around.gone.add(path);
      around.edits.set(call, [{ start: object.range.end, end: call.range.end, text: "" }]);
    } else if (isHook(call) || (givenName(call) === "addEventListener" && fn === path)) discard(call, around);
    return;
  }
  if (!isCleanup(path)) return;
  if (call?.is("ReturnStatement")) around.gone.add(call);
  else discard(path, around);
}

/** `beforeUnmount() {}` among the options of a Vue component: Vue calls it where it is there, and nobody else does. */
function isComponentHook(fn: NodePath): boolean {
  if (!fn.is("ObjectMethod", { kind: "method" }) || !fn.parentPath) return false;
  if (!/^(?:before(?:Unmount|Destroy)|unmounted|destroyed|deactivated)$/.test(keyName(fn) ?? ""))
    return false;
  const owner = outermostWrapper(fn.parentPath).parentPath;
  if (owner?.is("ExportDefaultDeclaration")) return fn.file.path.endsWith(".vue");
  return (
    isCall(owner) && /^(?:defineComponent|defineNuxtComponent|extend|createApp)$/.test(calleeName(owner))
  );
}

/** The class of `componentWillUnmount() {}` that React alone is behind, of `ngOnDestroy() {}` of a component of Angular; null for others. */
function classOfHook(fn: NodePath, { isExtended }: Around): NodePath<Class> | null {
  const owner = fn.parentPath?.parentPath;
  if (!fn.is("ClassMethod", { kind: "method" }) || !owner?.is("Class")) return null;
  const name = nameOfKey(fn.node.key);
  const base = owner.get("superClass");
  const decorators = (owner.node.decorators ?? []).map((each) => fn.file.tree.pathOf(each).text);
  const isCalledAlone =
    name === "componentWillUnmount"
      ? /^(?:React\.)?(?:Pure)?Component$/.test(base?.text ?? "")
      : name === "ngOnDestroy" && !base && decorators.some((each) => each.startsWith("@Component("));
  const binding = isCalledAlone ? owner.scope.getBinding(owner.node.id?.name ?? "") : undefined;
  return binding && !isExtended(binding) ? owner : null;
}

/** With the method goes `implements OnDestroy`, which says that the class has it. */
function dropHook(fn: NodePath, owner: NodePath<Class>, around: Around): void {
  const { gone, edits } = around;
  const { text, tree } = owner.file;
  gone.add(fn);
  const body = owner.get("body");
  const { start: open, end: close } = body.range;
  if (body.get("body").every((each) => gone.has(each)))
    edits.set(body, [{ start: open + 1, end: close - 1, text: "" }]);
  const list = (owner.node.implements ?? []).map((each) => tree.pathOf(each));
  const own = list.find((each) => each.text === "OnDestroy");
  if (!own) return;
  gone.add(own);
  const { start, end } = own.range;
  const word = /\s+implements\s+$/.exec(text.slice(0, start))?.[0] ?? "";
  if (list.length === 1) edits.set(own, [{ start: start - word.length, end, text: "" }]);
}

/** `promise.then(...)` as a statement: nobody reads what the callback gives. */
const isEndOfChain = (call: NodePath): boolean =>
  withPrefix(call).parentPath?.is("ExpressionStatement") === true;

/** `forEach` gives nothing: where its value is returned, nothing is. */
function discardOrVoid(call: NodePath, around: Around): void {
  if (discard(call, around)) return;
  const arrow = outermostWrapper(call).parentPath;
  if (!arrow?.is("ArrowFunctionExpression")) return;
  around.edits.set(arrow, [emptyBody(arrow)]);
  around.gone.add(call);
}
