import {
  type Binding,
  declaredName,
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
  if (fn.is("FunctionDeclaration")) return named(fn, null);
  const holder = fn.parentPath;
  if (holder?.is("VariableDeclarator")) return named(holder, null);
  const property = memberOf(fn);
  const member = property && isOfWhole(property) ? declaredName(property) : null;
  const whole = property?.parentPath;
  if (member === null || !(whole?.is("ObjectExpression") || whole?.is("ClassBody"))) return null;
  const declaration = whole.parentPath;
  return declaration?.is("VariableDeclarator") || declaration?.is("ClassDeclaration")
    ? named(declaration, member)
    : null;
}

/** The member of a class or an object that a function is, or is the value of. */
export function memberOf(fn: NodePath): NodePath | null {
  return fn.is("ObjectMethod") || fn.is("ClassMethod") ? fn : fn.parentPath;
}

/** Whether a member is read from the object or the class itself. */
const isOfWhole = ({ node }: NodePath): boolean =>
  (node.type !== "ClassMethod" && node.type !== "ClassProperty") || node.static === true;

function named(declaration: NodePath, member: string | null) {
  const binding = bindingOf(declaration);
  return binding ? { binding, member } : null;
}

/** The name that a variable, a function or a class is declared by. */
export function bindingOf(declaration: NodePath): Binding | null {
  const id =
    declaration.is("VariableDeclarator") ||
    declaration.is("FunctionDeclaration") ||
    declaration.is("ClassDeclaration")
      ? declaration.node.id
      : null;
  const { scope } = declaration.parentPath ?? declaration;
  return id?.type === "Identifier" ? (scope.getBinding(id.name) ?? null) : null;
}
