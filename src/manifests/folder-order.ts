import { posix } from "node:path";

/** The folder of a path relative to the root: `.` for the root itself, `..` above it. */
export function folderOf(path: string): string {
  return posix.normalize(posix.dirname(path));
}

/**
 * Whether a folder lies above another one. Both are relative to the root; what folders above the root are called is
 * not known, so of those only `..`, `../..` and so on are above the root.
 *
 * @example isAbove(".", "packages/a") // true
 */
export function isAbove(folder: string, other: string): boolean {
  const [one, two] = [split(folder), split(other)];
  if (one.ups !== two.ups) return one.ups > two.ups && one.names.length === 0;
  return one.names.length < two.names.length && one.names.every((name, index) => name === two.names[index]);
}

/** How deep a folder lies: the greatest of several folders above one is the nearest. */
export function depthOf(folder: string): number {
  const { ups, names } = split(folder);
  return names.length - ups;
}

function split(folder: string): { ups: number; names: string[] } {
  const parts = posix
    .normalize(folder)
    .split("/")
    .filter((part) => part !== "." && part !== "");
  const ups = parts.filter((part) => part === "..").length;
  return { ups, names: parts.slice(ups) };
}
