import type { Function as FunctionNode } from "@babel/types";
import {
  type Binding,
  calleeName,
  calleeOf,
  initOf,
  isCall,
  isMember,
  type NodePath,
  outermostWrapper,
  staticName,
  unwrapped,
} from "../../../src/code/tree/index.ts";

const EFFECT =
  /^(?:use(?!EffectEvent)\w*Effect\w*|onMount|createEffect|\$effect|effect|watchEffect|watchPostEffect)$/;
/** What a framework calls when a component comes or goes. */
const LIFECYCLE =
  /^on(?:Mounted|Unmounted|BeforeMount|BeforeUnmount|Updated|Deactivated|Destroy|Cleanup|ScopeDispose)$/;
/** Other calls whose callback's result nobody reads: watchers, timers, listeners. */
const IGNORES_RESULT =
  /^(?:afterUpdate|beforeUpdate|watch|setTimeout|setInterval|setImmediate|requestAnimationFrame|requestIdleCallback|queueMicrotask|nextTick|addEventListener|addListener|on|once|off|forEach|afterEach|afterNavigate|onAuthStateChanged|onAuthStateChange|subscribe|startTransition|ready|onNuxtReady|\$|describe|beforeEach|afterAll|beforeAll)$/;

/** Whether a call runs a function as an effect, and what it returns when that is over. */
export const isEffect = (call: NodePath): boolean => EFFECT.test(givenName(call));

/** Whether a call does nothing where the function that it is given does nothing. */
export const isHook = (call: NodePath): boolean => isEffect(call) || LIFECYCLE.test(givenName(call));

/** The name of what a call calls; none for a function that the file declares: it may do anything. */
export function givenName(call: NodePath): string {
  const binding = calleeOf(call)?.binding;
  const init = binding && initOf(binding);
  const isOwn =
    binding?.kind === "param" ||
    binding?.path.is("FunctionDeclaration") ||
    (init && unwrapped(init).is("Function"));
  return isOwn ? "" : calleeName(call);
}

/**
 * Whether a call does nothing with what its callback gives. `once(fn)` is a function that gives it on, and so does a call that is
 * asked for more than its end: `await nextTick(fn)`.
 */
export function ignoresResultOf(callback: NodePath): boolean {
  const call = callback.parentPath;
  if (!isCall(call) || callback.listKey !== "arguments") return false;
  const name = givenName(call);
  if ((!isHook(call) && !IGNORES_RESULT.test(name)) || (name === "once" && callback.key === 0)) return false;
  const { parentPath: user } = outermostWrapper(call);
  if (user?.is("AwaitExpression"))
    return outermostWrapper(user).parentPath?.is("ExpressionStatement") === true;
  return !isMember(user) || staticName(user) !== "then";
}

/** `waitUntil(promise)`, `Promise.resolve(promise)` as statements: handed on to be waited for, not read. */
export function isVoidWrapper(call: NodePath): boolean {
  if (!call.is("CallExpression") || !call.parentPath?.is("ExpressionStatement")) return false;
  const name = staticName(call.get("callee")) ?? "";
  return name === "waitUntil";
}

export function functionOfBinding(binding: Binding): NodePath<FunctionNode> | null {
  if (binding.path.is("FunctionDeclaration")) return binding.path;
  if (!binding.path.is("VariableDeclarator")) return null;
  const init = binding.path.get("init");
  if (!init) return null;
  const inner = unwrapped(init);
  if (inner.is("Function")) return inner;
  // useCallback(fn, deps), debounce(fn), memo(fn): the wrapper hands on what the function returns.
  if (!inner.is("CallExpression")) return null;
  const first = inner.get("arguments")[0];
  const wrapped = first && unwrapped(first);
  return wrapped?.is("Function") &&
    /^(?:use(?:Callback|EffectEvent|Event\w*)|debounce|throttle|once|memo\w*)$/.test(calleeName(inner))
    ? wrapped
    : null;
}

/** `await Promise.all(users.map((user) => attach(...)))` as a statement: nobody reads the list. */
export function isIgnoredList(call: NodePath): boolean {
  let path = outermostWrapper(call);
  const outer = path.parentPath;
  if (
    outer?.is("CallExpression") &&
    path.listKey === "arguments" &&
    /^(?:all|allSettled|race|any)$/.test(calleeName(outer))
  )
    path = outermostWrapper(outer);
  while (path.parentPath?.is("AwaitExpression")) path = outermostWrapper(path.parentPath);
  const parent = path.parentPath;
  return (
    parent?.is("ExpressionStatement") === true || parent?.is("UnaryExpression", { operator: "void" }) === true
  );
}

/** `onClick={() => attach(...)}`, `onClick={connect}`, `@click=${connect}` of Lit: what it gives is ignored. */
export const isElementHandler = (path: NodePath): boolean => isJsxHandler(path) || isLitHandler(path);

function isJsxHandler(path: NodePath): boolean {
  const container = path.parentPath;
  const attribute = container?.parentPath;
  if (!container?.is("JSXExpressionContainer") || !attribute?.is("JSXAttribute")) return false;
  const { name } = attribute.node.name;
  return typeof name === "string" && /^on[A-Z]/.test(name) && isOnHostElement(attribute);
}

/** Lit gives it to `addEventListener`, whatever element it is. */
function isLitHandler(path: NodePath): boolean {
  const template = path.parentPath;
  const tagged = template?.is("TemplateLiteral") ? template.parentPath : null;
  if (!template?.is("TemplateLiteral") || !tagged?.is("TaggedTemplateExpression")) return false;
  const tag = tagged.get("tag");
  const declaration = tag.is("Identifier") ? tag.binding?.path.parentPath : null;
  if (!declaration?.is("ImportDeclaration")) return false;
  const before = template.node.quasis[Number(path.key)]?.value.raw ?? "";
  return /^lit(?:$|[-/])/.test(declaration.node.source.value) && /[\s"']@[\w-]+=["']?$/.test(before);
}

/** A component may do anything with what its handler gives; an element of the page does nothing. */
function isOnHostElement(attribute: NodePath): boolean {
  const element = attribute.parentPath;
  return (
    element?.is("JSXOpeningElement") === true &&
    element.node.name.type === "JSXIdentifier" &&
    /^[a-z]/.test(element.node.name.name)
  );
}

export function isExportReference(path: NodePath): boolean {
  const parent = path.parentPath;
  return (
    parent !== null &&
    (parent.is("ExportSpecifier") ||
      parent.is("ExportDefaultDeclaration") ||
      parent.is("ExportNamedDeclaration"))
  );
}

export function isDependencyList(array: NodePath): boolean {
  const call = array.parentPath;
  return (
    call?.is("CallExpression") === true && array.listKey === "arguments" && /^use[A-Z]/.test(calleeName(call))
  );
}
