/** Files that a run reports although they lie above the root: a workspace's manifests and settings. */
const ABOVE_ROOT =
  /^(?:\.\.\/)+(?:[^/]+\/)*(?:package\.json|pnpm-workspace\.yaml|\.yarnrc\.yml|[tj]sconfig[^/]*\.json)$/;

/**
 * Whether a path of a saved or foreign result is one that a run can have written: relative, POSIX, inside the root
 * (or a manifest above it), without control characters.
 */
export function isResultPath(path: string): boolean {
  if (path === "" || path.startsWith("/") || /^[A-Za-z]:[\\/]/.test(path) || path.startsWith("\\\\"))
    return false;
  if (path.includes("\0")) return false;
  const climbs = path.split(/[\\/]/).includes("..");
  return (
    !climbs ||
    (ABOVE_ROOT.test(path) &&
      !path
        .replace(/^(?:\.\.\/)+/, "")
        .split("/")
        .includes(".."))
  );
}
