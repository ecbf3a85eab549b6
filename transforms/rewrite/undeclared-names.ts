import type { Edit } from "../../src/code/edits/edits.ts";
import { isTypePosition, isWithin, type SourceModule } from "../../src/code/tree/index.ts";
import { readFile } from "../find/analyze-file.ts";

/**
 * The names of a file that edits leave without the declaration that they had. Code that reads one would throw where it worked: no rewrite
 * that does this is written, whatever led to it.
 *
 * @param modules the scripts of the file as they were
 * @param next the file after the edits
 * @example undeclaredNames(modules, edits, "p.then(() => send(id))") // ["id"], where it was `({ id }) =>`
 */
export function undeclaredNames(
  path: string,
  modules: readonly SourceModule[],
  edits: readonly Edit[],
  next: string,
): string[] {
  const isEdited = isWithin(edits.filter(({ start, end }) => end > start));
  const touched = new Set(
    modules.flatMap(({ scopes }) =>
      scopes.flatMap(({ bindings }) =>
        Object.values(bindings).flatMap((binding) => {
          const { identifier, kind } = binding;
          if (!isEdited(identifier)) return [];
          // Nearly every rewrite edits imports.
          const isRead = kind !== "module" || binding.referencePaths.some(({ node }) => !isEdited(node));
          return isRead ? [identifier.name] : [];
        }),
      ),
    ),
  );
  // Most rewrites take out no declaration that is read, and a parse costs more than all that follows from it.
  if (touched.size === 0) return [];
  const after = globalsOf(readFile(path, next).modules);
  const before = globalsOf(modules);
  return [...touched].filter((name) => after.has(name) && !before.has(name));
}

/** The names of values that code reads or sets and does not declare. */
const globalsOf = (modules: readonly SourceModule[]): ReadonlySet<string> =>
  new Set(
    modules.flatMap(({ program, tree }) =>
      Object.entries(program.scope.globals).flatMap(([name, node]) =>
        isTypePosition(tree.pathOf(node)) ? [] : [name],
      ),
    ),
  );
