import { type FoldContext, importedName, staticName } from "../../../src/code/fold.ts";
import { exportSearch } from "../../../src/code/resolve-reference.ts";
import type { SourceModule } from "../../../src/code/source-module.ts";
import type { Binding, NodePath } from "../../../src/code/tree/node-path.ts";
import { outermostWrapper, unwrapped } from "../../../src/code/tree/unwrap.ts";
import { writesTo } from "../../../src/code/tree/writes.ts";

/** A declaration, and the file it stands in. */
export interface Origin {
  binding: Binding;
  context: FoldContext;
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
export function isStableBinding(path: NodePath, context: FoldContext): boolean {
  const origin = originOf(path, context);
  if (!origin) return true;
  const { binding } = origin;
  return binding.constant && !writesTo(binding) && !(memberRead(path) && holdsState(binding));
}

/** The declaration that a name (or a member of a namespace import) leads to, over imports; null where it cannot be seen. */
export function originOf(path: NodePath, context: FoldContext): Origin | null {
  if (!path.is("Identifier")) return null;
  const binding = path.scope.getBinding(path.node.name);
  if (!binding) return null;
  if (!binding.path.is("ImportNamespaceSpecifier")) return declared(binding, context, 0);
  const member = memberRead(path);
  const module = importedModule(binding, context);
  const name = member && staticName(member);
  return module && name ? exportedOrigin(module, name, context, 0) : null;
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
  context: FoldContext,
  assigned: (origin: Origin, member: string | null) => boolean,
): boolean {
  let changed = false;
  const check = (path: NodePath) => {
    const member = path.is("Identifier") && path.isReferencedIdentifier() ? memberRead(path) : null;
    if (changed || !member) return;
    const read = path.scope.getBinding((path.node as { name?: string }).name ?? "")?.path;
    const own = read?.is("ImportNamespaceSpecifier") ? memberRead(member) : member;
    const origin = own && originOf(path, context);
    if (own && origin?.binding.scope.path.is("Program")) changed = assigned(origin, staticName(own));
  };
  check(id);
  id.walk(check);
  return changed;
}

function declared(binding: Binding, context: FoldContext, depth: number): Origin | null {
  if (depth > 20) return null;
  const { path } = binding;
  if (!path.parentPath?.is("ImportDeclaration"))
    return { binding, context, exported: binding.identifier.name };
  const module = importedModule(binding, context);
  const name = path.is("ImportSpecifier") ? importedName(path.node.imported) : "default";
  return module && exportedOrigin(module, name, context, depth + 1);
}

function importedModule(binding: Binding, context: FoldContext): SourceModule | null {
  const declaration = binding.path.parentPath;
  return declaration?.is("ImportDeclaration")
    ? context.resolver.module(context.module.path, declaration.node.source.value)
    : null;
}

const seekOrigin = exportSearch<Origin>();

function exportedOrigin(
  module: SourceModule,
  name: string,
  { resolver }: FoldContext,
  depth: number,
): Origin | null {
  if (depth > 20) return null;
  return seekOrigin(module, name, () => findOrigin(module, name, { module, resolver }, depth));
}

function findOrigin(module: SourceModule, name: string, context: FoldContext, depth: number): Origin | null {
  const { resolver } = context;
  const own = (local: string): Origin | null => {
    const binding = module.program.scope.getOwnBinding(local);
    const origin = binding ? declared(binding, context, depth + 1) : null;
    return origin && origin.binding === binding ? { ...origin, exported: name } : origin;
  };
  const through = (source: string, imported: string): Origin | null => {
    const next = resolver.module(module.path, source);
    return next && exportedOrigin(next, imported, context, depth + 1);
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
    if (binding?.path.findParent((each) => each.node === node)) return { binding, context, exported: name };
  }
  return null;
}

function holdsState({ path }: Binding): boolean {
  if (!path.is("VariableDeclarator")) return false;
  const init = unwrapped(path.get("init") as NodePath);
  if (init.is("NewExpression")) return true;
  if (!init.is("CallExpression")) return false;
  const callee = init.get("callee");
  // `create<State>()(...)` of Zustand.
  const name = callee.is("CallExpression") ? callee.get("callee") : callee;
  return STATE_MAKERS.has(name.is("Identifier") ? name.node.name : (staticName(name as NodePath) ?? ""));
}
