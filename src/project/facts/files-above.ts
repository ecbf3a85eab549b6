import type { SourceFile } from "../../../transforms/model.ts";
import type { Importers } from "./importers.ts";

/**
 * The files that lead to one by imports, over any number of steps, the nearest first.
 * @param passes whether a file counts, and what imports it
 */
export function* filesAbove(
  importers: Pick<Importers, "files">,
  path: string,
  passes: (file: SourceFile) => boolean = () => true,
): Generator<SourceFile> {
  const seen = new Set([path]);
  for (const each of seen)
    for (const file of importers.files(each)) {
      if (seen.has(file.path) || !passes(file)) continue;
      seen.add(file.path);
      yield file;
    }
}
