import {
  type Binding,
  keyName,
  type NodePath,
  staticName,
  valueReferences,
} from "../../src/code/tree/index.ts";
import { memberRead } from "../../src/code/values/origin.ts";
import type { DecideFacts } from "../model.ts";

/** Where a function that has a name is used, in its file and in others: also as a member of an object or a class. */
export function functionUses(fn: NodePath, facts: DecideFacts): NodePath[] {
  if (fn.parentPath?.is("ExportDefaultDeclaration") && fn.is("FunctionDeclaration") && !fn.node.id)
    return facts.callsOf(fn.file.path, null);
  const named = nameOf(fn);
  if (!named) return [];
  const { binding, member } = named;
  const own = valueReferences(binding).filter((each) => !each.is("ExportDeclaration"));
  const uses = [...own, ...facts.callsOf(fn.file.path, binding)];
  if (member === null) return uses;
  return uses.flatMap((use) => {
    const read = memberRead(use);
    return read && staticName(read) === member ? [read] : [];
  });
}

function nameOf(fn: NodePath): { binding: Binding; member: string | null } | null {
  if (fn.is("FunctionDeclaration")) return named(fn.parentPath ?? fn, fn.node.id?.name, null);
  const holder = fn.parentPath;
  if (holder?.is("VariableDeclarator")) return named(holder, nameOfPattern(holder), null);
  const property = fn.is("ObjectMethod") || fn.is("ClassMethod") ? fn : holder;
  const member = property ? memberName(property) : null;
  const whole = property?.parentPath;
  if (member === null || !whole) return null;
  if (whole.is("ObjectExpression")) {
    const declarator = whole.parentPath;
    return declarator?.is("VariableDeclarator") ? named(declarator, nameOfPattern(declarator), member) : null;
  }
  const declaration = whole.is("ClassBody") ? whole.parentPath : null;
  if (!declaration?.is("ClassDeclaration")) return null;
  return named(declaration.parentPath ?? declaration, declaration.node.id?.name, member);
}

/** The name of a member that is read from the object or the class itself. */
function memberName(property: NodePath): string | null {
  if (property.is("ObjectMethod") || property.is("ObjectProperty")) return keyName(property);
  const { node } = property;
  if (node.type !== "ClassMethod" && node.type !== "ClassProperty") return null;
  return node.static === true && !node.computed && node.key.type === "Identifier" ? node.key.name : null;
}

function nameOfPattern({ node }: NodePath<import("@babel/types").VariableDeclarator>): string | undefined {
  return node.id.type === "Identifier" ? node.id.name : undefined;
}

function named(at: NodePath, name: string | undefined, member: string | null) {
  const binding = name === undefined ? undefined : at.scope.getBinding(name);
  return binding ? { binding, member } : null;
}
