import { readFileSync, statSync } from "node:fs";

/** Settings are small; a file beyond this is something else. */
const LARGEST_SETTINGS = 16 * 1024 * 1024;

/** Whether a path leads to a regular file. A link in a circle, a pipe, a socket and a device do not: reading a pipe never ends. */
export function isPlainFile(path: string): boolean {
  try {
    return statSync(path).isFile();
  } catch {
    return false;
  }
}

/** Whether a path leads to a folder. */
export function isFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory();
  } catch {
    return false;
  }
}

/** The text of a regular file, or undefined. */
export function readPlainFile(path: string): string | undefined {
  try {
    const stats = statSync(path);
    return stats.isFile() && stats.size <= LARGEST_SETTINGS ? readFileSync(path, "utf8") : undefined;
  } catch {
    return undefined;
  }
}

interface ReadsFiles {
  readFile(path: string, encoding?: string): string | undefined;
}

/** A compiler's file system that reads regular files only: `extends` of a tsconfig may name anything. */
export function plainFilesOnly<T extends ReadsFiles>(system: T): T {
  return {
    ...system,
    readFile: (path: string, encoding?: string) =>
      isPlainFile(path) ? system.readFile(path, encoding) : undefined,
  };
}
