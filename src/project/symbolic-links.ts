import { realpathSync, statSync } from "node:fs";
import { join, relative, sep } from "node:path";
import type { Skipped } from "../result.ts";

/** What stands at the end of a link: a file to work on, a reason to leave it, or nothing to say. */
export type LinkVerdict = { follow: string } | { skip: Skipped } | null;

/**
 * Decides about one symbolic link.
 * @param realRoot the root with its own links resolved
 * @param path the link, POSIX, relative to the root
 * @param isListed whether a file or folder (POSIX, relative; a folder has files below it) is part of the project
 * @returns `follow` with the target's path relative to the root; `skip` for links that lead out of the root, nowhere, in
 *   circles or to something that is not part of the project; null for a folder whose files are listed anyway
 */
export function judgeLink(realRoot: string, path: string, isListed: (path: string) => boolean): LinkVerdict {
  const skip = (reason: string, folder = false): LinkVerdict => ({
    skip: { path: folder ? `${path}/` : path, reason },
  });
  let target: string;
  let isFolder: boolean;
  try {
    target = realpathSync(join(realRoot, path));
    const found = statSync(target);
    isFolder = found.isDirectory();
    if (!isFolder && !found.isFile()) return skip("symbolic link to something that is not a file");
  } catch (error) {
    const code = error instanceof Error && "code" in error ? error.code : "";
    return skip(code === "ELOOP" ? "symbolic link that leads in circles" : "symbolic link to nothing");
  }
  const inside = relative(realRoot, target).split(sep).join("/");
  if (inside === ".." || inside.startsWith("../") || relative(realRoot, target) === target) {
    return skip("symbolic link that leaves the root", isFolder);
  }
  if (inside === "") return null;
  if (!isListed(inside)) return skip("symbolic link to something that is ignored or skipped", isFolder);
  return isFolder ? null : { follow: inside };
}
