import { readFileSync } from "node:fs";
import { join, posix, relative, sep } from "node:path";
import picomatch from "picomatch";
import { parse } from "yaml";
import { withoutBom } from "../code/json.ts";
import { type Fault, reasonOf } from "../rules/errors.ts";
import { isPlainFile } from "./files/read-files.ts";
import { foldersOfRepository } from "./folders-above.ts";
import type { ProjectPackage } from "./packages.ts";

/** The root of a monorepo and the globs that name its members. */
export interface Workspace {
  /** POSIX, relative to the scanned root: "" or `../..`. */
  dir: string;
  /** Where the scanned root lies in it: "", or `packages/web`. */
  inside: string;
  /** The file that declares the members. */
  manifestPath: string;
  /** As written, `!` ones included. */
  patterns: string[];
}

/**
 * Finds the workspace that a folder belongs to, looking upward as the package managers do: npm, yarn and bun declare members in
 * package.json (`workspaces`, an array or an object with `packages`), pnpm in `pnpm-workspace.yaml`.
 * A workspace above counts only if its globs name the package that holds the folder.
 * @param root the scanned root
 * @returns the workspace or null, and an error for each declaration on the way that cannot be read
 */
export function findWorkspace(root: string): { workspace: Workspace | null; errors: Fault[] } {
  const errors: Fault[] = [];
  let own: string | null = null;
  for (const folder of foldersOfRepository(root)) {
    const dir = relative(root, folder).split(sep).join("/");
    if (own === null && isFile(join(folder, "package.json"))) own = folder;
    const declared = readPatterns(folder, dir, errors);
    if (declared !== null) {
      const workspace = { dir, inside: relative(folder, root).split(sep).join("/"), ...declared };
      const member = relative(folder, own ?? root)
        .split(sep)
        .join("/");
      if (member === "" || isMember(declared.patterns, member)) return { workspace, errors };
    }
  }
  return { workspace: null, errors };
}

/**
 * The packages that a workspace names as members; its own root package is not one of them.
 * @param packages from `findPackages`
 */
export function workspaceMembers(
  workspace: Workspace,
  packages: readonly ProjectPackage[],
): ProjectPackage[] {
  return packages.filter((one) => {
    const member = posix.join(workspace.inside, one.dir);
    return member !== "." && !member.startsWith("..") && isMember(workspace.patterns, member);
  });
}

function isMember(patterns: readonly string[], member: string): boolean {
  const tidy = (pattern: string) => pattern.replace(/^(!?)(?:\.\/)+/, "$1").replace(/\/+$/, "");
  const wanted = patterns.filter((pattern) => !pattern.startsWith("!")).map(tidy);
  const unwanted = patterns.filter((pattern) => pattern.startsWith("!")).map((one) => tidy(one).slice(1));
  const matches = (globs: string[]) => globs.length > 0 && picomatch.isMatch(member, globs);
  return matches(wanted) && !matches(unwanted);
}

/** pnpm ignores `workspaces` in package.json, so its own file is asked first. */
function readPatterns(folder: string, dir: string, errors: Fault[]) {
  for (const [file, read] of DECLARATIONS) {
    const path = join(folder, file);
    if (!isFile(path)) continue;
    const manifestPath = posix.join(dir, file);
    try {
      const patterns = read(withoutBom(readFileSync(path, "utf8")));
      if (patterns !== null) return { manifestPath, patterns };
    } catch (error) {
      const what = reasonOf(error).split("\n")[0] ?? "";
      errors.push({ path: manifestPath, code: "settings-broken", what });
    }
  }
  return null;
}

const DECLARATIONS: readonly [file: string, read: (text: string) => string[] | null][] = [
  ["pnpm-workspace.yaml", (text) => texts(member(parse(text), "packages"))],
  [
    "package.json",
    (text) => {
      const declared = member(JSON.parse(text), "workspaces");
      return texts(declared) ?? texts(member(declared, "packages"));
    },
  ],
];

function member(value: unknown, key: string): unknown {
  return typeof value === "object" && value !== null ? Reflect.get(value, key) : undefined;
}

function texts(value: unknown): string[] | null {
  return Array.isArray(value) ? value.filter((one) => typeof one === "string") : null;
}

function isFile(path: string): boolean {
  return isPlainFile(path);
}
