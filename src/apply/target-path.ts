import { dirname, join, relative, sep } from "node:path";
import type { PathRefusal } from "../rules/errors.ts";
import { JOURNAL_FOLDER } from "../state-files.ts";
import { ApplyFailure, systemCode } from "./apply-failure.ts";
import type { FileOperations } from "./file-operations.ts";

/** The form in which a run names the package.json that owns a migrated file and lies above the root. */
const MANIFEST_ABOVE = /^(?:\.\.\/)+package\.json$/;

/** Folder names that no change may reach into, on disks that ignore case too. */
const CLOSED_FOLDERS: Readonly<Record<string, PathRefusal>> = { ".git": "git" };

/** True for `../package.json`, `../../package.json` and so on. */
function isManifestAbove(path: string): boolean {
  return MANIFEST_ABOVE.test(path);
}

/**
 * Why a path, as it is written, may not be changed. Looks at the text only; where links lead is another question.
 * @param path POSIX, relative to the root
 * @returns the reason, or null when the path is fine
 */
export function refusalOfPath(path: string): PathRefusal | null {
  if (isManifestAbove(path)) return null;
  if (path === "" || path.includes("\0")) return "no-name";
  if (path.startsWith("/")) return "absolute";
  if (process.platform === "win32" && /[\\:]/.test(path)) return "not-posix";
  for (const segment of path.split("/")) {
    if (segment === "..") return "outside";
    if (segment === "" || segment === ".") return "not-shortest";
    const closed = CLOSED_FOLDERS[segment.toLowerCase()];
    if (closed !== undefined) return closed;
  }
  const lower = path.toLowerCase();
  if (lower === JOURNAL_FOLDER || lower.startsWith(`${JOURNAL_FOLDER}/`)) return "journal";
  return null;
}

/** Where a path really leads. */
export interface Target {
  /** POSIX, relative to the real root, free of symbolic links. */
  target: string;
  /** Folders above it that do not exist yet, outermost first, in the same form. */
  missingFolders: string[];
}

/**
 * Follows a path to the file that a write would reach. A symbolic link is followed while it stays inside the root.
 * @param root the real root
 * @param path POSIX, relative to the root
 * @throws ApplyFailure when the path leaves the root, leads into a closed folder, or cannot be followed
 */
export function resolveTarget(operations: FileOperations, root: string, path: string): Target {
  const refusal = refusalOfPath(path);
  if (refusal !== null) throw new ApplyFailure({ path, code: "path-refused", why: refusal, link: false });
  const absolute = join(root, path);
  if (isManifestAbove(path)) {
    // The folders above the real root are real, so only the file itself could be a link.
    if (operations.lstat(absolute)?.isSymbolicLink() === true) {
      throw new ApplyFailure({ path, code: "link-above-root" });
    }
    return { target: path, missingFolders: [] };
  }
  if (operations.lstat(absolute) !== undefined) {
    return { target: insideRoot(root, realPath(operations, absolute, path), path), missingFolders: [] };
  }
  const missing: string[] = [];
  let folder = dirname(absolute);
  while (operations.lstat(folder) === undefined) {
    missing.unshift(folder);
    folder = dirname(folder);
  }
  const real = realPath(operations, folder, path);
  const moved = (there: string): string => insideRoot(root, join(real, relative(folder, there)), path);
  return { target: moved(absolute), missingFolders: missing.map(moved) };
}

function realPath(operations: FileOperations, absolute: string, path: string): string {
  try {
    return operations.realpath(absolute);
  } catch (error) {
    const code = systemCode(error);
    if (code === "ENOENT") throw new ApplyFailure({ path, code: "link-to-nothing" });
    if (code === "ELOOP") throw new ApplyFailure({ path, code: "link-in-circles" });
    throw error;
  }
}

function insideRoot(root: string, real: string, path: string): string {
  const target = relative(root, real).split(sep).join("/");
  const refusal = target === "" ? null : refusalOfPath(target);
  if (target.startsWith("../") || target === ".." || isManifestAbove(target)) {
    throw new ApplyFailure({ path, code: "link-out-of-root" });
  }
  if (refusal !== null) throw new ApplyFailure({ path, code: "path-refused", why: refusal, link: true });
  return target;
}
