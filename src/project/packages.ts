import { readFileSync } from "node:fs";
import { dirname, join, posix, relative, sep } from "node:path";
import { isPlainFile } from "./plain-file.ts";

/** A package.json and the folder that it owns. */
export interface ProjectPackage {
  /** POSIX, relative to the root: "" is the root, "../.." lies above it. */
  dir: string;
  manifestPath: string;
  name?: string;
  /** Null when the file cannot be read or parsed; then `error` says why. */
  manifest: Record<string, unknown> | null;
  error?: string;
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
  const found = [...folders].filter((folder) => isFile(join(root, folder, "package.json")));
  if (!found.includes("")) {
    const above = nearestAbove(root);
    if (above !== null) found.push(above);
  }
  return found.sort().map((dir) => readPackage(root, dir));
}

/**
 * The package that owns a file: the one with the deepest folder that holds it.
 * @returns null when no package.json lies above the file
 */
export function owningPackage(packages: readonly ProjectPackage[], filePath: string): ProjectPackage | null {
  let best: ProjectPackage | null = null;
  for (const one of packages) {
    if (!owns(one.dir, filePath)) continue;
    if (best === null || depth(one.dir) > depth(best.dir)) best = one;
  }
  return best;
}

function owns(dir: string, path: string): boolean {
  return dir === "" || dir.startsWith("..") || path.startsWith(`${dir}/`);
}

/** Folders above the root count less than the root itself, the further the less. */
function depth(dir: string): number {
  if (dir === "") return 0;
  const steps = dir.split("/").length;
  return dir.startsWith("..") ? -steps : steps;
}

function parentOf(path: string): string {
  const slash = path.lastIndexOf("/");
  return slash < 0 ? "" : path.slice(0, slash);
}

function nearestAbove(root: string): string | null {
  for (let folder = dirname(root), last = root; folder !== last; last = folder, folder = dirname(folder)) {
    if (isFile(join(folder, "package.json"))) return relative(root, folder).split(sep).join("/");
  }
  return null;
}

function readPackage(root: string, dir: string): ProjectPackage {
  const manifestPath = posix.join(dir, "package.json");
  try {
    const path = join(root, manifestPath);
    if (!isPlainFile(path)) return { dir, manifestPath, manifest: null, error: "is not a plain file" };
    const text = readFileSync(path, "utf8").replace(/^\ufeff/, "");
    const manifest: unknown = JSON.parse(text);
    if (!isObject(manifest)) {
      return { dir, manifestPath, manifest: null, error: "is not a JSON object; npm cannot read it either" };
    }
    return {
      dir,
      manifestPath,
      manifest,
      ...(typeof manifest.name === "string" ? { name: manifest.name } : {}),
    };
  } catch (error) {
    const what = error instanceof Error ? error.message : String(error);
    const problem = error instanceof SyntaxError ? "is not valid JSON" : "cannot be read";
    return { dir, manifestPath, manifest: null, error: `${problem} (${what}); repair it and run again` };
  }
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function isFile(path: string): boolean {
  return isPlainFile(path);
}
