import { groupBy } from "../group-by.ts";
import { once } from "../once.ts";
import {
  type Binding,
  importedName,
  isMember,
  type NodePath,
  outermostWrapper,
  type SourceModule,
  staticName,
} from "../tree/index.ts";
import { commonJsNames } from "./common-js.ts";

/** A declaration, as other files know it. */
export interface Origin {
  binding: Binding;
  /** The name that other files import it by, if they do. */
  exported: string;
}

const MAX_DEPTH = 20;

/** The declaration that a name (or a member of a namespace import) leads to, over imports; null where it cannot be seen. */
export function originOf(path: NodePath): Origin | null {
  if (!path.is("Identifier")) return null;
  const binding = path.binding;
  if (!binding) return null;
  if (!binding.path.is("ImportNamespaceSpecifier")) return declared(binding, 0);
  const member = memberRead(path);
  const module = importedModule(binding);
  const name = member && staticName(member);
  return module && name ? exportedOrigin(module, name, 0) : null;
}

/** Whether a specifier names a package, and no module of the project. */
export const isBareSpecifier = (specifier: string): boolean =>
  /^(?:@[\w.-]+\/)?[\w][\w.-]*(?:\/|$)/.test(specifier);

/** The member access that reads from a name, or null. */
export function memberRead(path: NodePath): NodePath | null {
  const name = outermostWrapper(path);
  const parent = name.parentPath;
  return isMember(parent) && name.key === "object" ? parent : null;
}

/** The names that a module exports one of its declarations by. */
export function exportedNames(binding: Binding): string[] {
  const { path, referencePaths } = binding;
  const { name } = binding.identifier;
  const found = [...declaredExport(path, name), ...(exportsByName(path.file).get(name) ?? [])];
  return [
    ...found.sort((a, b) => a.at - b.at).map(({ exported }) => exported),
    ...referencePaths.flatMap(commonJsNames),
  ];
}

interface NamedExport {
  /** The name in the module. */
  local: string;
  exported: string;
  /** Which statement says so. */
  at: number;
}

/** `export const local`, `export default function local`. */
function declaredExport(path: NodePath, local: string): NamedExport[] {
  const statement = path.findParent((each) => each.parentPath?.is("Program") === true);
  const at = Number(statement?.key);
  if (statement?.is("ExportDefaultDeclaration"))
    return statement.get("declaration") === path ? [{ local, exported: "default", at }] : [];
  const { source, declaration } = statement?.is("ExportNamedDeclaration") ? statement.node : {};
  return declaration && !source ? [{ local, exported: local, at }] : [];
}

/** What a module exports by its name in there: `export { local }`, `export default local`. Asked for every name. */
const exportsByName = once((file: SourceModule): ReadonlyMap<string, NamedExport[]> => {
  const all = file.program.get("body").flatMap(({ node }, at): NamedExport[] => {
    if (node.type === "ExportDefaultDeclaration") {
      const value = node.declaration;
      return value.type === "Identifier" ? [{ local: value.name, exported: "default", at }] : [];
    }
    if (node.type !== "ExportNamedDeclaration" || node.source) return [];
    return node.specifiers.flatMap((each) =>
      each.type === "ExportSpecifier"
        ? [{ local: each.local.name, exported: importedName(each.exported), at }]
        : [],
    );
  });
  return groupBy(all, ({ local }) => local);
});

/** The names that a module exports the value of an expression by. */
export function exportedAs(value: NodePath): string[] {
  const path = outermostWrapper(value);
  return path.parentPath?.is("ExportDefaultDeclaration") ? ["default"] : commonJsNames(path);
}

/** Looks for what a module exports under a name; null, too, where the search has come back to where it is under way. */
type SeekExport<Found> = (module: SourceModule, name: string, look: () => Found | null) => Found | null;

/** A search for exports in which modules that export each other are asked once. */
export function exportSearch<Found>(): SeekExport<Found> {
  const sought = new WeakMap<SourceModule, Set<string>>();
  return (module, name, look) => {
    const names = sought.get(module) ?? new Set<string>();
    sought.set(module, names);
    if (names.has(name)) return null;
    names.add(name);
    try {
      return look();
    } finally {
      names.delete(name);
    }
  };
}

/** What a name is declared as, over imports; null where that cannot be seen. */
export const declaredAs = (binding: Binding): Origin | null => declared(binding, 0);

function declared(binding: Binding, depth: number): Origin | null {
  if (depth > MAX_DEPTH) return null;
  const { path } = binding;
  if (!path.parentPath?.is("ImportDeclaration")) return { binding, exported: binding.identifier.name };
  const module = importedModule(binding);
  const name = path.is("ImportSpecifier") ? importedName(path.node.imported) : "default";
  return module && exportedOrigin(module, name, depth + 1);
}

function importedModule(binding: Binding): SourceModule | null {
  const declaration = binding.path.parentPath;
  return declaration?.is("ImportDeclaration")
    ? declaration.file.imported(declaration.node.source.value)
    : null;
}

/** The declaration that a module exports under a name. */
export const originOfExport = (module: SourceModule, name: string): Origin | null =>
  exportedOrigin(module, name, 0);

const seekOrigin = exportSearch<Origin>();

function exportedOrigin(module: SourceModule, name: string, depth: number): Origin | null {
  if (depth > MAX_DEPTH) return null;
  return seekOrigin(module, name, () => findOrigin(module, name, depth));
}

function findOrigin(module: SourceModule, name: string, depth: number): Origin | null {
  const own = (local: string): Origin | null => {
    const binding = module.program.scope.getOwnBinding(local);
    const origin = binding ? declared(binding, depth + 1) : null;
    return origin && origin.binding === binding ? { ...origin, exported: name } : origin;
  };
  const through = (source: string, imported: string): Origin | null => {
    const next = module.imported(source);
    return next && exportedOrigin(next, imported, depth + 1);
  };
  for (const { node } of module.program.get("body")) {
    if (node.type === "ExportDefaultDeclaration" && name === "default")
      return node.declaration.type === "Identifier" ? own(node.declaration.name) : null;
    if (node.type !== "ExportNamedDeclaration") continue;
    for (const specifier of node.specifiers) {
      if (specifier.type !== "ExportSpecifier" || importedName(specifier.exported) !== name) continue;
      return node.source ? through(node.source.value, specifier.local.name) : own(specifier.local.name);
    }
    const binding = node.declaration ? module.program.scope.getOwnBinding(name) : undefined;
    if (binding?.path.findParent((each) => each.node === node)) return { binding, exported: name };
  }
  // What a module names itself comes before what it passes on with a star.
  if (name === "default") return null;
  const found = module.program
    .get("body")
    .flatMap(({ node }) => (node.type === "ExportAllDeclaration" && through(node.source.value, name)) || []);
  // Two stars that give one name different values give it none.
  const [first] = found;
  return first && found.every(({ binding }) => binding === first.binding) ? first : null;
}
