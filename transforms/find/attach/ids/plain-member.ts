import type { MemberExpression, OptionalMemberExpression } from "@babel/types";
import {
  declaredName,
  isMember,
  keyName,
  memberRoot,
  type NodePath,
  staticName,
  unwrapped,
} from "../../../../src/code/tree/index.ts";
import { requiredSpecifier } from "../../../../src/code/values/common-js.ts";
import { isBareSpecifier, originOf } from "../../../../src/code/values/origin.ts";
import { isChangeable, isEnumChangeable } from "../../../../src/code/values/reach/changeable.ts";
import { frozen, memberOf, resolveReference } from "../../../../src/code/values/resolve-reference.ts";

const MAX_DEPTH = 20;
/** What holds the same values as long as an app runs: data, and modules that a build makes of the environment. */
const FIXED =
  /\.(?:json5?|toml|ya?ml)(?:$|\?)|^(?:@env|\$env\/.+|astro:env\/.+|react-native-(?:config|dotenv)|expo-constants|config|virtual:env)$|(?:^|\/)(?:env|environments?\/environment[\w.-]*)(?:\.\w+)?$/;

/**
 * Whether a member read gives the same value whenever it runs: a plain property of an object literal or a static field, which nothing
 * in the project changes. No accessor, no instance, nothing that a call returns. Source: contract, section 11.12.
 */
export function isPlainMember(
  path: NodePath<MemberExpression> | NodePath<OptionalMemberExpression>,
): boolean {
  const name = staticName(path);
  const object = unwrapped(path.get("object"));
  if (name === null) return false;
  if (isNamespaceImport(object)) return originOf(object)?.binding.constant ?? true;
  return holdsPlain(object, name, 0);
}

function holdsPlain(object: NodePath, name: string, depth: number): boolean {
  if (depth > MAX_DEPTH) return false;
  const again = (next: NodePath) => holdsPlain(frozen(unwrapped(next)), name, depth + 1);
  if (isEnvironment(object)) return true;
  if (object.is("ObjectExpression")) return !hasAccessor(object, name) && !isChangeable(object, name);
  if (object.is("ArrayExpression")) return !isChangeable(object, name);
  if (object.is("TSEnumDeclaration")) return !isEnumChangeable(object, name);
  if (object.is("Class")) return hasField(object, name) && !isChangeable(object, name);
  if (object.is("ConditionalExpression"))
    return again(object.get("consequent")) && again(object.get("alternate"));
  if (object.is("LogicalExpression")) return again(object.get("left")) && again(object.get("right"));
  if (object.is("Literal") || object.is("TSEnumMember")) return true;
  if (isModuleObject(object)) return holdsExport(object, name, depth);
  if (!object.is("Identifier") && !isMember(object)) return false;
  // What comes from another package, or from a file that is not read, may be the session of a shell or the page of a router.
  const outside = outsideOf(object);
  if (outside !== null) return FIXED.test(outside);
  const target = resolveReference(object);
  return target !== null && target !== object && again(target);
}

/** Whether an object is what a CommonJS module exports, or a namespace. */
const isModuleObject = (object: NodePath): boolean =>
  object.is("Program") || object.is("TSModuleDeclaration") || requiredSpecifier(object) !== null;

/** Whether a member of such an object always is the value that is written there; what another package exports cannot be seen. */
function holdsExport(object: NodePath, name: string, depth: number): boolean {
  const specifier = requiredSpecifier(object);
  if (specifier !== null && isBareSpecifier(specifier) && object.file.imported(specifier) === null)
    return true;
  return memberOf(object, name, depth) !== null;
}

/** `process.env`, `import.meta.env`. */
function isEnvironment(path: NodePath): boolean {
  if (staticName(path) !== "env" || !isMember(path)) return false;
  const source = unwrapped(path.get("object"));
  return (
    source.is("MetaProperty") ||
    (source.is("Identifier", { name: "process" }) && !source.scope.hasBinding("process"))
  );
}

function isNamespaceImport(path: NodePath): boolean {
  const binding = path.binding;
  return binding?.path.is("ImportNamespaceSpecifier") === true;
}

/** Whether an object is imported from a module that is not read, and whose values nobody knows to stay. */
export function isOutside(object: NodePath): boolean {
  const outside = outsideOf(object);
  return outside !== null && !FIXED.test(outside);
}

/** The module that a value is imported from, where it is no file of the project. */
function outsideOf(path: NodePath): string | null {
  const root = memberRoot(path);
  const declaration =
    root.is("Identifier") && root.binding?.kind === "module" ? root.binding.path.parentPath : null;
  if (!declaration?.is("ImportDeclaration") || originOf(root) !== null) return null;
  const specifier = declaration.node.source.value;
  return declaration.file.imported(specifier) === null ? specifier : null;
}

/** `get id() {}`, or a method, or a key that is not written out and may be the name; what `__proto__` gives is not written here at all. */
function hasAccessor(object: NodePath, name: string): boolean {
  if (!object.is("ObjectExpression")) return false;
  return object
    .get("properties")
    .some((each) =>
      each.is("ObjectMethod") ? (keyName(each) ?? name) === name : declaredName(each) === "__proto__",
    );
}

function hasField(owner: NodePath, name: string): boolean {
  if (!owner.is("Class")) return false;
  const members = owner.get("body").node.body.filter((each) => "static" in each && each.static === true);
  const named = members.filter(
    (each) => "key" in each && each.key.type === "Identifier" && each.key.name === name,
  );
  return named.length === 1 && named[0]?.type === "ClassProperty";
}
