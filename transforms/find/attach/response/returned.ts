import type { Function as FunctionNode, TSModuleDeclaration } from "@babel/types";
import {
  type Binding,
  bindingOfFunction,
  calleeName,
  declaredBinding,
  functionGiving,
  isCall,
  isMember,
  type NodePath,
  outermostWrapper,
  staticName,
  valueReferences,
} from "../../../../src/code/tree/index.ts";
import { commonJsNames, isOnlyExported } from "../../../../src/code/values/common-js.ts";
import { parameterFor } from "../../../../src/code/values/function-at.ts";
import { namespaceAround, namespaceReferences } from "../../../../src/code/values/namespaces.ts";
import { exportedAs, exportedNames } from "../../../../src/code/values/origin.ts";
import { isRune } from "../../../../src/code/values/reactive/reactive-reads.ts";
import { annotationOf, isDocumentedAsV2, namesV2Type, typesAround } from "../../sdk/project-types.ts";
import {
  functionOfBinding,
  ignoresResultOf,
  isDependencyList,
  isElementHandler,
  isExportReference,
  isIgnoredList,
} from "../ignored-results.ts";
import { asksForFields } from "../types/asked-fields.ts";
import { typesAsking } from "../types/type-reads.ts";
import { typesAroundFunction } from "./declared-flow.ts";
import { type Method, readsOfMethod, readsOfProperty, type SharedObject } from "./member-reads.ts";
import { followShown, isExportedByName, type Walk } from "./response-use.ts";

/** The response is what a function returns: its callers decide. */
export function followFunctionResult(fn: NodePath<FunctionNode>, promise: boolean, walk: Walk): void {
  if (walk.seen.has(fn.node)) return;
  walk.seen.add(fn.node);
  const type = fn.get("returnType");
  walk.use.typed.push(...[...(type ? [type] : []), ...typesAround(fn)].filter(namesV2Type));
  if (type && asksForFields(type)) walk.use.typed.push(type);
  walk.use.typed.push(...typesAroundFunction(fn));
  const path = outermostWrapper(fn);
  const parent = path.parentPath;
  if (!parent) return;
  const declared = parent.is("VariableDeclarator") ? parent : path;
  if (isDocumentedAsV2(declared)) walk.use.typed.push(declared);
  // A function that is all of a handler in markup: `@click="() => protect()"`.
  if (isElementHandler(path) || parent.is("ExpressionStatement")) return;
  if (isCall(parent)) {
    if (path.key === "callee") return walk.follow(parent, promise);
    const callee = parent.get("callee");
    const name = calleeName(parent);
    if (followParameter(path, promise, walk) || ignoresResultOf(path)) return;
    if (name === "createResource") return followResource(path, parent, walk);
    if (isRune(callee, "function")) return followRune(parent, promise, walk);
    // `.then(() => attach(...))`: the response is what the chain resolves to.
    if (staticName(callee) && ["then", "catch", "finally"].includes(staticName(callee) ?? "")) {
      return name === "finally" ? undefined : walk.follow(parent, true);
    }
    if (name === "map" && isIgnoredList(parent)) return;
    const wrapper = parent.parentPath;
    const holder = wrapper?.is("VariableDeclarator") ? declaredBinding(wrapper) : null;
    if (holder && functionOfBinding(holder)?.node === fn.node)
      return followCallers(fn, holder, promise, walk);
    return walk.escape(path);
  }
  // What an executor returns goes nowhere.
  if (
    parent.is("NewExpression") &&
    path.key === 0 &&
    parent.get("callee").is("Identifier", { name: "Promise" })
  )
    return;
  if (fn.is("FunctionDeclaration")) return followCallers(fn, declaredBinding(fn), promise, walk);
  if (parent.is("VariableDeclarator")) return followCallers(fn, declaredBinding(parent), promise, walk);
  if (handedOut(path, promise, walk)) return;
  const maker = functionGiving(path);
  if (maker) return followMade(maker, path, promise, walk);
  followMember(path, readsOfMethod(fn), promise, walk);
}

/** `const protect = (id) => (user) => attach(...)`: the function that a function of the file makes is used where that is called. */
function followMade(maker: NodePath<FunctionNode>, made: NodePath, promise: boolean, walk: Walk): void {
  const binding = bindingOfFunction(maker);
  const isSeen = binding?.constant === true && !isExportedByName(binding) && walk.inMarkup(binding) === null;
  if (!binding || !isSeen || maker.node.async || maker.node.generator) return walk.escape(made);
  walk.use.typed.push(...typesAsking(binding));
  for (const reference of valueReferences(binding)) {
    const path = outermostWrapper(reference);
    const call = path.parentPath;
    if (!isCall(call) || path.key !== "callee") walk.escape(path);
    else followFunctionValue(call, promise, walk);
  }
}

/** An expression that gives a function which returns the response. */
function followFunctionValue(value: NodePath, promise: boolean, walk: Walk): void {
  const path = outermostWrapper(value);
  const { parentPath: parent } = path;
  if (!parent?.is("VariableDeclarator")) return followFunctionReference(path, promise, walk);
  const binding = declaredBinding(parent);
  if (!binding?.constant || isExportedByName(binding) || walk.inMarkup(binding) !== null)
    return walk.escape(path);
  walk.use.typed.push(...typesAsking(binding));
  for (const reference of valueReferences(binding)) followFunctionReference(reference, promise, walk);
}

/** What a rune of Svelte gives. Its declaration stays where nothing reads it: a rune stands nowhere else. */
export function followRune(call: NodePath, promise: boolean, walk: Walk): void {
  const { unread } = walk.use;
  const before = unread.length;
  walk.follow(call, promise);
  unread.splice(before);
}

/** Solid's `const [data] = createResource(fetcher)`: `data()` is the response. */
function followResource(fetcher: NodePath, call: NodePath, walk: Walk): void {
  const parent = outermostWrapper(call).parentPath;
  const isFetcher =
    isCall(call) &&
    call.node.arguments.slice(Number(fetcher.key) + 1).every(({ type }) => type === "ObjectExpression");
  if (!isFetcher) return walk.escape(fetcher);
  if (parent?.is("ExpressionStatement")) return;
  const id = parent?.is("VariableDeclarator") ? parent.get("id") : null;
  const [data, actions] = id?.is("ArrayPattern") ? id.get("elements") : [];
  const binding = data?.binding;
  if (actions || !binding || isExportedByName(binding)) return walk.escape(fetcher);
  for (const reference of valueReferences(binding)) {
    const read = outermostWrapper(reference).parentPath;
    const name = isMember(read) && reference.key === "object" ? staticName(read) : null;
    if ((isCall(read) && reference.key === "callee") || (read && name === "latest")) walk.follow(read, false);
    else if (!/^(?:error|loading|state)$/.test(name ?? "")) walk.escape(reference);
  }
}

/** A function that a module exports as it stands: `export default () => attach()`, `exports.enter = enter`. */
function handedOut(at: NodePath, promise: boolean, walk: Walk): boolean {
  const names = exportedAs(at);
  if (names.length === 0) return false;
  share({ at, names, isClass: false }, null, promise, walk);
  // A module that reads its own exports may call it there.
  if (commonJsNames(at).length > 0 && !isOnlyExported(at)) walk.escape(at);
  return true;
}

function share(shared: SharedObject, member: string | null, promise: boolean, walk: Walk): void {
  walk.use.exportedThrough.push({ ...shared, member, promise, inside: walk.inside });
}

/** A member is called where it is read. */
function followMember(at: NodePath, method: Method | null, promise: boolean, walk: Walk): void {
  if (!method) return walk.escape(at);
  const { name, seen } = method;
  for (const read of seen.reads) {
    const isSeen = walk.seen.has(read.node);
    walk.seen.add(read.node);
    if (!isSeen) followUse(read, read.file !== at.file, promise, walk);
  }
  walk.use.typed.push(...seen.typed.filter((type) => !walk.use.typed.includes(type)));
  for (const each of seen.shared) share(each, name, promise, walk);
  if (!seen.complete) walk.escape(at);
}

function followCallers(
  fn: NodePath<FunctionNode>,
  binding: Binding | null,
  promise: boolean,
  walk: Walk,
): void {
  if (!binding) return walk.escape(fn);
  if (!binding.constant) return walk.escape(fn);
  walk.use.typed.push(...typesAsking(binding));
  const namespace = namespaceAround(binding.path);
  if (namespace) followMemberOf(namespace, binding.identifier.name, promise, walk);
  else if (isExportedByName(binding))
    share({ at: fn, names: exportedNames(binding), isClass: false }, null, promise, walk);
  const inMarkup = walk.inMarkup(binding);
  if (inMarkup?.length === 0) walk.escape(fn);
  for (const reference of valueReferences(binding))
    if (!isExportReference(reference) && !walk.ignored(reference))
      followFunctionReference(reference, promise, walk);
  for (const reference of inMarkup ?? []) followUse(reference, true, promise, walk);
}

/** `Session.start()` of `namespace Session { export function start() {} }`. */
function followMemberOf(
  namespace: NodePath<TSModuleDeclaration>,
  exported: string,
  promise: boolean,
  walk: Walk,
): void {
  // Others may read it of the module, or by the class or the enum of its name.
  const { id } = namespace.node;
  const isMerged = id.type === "Identifier" && namespace.scope.getBinding(id.name) !== undefined;
  if (isMerged || namespace.parentPath?.is("ExportNamedDeclaration")) return walk.escape(namespace);
  for (const reference of namespaceReferences(namespace)) {
    const member = outermostWrapper(reference).parentPath;
    const name = isMember(member) ? staticName(member) : null;
    if (!member || name === null) walk.escape(reference);
    else if (name === exported) followUse(member, false, promise, walk);
  }
}

/** A use of the function. Markup that calls it shows what it gives. */
function followUse(use: NodePath, isInMarkup: boolean, promise: boolean, walk: Walk): void {
  const path = outermostWrapper(use);
  const call = path.parentPath;
  if (isInMarkup && isCall(call) && path.key === "callee") followShown([call], promise, walk);
  else if (!walk.ignored(use)) followFunctionReference(use, promise, walk);
}

/** A reference to a function that returns the response: a call of it, or a place that will call it and ignore the result. */
export function followFunctionReference(reference: NodePath, promise: boolean, walk: Walk): void {
  const path = outermostWrapper(reference);
  const parent = path.parentPath;
  if (!parent) return;
  if (isCall(parent) && path.key === "callee") return walk.follow(parent, promise);
  walk.use.typed.push(...typesAroundFunction(path));
  if (isElementHandler(path) || parent.is("ExpressionStatement") || parent.is("UnaryExpression")) return;
  if (followParameter(path, promise, walk) || ignoresResultOf(path)) return;
  if (parent.is("ArrayExpression") && isDependencyList(parent)) return;
  // `fn.cancel()`, `fn.displayName = ...`: reads of the function, not of what it returns.
  if (
    parent.is("MemberExpression") &&
    path.key === "object" &&
    !["call", "apply", "bind"].includes(staticName(parent) ?? "")
  )
    return;
  if (handedOut(path, promise, walk)) return;
  const isValue = parent.is("ObjectProperty") && path.key === "value";
  followMember(path, isValue ? readsOfProperty(parent) : null, promise, walk);
}

/**
 * A function of the project that is given the callback decides what becomes of its result, whatever it is called: `bus.on(fn)`,
 * `watch(fn)`.
 */
function followParameter(callback: NodePath, promise: boolean, walk: Walk): boolean {
  const parameter = parameterFor(callback);
  if (!parameter) return false;
  if (walk.seen.has(parameter)) return true;
  walk.seen.add(parameter);
  if (!parameter.constant) walk.escape(callback);
  const type = annotationOf(parameter.path.file.tree.pathOf(parameter.identifier));
  if (type && namesV2Type(type)) walk.use.typed.push(type);
  walk.use.typed.push(...typesAsking(parameter));
  for (const reference of valueReferences(parameter)) followFunctionReference(reference, promise, walk);
  return true;
}
