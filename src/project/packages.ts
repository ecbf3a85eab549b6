import { isBuiltin } from "node:module";
import { dirname, join, posix, relative, sep } from "node:path";
import { isJsonObject, withoutBom } from "../code/json.ts";
import { packageOf } from "../code/specifiers.ts";
import { V2_PACKAGE } from "../sdk/v2.ts";
import { isPlainFile, readPlainFile } from "./files/read-files.ts";
import { foldersAbove } from "./folders-above.ts";

/** A package.json and the folder that it owns. */
export interface ProjectPackage {
  /** POSIX, relative to the root: "" is the root, "../.." lies above it. */
  dir: string;
  manifestPath: string;
  name?: string;
  /** Null when the file cannot be read or parsed. */
  manifest: Record<string, unknown> | null;
}

/**
 * Finds the package.json files that own the given files: beside them, or in the nearest folder above, also above the root.
 * Looks on the disk and not in the list, because a manifest owns files even when it is out of scope itself.
 * @param root folder that paths are relative to
 * @param files POSIX paths
 * @returns packages sorted by folder; one that does not parse is among them with its error
 */
export function findPackages(root: string, files: readonly string[]): ProjectPackage[] {
  const folders = new Set<string>([""]);
  for (const file of files) {
    let folder = parentOf(file);
    while (!folders.has(folder)) {
      folders.add(folder);
      folder = parentOf(folder);
    }
  }
  const found = [...folders].filter((folder) => isPlainFile(join(root, folder, "package.json")));
  if (!found.includes("")) {
    const above = nearestAbove(root);
    if (above !== null) found.push(above);
  }
  return found.sort().map((dir) => readPackage(root, dir));
}

/**
 * Who owns a file: the package with the deepest folder that holds it.
 * @returns a function of a POSIX path; it gives null when no package.json lies above the file
 */
export function packageOwners(
  packages: readonly ProjectPackage[],
): (filePath: string) => ProjectPackage | null {
  // One above the root owns what no other one does.
  const above = packages.find(({ dir }) => dir.startsWith("..")) ?? null;
  const owners = new Map<string, ProjectPackage | null>(packages.map((one) => [one.dir, one]));
  const ownerOf = (folder: string): ProjectPackage | null => {
    const known = owners.get(folder);
    if (known !== undefined) return known;
    const owner = folder === "" ? above : ownerOf(parentOf(folder));
    owners.set(folder, owner);
    return owner;
  };
  return (filePath) => ownerOf(parentOf(filePath));
}

/**
 * Which package provides for a file: the nearest one above it. A package.json without a name and without dependencies only says how
 * files are read; it provides nothing, unless there is no other. A file below none belongs to the one that names v2.
 *
 * @param members packages that a workspace names
 * @param deno folders that Deno installs packages for
 * @returns a function of a POSIX path that gives the folder; null where no package.json lies above and several name v2
 */
export function packageProviders(
  packages: readonly ProjectPackage[],
  members: ReadonlySet<ProjectPackage>,
  deno: readonly string[],
): (path: string) => string | null {
  const provides = (one: ProjectPackage): boolean =>
    one.manifest === null ||
    one.name !== undefined ||
    members.has(one) ||
    dependencyNames(one).length > 0 ||
    "workspaces" in one.manifest;
  const others = deno.filter((dir) => !packages.some((one) => one.dir === dir));
  const nearest = packageOwners([
    ...packages.filter(provides),
    ...others.map((dir): ProjectPackage => ({ dir, manifestPath: "", manifest: null })),
  ]);
  const any = packageOwners(packages);
  const naming = namingV2(packages);
  return (path) => {
    const owner = nearest(path) ?? any(path);
    if (owner !== null) return owner.dir;
    return naming.length > 1 ? null : (naming[0]?.dir ?? "");
  };
}

/** The packages that depend on v2 by its name. */
export const namingV2 = (packages: readonly ProjectPackage[]): ProjectPackage[] =>
  packages.filter((one) => dependencyNames(one).includes(V2_PACKAGE));

function parentOf(path: string): string {
  const slash = path.lastIndexOf("/");
  return slash < 0 ? "" : path.slice(0, slash);
}

function nearestAbove(root: string): string | null {
  for (const folder of foldersAbove(dirname(root)))
    if (isPlainFile(join(folder, "package.json"))) return relative(root, folder).split(sep).join("/");
  return null;
}

function readPackage(root: string, dir: string): ProjectPackage {
  const manifestPath = posix.join(dir, "package.json");
  const broken = { dir, manifestPath, manifest: null };
  try {
    const text = readPlainFile(join(root, manifestPath));
    const manifest: unknown = text === undefined ? null : JSON.parse(withoutBom(text));
    if (!isJsonObject(manifest)) return broken;
    return {
      dir,
      manifestPath,
      manifest,
      ...(typeof manifest.name === "string" ? { name: manifest.name } : {}),
    };
  } catch {
    return broken;
  }
}

const SECTIONS = ["dependencies", "devDependencies", "peerDependencies", "optionalDependencies"] as const;

/** What a package.json depends on, for whatever: names with their ranges as written. */
const dependenciesOf = ({ manifest }: ProjectPackage): [string, unknown][] =>
  SECTIONS.flatMap((section) => {
    const entries = manifest?.[section];
    return typeof entries === "object" && entries !== null ? Object.entries(entries) : [];
  });

/** The packages that a package.json depends on. */
export const dependencyNames = (one: ProjectPackage): string[] => dependenciesOf(one).map(([name]) => name);

/** The ranges of those dependencies, with their names. */
export const dependencyRanges = (one: ProjectPackage): [string, string][] =>
  dependenciesOf(one).flatMap(([name, range]) => (typeof range === "string" ? [[name, range]] : []));

/**
 * Tells which specifiers name modules of others: Node's own, and packages that a package.json of the project depends on without
 * being one of its packages.
 */
export function foreignModules(packages: readonly ProjectPackage[]): (specifier: string) => boolean {
  const names = new Set(["rupt", "@ruptjs/client", ...packages.flatMap(dependencyNames)]);
  for (const { name } of packages) if (name) names.delete(name);
  return (specifier) => isBuiltin(specifier) || names.has(packageOf(specifier)?.name ?? "");
}
