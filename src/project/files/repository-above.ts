import { existsSync, type Stats, statSync } from "node:fs";
import { join } from "node:path";
import { foldersAbove } from "../folders-above.ts";

/** The nearest folder, from this one upward, that holds a repository which git can be asked about; null when there is none. */
export function repositoryAbove(root: string): string | null {
  // An empty folder of that name is none, to git neither.
  return nearest(
    root,
    (git, path) =>
      git.isFile() || ["HEAD", "objects", "index"].some((inside) => existsSync(join(path, inside))),
  );
}

/** The same, or, where there is none, the nearest folder that holds what is left of one: a `.git` with nothing in it. */
export const remainsAbove = (root: string): string | null =>
  repositoryAbove(root) ?? nearest(root, () => true);

function nearest(root: string, isWanted: (git: Stats, path: string) => boolean): string | null {
  for (const folder of foldersAbove(root)) {
    const path = join(folder, ".git");
    const found = statSync(path, { throwIfNoEntry: false });
    if (found && isWanted(found, path)) return folder;
  }
  return null;
}
