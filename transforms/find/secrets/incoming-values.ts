import type { Node } from "@babel/types";
import {
  type Binding,
  isMember,
  keyName,
  type NodePath,
  type SourceModule,
  staticName,
  unwrapped,
  valueReferences,
} from "../../../src/code/tree/index.ts";
import { propertyValue } from "../../../src/code/values/resolve-reference.ts";

/**
 * What the code of some modules gives to a parameter: arguments of calls of a function of that name, attributes of a component of that
 * name, what a function works on that calls it back. Whether the name means this function is not asked: hiding too much does no harm.
 */
export function argumentsFor(binding: Binding, modules: readonly SourceModule[]): NodePath[] {
  const name = binding.path.file.tree.pathOf(binding.identifier);
  let parameter: NodePath | null = name;
  while (parameter && parameter.listKey !== "params") parameter = parameter.parentPath;
  const fn = parameter?.parentPath;
  if (!parameter || !fn?.is("Function")) return [];
  const index = Number(parameter.key);
  const property = name.parentPath?.is("ObjectProperty") ? keyName(name.parentPath) : null;
  const call = fn.parentPath;
  if (call?.is("CallExpression") && fn.listKey === "arguments")
    return [call.get("callee"), ...call.get("arguments").filter((each) => each !== fn)];
  const called = nameOfFunction(fn);
  if (called === null) return [];
  const part = (argument: NodePath): NodePath =>
    property !== null && argument.is("ObjectExpression")
      ? (propertyValue(argument, property) ?? argument)
      : argument;
  return modules.flatMap((module) => [
    ...callsOf(module, called).flatMap((each) =>
      each.arguments[index] ? [part(module.tree.pathOf(each.arguments[index]))] : [],
    ),
    ...attributesOf(module, called, property),
  ]);
}

function callsOf({ tree }: SourceModule, called: string) {
  return [
    ...tree.of("CallExpression"),
    ...tree.of("OptionalCallExpression"),
    ...tree.of("NewExpression"),
  ].filter(({ callee }) => lastName(callee) === called);
}

function attributesOf({ tree }: SourceModule, component: string, property: string | null): NodePath[] {
  return tree.of("JSXOpeningElement").flatMap(({ name, attributes }) => {
    if (name.type !== "JSXIdentifier" || name.name !== component) return [];
    return attributes.flatMap((each): NodePath[] => {
      if (each.type !== "JSXAttribute") return [tree.pathOf(each.argument)];
      const isMeant = property === null || each.name.name === property;
      return isMeant && each.value ? [tree.pathOf(each.value)] : [];
    });
  });
}

/** By which name others call a function; a class for its constructor. */
function nameOfFunction(fn: NodePath): string | null {
  if (fn.is("FunctionDeclaration")) return fn.node.id?.name ?? null;
  if (fn.is("ClassMethod", { kind: "constructor" })) {
    const owner = fn.findParent((around) => around.is("Class"));
    return (owner?.is("Class") && owner.node.id?.name) || null;
  }
  if (fn.is("ClassMethod") || fn.is("ObjectMethod")) return lastName(fn.node.key);
  const { parentPath: holder } = fn;
  if (holder?.is("VariableDeclarator")) return lastName(holder.node.id);
  if (holder?.is("ObjectProperty") || holder?.is("ClassProperty")) return lastName(holder.node.key);
  if (holder?.is("AssignmentExpression")) return lastName(holder.node.left);
  // `memo(function Guard({ token }) {})`, `const Guard = memo(({ token }) => ...)`.
  return null;
}

/** The name that an expression ends with. */
export function lastName(node: Node): string | null {
  if (node.type === "Identifier") return node.name;
  if (node.type === "PrivateName") return `#${node.id.name}`;
  if (node.type === "StringLiteral") return node.value;
  return node.type === "MemberExpression" || node.type === "OptionalMemberExpression"
    ? lastName(node.property)
    : null;
}

/** What the code puts into an object: `map.set("k", value)`, `Object.assign(object, value)`, `object[key] = value`. */
export function putInto(object: NodePath): NodePath[] {
  const binding = object.binding;
  return valueReferences(binding).flatMap((reference) => {
    const parent = reference.parentPath;
    if (parent?.is("CallExpression") && reference.listKey === "arguments")
      return parent.get("arguments").filter((each) => each !== reference);
    const member = isMember(parent) && reference.key === "object" ? parent : null;
    const user = member?.parentPath;
    if (user?.is("CallExpression") && member?.key === "callee") return user.get("arguments");
    return user?.is("AssignmentExpression") && member?.key === "left" ? [user.get("right")] : [];
  });
}

/** What is stored under the key that a call asks a global for: `localStorage.getItem("k")`. */
export function storedFor(call: NodePath, modules: readonly SourceModule[]): NodePath[] {
  if (!call.is("CallExpression")) return [];
  const callee = call.get("callee");
  const [key] = call.get("arguments");
  const object = isMember(callee) ? unwrapped(callee.get("object")) : null;
  if (!object || !key?.is("StringLiteral")) return [];
  const text = object.text;
  return modules.flatMap(({ tree }) =>
    tree.of("CallExpression").flatMap((node) => {
      const [first] = node.arguments;
      if (first?.type !== "StringLiteral" || first.value !== key.node.value) return [];
      const path = tree.pathOf(node);
      const other = path.get("callee");
      const isSame =
        isMember(other) && unwrapped(other.get("object")).text === text && staticName(other) !== null;
      return isSame ? path.get("arguments").slice(1) : [];
    }),
  );
}
