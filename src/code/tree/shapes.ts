import type {
  CallExpression,
  Class,
  Function as FunctionNode,
  MemberExpression,
  Node,
  ObjectMethod,
  ObjectProperty,
  OptionalCallExpression,
  OptionalMemberExpression,
  ParenthesizedExpression,
  TemplateLiteral,
  TSAsExpression,
  TSMethodSignature,
  TSNonNullExpression,
  TSPropertySignature,
  TSSatisfiesExpression,
  TSTypeAssertion,
  TypeCastExpression,
} from "@babel/types";
import { once } from "../once.ts";
import { namesIn } from "./node-names.ts";
import type { Binding, NodePath, SourceModule } from "./path.ts";

type Wrapper =
  | TSAsExpression
  | TSSatisfiesExpression
  | TSNonNullExpression
  | TSTypeAssertion
  | TypeCastExpression
  | ParenthesizedExpression;

/** Whether a node has the value of the expression inside: casts, non-null marks, parentheses. */
export function isTransparentWrapper(path: NodePath): path is NodePath<Wrapper> {
  return (
    path.is("TSAsExpression") ||
    path.is("TSSatisfiesExpression") ||
    path.is("TSNonNullExpression") ||
    path.is("TSTypeAssertion") ||
    path.is("TypeCastExpression") ||
    path.is("ParenthesizedExpression")
  );
}

/** The expression inside transparent wrappers. */
export function unwrapped(path: NodePath): NodePath {
  let inner = path;
  while (isTransparentWrapper(inner)) inner = inner.get("expression");
  return inner;
}

/** The outermost transparent wrapper of an expression, or the expression itself. */
export function outermostWrapper(path: NodePath): NodePath {
  let outer = path;
  while (outer.parentPath && isTransparentWrapper(outer.parentPath) && outer.key === "expression")
    outer = outer.parentPath;
  return outer;
}

/** Whether a place is given another value: `place = value`. */
export function isAssigned(member: NodePath): boolean {
  const path = outermostWrapper(member);
  return path.parentPath?.is("AssignmentExpression") === true && path.key === "left";
}

/** An expression with the `await` and `void` before it, and what is around those. */
export function withPrefix(expression: NodePath): NodePath {
  let path = outermostWrapper(expression);
  while (
    path.parentPath?.is("AwaitExpression") ||
    path.parentPath?.is("UnaryExpression", { operator: "void" })
  )
    path = outermostWrapper(path.parentPath);
  return path;
}

/** The values that a function may return. */
export function returnedValues(fn: NodePath<FunctionNode>): NodePath[] {
  const body = fn.get("body");
  if (!body.is("BlockStatement")) return [body];
  const values: NodePath[] = [];
  body.walk((path) => {
    const value = path.is("ReturnStatement") ? path.get("argument") : null;
    if (value) values.push(value);
    return !path.is("Function");
  });
  return values;
}

/** The function that returns a value: `() => value`, `return value`; null where it stands otherwise. */
export function functionGiving(value: NodePath): NodePath<FunctionNode> | null {
  const { parentPath: parent } = value;
  if (parent?.is("ArrowFunctionExpression") && value.key === "body") return parent;
  return parent?.is("ReturnStatement") ? parent.getFunctionParent() : null;
}

/** `f()` and `f?.()`. */
export function isCall(
  path: NodePath | null | undefined,
): path is NodePath<CallExpression> | NodePath<OptionalCallExpression> {
  return path?.is("CallExpression") === true || path?.is("OptionalCallExpression") === true;
}

/** `a.b`, `a["b"]`, `a?.b`. */
export function isMember(
  path: NodePath | null | undefined,
): path is NodePath<MemberExpression> | NodePath<OptionalMemberExpression> {
  return path?.is("MemberExpression") === true || path?.is("OptionalMemberExpression") === true;
}

/** What a call or a construction is given; nothing for other nodes. */
export function argumentsOf(path: NodePath): NodePath[] {
  return isCall(path) || path.is("NewExpression") ? path.get("arguments") : [];
}

/** What a call calls; null for other nodes. */
export function calleeOf(path: NodePath): NodePath | null {
  return isCall(path) ? path.get("callee") : null;
}

/** What a chain of member accesses begins with: `a` of `a.b.c`, and of `a`. */
export function memberRoot(path: NodePath): NodePath {
  let root = unwrapped(path);
  while (isMember(root)) root = unwrapped(root.get("object"));
  return root;
}

/** The name that a member access reads, when it is written out: `a.b`, `a["b"]`. */
export function staticName(path: NodePath): string | null {
  if (!path.is("MemberExpression") && !path.is("OptionalMemberExpression")) return null;
  const { property, computed } = path.node;
  if (!computed) return property.type === "Identifier" ? property.name : null;
  if (property.type === "StringLiteral") return property.value;
  if (property.type === "NumericLiteral") return String(property.value);
  if (property.type === "TemplateLiteral" && property.expressions.length === 0)
    return property.quasis[0]?.value.cooked ?? null;
  return null;
}

/** What a variable, or the member that is read, is called: `f` of `f` and of `a.f`. */
export const simpleName = (path: NodePath | null): string | null =>
  path?.is("Identifier") ? path.node.name : path && staticName(path);

/** What is called, by its last name: `f` of `f()` and of `a.f()`; empty where that has none. */
export const calleeName = (call: NodePath): string => simpleName(calleeOf(call)) ?? "";

/** `leave` of `leave.bind(session)`; null for what is no such call. */
export function boundFunction(path: NodePath): NodePath | null {
  const callee = isCall(path) ? calleeOf(path) : null;
  return isMember(callee) && staticName(callee) === "bind" ? unwrapped(callee.get("object")) : null;
}

/** The promise that a function resolves: `resolve` of `new Promise((resolve) => ...)`. */
export function promiseOfResolver(callee: NodePath): NodePath | null {
  const binding = unwrapped(callee).binding;
  const executor = binding?.kind === "param" && binding.constant ? binding.scope.path : null;
  const isFirst = executor?.is("Function") === true && executor.node.params[0] === binding?.identifier;
  const made = executor?.parentPath;
  return isFirst && made?.is("NewExpression") && made.get("callee").is("Identifier", { name: "Promise" })
    ? made
    : null;
}

/** The same as `staticName`, `#device` for a private one. */
export function memberName(path: NodePath): string | null {
  return isMember(path) && path.node.property.type === "PrivateName"
    ? nameOfKey(path.node.property)
    : staticName(path);
}

type Keyed =
  | NodePath<ObjectProperty>
  | NodePath<ObjectMethod>
  | NodePath<TSPropertySignature>
  | NodePath<TSMethodSignature>;

/** The name of a property, of a type too, when it is written out. */
export const keyName = (path: Keyed): string | null => keyNameOf(path.node);

/** The same of a node whose path is not made yet. */
export function keyNameOf({ key, computed }: Keyed["node"]): string | null {
  if (!computed && key.type === "Identifier") return key.name;
  if (key.type === "StringLiteral") return key.value;
  if (key.type === "NumericLiteral") return String(key.value);
  return null;
}

/** The name of a member of a class, when it is written out: `#device` for a private one. */
export const nameOfKey = (key: Node): string | null =>
  key.type === "PrivateName" ? `#${key.id.name}` : key.type === "Identifier" ? key.name : null;

export const isClassMember = (path: NodePath) =>
  path.is("ClassProperty") ||
  path.is("ClassPrivateProperty") ||
  path.is("ClassMethod") ||
  path.is("ClassPrivateMethod");

/**
 * The name under which an object literal or a class declares a member, or a constructor puts it on `this`, when it is written out; null for
 * anything else.
 */
export function declaredName(member: NodePath): string | null {
  if (member.is("AssignmentExpression")) {
    const left = member.get("left");
    return isMember(left) && left.get("object").is("ThisExpression") ? memberName(left) : null;
  }
  if (member.is("ObjectProperty") || member.is("ObjectMethod")) return keyName(member);
  if (!isClassMember(member) && !member.is("ClassAccessorProperty")) return null;
  const { key } = member.node;
  if (key.type === "StringLiteral") return key.value;
  return "computed" in member.node && member.node.computed ? null : nameOfKey(key);
}

/** What the code of a class declares by a name for itself or its instances: methods, fields, and `this.leave = ...`. */
export function membersOfClass(owner: NodePath<Class>, name: string): NodePath[] {
  const found: NodePath[] = owner
    .get("body")
    .get("body")
    .filter((each) => declaredName(each) === name);
  owner.walk((each) => {
    if (each.is("AssignmentExpression") && declaredName(each) === name) found.push(each);
    return true;
  });
  return found;
}

/** What a member is given where it is declared or set; null for a method, and for a field that begins with nothing. */
export function valueOfMember(member: NodePath): NodePath | null {
  if (member.is("AssignmentExpression")) return member.get("right");
  return member.is("ClassProperty") || member.is("ClassPrivateProperty") || member.is("ClassAccessorProperty")
    ? (member.get("value") ?? null)
    : null;
}

/** The specifier of what a statement loads by its syntax; null for one that loads nothing, or only types. */
export function loadedBy({ node }: NodePath): string | null {
  if (node.type === "ImportDeclaration") return node.importKind === "type" ? null : node.source.value;
  if (node.type === "ExportAllDeclaration") return node.source.value;
  return node.type === "ExportNamedDeclaration" ? (node.source?.value ?? null) : null;
}

/** What an import or export specifier, or a member of an enum, is called. */
export function importedName(
  node: { type: "Identifier"; name: string } | { type: "StringLiteral"; value: string },
): string {
  return node.type === "Identifier" ? node.name : node.value;
}

/** Whether the key of a property can be one of these names: a glance at the node, before its path is made. */
export function mayBeNamed(key: Node, computed: boolean, names: ReadonlySet<string>): boolean {
  return computed || key.type !== "Identifier" || names.has(key.name);
}

/** The text of a string literal or of a template without expressions. */
export function literalText(path: NodePath): string | null {
  if (path.is("StringLiteral")) return path.node.value;
  const template = path.node as TemplateLiteral;
  return path.is("TemplateLiteral") && template.expressions.length === 0
    ? (template.quasis[0]?.value.cooked ?? null)
    : null;
}

/** The direct calls of `eval` in a file, with the words of what they run; null where that is not written out. */
const evalsOf = once(({ tree }: SourceModule) =>
  tree
    .of("CallExpression")
    .filter(({ callee }) => callee.type === "Identifier" && callee.name === "eval")
    .map((node) => ({ call: tree.pathOf(node), names: namesIn(node) }))
    .filter(({ call }) => !call.scope.hasBinding("eval")),
);

/** Whether code that is only text, a direct `eval` or what markup sets, may read or set a variable, or change what it holds. */
export const isHiddenlyUsed = (binding: Binding): boolean =>
  (binding.scope.parent === null &&
    binding.path.file.unit.namesSet?.().has(binding.identifier.name) === true) ||
  evalsOf(binding.path.file).some(
    ({ call, names }) =>
      (names?.has(binding.identifier.name) ?? true) &&
      call.scope.getBinding(binding.identifier.name) === binding,
  );

/** Whether what names mean at a place may depend on an object: inside of `with`. */
export const isInWith = (path: NodePath): boolean =>
  path.findParent((each) => each.is("WithStatement")) !== null;

/** Whether a node is another one, or stands in it. */
export const standsIn = (path: NodePath, outer: NodePath): boolean =>
  path === outer || path.isDescendant(outer);

/** The signatures of a function that stand before it. */
export function signaturesOf({ parentPath: parent, key }: NodePath): NodePath[] {
  const isBlock = parent?.is("Program") || parent?.is("BlockStatement") || parent?.is("TSModuleBlock");
  const before: NodePath[] = isBlock ? parent.get("body").slice(0, Number(key)) : [];
  return before.slice(before.findLastIndex((each) => !each.is("TSDeclareFunction")) + 1);
}
