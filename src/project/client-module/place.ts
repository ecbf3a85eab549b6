import { existsSync, readdirSync } from "node:fs";
import { join, posix } from "node:path";
import type { AliasTable } from "../aliases.ts";
import { isFolder } from "../files/read-files.ts";
import { runGitSync } from "../files/run-git.ts";
import { dependencyNames, type ProjectPackage } from "../packages.ts";

export interface PlaceInput {
  root: string;
  packageDir: string;
  pkg: ProjectPackage | undefined;
  /** Names that settings give to the package's modules. */
  tables: readonly AliasTable[];
  importers: readonly string[];
  isTyped(path: string): boolean;
}

/** Where the client module of a package goes. Source: contract, 11.2 and 11.12. */
export function clientModulePath(input: PlaceInput): string {
  const { root, importers, isTyped } = input;
  const source = sourceRoot(input);
  const within = posix.join(source, "lib");
  const folder = isFolder(join(root, within)) && isKept(root, posix.join(within, "rupt")) ? within : source;
  const ending = endingFor(importers, isTyped);
  const taken = new Set(
    existsSync(join(root, folder))
      ? readdirSync(join(root, folder)).map((name) => name.replace(/\.[^.]+$/, "").replace(/\.d$/, ""))
      : [],
  );
  const isFree = (name: string) => !taken.has(name) && isKept(root, posix.join(folder, name + ending));
  const name = ["rupt", "rupt-client"].find(isFree) ?? numbered(isFree);
  return posix.join(folder, name + ending);
}

/** Frameworks whose sources lie in `app/` where that exists. */
const IN_APP = /^(?:nuxt|@react-router\/dev|@remix-run\/.+)$/;

/** Folders whose files a framework takes for pages, handlers or plugins. */
const SPECIAL = /^(?:pages|routes|api|plugins|middleware|layouts|server|public|static)$/;

/** The names that stand for all sources of a package. */
const ROOT_ALIASES: ReadonlySet<string> = new Set(["@/*", "~/*", "#/*"]);

/** The folder that holds the sources of a package; in SvelteKit the one that `$lib` names. */
function sourceRoot({ root, packageDir, pkg, tables, importers }: PlaceInput): string {
  const isOurs = (folder: string) =>
    (folder === packageDir || packageDir === "" || folder.startsWith(`${packageDir}/`)) &&
    isFolder(join(root, folder));
  for (const { base, names } of tables)
    for (const [name, targets] of Object.entries(names)) {
      const target = ROOT_ALIASES.has(name) ? targets.find((each) => each.endsWith("*")) : undefined;
      const folder = target === undefined ? null : posix.join(base, target.slice(0, -1)).replace(/\/$/, "");
      if (folder !== null && isOurs(folder === "." ? "" : folder)) return folder === "." ? "" : folder;
    }
  const dependencies = pkg ? dependencyNames(pkg) : [];
  if (dependencies.includes("@sveltejs/kit")) return posix.join(packageDir, "src/lib");
  const named = dependencies.some((name) => IN_APP.test(name)) ? ["src", "app"] : ["src"];
  for (const name of named) if (isFolder(join(root, packageDir, name))) return posix.join(packageDir, name);
  return sharedFolder(importers, packageDir);
}

/** The deepest folder that all files share, above those that a framework reads in its own way. */
function sharedFolder(paths: readonly string[], packageDir: string): string {
  const [first = [], ...rest] = paths.map((path) => posix.dirname(path).split("/"));
  let shared = first.filter((_, index) =>
    rest.every((each) => first.slice(0, index + 1).every((part, at) => each[at] === part)),
  );
  const special = shared.findIndex((part) => SPECIAL.test(part));
  if (special >= 0) shared = shared.slice(0, special);
  const folder = shared.join("/");
  const inside = folder === packageDir || folder.startsWith(packageDir === "" ? "" : `${packageDir}/`);
  return folder === "." || !inside ? packageDir : folder;
}

/** Whether git would keep a file of this name. */
function isKept(root: string, path: string): boolean {
  return runGitSync(root, ["check-ignore", "-q", "--", path]).code !== 0;
}

function numbered(isFree: (name: string) => boolean): string {
  for (let number = 2; number < 1000; number += 1)
    if (isFree(`rupt-client-${number}`)) return `rupt-client-${number}`;
  return "rupt-client";
}

function endingFor(importers: readonly string[], isTyped: (path: string) => boolean): string {
  if (importers.some(isTyped)) return ".ts";
  if (importers.every((path) => path.endsWith(".mjs"))) return ".mjs";
  return importers.every((path) => path.endsWith(".cjs")) ? ".cjs" : ".js";
}
