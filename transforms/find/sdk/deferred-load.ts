import {
  isMember,
  type NodePath,
  staticName,
  unwrapped,
  valueReferences,
} from "../../../src/code/tree/index.ts";
import type { Alias, SdkEntry, SdkReference } from "./references.ts";

/**
 * How a deferred load (`import()`, `require` in a function) hands over the SDK. Only these forms are carried over;
 * in each the module specifier becomes the client module's and one name changes.
 * - `direct`: `(await import("rupt")).default.attach(...)`
 * - `name`: `const m = await import("rupt")`, `.then((m) => ...)`: the name becomes a pattern
 * - `module`: `const m = await import("rupt").catch(() => null)`: the name may hold something else, and stays
 * - `member`: `const Rupt = (await import("rupt")).default`
 * - `property`: `const { default: Rupt } = await import("rupt")`, `.then(({ attach }) => ...)`
 * - `property` with `of`: `const { attach } = (await import("rupt")).default`, of which the member goes
 * - `member` with `given`: `.then((m) => m.default)` or `.then(({ default: R }) => R)` before the name
 */
export type DeferredLoad =
  | { form: "direct" }
  | { form: "module" }
  | { form: "name"; alias: Alias; id: NodePath }
  | { form: "member"; alias: Alias; id: NodePath; from: number; to: number; given?: string }
  | { form: "property"; alias: Alias; property: NodePath; of: DefaultOf | null };

/** `(await import("rupt")).default`: the whole, and what it is a member of. */
interface DefaultOf {
  member: NodePath;
  object: NodePath;
}

/** Reads the form of a deferred load; null when the form cannot be carried over. */
export function deferredLoad(root: SdkEntry): DeferredLoad | null {
  if (isCast(root.path)) return null;
  if (root.aliases.length === 0) return { form: "direct" };
  if (root.aliases.length === 2) return passedOn(root);
  const [alias] = root.aliases;
  if (!alias || root.aliases.length > 1 || alias.parent || !alias.binding.constant) return null;
  const { declaration, value } = alias;
  if (declaration.is("ObjectProperty")) {
    const pattern = declaration.parentPath;
    const owner = pattern?.parentPath;
    if (pattern?.is("ObjectPattern") && pattern.node.typeAnnotation) return null;
    const init = owner?.is("VariableDeclarator") ? owner.get("init") : null;
    const top = init || (owner?.is("Function") === true && pattern?.listKey === "params");
    if (!top || isCaught(root.path)) return null;
    const member = init && unwrapped(init);
    const of = member && isMember(member) ? { member, object: unwrapped(member.get("object")) } : null;
    const isOfDefault = of === null || (staticName(of.member) === "default" && !isCommented(of));
    return isOfDefault ? { form: "property", alias, property: declaration, of } : null;
  }
  const id = declaration.is("VariableDeclarator") ? declaration.get("id") : declaration;
  if (!id.is("Identifier") || id.node.typeAnnotation) return null;
  if (value.is === "namespace") {
    if (root.references.some((site) => site.via !== alias)) return null;
    return isCaught(root.path) ? { form: "module" } : { form: "name", alias, id };
  }
  if (!declaration.is("VariableDeclarator")) return null;
  const init = declaration.get("init");
  if (!init) return null;
  const member = unwrapped(init);
  if (!member.is("MemberExpression")) return null;
  const object = unwrapped(member.get("object"));
  const first = staticName(object) === "default" && object.is("MemberExpression") ? object : member;
  const name = staticName(first);
  if (name !== "default" && name !== "attach") return null;
  const property = first.get("property");
  return { form: "member", alias, id, from: property.range.start, to: member.range.end };
}

/** Whether more stands around the object of a member than parentheses and the name. */
function isCommented({ member, object }: DefaultOf): boolean {
  const { text } = member.file;
  const before = text.slice(member.range.start, object.range.start);
  return /[^\s(]/.test(before) || /\/[/*]/.test(text.slice(object.range.end, member.range.end));
}

/** Whether a load only gives the SDK, or its function, to one name or to what asks for it at once. */
export const isOnlyNamed = (root: SdkEntry): boolean =>
  deferredLoad(root)?.form === "direct" || declarationOf(root) !== null;

/** The declaration that a load is all of, and that names nothing else, for nothing but what is asked of the SDK; null for other loads. */
export function declarationOf(root: SdkEntry): NodePath | null {
  const load = deferredLoad(root);
  if (!load || !("alias" in load)) return null;
  const { declaration, binding } = load.alias;
  if (valueReferences(binding).length !== root.references.length) return null;
  const pattern = declaration.is("ObjectProperty") ? declaration.parentPath : null;
  if (pattern?.is("ObjectPattern") && pattern.node.properties.length > 1) return null;
  const statement = (pattern?.parentPath ?? declaration).parentPath;
  const isAlone = statement?.is("VariableDeclaration") && statement.node.declarations.length === 1;
  return isAlone && statement.listKey === "body" ? statement : null;
}

/** A callback of `.then` that gives the SDK, or its function, to the name behind it, and does nothing else. */
function passedOn(root: SdkEntry): DeferredLoad | null {
  const [first, alias] = root.aliases;
  if (!first || !alias || first.parent || alias.parent !== first || !alias.binding.constant) return null;
  const step = thenAround(root.path);
  const fn = step && unwrapped(step.callback);
  if (!step || !fn?.is("ArrowFunctionExpression") || fn.node.async || fn.node.returnType) return null;
  const [parameter, more] = fn.get("params");
  const id = alias.declaration.is("VariableDeclarator") ? alias.declaration.get("id") : alias.declaration;
  if (!parameter || more || !id.is("Identifier") || id.node.typeAnnotation) return null;
  if (!isNamedNext(step.call, alias) || root.references.some(({ via }) => via !== alias)) return null;
  const [reference, another] = valueReferences(first.binding);
  const body = unwrapped(fn.get("body"));
  if (!reference || another || !first.binding.constant) return null;
  if (parameter.is("Identifier") && !parameter.node.typeAnnotation) {
    const name = staticName(body);
    if (!body.is("MemberExpression") || body.node.computed || unwrapped(body.get("object")) !== reference)
      return null;
    if (name !== "default" && name !== "attach") return null;
    const { start, end } = body.get("property").range;
    return { form: "member", alias, id, from: start, to: end };
  }
  const { declaration, binding } = first;
  if (!parameter.is("ObjectPattern") || parameter.node.typeAnnotation || body !== reference) return null;
  if (!declaration.is("ObjectProperty") || parameter.node.properties.length > 1) return null;
  const { start, end } = declaration.range;
  return { form: "member", alias, id, from: start, to: end, given: binding.identifier.name };
}

interface ThenCall {
  call: NodePath;
  callback: NodePath;
}

/** `promise.then(callback)` around a promise. */
function thenAround(promise: NodePath): ThenCall | null {
  const member = promise.parentPath;
  const call = member?.parentPath;
  if (!member?.is("MemberExpression") || promise.key !== "object" || staticName(member) !== "then")
    return null;
  const [callback, more] = call?.is("CallExpression") && member.key === "callee" ? call.get("arguments") : [];
  return call && callback && !more ? { call, callback } : null;
}

/** Whether what a promise gives is named at once: by the next callback, or behind `await`. */
function isNamedNext(promise: NodePath, { declaration }: Alias): boolean {
  if (declaration.is("VariableDeclarator")) {
    const init = declaration.get("init");
    return init?.is("AwaitExpression") === true && init.get("argument") === promise;
  }
  const next = thenAround(promise);
  return next !== null && declaration.parentPath === unwrapped(next.callback);
}

/** `if (!m) return` behind `const m = await import("rupt").catch(...)`: the name stays, and so does the test. */
export const isKeptTest = ({ kind, entry, value }: SdkReference): boolean =>
  kind === "test" && entry.deferred && value.is === "namespace" && deferredLoad(entry)?.form === "module";

/** Whether a `.catch` may give something in the place of what is loaded, before it is named. */
function isCaught(load: NodePath): boolean {
  let path = load;
  for (let parent = path.parentPath; parent?.is("Expression"); path = parent, parent = path.parentPath) {
    if (!isMember(parent) || path.key !== "object") continue;
    const name = staticName(parent);
    if (name === "catch") return true;
    if (name === "then") return false;
  }
  return false;
}

/** Whether what a load gives is cast to a type, which the client module does not fit. */
function isCast(load: NodePath): boolean {
  let path = load;
  for (let parent = path.parentPath; parent?.is("Expression"); path = parent, parent = path.parentPath) {
    if (path.listKey !== undefined) return false;
    if (parent.is("TSAsExpression") || parent.is("TSSatisfiesExpression") || parent.is("TSTypeAssertion"))
      if (!isLoose(parent.get("typeAnnotation"))) return true;
  }
  return false;
}

/** `any`, `unknown`, `Promise<any>`. */
function isLoose(type: NodePath): boolean {
  if (type.is("TSAnyKeyword") || type.is("TSUnknownKeyword")) return true;
  if (!type.is("TSTypeReference") || !type.get("typeName").is("Identifier", { name: "Promise" }))
    return false;
  const given = type.get("typeParameters");
  return given?.is("TSTypeParameterInstantiation") === true && given.get("params").every(isLoose);
}
