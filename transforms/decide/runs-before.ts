import type { NodePath } from "@babel/traverse";
import { valueReferences } from "../../src/source/source-module.ts";

/**
 * Whether code may run before the top-level statement with this index is reached: it stands in an earlier one, or in a
 * function that an earlier one reads.
 */
export function mayRunBefore(path: NodePath, index: number, seen = new Set<NodePath>()): boolean {
  const statement = path.findParent((parent) => parent.parentPath?.isProgram() === true) ?? path;
  const own = typeof statement.key === "number" ? statement.key : 0;
  const fn = outermostFunction(path);
  if (!fn) return own < index;
  if (seen.has(fn)) return false;
  seen.add(fn);
  const binding = nameOf(fn);
  if (!binding) return own < index;
  if (!fn.isFunctionDeclaration() && own >= index) return false;
  return valueReferences(binding).some((reference) => {
    // An export only hands the function out: nobody calls it before the module has run.
    if (reference.parentPath?.isExportSpecifier() || reference.isExportDeclaration()) return false;
    return mayRunBefore(reference, index, seen);
  });
}

function outermostFunction(path: NodePath): NodePath | null {
  let outermost: NodePath | null = null;
  for (let at: NodePath | null = path; at; at = at.parentPath) if (at.isFunction()) outermost = at;
  return outermost;
}

function nameOf(fn: NodePath) {
  if (fn.isFunctionDeclaration()) return fn.node.id ? fn.scope.parent.getBinding(fn.node.id.name) : undefined;
  const declarator = fn.parentPath;
  if (!declarator?.isVariableDeclarator()) return undefined;
  const { id } = declarator.node;
  return id.type === "Identifier" ? declarator.scope.getBinding(id.name) : undefined;
}
