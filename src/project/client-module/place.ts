import { existsSync, readdirSync } from "node:fs";
import { join, posix } from "node:path";
import type { ClientLoads } from "../../../transforms/decide/clients/client-module-facts.ts";
import { once } from "../../code/once.ts";
import { GIT_IGNORE, type NoPlace } from "../../rules/client/client.ts";
import { V2_PACKAGE } from "../../sdk/v2.ts";
import { alwaysSkipped } from "../files/output-folders.ts";
import { isFolder } from "../files/read-files.ts";
import { runGitSync } from "../files/run-git.ts";
import { dependencyNames } from "../packages.ts";
import { type AliasTable, aliasTargets } from "../resolution/aliases.ts";
import { compiledLike } from "./compiled.ts";
import { completeLists, type ListsInput } from "./complete-lists.ts";
import { listedFolders } from "./listed-folders.ts";
import { createTypeOf, type ModuleFormats } from "./module-formats.ts";
import { outOfRoots } from "./program-roots.ts";

export interface PlaceInput extends ListsInput {
  /** Names that settings give to the package's modules. */
  tables: readonly AliasTable[];
  /** The folder of the package that owns a file. */
  packageDirOf(path: string): string;
  /** The code of the package. */
  code: readonly string[];
  loads: ClientLoads;
  /** What Node takes a file for, where its compiler keeps to that. */
  formatOf: ModuleFormats["formatOf"];
  /** Whether the module is TypeScript. */
  isTypeScript: boolean;
  /** Whether git would keep a file of this name. */
  isKept(path: string): boolean;
}

/**
 * Where the client module of a package goes: the first place, from the one that the package's settings name on, where nothing would
 * lose or misread it. Source: contract, 11.2 and 11.12.
 */
export function clientModulePath(input: PlaceInput): string | NoPlace {
  const { root, importers } = input;
  const typeOf = createTypeOf(root);
  const ending = endingFor(input, typeOf);
  const isCompiled = compiledLike(root, input.configs, importers);
  const leftOutBy = completeLists(input);
  const sources = sourceRoots(input);
  const folders = sources.flatMap((source) => {
    const within = posix.join(source, "lib");
    return isFolder(join(root, within)) ? [within, source] : [source];
  });
  const isListed = listedFolders(root, input.packageDir, input.code);
  const isRead = readLike(importers, typeOf);
  const isSafe = (path: string) =>
    alwaysSkipped(path) === null && !isSpecial(path, input) && !isListed(path) && isRead(path);
  const isWhole = (path: string) => leftOutBy(path).length === 0;
  const outOf = outOfRoots(root, input.configs, importers, input.code);
  const isInRoots = (path: string) => outOf(path).length === 0;
  const firstOf = (...tests: readonly ((path: string) => boolean)[]) => {
    for (const folder of folders) {
      const path = freePath(input, folder, ending, (each) => tests.every((test) => test(each)));
      if (path !== null) return path;
    }
    return null;
  };
  const place = firstOf(isSafe, isWhole, isInRoots, isCompiled) ?? firstOf(isSafe, isWhole, isInRoots);
  if (place !== null) return place;
  const out = firstOf(isSafe, isWhole);
  if (out !== null) return { outside: outOf(out) };
  const wanted = firstOf(isSafe) ?? posix.join(sources[0] ?? input.packageDir, `rupt-client${ending}`);
  // A list of what git keeps leaves all names out.
  const by = [...leftOutBy(wanted), ...(input.isKept(wanted) ? [] : [GIT_IGNORE])];
  if (by.length > 0) return { unlisted: { path: wanted, by } };
  return isListed(wanted) ? { loaded: true } : wanted;
}

/**
 * Whether a file is read as those that import it are: a package.json in a folder may say nothing but `{ "type": "commonjs" }`. The endings
 * of the module tell the same where importers differ.
 */
function readLike(importers: readonly string[], typeOf: (path: string) => string): (path: string) => boolean {
  const types = new Set(importers.map(typeOf));
  return (path) => types.size !== 1 || !/\.[jt]sx?$/.test(path) || types.has(typeOf(path));
}

/** Frameworks whose sources lie in `app/` where that exists. */
const IN_APP = /^(?:nuxt|@react-router\/dev|@remix-run\/.+)$/;

/** Folders whose files frameworks and hosts take for pages, handlers, plugins or entry points. */
const SPECIAL =
  /^(?:pages|routes|api|plugins|middleware|layouts|server|public|static|islands|entrypoints|functions|edge-functions|__tests__|__mocks__|cypress|e2e)$/;

/** Folders of which a library loads each file. */
const LOADED_BY: readonly (readonly [string, RegExp])[] = [
  ["expo-router", /^app$/],
  ["@oclif/core", /^(?:commands|hooks)$/],
  ["moleculer", /^services$/],
  ["@11ty/eleventy", /^_(?:data|includes)$/],
  ["ember-source", /^(?:instance-)?initializers$/],
  ["plasmo", /^(?:background|contents|newtab|options|popup|sandboxes|tabs)$/],
  ["hubot", /^scripts$/],
  ["ava", /^tests?$/],
];

/** The names that stand for all sources of a package. */
const ROOT_ALIASES: ReadonlySet<string> = new Set(["@/*", "~/*", "#/*", "$lib", "$lib/*"]);

/** The folders that may hold the sources of a package, the best one first. */
function sourceRoots({
  root,
  packageDir,
  pkg,
  tables,
  packageDirOf,
  importers,
}: Omit<PlaceInput, "configs" | "isTypeScript">): string[] {
  // Of a package above the root only what lies in the root may be written.
  const base = packageDir.startsWith("..") ? "" : packageDir;
  const isOurs = (folder: string) =>
    !folder.startsWith("..") &&
    packageDirOf(posix.join(folder, "x")) === packageDir &&
    isFolder(join(root, folder));
  const aliased = tables.flatMap(({ base: from, names }) =>
    Object.entries(names).flatMap(([name, targets]) =>
      ROOT_ALIASES.has(name)
        ? targets
            .filter((target) => target.endsWith("*") === name.endsWith("*"))
            .map((target) => posix.join(from, target.replace(/\*$/, "")).replace(/^\.$|\/$/, ""))
        : [],
    ),
  );
  const dependencies = pkg ? dependencyNames(pkg) : [];
  const kit = dependencies.includes("@sveltejs/kit") ? [posix.join(base, "src/lib")] : [];
  const named = dependencies.some((name) => IN_APP.test(name)) ? ["src", "app"] : ["src"];
  const usual = named.map((name) => posix.join(base, name));
  const shared = sharedFolder(importers, base);
  return [
    ...new Set([
      ...aliased.filter(isOurs),
      // SvelteKit makes its own folder of modules where there is none yet.
      ...kit,
      // Another program than the one that imports the module may have its own.
      ...usual.filter((folder) => isOurs(folder) && importers.some((path) => path.startsWith(`${folder}/`))),
      shared,
      ...foldersAbove(shared, base),
      ...importers.map((path) => posix.dirname(path).replace(/^\.$/, "")),
    ]),
  ];
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

function foldersAbove(folder: string, packageDir: string): string[] {
  if (folder === packageDir || folder === "") return [];
  const above = posix.dirname(folder).replace(/^\.$/, "");
  return [above, ...foldersAbove(above, packageDir)];
}

/** Whether a framework takes what lies in a folder of the package for something else than a module. */
function isSpecial(path: string, { packageDir, pkg }: PlaceInput): boolean {
  const inside = packageDir === "" || packageDir.startsWith("..") ? path : path.slice(packageDir.length + 1);
  const folders = inside.split("/").slice(0, -1);
  const taken = LOADED_BY.filter(([name]) => pkg !== undefined && dependencyNames(pkg).includes(name));
  return folders.some((part) => SPECIAL.test(part) || taken.some(([, folder]) => folder.test(part)));
}

/** A path in a folder that is not taken, that fits and that git would keep; null where none does. */
function freePath(
  input: PlaceInput,
  folder: string,
  ending: string,
  fits: (path: string) => boolean,
): string | null {
  const { root, isKept } = input;
  // Some disks take `Rupt.tsx` for `rupt.ts`, whoever imports it.
  const taken = new Set(
    existsSync(join(root, folder))
      ? readdirSync(join(root, folder)).map((name) =>
          name
            .replace(/\.[^.]+$/, "")
            .replace(/\.d$/, "")
            .toLowerCase(),
        )
      : [],
  );
  if (hidesPackage(posix.join(folder, V2_PACKAGE), input)) taken.add(V2_PACKAGE);
  const names = ["rupt", "rupt-client", ...Array.from({ length: 20 }, (_, at) => `rupt-client-${at + 2}`)];
  const free = names.filter((name) => !taken.has(name)).slice(0, 3);
  const paths = free.map((name) => posix.join(folder, name + ending));
  return paths.find((path) => fits(path) && isKept(path)) ?? null;
}

/** Whether code that still imports the v2 package would get this module: `baseUrl` and `"*"` look in the project first. */
function hidesPackage(path: string, { root, configs, importers, tables }: PlaceInput): boolean {
  const found = importers.flatMap((file) => configs.at(join(root, posix.dirname(file)))?.baseUrl ?? []);
  return (
    found.some((folder) => join(folder, V2_PACKAGE) === join(root, path)) ||
    tables.some((table) => aliasTargets(V2_PACKAGE, table).includes(path))
  );
}

/** Asks git once for each name that a file may get: a run decides several times, and a process costs more than all else here. */
export const keptByGit = (root: string): PlaceInput["isKept"] =>
  once((path: string) => runGitSync(root, ["check-ignore", "-q", "--", path]).code !== 0);

/** Whether Node runs the code of a package as it is: no bundler, compiler or test runner is there that knows the endings it was told. */
function runsAsItStands(pkg: PlaceInput["pkg"]): boolean {
  const { devDependencies, scripts, jest, build } = pkg?.manifest ?? {};
  return (
    jest === undefined &&
    build === undefined &&
    Object.keys(devDependencies ?? {}).every((name) => /^(?:@types\/|eslint|nodemon|prettier)/.test(name)) &&
    Object.values(scripts ?? {}).every((script) =>
      /^(?:eslint|node|nodemon|prettier)\s[^*&|;]*$/.test(String(script)),
    )
  );
}

function usesJest(pkg: PlaceInput["pkg"]): boolean {
  const { devDependencies, jest } = pkg?.manifest ?? {};
  return (
    jest !== undefined || Object.keys(devDependencies ?? {}).some((name) => /^(?:babel-)?jest$/.test(name))
  );
}

/** The ending by which Node reads the module as all of its importers need it: an ES module may be required, but not under `.js`. */
function endingFor(input: PlaceInput, typeOf: (path: string) => string): string {
  const { importers, isTypeScript, loads, pkg } = input;
  const { late } = loads;
  const isOfModules = pkg?.manifest?.type === "module";
  const some = (ending: string) => importers.some((path) => path.endsWith(ending));
  // TypeScript lets no CommonJS module import one of the other kind.
  if (isTypeScript) return typedEnding(input, typeOf) ?? (isOfModules && some(".cts") ? ".cts" : ".ts");
  const saysCommonJs = pkg?.manifest?.type === "commonjs";
  const isEs =
    late === "commonjs" || (saysCommonJs && (late === "script" || new Set(importers.map(typeOf)).size > 1));
  if (isEs && runsAsItStands(pkg)) return ".mjs";
  if (importers.every((path) => path.endsWith(".cjs"))) return ".cjs";
  const all = importers.every((path) => path.endsWith(".mjs"));
  // Without a type, Node takes `.js` for CommonJS. What compiles another script for Jest, which loads no `.mjs`, compiles the module.
  const isCompiled = late === "modules" && !saysCommonJs && usesJest(pkg);
  const isTaken = isOfModules || isCompiled;
  return all || (!isTaken && some(".mjs")) ? ".mjs" : ".js";
}

/**
 * The ending of TypeScript whose compiler keeps to the rules of Node: what all load as an ES module stays one, for v3 is documented as
 * nothing else. Null where another compiler, or none, reads some of the importers.
 */
function typedEnding(
  { importers, loads, formatOf, pkg }: PlaceInput,
  typeOf: (path: string) => string,
): string | null {
  const formats = importers.map(formatOf);
  if (formats.includes(null)) return null;
  // Jest finds no `rupt.mts` behind the name that it has for Node.
  const isLoaded = (path: string) => loads.deferred.has(path) && !usesJest(pkg);
  const isEs = importers.every((path, at) => formats[at] === "module" || isLoaded(path));
  const types = new Set(importers.map((path) => typeOf(path) === "module"));
  if (isEs) return types.has(false) ? ".mts" : ".ts";
  return types.has(true) ? ".cts" : ".ts";
}
