import { once } from "../once.ts";
import { isHidden } from "./declarers.ts";
import type { Binding, NodePath, SourceModule } from "./path.ts";
import { outermostWrapper } from "./shapes.ts";
import { nameOfParameter } from "./type-names.ts";

/** Value references of a binding, none where a name has no binding: Babel's list without the names that only stand in signatures and types. */
export function valueReferences(binding: Binding | null | undefined): NodePath[] {
  // Babel lists an exported declaration among the references of what it declares.
  return (binding?.referencePaths ?? []).filter(
    (path) => !path.is("ExportDeclaration") && !isTypePosition(path) && !(binding && isHidden(path, binding)),
  );
}

/** Where types ask what a value is: `typeof options`. */
export const typeQueries = (binding: Binding | null | undefined): readonly NodePath[] =>
  binding ? binding.path.file.typeReferences(binding) : [];

/** The name that a variable, a function or a class is declared by; null for a pattern, and for what is no declaration. */
export function declaredBinding(declaration: NodePath): Binding | null {
  if (declaration.is("VariableDeclarator")) return declaration.get("id").binding ?? null;
  const isNamed = declaration.is("FunctionDeclaration") || declaration.is("ClassDeclaration");
  const id = isNamed ? declaration.node.id : null;
  return (id && declaration.parentPath?.scope.getBinding(id.name)) ?? null;
}

/** What a variable is declared with, also one that is taken out of it. */
export const initOf = (binding: Binding | null | undefined): NodePath | null =>
  binding?.path.is("VariableDeclarator") ? binding.path.get("init") : null;

/** The name of a function, a class or an object: the one that it is declared by, or that of the variable which it is the value of. */
export function bindingOfFunction(fn: NodePath): Binding | null {
  const isDeclared = fn.is("FunctionDeclaration") || fn.is("ClassDeclaration");
  const declaration = isDeclared ? fn : outermostWrapper(fn).parentPath;
  return declaration && declaredBinding(declaration);
}

/** Whether an identifier names a type, or stands in a signature: Babel takes some of them for values. */
export function isTypePosition(path: NodePath): boolean {
  const parent = path.parentPath;
  if (!parent) return false;
  if (
    parent.is("TSDeclareFunction") ||
    parent.is("TSInterfaceDeclaration") ||
    parent.is("TSTypeAliasDeclaration")
  )
    return true;
  // Parameters of signatures, methods without a body and index signatures declare nothing that code could read.
  if (path.listKey === "parameters" || (path.listKey === "params" && parent.is("TSDeclareMethod")))
    return true;
  // A method in an interface has a name of its own; Babel takes it for a reference.
  if ((parent.is("TSMethodSignature") || parent.is("TSDeclareMethod")) && path.key === "key")
    return !parent.node.computed;
  return (
    parent.is("TSNamedTupleMember") ||
    parent.is("TSType") ||
    parent.is("TSQualifiedName") ||
    parent.is("TSTypeParameter") ||
    parent.is("FlowType")
  );
}

/** All names that are bound, or read without being bound, anywhere in the unit: a new name must be none of them. */
export function namesInUse(module: SourceModule): Set<string> {
  return new Set(collectNames(module));
}

/** The first of some names that is not taken; where all are, the last one with a number. */
export function freeName(candidates: readonly [string, ...string[]], taken: ReadonlySet<string>): string {
  for (const name of candidates) if (!taken.has(name)) return name;
  const last = candidates.at(-1);
  for (let number = 2; ; number += 1) if (!taken.has(`${last}${number}`)) return `${last}${number}`;
}

/** `@typedef {{ plan: string }} Plan`, `@callback Leave`: a compiler that checks JavaScript takes them for declarations. */
const DOCUMENTED_TYPE = /@(?:callback|typedef)\s+(?:\{[^@]*\}\s*)?([\w$]+)/g;

const collectNames = once((module: SourceModule): ReadonlySet<string> => {
  const names = new Set<string>(Object.keys(module.program.scope.globals));
  for (const name of module.enums.keys()) names.add(name);
  for (const scope of module.scopes) for (const name of Object.keys(scope.bindings)) names.add(name);
  const { tree } = module;
  for (const node of tree.of("TSInterfaceDeclaration")) names.add(node.id.name);
  for (const node of tree.of("TSTypeAliasDeclaration")) names.add(node.id.name);
  for (const { typeName } of tree.of("TSTypeReference"))
    if (typeName.type === "Identifier") names.add(typeName.name);
  for (const node of tree.of("TSTypeParameter")) names.add(nameOfParameter(node));
  for (const { value } of module.comments)
    for (const [, name = ""] of value.matchAll(DOCUMENTED_TYPE)) names.add(name);
  return names;
});
