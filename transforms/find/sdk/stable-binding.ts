import { exportSearch } from "../../../src/code/resolve-reference.ts";
import {
  type Binding,
  importedName,
  type NodePath,
  outermostWrapper,
  type SourceModule,
  staticName,
  unwrapped,
  writesTo,
} from "../../../src/code/tree/index.ts";

/** A declaration, and the file it stands in. */
export interface Origin {
  binding: Binding;
  /** The name that other files import it by, if they do. */
  exported: string;
}

/** What makes objects that are filled or changed later: the stores of Vue, MobX, Valtio, Zustand, Svelte, signals. */
const STATE_MAKERS = new Set([
  "computed",
  "create",
  "createStore",
  "observable",
  "proxy",
  "reactive",
  "ref",
  "shallowReactive",
  "shallowRef",
  "signal",
  "state",
  "writable",
]);

/**
 * Whether a name still means at the call what it meant while its file was loaded: nothing assigns it, in whichever file declares
 * it, and nothing there changes the object that a member is read of. Source: contract, section 10, "At module level".
 */
export function isStableBinding(path: NodePath): boolean {
  const origin = originOf(path);
  if (!origin) return true;
  const { binding } = origin;
  return binding.constant && !writesTo(binding) && !(memberRead(path) && holdsState(binding));
}

/** The declaration that a name (or a member of a namespace import) leads to, over imports; null where it cannot be seen. */
export function originOf(path: NodePath): Origin | null {
  if (!path.is("Identifier")) return null;
  const binding = path.scope.getBinding(path.node.name);
  if (!binding) return null;
  if (!binding.path.is("ImportNamespaceSpecifier")) return declared(binding, 0);
  const member = memberRead(path);
  const module = importedModule(binding);
  const name = member && staticName(member);
  return module && name ? exportedOrigin(module, name, 0) : null;
}

/** The member access that reads from a name, or null. */
export function memberRead(path: NodePath): NodePath | null {
  const name = outermostWrapper(path);
  const parent = name.parentPath;
  const reads = parent?.is("MemberExpression") || parent?.is("OptionalMemberExpression");
  return parent && reads && name.key === "object" ? parent : null;
}

/** Whether the objects that an id is read from are changed by other files. */
export function isChangedElsewhere(
  id: NodePath,
  assigned: (origin: Origin, member: string | null) => boolean,
): boolean {
  let changed = false;
  const check = (path: NodePath) => {
    const member = path.is("Identifier") && path.isReferencedIdentifier() ? memberRead(path) : null;
    if (changed || !member) return;
    const read = path.scope.getBinding((path.node as { name?: string }).name ?? "")?.path;
    const own = read?.is("ImportNamespaceSpecifier") ? memberRead(member) : member;
    const origin = own && originOf(path);
    if (own && origin?.binding.scope.path.is("Program")) changed = assigned(origin, staticName(own));
  };
  check(id);
  id.walk(check);
  return changed;
}

function declared(binding: Binding, depth: number): Origin | null {
  if (depth > 20) return null;
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

const seekOrigin = exportSearch<Origin>();

function exportedOrigin(module: SourceModule, name: string, depth: number): Origin | null {
  if (depth > 20) return null;
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
    if (node.type === "ExportAllDeclaration" && name !== "default") {
      const found = through(node.source.value, name);
      if (found) return found;
    }
    if (node.type !== "ExportNamedDeclaration") continue;
    for (const specifier of node.specifiers) {
      if (specifier.type !== "ExportSpecifier" || importedName(specifier.exported) !== name) continue;
      return node.source ? through(node.source.value, specifier.local.name) : own(specifier.local.name);
    }
    const binding = node.declaration ? module.program.scope.getOwnBinding(name) : undefined;
    if (binding?.path.findParent((each) => each.node === node)) return { binding, exported: name };
  }
  return null;
}

function holdsState({ path }: Binding): boolean {
  if (!path.is("VariableDeclarator")) return false;
  const value = path.get("init");
  if (!value) return false;
  const init = unwrapped(value);
  if (init.is("NewExpression")) return true;
  if (!init.is("CallExpression")) return false;
  const callee = init.get("callee");
  // `create<State>()(...)` of Zustand.
  const name = callee.is("CallExpression") ? callee.get("callee") : callee;
  return STATE_MAKERS.has(name.is("Identifier") ? name.node.name : (staticName(name as NodePath) ?? ""));
}
