import { fileKind } from "./file-kinds.ts";
import { createFileReader } from "./file-reader.ts";

/**
 * Reads files once more for something that only the first pass told: who imports a barrel, by its specifier.
 * @param root folder that paths are relative to
 * @param files POSIX paths
 * @param test looks at the bytes of one file; they are only good during the call
 * @returns the paths for which it says yes, in the order of `files`; unreadable and oversized files are left out
 */
export function searchFiles(
  root: string,
  files: readonly string[],
  test: (bytes: Buffer, path: string, place: number) => boolean,
): string[] {
  const read = createFileReader(root);
  return files.filter((path, place) => {
    if (fileKind(path) === null) return false;
    const outcome = read(path);
    return outcome.status === "read" && test(outcome.bytes, path, place);
  });
}
