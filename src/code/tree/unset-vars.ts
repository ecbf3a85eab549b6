import { once } from "../once.ts";
import type { Binding, NodePath, Scope } from "./path.ts";
import { rangeOf } from "./places.ts";

/**
 * Whether a `var` is read where its line may not have run: above it, outside of the block that it stands in, or in a function that what
 * stands above it may call.
 *
 * @example `start(); function start() { use(id) }; var id = "late"`
 */
export function mayBeUnset(binding: Binding): boolean {
  // Paths are made when they are asked for, which nearly all names need not be.
  if (binding.kind !== "var") return false;
  const { path, referencePaths, scope } = binding;
  const block = path.parentPath?.is("VariableDeclaration") ? path.parentPath.parentPath : null;
  if (!block) return false;
  const { start } = rangeOf(path.node);
  return referencePaths.some((read) => {
    const fn = functionAround(read, scope);
    if (fn) return (firstMentions(scope).get(fn) ?? start) < start;
    return (
      rangeOf(read.node).start < start ||
      !read.isDescendant(block.is("ExportDeclaration") ? scope.path : block)
    );
  });
}

/** The function of a scope, known in all of it, that a path stands in. */
function functionAround(path: NodePath, { path: owner }: Scope): NodePath | null {
  let found: NodePath | null = null;
  for (let each: NodePath | null = path; each && each !== owner; each = each.parentPath)
    if (each.is("FunctionDeclaration")) found = each;
  return found;
}

/** Where each function of a scope is first named by code that runs, itself or through others. */
const firstMentions = once((scope: Scope): ReadonlyMap<NodePath, number> => {
  const named = new Map<NodePath, NodePath[]>();
  const runs: { fn: NodePath; start: number }[] = [];
  for (const { path: fn, referencePaths } of Object.values(scope.bindings)) {
    if (!fn.is("FunctionDeclaration")) continue;
    for (const use of referencePaths) {
      const by = functionAround(use, scope);
      if (by) named.set(by, [...(named.get(by) ?? []), fn]);
      else if (!use.is("ExportDeclaration")) runs.push({ fn, start: rangeOf(use.node).start });
    }
  }
  const found = new Map<NodePath, number>();
  for (const { fn, start } of runs.sort((one, other) => one.start - other.start)) {
    const open = [fn];
    for (const each of open)
      if (!found.has(each)) {
        found.set(each, start);
        open.push(...(named.get(each) ?? []));
      }
  }
  return found;
});
