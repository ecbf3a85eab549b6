import { posix } from "node:path";
import type { ProjectPackage } from "../packages.ts";

/** Where the sources of a package's entry stand when its manifest names what is built of them. */
const SOURCE_ENTRY = /^(?:src\/|lib\/|source\/)?(?:index|main)\.[cm]?[jt]sx?$/;
const BUILT = /^(?:dist|build|out|lib|esm|cjs|es)\//;

const ENTRIES = ["exports", "main", "module", "browser", "types"];

/**
 * Whether others may import a module from outside of the project: it is what the `exports`, `main`, `module` or `types` of a package
 * that is not private lead to, or the source of that.
 */
export function publicModules(packages: readonly ProjectPackage[]): (path: string) => boolean {
  const open = packages.flatMap(({ dir, manifest }) => {
    if (manifest === null) return [];
    const isPrivate = manifest.private === true;
    // What a private package exports, others of its workspace import: where it is all that is looked at, they are not seen.
    const fields = !isPrivate ? ENTRIES : dir === "" ? ["exports"] : [];
    const targets = fields.flatMap((field) => targetsIn(manifest[field]));
    // npm publishes what has a name and a version; its entry is index.js where nothing else is said.
    if (!isPrivate && targets.length === 0 && "name" in manifest && "version" in manifest)
      targets.push("index.js");
    return targets.length === 0 ? [] : [{ dir, targets: targets.map((target) => posix.normalize(target)) }];
  });
  return (path) =>
    open.some(({ dir, targets }) => {
      if (dir !== "" && !path.startsWith(`${dir}/`)) return false;
      const own = dir === "" ? path : path.slice(dir.length + 1);
      return targets.some((target) => leadsTo(target, own));
    });
}

/** The paths that a field names, in whatever conditions. */
function targetsIn(value: unknown): string[] {
  if (typeof value === "string") return [value];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(targetsIn) : [];
}

function leadsTo(target: string, own: string): boolean {
  if (BUILT.test(target) && SOURCE_ENTRY.test(own)) return true;
  if (target.includes("*")) {
    const [before = "", after = ""] = target.split("*");
    return own.startsWith(before) && own.endsWith(after);
  }
  const stem = (path: string): string => path.replace(/(?:\/index)?\.(?:d\.)?[cm]?[jt]sx?$/, "");
  return stem(own) === stem(target);
}
