import type { ImportDeclaration } from "@babel/types";
import type { Edit } from "../../src/code/edits.ts";
import {
  type Binding,
  type NodePath,
  rangeOf,
  type SourceModule,
  valueReferences,
} from "../../src/code/tree/index.ts";
import { dropImportSpecifiers } from "./drop-names.ts";

export interface UnreadCode {
  edits: Edit[];
  /** Imports that other names were already taken out of: their edits here stand for all of them. */
  redone: NodePath<ImportDeclaration>[];
  /** Constants that only removed code read: they stay, and are named in a note. */
  constants: { name: string; path: NodePath }[];
}

/**
 * Import names that only removed code read go too; an import that may have effects stays in its bare form. Constants stay.
 *
 * @param removed ranges of the original text that are gone from the file
 * @param isLeftAlone bindings of the SDK, whose imports have edits of their own, and those that a template reads
 * @param isPure whether loading a module does nothing
 */
export function unreadCode(
  module: SourceModule,
  removed: readonly Edit[],
  isLeftAlone: (binding: Binding) => boolean,
  isPure: (specifier: string) => boolean,
): UnreadCode {
  const within = isWithin(removed);
  const gone = (path: NodePath) => within(path.node);
  const unread: UnreadCode = { edits: [], redone: [], constants: [] };
  const imports = new Map<NodePath<ImportDeclaration>, Set<string>>();
  const visit = (binding: Binding) => {
    if (isLeftAlone(binding)) return;
    const references = [...valueReferences(binding), ...module.typeReferences(binding)];
    if (references.length === 0 || !references.every(gone) || within(binding.identifier)) return;
    const declaration = binding.path.parentPath;
    if (declaration?.is("ImportDeclaration")) {
      const names = imports.get(declaration) ?? new Set<string>();
      imports.set(declaration, names.add(binding.identifier.name));
    } else if (binding.path.is("VariableDeclarator") || binding.path.is("FunctionDeclaration")) {
      unread.constants.push({ name: binding.identifier.name, path: binding.path });
    }
  };
  const { tree } = module;
  const read = new Set<Binding>();
  for (const node of [...tree.of("Identifier"), ...tree.of("JSXIdentifier")]) {
    const binding = within(node) ? module.bindingAt(node.name, node) : undefined;
    if (binding) read.add(binding);
  }
  const scopes = new Set([module.program.scope, ...[...read].map(({ scope }) => scope)]);
  for (const scope of scopes)
    for (const binding of Object.values(scope.bindings)) if (read.has(binding)) visit(binding);
  for (const [declaration, names] of imports) {
    const pure = isPure(declaration.node.source.value);
    const before = declaration.node.specifiers.filter(within);
    if (before.length > 0) unread.redone.push(declaration);
    for (const { local } of before) names.add(local.name);
    unread.edits.push(...dropImportSpecifiers(declaration, module.text, (local) => names.has(local), pure));
  }
  return unread;
}

/** Whether a node lies in one of the ranges; a file may have thousands of both. */
function isWithin(
  ranges: readonly Edit[],
): (node: { start?: number | null; end?: number | null }) => boolean {
  const sorted = [...ranges].sort((a, b) => a.start - b.start);
  let furthest = 0;
  /** How far the ranges up to each one reach. */
  const reach = sorted.map(({ end }) => {
    furthest = Math.max(furthest, end);
    return furthest;
  });
  return (node) => {
    const { start, end } = rangeOf(node);
    let low = 0;
    let high = sorted.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((sorted[middle]?.start ?? 0) <= start) low = middle + 1;
      else high = middle;
    }
    return low > 0 && end <= (reach[low - 1] ?? 0);
  };
}
