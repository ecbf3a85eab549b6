import { existsSync } from "node:fs";
import { dirname, join } from "node:path";

/** A folder and those above it, the nearest first, up to the top of the disk. */
export function* foldersAbove(folder: string): Generator<string> {
  for (let at = folder, last = ""; at !== last; last = at, at = dirname(at)) yield at;
}

/** A folder and those above it, the nearest first, up to the top of its repository: what lies above that is another project's. */
export function* foldersOfRepository(folder: string): Generator<string> {
  for (const at of foldersAbove(folder)) {
    yield at;
    if (existsSync(join(at, ".git"))) return;
  }
}
