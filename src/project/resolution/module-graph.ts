import { join, posix } from "node:path";
import { once } from "../../code/once.ts";
import { readUnits } from "../../code/read-units.ts";
import type { ModuleResolver, SourceModule } from "../../code/tree/index.ts";
import { jsonModule } from "../../code/values/json-module.ts";
import type { Fault } from "../../rules/errors.ts";
import type { BuildConfiguration, ConfigurationsOf } from "../configurations.ts";
import { createPresence, isPlainFile, readPlainFile } from "../files/read-files.ts";
import type { ProjectPackage } from "../packages.ts";
import type { AliasTable } from "./aliases.ts";
import { basesOf, specifiersIn } from "./import-index.ts";
import { createModuleNames, type ModuleNames } from "./module-names.ts";

const ENDINGS = [
  ".ts",
  ".tsx",
  ".mts",
  ".cts",
  ".js",
  ".jsx",
  ".mjs",
  ".cjs",
  ".vue",
  ".svelte",
  ".astro",
  ".json",
];
/** `./x.js` may mean `./x.ts` on the disk. */
const TYPED_TWINS: readonly [RegExp, readonly string[]][] = [
  [/\.js$/, [".ts", ".tsx"]],
  [/\.jsx$/, [".tsx"]],
  [/\.mjs$/, [".mts"]],
  [/\.cjs$/, [".cts"]],
];

/** Imports and re-exports that are gone when the program runs. */
const TYPE_IMPORTS =
  /\b(?:import|export)\s+type\s+(?:[\w$]+|\{[^}]*\}|\*\s*as\s+[\w$]+)\s+from\s*(["'])[^"'\n]+\1/g;

/** How many modules are looked through for one that leads back: more than an app has. Each is read once. */
const MOST_REACHED = 50_000;

export interface ModuleGraphOptions {
  packages: readonly ProjectPackage[];
  /** What names mean, where that is looked up already. */
  names?: ModuleNames;
  /** Modules that are parsed already: they are given back, never parsed twice. */
  known: (path: string) => SourceModule | null;
  /** Whether other files may change a member of what a file exports. */
  changes?: (path: string, exported: string, member: string | null) => boolean;
  /** The scripts that are parsed anyhow, of the app that a file belongs to. */
  around?: (path: string) => readonly SourceModule[];
  /** How the app that a file belongs to is built. */
  configurations?: ConfigurationsOf;
  /** Text of a file that is not on the disk yet, or null. */
  overlay?: (path: string) => string | null;
}

/**
 * What module specifiers mean in this project: relative paths, tsconfig paths, workspace packages, `#imports` and the
 * usual aliases. Reads files when asked. Never writes.
 */
export interface ModuleGraph extends ModuleResolver {
  /** The file that a specifier names, POSIX and relative to the root; null for packages and what cannot be found. */
  resolve(from: string, specifier: string): string | null;
  /** The tables of names that settings near a file and of all packages give. */
  tables(path: string): AliasTable[];
  /** The files that a module imports, in their order. */
  importsOf(path: string): readonly string[];
  /** Whether imports lead from a module to one of the targets, without passing through the files that are left out. */
  reaches(from: string, targets: ReadonlySet<string>, leftOut?: ReadonlySet<string>): boolean;
  /** Configuration files that could not be read. */
  errors: Fault[];
}

export function createModuleGraph(root: string, options: ModuleGraphOptions): ModuleGraph {
  const resolved = new Map<string, string | null>();
  const names = options.names ?? createModuleNames(root, options.packages);
  const read = (path: string): string | null => {
    const over = options.overlay?.(path);
    if (over !== undefined && over !== null) return over;
    return readPlainFile(join(root, path)) ?? null;
  };
  const mayBeThere = createPresence(root);
  const isOnDisk = once((path) => mayBeThere(path) && isPlainFile(join(root, path)));
  const isFile = (path: string) => options.overlay?.(path) != null || isOnDisk(path);
  /** The same file is named from many folders. */
  const fileAt = once((base) => existing(base, isFile));

  const resolve = (from: string, specifier: string): string | null => {
    const clean = specifier.replace(/[?#](?!.*\/).*$/, (tail) => (specifier.startsWith("#") ? tail : ""));
    const key = `${posix.dirname(from)}\0${clean}`;
    const known = resolved.get(key);
    if (known !== undefined) return known;
    const path =
      /^\.{0,2}\//.test(clean) || clean === "." || clean === ".."
        ? firstOf(basesOf(from, clean), fileAt)
        : names.resolve(from, clean, fileAt);
    resolved.set(key, path);
    return path;
  };

  const importsOf = once((path): readonly string[] => {
    const text = (read(path) ?? "").replace(TYPE_IMPORTS, "");
    return specifiersIn(text).flatMap((specifier) => resolve(path, specifier) ?? []);
  });

  const parse = (path: string, text: string): SourceModule | null =>
    path.endsWith(".json")
      ? jsonModule(path, text, graph)
      : (readUnits(path, text, graph).modules[0] ?? null);
  const parsed = once((path): SourceModule | null => {
    const text = path.includes("node_modules/") ? null : read(path);
    return text === null || text.length > 2_000_000 ? null : parse(path, text);
  }, null);
  const moduleAt = (path: string) => options.known(path) ?? parsed(path);

  const graphs = new Map<string, ModuleResolver>();
  /** The same graph with the files that a configuration puts in the place of others; one for all that replace the same. */
  const replacing = ({ replaces }: BuildConfiguration): ModuleResolver => {
    const key = JSON.stringify([...replaces]);
    const known = graphs.get(key);
    if (known) return known;
    const originals = new Map([...replaces].map(([original, path]) => [path, original]));
    const within = new Map<string, SourceModule | null>();
    const own: ModuleResolver = {
      module(from, specifier) {
        const named = resolve(from, specifier);
        if (named === null) return null;
        const path = replaces.get(named) ?? named;
        const module = within.get(path) ?? moduleAt(path)?.within(own) ?? null;
        within.set(path, module);
        return module;
      },
      // Who changes the file that is named changes the one that is taken.
      changes: (path, exported, member) =>
        graph.changes?.(path, exported, member) ||
        graph.changes?.(originals.get(path) ?? path, exported, member) ||
        false,
      around: (path) => graph.around?.(path) ?? [],
    };
    graphs.set(key, own);
    return own;
  };

  const graph: ModuleGraph = {
    errors: names.errors,
    resolve,
    changes: (path, exported, member) => options.changes?.(path, exported, member) ?? false,
    around: (path) => options.around?.(path) ?? [],
    configurations: (path) =>
      (options.configurations?.(path) ?? []).map((configuration) => ({
        name: configuration.name,
        modules: configuration.replaces.size === 0 ? null : replacing(configuration),
      })),
    tables: names.tables,
    module(from, specifier) {
      const path = resolve(from, specifier);
      return path === null ? null : moduleAt(path);
    },
    importsOf,
    // Asked for from many files that import the same ones: what each leads to is looked up once.
    reaches(from, targets, leftOut) {
      const seen = new Set(leftOut);
      const queue = [from];
      for (let path = queue.pop(); path !== undefined && seen.size < MOST_REACHED; path = queue.pop()) {
        if (seen.has(path)) continue;
        if (targets.has(path)) return true;
        seen.add(path);
        queue.push(...importsOf(path));
      }
      return false;
    },
  };
  return graph;
}

function firstOf<Item>(items: readonly string[], find: (item: string) => Item | null): Item | null {
  for (const item of items) {
    const found = find(item);
    if (found !== null) return found;
  }
  return null;
}

function existing(base: string, isFile: (path: string) => boolean): string | null {
  if (base.startsWith("../") && base.split("/").filter((part) => part === "..").length > 12) return null;
  if (/\.\w+$/.test(base) && isFile(base)) return base;
  for (const [ending, twins] of TYPED_TWINS) {
    if (!ending.test(base)) continue;
    for (const twin of twins) if (isFile(base.replace(ending, twin))) return base.replace(ending, twin);
  }
  for (const ending of ENDINGS) if (isFile(base + ending)) return base + ending;
  for (const ending of ENDINGS)
    if (isFile(posix.join(base, `index${ending}`))) return posix.join(base, `index${ending}`);
  return isFile(base) ? base : null;
}
