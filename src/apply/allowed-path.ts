/** The form in which a run names the package.json that owns a migrated file and lies above the root. */
const MANIFEST_ABOVE = /^(?:\.\.\/)+package\.json$/;

/** Folder names that no change may reach into, on disks that ignore case too. */
const CLOSED_FOLDERS: Record<string, string> = {
  ".git": "leads into git's own folder",
};

/** Prefix of the files that the apply step keeps for itself. */
const OWN_FOLDER = ".rupt-migrate/journal";

/** True for `../package.json`, `../../package.json` and so on. */
export function isManifestAbove(path: string): boolean {
  return MANIFEST_ABOVE.test(path);
}

/**
 * Why a path, as it is written, may not be changed. Looks at the text only; where links lead is another question.
 * @param path POSIX, relative to the root
 * @returns the reason, or null when the path is fine
 */
export function refusalOfPath(path: string): string | null {
  if (isManifestAbove(path)) return null;
  if (path === "" || path.includes("\0")) return "is not a file name";
  if (path.startsWith("/")) return "is not relative to the root";
  if (process.platform === "win32" && /[\\:]/.test(path)) return "is not a relative POSIX path";
  for (const segment of path.split("/")) {
    if (segment === "..") return "lies outside the root";
    if (segment === "" || segment === ".") return "is not written in its shortest form";
    const closed = CLOSED_FOLDERS[segment.toLowerCase()];
    if (closed !== undefined) return closed;
  }
  const lower = path.toLowerCase();
  if (lower === OWN_FOLDER || lower.startsWith(`${OWN_FOLDER}/`)) return "belongs to the journal itself";
  return null;
}
