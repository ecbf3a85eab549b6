import { existsSync, statSync } from "node:fs";
import { join } from "node:path";
import { foldersAbove } from "../folders-above.ts";

/** The nearest folder, from this one upward, that holds what looks like a repository; null when there is none. */
export function repositoryAbove(root: string): string | null {
  let remains: string | null = null;
  for (const folder of foldersAbove(root)) {
    const found = statSync(join(folder, ".git"), { throwIfNoEntry: false });
    if (!found) continue;
    const holds = (one: string) => existsSync(join(folder, ".git", one));
    if (found.isFile() || ["HEAD", "objects", "index"].some(holds)) return folder;
    // Git looks further up: what is left of a repository counts where no other is found.
    remains ??= folder;
  }
  return remains;
}
