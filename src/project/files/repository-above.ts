import { existsSync, statSync } from "node:fs";
import { join } from "node:path";
import { foldersAbove } from "../folders-above.ts";

/** The nearest folder, from this one upward, that holds what looks like a repository; null when there is none. */
export function repositoryAbove(root: string): string | null {
  for (const folder of foldersAbove(root)) {
    const found = statSync(join(folder, ".git"), { throwIfNoEntry: false });
    // An empty folder of that name is none, to git neither.
    if (
      found?.isFile() ||
      (found && ["HEAD", "objects", "index"].some((one) => existsSync(join(folder, ".git", one))))
    )
      return folder;
  }
  return null;
}
