import type { Function as FunctionNode } from "@babel/types";
import {
  type Binding,
  isCall,
  isMember,
  keyName,
  type NodePath,
  outermostWrapper,
  staticName,
  unwrapped,
  valueReferences,
} from "../../../../src/code/tree/index.ts";
import { aliasesV2Type, namesV2Type } from "../../sdk/project-types.ts";
import { argumentsIn } from "../callbacks/callbacks.ts";
import {
  calleeName,
  functionOfBinding,
  IGNORES_RESULT,
  isDependencyList,
  isExportReference,
  isIgnoredList,
  isJsxHandler,
  isVoidWrapper,
} from "../ignored-results.ts";
import {
  boxOfMethod,
  type KeptValue,
  keptInField,
  keptInMember,
  keptInReactive,
  readsOfMethod,
  stateOfSetter,
} from "./kept-values.ts";
import {
  bindingOfDeclarator,
  boundNames,
  decides,
  functionOfDeclarator,
  isExported,
  isExportedByName,
  isNullish,
  isRead,
  isTest,
  type ResponseReader,
  type ResponseUse,
  readField,
  type Walk,
} from "./response-use.ts";

/**
 * Follows the response of a call to everything that reads it.
 *
 * @param reader what else reads names, and what does not count
 */
export function responseUse(call: NodePath, { ignored, inMarkup }: ResponseReader): ResponseUse {
  const use: ResponseUse = { reads: [], escapes: [], truths: [], typed: [], unread: [], exportedThrough: [] };
  followResponse(call, true, { use, ignored, inMarkup, seen: new Set() });
  return use;
}

function followResponse(start: NodePath, promise: boolean, walk: Walk): void {
  const path = outermostWrapper(start);
  const parent = path.parentPath;
  if (!parent || walk.ignored(path)) return;
  const { use } = walk;
  if (parent.is("ExpressionStatement")) return;
  if (parent.is("UnaryExpression")) {
    if (parent.node.operator === "!") use.truths.push(path);
    return;
  }
  if (parent.is("AwaitExpression")) return followResponse(parent, false, walk);
  if (parent.is("SequenceExpression")) {
    const last = parent.get("expressions").at(-1);
    return last === path ? followResponse(parent, promise, walk) : undefined;
  }
  if (parent.is("LogicalExpression")) {
    if (path.key === "left" && !promise && decides(parent)) use.truths.push(path);
    return path.key === "left" && parent.node.operator === "&&"
      ? undefined
      : followResponse(parent, promise, walk);
  }
  if (parent.is("ConditionalExpression")) {
    if (path.key === "test") return void use.truths.push(path);
    return followResponse(parent, promise, walk);
  }
  if (isTest(path, parent)) return void use.truths.push(path);
  if (parent.is("BinaryExpression", { operator: "in" }) && path.key === "right" && !promise) {
    const field = parent.get("left");
    return readField(field.is("StringLiteral") ? field.node.value : null, parent, walk);
  }
  if (parent.is("BinaryExpression")) {
    return isNullish(parent.node.left) || isNullish(parent.node.right)
      ? void use.truths.push(path)
      : void use.escapes.push(path);
  }
  if ((parent.is("MemberExpression") || parent.is("OptionalMemberExpression")) && path.key === "object") {
    return promise ? followPromiseMember(path, parent, walk) : readField(staticName(parent), parent, walk);
  }
  if (parent.is("VariableDeclarator")) return followDeclarator(parent, path, promise, walk);
  if (parent.is("AssignmentExpression") && path.key === "right")
    return followAssignment(parent, promise, walk);
  if (parent.is("AssignmentPattern") && path.key === "right")
    return followTarget(parent.get("left"), promise, walk);
  const field = path.key === "value" ? keptInField(parent) : null;
  if (field) return followKept(field, path, promise, walk);
  if (parent.is("ReturnStatement")) return followReturn(parent, promise, walk);
  if (parent.is("ArrowFunctionExpression") && path.key === "body")
    return followFunctionResult(parent, promise || parent.node.async, walk);
  if (parent.is("ArrayExpression")) return followPromiseAll(path, parent, walk);
  if (parent.is("ForXStatement") || parent.is("TemplateLiteral")) return void use.escapes.push(path);
  if (parent.is("CallExpression") && path.listKey === "arguments") {
    if (isVoidWrapper(parent)) return;
    const kept = stateOfSetter(parent.get("callee")) ?? boxOfMethod(parent.get("callee"));
    if (kept && !promise) return followKept(kept, path, false, walk);
  }
  use.escapes.push(path);
}

/** A response that stays in state is read where that is read. */
function followKept(
  { binding, reads, markup = [], complete }: KeptValue,
  place: NodePath,
  promise: boolean,
  walk: Walk,
): void {
  for (const read of reads) {
    const isSeen = walk.seen.has(read);
    walk.seen.add(read);
    if (!isSeen) followResponse(read, promise, walk);
  }
  followShown(markup, promise, walk);
  if (binding) {
    noteType(binding, walk);
    followMarkup(binding, place, promise, walk);
  }
  if (!complete) walk.use.escapes.push(place);
}

function followPromiseMember(path: NodePath, member: NodePath, walk: Walk): void {
  const name = staticName(member);
  const call = member.parentPath;
  if (!call || !(call.is("CallExpression") || call.is("OptionalCallExpression")) || member.key !== "callee") {
    walk.use.escapes.push(path);
    return;
  }
  if (name === "catch" || name === "finally") return followResponse(call, true, walk);
  if (name !== "then") return void walk.use.escapes.push(path);
  const [onFulfilled, onRejected] = call.get("arguments");
  if (!onFulfilled) return;
  if (onRejected === undefined && call.node.arguments.length === 0) return;
  followCallback(onFulfilled, walk);
}

/** The response goes to the first parameter of a callback. */
function followCallback(callback: NodePath, walk: Walk): void {
  let fn: NodePath | null = unwrapped(callback);
  if (fn.is("Identifier")) {
    if (fn.node.name === "undefined") return;
    const kept = stateOfSetter(fn);
    if (kept) return followKept(kept, callback, false, walk);
    const binding = fn.scope.getBinding(fn.node.name);
    fn = binding?.constant ? functionOfBinding(binding) : null;
  }
  if (!fn?.is("Function")) return fn?.is("NullLiteral") ? undefined : void walk.use.escapes.push(callback);
  for (const read of argumentsIn(fn)) {
    const member = read.parentPath;
    const isFirst =
      member?.is("MemberExpression", { computed: true }) &&
      member.node.property.type === "NumericLiteral" &&
      member.node.property.value === 0;
    if (isFirst && read.key === "object") followResponse(member, false, walk);
    else walk.use.escapes.push(callback);
  }
  const parameter = fn.get("params")[0];
  if (parameter) followTarget(parameter, false, walk);
}

/**
 * A pattern or name that receives the response.
 *
 * @param declared whether it is removed where nothing reads it; what stays takes the fields out, read or not
 */
function followTarget(target: NodePath, promise: boolean, walk: Walk, declared = false): void {
  if (target.is("AssignmentPattern")) return followTarget(target.get("left"), promise, walk);
  if (target.is("Identifier")) {
    const binding = target.scope.getBinding(target.node.name);
    if (!binding || walk.seen.has(binding)) return;
    walk.seen.add(binding);
    followMarkup(binding, target, promise, walk);
    for (const reference of valueReferences(binding)) followResponse(reference, promise, walk);
    return;
  }
  if (!target.is("ObjectPattern")) {
    if (!target.is("ArrayPattern") || target.node.elements.length > 0) walk.use.escapes.push(target);
    return;
  }
  for (const property of target.get("properties")) {
    if (!property.is("ObjectProperty")) {
      // `...rest` is the response with fewer fields.
      if (property.is("RestElement")) followTarget(property.get("argument"), false, walk);
      else walk.use.escapes.push(property);
      continue;
    }
    const names = boundNames(property.get("value"));
    const read = names === null || names.some((binding) => !binding.constant || isRead(binding, walk));
    if (read || !declared) readField(keyName(property), property, walk);
  }
}

/** Markup that takes the response as it is shows it, or passes it on: its fields are read there. */
function followMarkup(binding: Binding, target: NodePath, promise: boolean, walk: Walk): void {
  const references = walk.inMarkup(binding);
  if (references?.length === 0) readField("in the template", target, walk);
  followShown(references ?? [], promise, walk);
}

/** What stands in markup and does not stay there is shown. */
function followShown(references: readonly NodePath[], promise: boolean, walk: Walk): void {
  for (const reference of references) {
    const before = walk.use.escapes.length;
    followResponse(reference, promise, walk);
    if (walk.use.escapes.splice(before).length > 0) readField("in the template", reference, walk);
  }
}

function followDeclarator(
  declarator: NodePath<import("@babel/types").VariableDeclarator>,
  init: NodePath,
  promise: boolean,
  walk: Walk,
): void {
  const id = declarator.get("id");
  const before =
    walk.use.reads.length +
    walk.use.escapes.length +
    walk.use.truths.length +
    walk.use.exportedThrough.length;
  if (id.is("Identifier")) {
    const binding = id.scope.getBinding(id.node.name);
    if (binding && isExported(binding)) return void walk.use.escapes.push(init);
    // A promise that is kept and awaited later is followed; one that nothing reads is unread.
    const read = binding && isRead(binding, walk);
    const type = id.get("typeAnnotation");
    if (read && type && aliasesV2Type(type)) walk.use.typed.push(type);
    if (read || !binding) return followTarget(id, promise, walk);
    if (!binding.constant) return;
    walk.use.unread.push({ declarator, init });
    return;
  }
  if (promise) return void walk.use.escapes.push(init);
  followTarget(id, promise, walk, true);
  const after =
    walk.use.reads.length +
    walk.use.escapes.length +
    walk.use.truths.length +
    walk.use.exportedThrough.length;
  if (before === after) walk.use.unread.push({ declarator, init });
}

function followAssignment(
  assignment: NodePath<import("@babel/types").AssignmentExpression>,
  promise: boolean,
  walk: Walk,
): void {
  const left = assignment.get("left");
  if (!/^(?:\?\?|\|\||&&)?=$/.test(assignment.node.operator)) return void walk.use.escapes.push(assignment);
  if (left.is("Identifier")) {
    const binding = left.scope.getBinding(left.node.name);
    const reactive = binding ? null : keptInReactive(left);
    if (reactive) return followKept(reactive, assignment, promise, walk);
    if (!binding) return void walk.use.escapes.push(assignment);
    noteType(binding, walk);
    followTarget(left, promise, walk);
    return followResponse(assignment, promise, walk);
  }
  if (left.is("ObjectPattern") && !promise) {
    for (const property of left.get("properties")) {
      if (!property.is("ObjectProperty")) walk.use.escapes.push(property);
      else readField(keyName(property), property, walk);
    }
    return;
  }
  const kept = keptInMember(left);
  if (!kept) return void walk.use.escapes.push(assignment);
  followKept(kept, assignment, promise, walk);
  if (assignment.node.operator !== "=") followResponse(assignment, promise, walk);
}

/** `let last: AttachResponse | null`, `useState<AttachResponse | null>(null)`: what v3 gives does not fit in there. */
function noteType(binding: Binding, walk: Walk): void {
  const { identifier, path } = binding;
  const type = path.file.tree.pathOf(identifier).get("typeAnnotation");
  const init = path.is("VariableDeclarator") ? path.get("init") : null;
  const made = init && unwrapped(init);
  const given = made?.is("CallExpression") ? made.get("typeParameters") : null;
  for (const each of [type, given]) if (each && namesV2Type(each)) walk.use.typed.push(each);
}

function followReturn(statement: NodePath, promise: boolean, walk: Walk): void {
  const fn = statement.getFunctionParent();
  if (!fn) return void walk.use.escapes.push(statement);
  followFunctionResult(fn, promise || fn.node.async === true, walk);
}

/** The response is what a function returns: its callers decide. */
function followFunctionResult(fn: NodePath<FunctionNode>, promise: boolean, walk: Walk): void {
  if (walk.seen.has(fn.node)) return;
  walk.seen.add(fn.node);
  const type = fn.get("returnType");
  if (type && namesV2Type(type)) walk.use.typed.push(type);
  const path = outermostWrapper(fn);
  const parent = path.parentPath;
  if (!parent) return;
  // A function that is all of a handler in markup: `@click="() => protect()"`.
  if (isJsxHandler(path) || parent.is("ExpressionStatement")) return;
  if (parent.is("CallExpression") || parent.is("OptionalCallExpression")) {
    if (path.key === "callee") return followResponse(parent, promise, walk);
    const callee = parent.get("callee");
    const name = calleeName(parent);
    if (IGNORES_RESULT.test(name)) return;
    // `.then(() => attach(...))`: the response is what the chain resolves to.
    if (staticName(callee) && ["then", "catch", "finally"].includes(staticName(callee) ?? "")) {
      return name === "finally" ? undefined : followResponse(parent, true, walk);
    }
    if (name === "map" && isIgnoredList(parent)) return;
    const wrapper = parent.parentPath;
    if (wrapper?.is("VariableDeclarator") && functionOfDeclarator(wrapper) === fn.node) {
      return followCallers(fn, bindingOfDeclarator(wrapper), promise, walk);
    }
    return void walk.use.escapes.push(path);
  }
  if (fn.is("FunctionDeclaration")) {
    const id = fn.node.id;
    const binding = id ? (fn.parentPath?.scope.getBinding(id.name) ?? null) : null;
    return followCallers(fn, binding, promise, walk);
  }
  if (parent.is("VariableDeclarator")) return followCallers(fn, bindingOfDeclarator(parent), promise, walk);
  if (parent.is("ExportDefaultDeclaration"))
    return void walk.use.exportedThrough.push({ fn, binding: null, member: null, promise });
  followMethod(fn, path, promise, walk);
}

/** A method, or a function that is the value of a property, is called where it is read as a member. */
function followMethod(fn: NodePath<FunctionNode>, path: NodePath, promise: boolean, walk: Walk): void {
  const method = readsOfMethod(fn);
  if (!method) return void walk.use.escapes.push(path);
  const { holder, isDefault, name, complete } = method;
  for (const read of method.reads) followFunctionReference(read, promise, walk);
  const isShared = isDefault || (holder !== null && isExportedByName(holder));
  if (isShared) walk.use.exportedThrough.push({ fn, binding: holder, member: name, promise });
  if (!complete && !isShared) walk.use.escapes.push(path);
}

function followCallers(
  fn: NodePath<FunctionNode>,
  binding: Binding | null,
  promise: boolean,
  walk: Walk,
): void {
  if (!binding) return void walk.use.escapes.push(fn);
  if (!binding.constant) return void walk.use.escapes.push(fn);
  if (isExported(binding) || valueReferences(binding).some(isExportReference)) {
    walk.use.exportedThrough.push({ fn, binding, member: null, promise });
  }
  const inMarkup = walk.inMarkup(binding);
  if (inMarkup?.length === 0) walk.use.escapes.push(fn);
  const isCalled = (reference: NodePath) => {
    const { parentPath, key } = outermostWrapper(reference);
    return isCall(parentPath) && key === "callee";
  };
  const called = inMarkup?.filter(isCalled) ?? [];
  const passed = inMarkup?.filter((each) => !isCalled(each)) ?? [];
  for (const reference of [...valueReferences(binding), ...passed]) {
    if (isExportReference(reference) || walk.ignored(reference)) continue;
    followFunctionReference(reference, promise, walk);
  }
  followShown(
    called.flatMap((each) => outermostWrapper(each).parentPath ?? []),
    promise,
    walk,
  );
}

/** A reference to a function that returns the response: a call of it, or a place that will call it and ignore the result. */
export function followFunctionReference(reference: NodePath, promise: boolean, walk: Walk): void {
  const path = outermostWrapper(reference);
  const parent = path.parentPath;
  if (!parent) return;
  if ((parent.is("CallExpression") || parent.is("OptionalCallExpression")) && path.key === "callee")
    return followResponse(parent, promise, walk);
  if (isJsxHandler(path) || parent.is("ExpressionStatement") || parent.is("UnaryExpression")) return;
  if (parent.is("CallExpression") && path.listKey === "arguments" && IGNORES_RESULT.test(calleeName(parent)))
    return;
  if (parent.is("ArrayExpression") && isDependencyList(parent)) return;
  // `fn.cancel()`, `fn.displayName = ...`: reads of the function, not of what it returns.
  if (
    parent.is("MemberExpression") &&
    path.key === "object" &&
    !["call", "apply", "bind"].includes(staticName(parent) ?? "")
  )
    return;
  walk.use.escapes.push(path);
}

/** Uses of one imported function's result in another file. */
export function responseUseOfFunction(
  references: readonly NodePath[],
  promise: boolean,
  inMarkup: ResponseReader["inMarkup"],
): ResponseUse {
  const use: ResponseUse = { reads: [], escapes: [], truths: [], typed: [], unread: [], exportedThrough: [] };
  const walk: Walk = { use, ignored: () => false, inMarkup, seen: new Set() };
  for (const reference of references) followFunctionReference(reference, promise, walk);
  // A binding in a caller is the caller's own business: nothing there is edited.
  use.unread = [];
  return use;
}

/** `Promise.all([attach(...), other()])`: ignored when the element it ends in is not read. */
function followPromiseAll(
  path: NodePath,
  array: NodePath<import("@babel/types").ArrayExpression>,
  walk: Walk,
): void {
  const call = array.parentPath;
  const callee = call?.is("CallExpression") ? call.get("callee") : null;
  const name = callee ? staticName(callee) : null;
  if (!call || (name !== "all" && name !== "allSettled" && name !== "race" && name !== "any"))
    return void walk.use.escapes.push(path);
  // The first to settle may be ours: what is read of it is read of the response.
  if (name === "race" || name === "any") return followResponse(call, true, walk);
  let outer = outermostWrapper(call);
  while (outer.parentPath?.is("AwaitExpression")) outer = outermostWrapper(outer.parentPath);
  const parent = outer.parentPath;
  if (parent?.is("ExpressionStatement") || parent?.is("UnaryExpression", { operator: "void" })) return;
  if (parent?.is("VariableDeclarator")) {
    const id = parent.get("id");
    const element = id.is("ArrayPattern") ? id.get("elements")[Number(path.key)] : undefined;
    if (id.is("ArrayPattern") && !id.node.elements.some((each) => each?.type === "RestElement")) {
      if (!element?.node) return;
      if (name === "all") return followTarget(element, false, walk);
      return followSettled(element, walk);
    }
    const list = id.is("Identifier") ? id.scope.getBinding(id.node.name) : undefined;
    if (list && !isExported(list)) return followElement(list, String(path.key), name, walk);
  }
  walk.use.escapes.push(path);
}

/** `const results = await Promise.all([...])`: what is read of `results[1]`. */
function followElement(list: Binding, index: string, combinator: string, walk: Walk): void {
  for (const reference of valueReferences(list)) {
    const member = outermostWrapper(reference).parentPath;
    const at = member && isMember(member) && reference.key === "object" ? staticName(member) : null;
    if (at === null || !member) walk.use.escapes.push(reference);
    else if (at === index && combinator === "all") followResponse(member, false, walk);
    else if (at === index) followSettledValue(member, walk);
    else if (!/^\d+$|^length$/.test(at)) walk.use.escapes.push(reference);
  }
}

/** `allSettled` wraps the response: `{ status, value }`. */
function followSettled(target: NodePath, walk: Walk): void {
  if (target.is("ObjectPattern")) {
    for (const property of target.get("properties"))
      if (!property.is("ObjectProperty")) walk.use.escapes.push(property);
      else if (keyName(property) === "value") followTarget(property.get("value"), false, walk);
    return;
  }
  const binding = target.is("Identifier") ? target.scope.getBinding(target.node.name) : undefined;
  if (!binding) return void walk.use.escapes.push(target);
  for (const reference of valueReferences(binding)) followSettledValue(reference, walk);
}

function followSettledValue(settled: NodePath, walk: Walk): void {
  const path = outermostWrapper(settled);
  const member = path.parentPath;
  const name = isMember(member) && path.key === "object" ? staticName(member) : null;
  if (name === "value" && member) followResponse(member, false, walk);
  else if (name !== "status" && name !== "reason") walk.use.escapes.push(settled);
}
