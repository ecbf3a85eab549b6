import type { CallExpression, Node } from "@babel/types";
import {
  argumentsOf,
  calleeOf,
  isCall,
  isMember,
  keyName,
  keyNameOf,
  type NodePath,
  outermostWrapper,
  staticName,
  unwrapped,
} from "../../../src/code/tree/index.ts";
import { isEsModule } from "../../../src/code/values/common-js.ts";
import {
  asksForWindow,
  isImportedWindow,
  isInjectedWindow,
  isTypedWindow,
  isWindowField,
  namesWindow,
} from "./given-windows.ts";

const GLOBAL_OBJECTS = new Set([
  "window",
  "globalThis",
  "self",
  "global",
  "top",
  "parent",
  "frames",
  "opener",
  "unsafeWindow",
]);
const MAX_DEPTH = 10;

/**
 * Whether an expression is the global object of a page: `window`, `(window as any)`, `globalThis.window`, `document.defaultView`, `this`
 * of a script, a name that holds one of them, the parameter of a function that is called with it at once, the `$window` of AngularJS,
 * what is typed as `Window`, and the window of a frame.
 */
export function isGlobalObject(value: NodePath, depth = 0): boolean {
  if (depth > MAX_DEPTH) return false;
  if (value.is("TSAsExpression") && namesWindow(value.node.typeAnnotation)) return true;
  const path = unwrapped(value);
  const again = (next: NodePath | null | undefined) => next != null && isGlobalObject(next, depth + 1);
  if (path.is("Identifier")) {
    const binding = path.binding;
    if (!binding) return GLOBAL_OBJECTS.has(path.node.name);
    const isSet = binding.constantViolations.some(
      (each) =>
        each.is("AssignmentExpression") && each.get("left").is("Identifier") && again(each.get("right")),
    );
    if (isSet || isTypedWindow(binding.identifier)) return true;
    if (binding.kind === "param") {
      const parameter = binding.path.file.tree.pathOf(binding.identifier);
      const { parentPath } = parameter;
      const usual = parentPath?.is("AssignmentPattern") ? parentPath.get("right") : null;
      return (
        again(argumentFor(parameter)) ||
        again(usual) ||
        isInjectedWindow(parameter) ||
        isWindowOfTest(parameter)
      );
    }
    const { path: declarator } = binding;
    if (binding.kind === "module") return isImportedWindow(binding);
    return (
      declarator.is("VariableDeclarator") &&
      declarator.get("id").is("Identifier") &&
      again(declarator.get("init"))
    );
  }
  if (path.is("ConditionalExpression")) return again(path.get("consequent")) || again(path.get("alternate"));
  if (path.is("LogicalExpression")) return again(path.get("left")) || again(path.get("right"));
  if (path.is("ThisExpression")) return isThisGlobal(path, again);
  if (isCall(path)) return isWindowOfCypress(path) || asksForWindow(path);
  if (!isMember(path)) return false;
  const name = staticName(path);
  if (name === null) return isFrames(path.get("object"));
  // The window of a frame, or of a document that a framework hands over.
  if (name === "contentWindow" || name === "defaultView" || name === "$window") return true;
  const object = path.get("object");
  if (isFrames(object)) return true;
  return (
    (GLOBAL_OBJECTS.has(name) && again(object)) ||
    (unwrapped(object).is("ThisExpression") && isWindowField(path, name, again))
  );
}

/** `frames[0]`, `window.frames.main`: each member is a window. */
function isFrames(object: NodePath): boolean {
  if (object.is("Identifier", { name: "frames" })) return object.binding === undefined;
  return isMember(object) && staticName(object) === "frames" && isGlobalObject(object.get("object"));
}

/** What a function that is called where it stands is given for a parameter: `(function (w) {})(window)`. */
export function argumentFor(parameter: NodePath): NodePath | null {
  const own =
    parameter.parentPath?.is("AssignmentPattern") && parameter.key === "left"
      ? parameter.parentPath
      : parameter;
  const fn = own.parentPath;
  if (own.listKey !== "params" || !fn?.is("Function")) return null;
  const path = outermostWrapper(fn);
  const parent = path.parentPath;
  if (parent && path.key === "callee" && calleeOf(parent) === path)
    return argumentsOf(parent)[Number(own.key)] ?? null;
  // `(function (w) {}).call(this, window)`.
  const call =
    isMember(parent) && path.key === "object" && staticName(parent) === "call" ? parent.parentPath : null;
  return call ? (argumentsOf(call)[Number(own.key) + 1] ?? null) : null;
}

/** `cy.window()` and `cy.visit()`, also behind what Cypress hands it on through: `cy.window().should(...)`. */
function isWindowOfCypress(call: NodePath): boolean {
  const callee = calleeOf(call);
  const name = callee && staticName(callee);
  if (!isMember(callee)) return false;
  const owner = unwrapped(callee.get("object"));
  if (name === "window" || name === "visit") return owner.is("Identifier", { name: "cy" });
  return /^(?:should|and|then|as)$/.test(name ?? "") && isCall(owner) && isWindowOfCypress(owner);
}

/** `cy.window().then((win) => ...)`, `cy.visit("/", { onBeforeLoad(win) {} })`, `cy.on("window:before:load", (win) => ...)`. */
function isWindowOfTest(parameter: NodePath): boolean {
  const fn = parameter.parentPath;
  if (parameter.listKey !== "params" || parameter.key !== 0 || !fn?.is("Function")) return false;
  const property = fn.is("ObjectMethod") ? fn : fn.parentPath;
  if (property?.is("ObjectMethod") || property?.is("ObjectProperty"))
    return /^(?:onBeforeLoad|onLoad)$/.test(keyName(property) ?? "");
  const call = fn.parentPath;
  if (!isCall(call) || fn.listKey !== "arguments") return false;
  const [event] = argumentsOf(call);
  const callee = calleeOf(call);
  if (event?.is("StringLiteral") && /^window:(?:before:)?(?:un)?load$/.test(event.node.value)) return true;
  return (
    isMember(callee) &&
    /^(?:then|should|and|within|tap)$/.test(staticName(callee) ?? "") &&
    isGlobalObject(callee.get("object"))
  );
}

/** `this` at the top of a script, and in a function that is called there at once: `(function () {}).call(this)`. */
function isThisGlobal(path: NodePath, again: (next: NodePath | null | undefined) => boolean): boolean {
  const fn = path.findParent(
    (parent) => parent.is("Class") || (parent.is("Function") && !parent.is("ArrowFunctionExpression")),
  );
  if (fn === null) return isScript(path);
  const called = outermostWrapper(fn);
  const { parentPath } = called;
  if (!fn.is("FunctionExpression") || !parentPath) return false;
  if (called.key === "callee" && calleeOf(parentPath) === called) return isScript(path);
  const isBound =
    isMember(parentPath) &&
    called.key === "object" &&
    /^(?:call|apply|bind)$/.test(staticName(parentPath) ?? "");
  return isBound && parentPath.parentPath !== null && again(argumentsOf(parentPath.parentPath)[0]);
}

/** Whether a file is no module: at its top, `this` is the global object. */
function isScript(path: NodePath): boolean {
  return !isEsModule(path.file);
}

/** `"Rupt"`, and a path of Cypress or an assertion that begins with it. */
const isGlobalName = (node: Node): boolean =>
  node.type === "StringLiteral" && /^Rupt(?:\.\w+)*$/.test(node.value);

const isGlobalKey = (node: Node): boolean =>
  node.type === "ObjectExpression" &&
  node.properties.some(
    (each) => each.type !== "SpreadElement" && !each.computed && keyNameOf(each) === "Rupt",
  );

/** Whether a call has an argument that may name the SDK's global: what is cheap to see. */
export const mayNameGlobal = (call: CallExpression): boolean =>
  call.arguments.some((each) => isGlobalName(each) || isGlobalKey(each));

/** Functions that find a property by its name in what they are called on, or in what `expect` was given. */
const BY_NAME = /^(?:its|invoke|should|and|hasOwnProperty|toHaveProperty|property)$/;

/**
 * Whether a call names the SDK's global by a string or a key: `Reflect.get(window, "Rupt")`, `jest.spyOn(window, "Rupt", "get")`,
 * `cy.stub(win, "Rupt")`, `Object.assign(window, { Rupt })`, `vi.stubGlobal("Rupt", ...)`, `cy.window().its("Rupt")`.
 */
export function namesGlobal(call: NodePath<CallExpression>): boolean {
  const callee = call.get("callee");
  const name = callee.is("MemberExpression") ? staticName(callee) : null;
  const given = call.get("arguments");
  const [object, ...rest] = given;
  const isLogged =
    callee.is("MemberExpression") && callee.get("object").is("Identifier", { name: "console" });
  const isNamed = !isLogged && rest.some(({ node }) => isGlobalName(node) || isGlobalKey(node));
  if (object && isNamed && isGlobalObject(object)) return true;
  if (name === null || !callee.is("MemberExpression") || !given.some(({ node }) => isGlobalName(node)))
    return false;
  if (name === "stubGlobal") return true;
  return BY_NAME.test(name) && isGlobalObject(expectedOf(callee.get("object")));
}

/** What an assertion is about: `win` of `expect(win).to.have`. */
function expectedOf(owner: NodePath): NodePath {
  let path = owner;
  while (path.is("MemberExpression")) path = path.get("object");
  const isExpect = path.is("CallExpression") && path.get("callee").is("Identifier", { name: "expect" });
  return (isExpect ? argumentsOf(path)[0] : null) ?? owner;
}
