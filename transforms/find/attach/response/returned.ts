import type { Function as FunctionNode } from "@babel/types";
import {
  type Binding,
  isCall,
  type NodePath,
  outermostWrapper,
  staticName,
  valueReferences,
} from "../../../../src/code/tree/index.ts";
import { namesV2Type } from "../../sdk/project-types.ts";
import {
  calleeName,
  IGNORES_RESULT,
  isDependencyList,
  isExportReference,
  isIgnoredList,
  isJsxHandler,
} from "../ignored-results.ts";
import { readsOfMethod } from "./kept-values.ts";
import {
  bindingOfDeclarator,
  followShown,
  functionOfDeclarator,
  isExported,
  isExportedByName,
  type Walk,
} from "./response-use.ts";

/** The response is what a function returns: its callers decide. */
export function followFunctionResult(fn: NodePath<FunctionNode>, promise: boolean, walk: Walk): void {
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
    if (path.key === "callee") return walk.follow(parent, promise);
    const callee = parent.get("callee");
    const name = calleeName(parent);
    if (IGNORES_RESULT.test(name)) return;
    // `.then(() => attach(...))`: the response is what the chain resolves to.
    if (staticName(callee) && ["then", "catch", "finally"].includes(staticName(callee) ?? "")) {
      return name === "finally" ? undefined : walk.follow(parent, true);
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
    return walk.follow(parent, promise);
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
