import type { TSModuleDeclaration } from "@babel/types";
import { groupBy } from "../group-by.ts";
import { once } from "../once.ts";
import { isTypePosition, type NodePath, type SourceModule } from "../tree/index.ts";

/** The namespace that a name means where no scope knows it: Babel's scopes hold none. */
export function namespaceAt(path: NodePath, name: string): NodePath<TSModuleDeclaration> | null {
  const block = path.findParent(
    (around) => (around.is("Program") || around.is("TSModuleBlock")) && namespacesIn(around, name).length > 0,
  );
  return block && (namespacesIn(block, name)[0] ?? null);
}

/** The namespace that a module declares under a name. */
export const namespaceOf = ({ program }: SourceModule, name: string): NodePath<TSModuleDeclaration> | null =>
  namespacesIn(program, name)[0] ?? null;

/** The value of a constant that a namespace exports, over all blocks of that name; null where several or none export it. */
export function namespaceMember(namespace: NodePath<TSModuleDeclaration>, name: string): NodePath | null {
  const [only, ...others] = blocksOf(namespace).flatMap((block) => constantsNamed(block, name));
  return only && others.length === 0 ? only : null;
}

/** The namespace that exports what a declarator or a function declares; null for others. */
export function namespaceAround(declared: NodePath): NodePath<TSModuleDeclaration> | null {
  const statement = declared.is("FunctionDeclaration")
    ? declared.parentPath
    : declared.parentPath?.parentPath;
  const block = statement?.is("ExportNamedDeclaration") ? statement.parentPath : null;
  const namespace = block?.is("TSModuleBlock") ? block.parentPath : null;
  return namespace?.is("TSModuleDeclaration") ? namespace : null;
}

/** Where its own file reads a namespace. */
export function namespaceReferences(namespace: NodePath<TSModuleDeclaration>): NodePath[] {
  const { id } = namespace.node;
  if (id.type !== "Identifier") return [];
  const { tree } = namespace.file;
  return tree
    .of("Identifier")
    .filter(({ name }) => name === id.name)
    .map((node) => tree.pathOf(node))
    .filter(
      (path) =>
        path.isReferencedIdentifier() &&
        !path.parentPath?.is("TSModuleDeclaration") &&
        !isTypePosition(path) &&
        !path.scope.hasBinding(id.name),
    );
}

/** Namespaces of one name beside each other are one object. */
function blocksOf(namespace: NodePath<TSModuleDeclaration>): readonly NodePath<TSModuleDeclaration>[] {
  const { parentPath: parent } = namespace;
  const list = parent?.is("ExportNamedDeclaration") ? parent.parentPath : parent;
  const { id } = namespace.node;
  return list && id.type === "Identifier" ? namespacesIn(list, id.name) : [];
}

const namespacesIn = (list: NodePath, name: string): readonly NodePath<TSModuleDeclaration>[] =>
  namespacesOf(list).get(name) ?? [];

/** The namespaces in a list of statements, by name. Asked for every name that no scope knows. */
const namespacesOf = once((list: NodePath): ReadonlyMap<string, NodePath<TSModuleDeclaration>[]> => {
  const statements: readonly NodePath[] =
    list.is("Program") || list.is("TSModuleBlock") ? list.get("body") : [];
  const named = statements.flatMap((each) => {
    const declared = each.is("ExportNamedDeclaration") ? each.get("declaration") : each;
    return declared?.is("TSModuleDeclaration") ? [declared] : [];
  });
  return groupBy(named, ({ node: { id } }) => (id.type === "Identifier" ? id.name : ""));
});

function constantsNamed(namespace: NodePath<TSModuleDeclaration>, name: string): NodePath[] {
  const body = namespace.get("body");
  if (!body.is("TSModuleBlock")) return [];
  return body.get("body").flatMap((statement) => {
    const declaration = statement.is("ExportNamedDeclaration") ? statement.get("declaration") : null;
    if (!declaration?.is("VariableDeclaration", { kind: "const" })) return [];
    return declaration.get("declarations").flatMap((each) => {
      const value = each.get("id").is("Identifier", { name }) ? each.get("init") : null;
      return value ?? [];
    });
  });
}
