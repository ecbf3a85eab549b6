import type { Identifier, Node, TSEnumDeclaration, TSModuleDeclaration } from "@babel/types";
import { once } from "../once.ts";
import type { Binding, NodePath, Scope, SourceModule } from "./path.ts";
import { importedName } from "./shapes.ts";
import { declaresTypeVariable } from "./type-names.ts";

/** Where values are declared that Babel's scopes do not know, and types. */
const VALUES = new Set(["TSEnumDeclaration", "TSModuleDeclaration", "EnumDeclaration"]);
const TYPES = new Set([
  "TSInterfaceDeclaration",
  "TSTypeAliasDeclaration",
  "TSEnumDeclaration",
  "TSModuleDeclaration",
  "ClassDeclaration",
  "TypeAlias",
  "OpaqueType",
  "InterfaceDeclaration",
  "EnumDeclaration",
]);

/**
 * The nearest node around a name that declares a value of that name which scopes do not know: the block of an enum or a namespace, an
 * enum whose member it is, an enum or a namespace of which another block has it.
 */
export function valueDeclarer(path: NodePath, name: string): NodePath | null {
  if (!mayHide(path.file)) return null;
  return path.findParent(
    (around) =>
      (around.is("TSEnumDeclaration") && hasMember(around.node, name)) ||
      (around.is("TSEnumDeclaration") && isInSibling(around, name)) ||
      (around.is("TSModuleBlock") && around.parentPath && isInSibling(around.parentPath, name)) ||
      statementsOf(around.node).some((each) => VALUES.has(each.type) && isNamed(each, name)),
  );
}

/** The nearest node around a name that declares a type of that name: a type parameter, or a block with a declaration. */
function typeDeclarer(path: NodePath, name: string): NodePath | null {
  return path.findParent(
    (around) =>
      declaresTypeVariable(around, name) ||
      statementsOf(around.node).some((each) => TYPES.has(each.type) && isNamed(each, name)),
  );
}

/** Whether a reference that scopes count for a binding means something nearer that they do not know. */
export function isHidden(path: NodePath, { identifier, scope }: Binding): boolean {
  return valueDeclarer(path, identifier.name)?.isDescendant(scope.path) === true;
}

/** What a name in a type means. No parameter, variable or function hides a type. */
export function meantByType(path: NodePath<Identifier>, isValue: boolean): Binding | undefined {
  const { name } = path.node;
  if (isValue) {
    const binding = path.scope.getBinding(name);
    return binding && !isHidden(path, binding) ? binding : undefined;
  }
  for (let scope: Scope | null = path.scope; scope; scope = scope.parent) {
    const binding = scope.getOwnBinding(name);
    if (!binding || isOnlyValue(binding)) continue;
    return typeDeclarer(path, name)?.isDescendant(scope.path) ? undefined : binding;
  }
  return undefined;
}

const isOnlyValue = ({ kind, path }: Binding): boolean =>
  kind === "param" ||
  kind === "hoisted" ||
  path.is("VariableDeclarator") ||
  path.is("CatchClause") ||
  path.is("FunctionExpression");

/** Asked for every reference. */
const mayHide = once(({ tree }: SourceModule): boolean =>
  [...VALUES].some((type) => tree.of(type as Node["type"]).length > 0),
);

const hasMember = ({ members }: TSEnumDeclaration, name: string): boolean =>
  members.some(({ id }) => importedName(id) === name);

/** The declarations in a list of statements, exported or not. */
function statementsOf(node: Node): readonly Node[] {
  const body: unknown = node.type === "SwitchCase" ? node.consequent : (node as { body?: unknown }).body;
  if (!Array.isArray(body)) return [];
  return body.map(
    (each: Node) => (each.type === "ExportNamedDeclaration" && each.declaration) || each,
  ) as readonly Node[];
}

function isNamed(declaration: Node, name: string): boolean {
  if ("declare" in declaration && declaration.declare === true) return false;
  const { id } = declaration as { id?: Node | null };
  return id?.type === "Identifier" && id.name === name;
}

/** `namespace Api { export const Rupt = ... } namespace Api { Rupt }`: what one block exports, every block of it sees. */
function isInSibling(own: NodePath, name: string): boolean {
  const { id } = own.node as { id?: Node };
  const list = own.parentPath?.is("ExportNamedDeclaration") ? own.parentPath.parentPath : own.parentPath;
  if (id?.type !== "Identifier" || list === null) return false;
  return statementsOf(list.node).some((each) => {
    if (each === own.node || !isNamed(each, id.name)) return false;
    if (each.type === "TSEnumDeclaration") return hasMember(each, name);
    return each.type === "TSModuleDeclaration" && exportsValue(each, name);
  });
}

function exportsValue({ body }: TSModuleDeclaration, name: string): boolean {
  if (body.type !== "TSModuleBlock") return false;
  return body.body.some((statement) => {
    if (statement.type !== "ExportNamedDeclaration" || !statement.declaration) return false;
    const { declaration } = statement;
    if (declaration.type === "VariableDeclaration")
      return declaration.declarations.some(({ id }) => id.type === "Identifier" && id.name === name);
    return !/Interface|TypeAlias/.test(declaration.type) && isNamed(declaration, name);
  });
}
