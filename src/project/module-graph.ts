import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import { join, posix, relative, sep } from "node:path";
import type { ts as TypeScript } from "ts-morph";
import { readUnits } from "../code/blocks/read-units.ts";
import type { ModuleResolver } from "../code/fold.ts";
import type { SourceModule } from "../code/source-module.ts";
import type { RunError } from "../result.ts";
import { type AliasTable, aliasNames, aliasTarget } from "./alias-names.ts";
import { isPlainFile, plainFilesOnly, readPlainFile } from "./files/read-files.ts";
import { specifiersIn } from "./import-index.ts";
import type { ProjectPackage } from "./packages.ts";

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

export interface ModuleGraphOptions {
  packages: readonly ProjectPackage[];
  /** Modules that are parsed already: they are given back, never parsed twice. */
  known: (path: string) => SourceModule | null;
  /** Text of a file that is not on the disk yet, or null. */
  overlay?: (path: string) => string | null;
}

/**
 * What module specifiers mean in this project: relative paths, tsconfig paths, workspace packages, `#imports` and the
 * usual aliases. Reads files when asked, loads the compiler only where a tsconfig has a say. Never writes.
 */
export interface ModuleGraph extends ModuleResolver {
  /** The file that a specifier names, POSIX and relative to the root; null for packages and what cannot be found. */
  resolve(from: string, specifier: string): string | null;
  /** The specifiers under which tsconfig files and package.json files lead to a file. */
  aliasesOf(path: string): string[];
  /** Whether imports lead from a module to one of the targets. */
  reaches(from: string, targets: ReadonlySet<string>): boolean;
  /** Configuration files that could not be read. */
  errors: RunError[];
}

export function createModuleGraph(root: string, options: ModuleGraphOptions): ModuleGraph {
  const resolved = new Map<string, string | null>();
  const modules = new Map<string, SourceModule | null>();
  const errors: RunError[] = [];
  const aliases = createAliasResolver(root, options.packages, errors);
  const read = (path: string): string | null => {
    const over = options.overlay?.(path);
    if (over !== undefined && over !== null) return over;
    return readPlainFile(join(root, path)) ?? null;
  };
  const plain = new Map<string, boolean>();
  const isFile = (path: string) => {
    if (options.overlay?.(path) != null) return true;
    const known = plain.get(path) ?? isPlainFile(join(root, path));
    plain.set(path, known);
    return known;
  };

  const resolve = (from: string, specifier: string): string | null => {
    const clean = specifier.replace(/[?#](?!.*\/).*$/, (tail) => (specifier.startsWith("#") ? tail : ""));
    const key = `${posix.dirname(from)}\0${clean}`;
    const known = resolved.get(key);
    if (known !== undefined) return known;
    const path =
      /^\.{0,2}\//.test(clean) || clean === "." || clean === ".."
        ? existing(posix.join(clean.startsWith("/") ? "" : posix.dirname(from), clean), isFile)
        : aliases.resolve(from, clean, (base) => existing(base, isFile));
    resolved.set(key, path);
    return path;
  };

  const moduleAt = (path: string): SourceModule | null => {
    const given = options.known(path);
    if (given) return given;
    const known = modules.get(path);
    if (known !== undefined) return known;
    modules.set(path, null);
    const text = path.includes("node_modules/") ? null : read(path);
    const parsed =
      text === null || text.length > 2_000_000 ? null : (readUnits(path, text).modules[0] ?? null);
    modules.set(path, parsed);
    return parsed;
  };

  return {
    errors,
    resolve,
    aliasesOf: (path) => aliasNames(path, aliases.tables(path)),
    module(from, specifier) {
      const path = resolve(from, specifier);
      return path === null ? null : moduleAt(path);
    },
    reaches(from, targets) {
      const seen = new Set<string>();
      const queue = [from];
      for (let path = queue.pop(); path !== undefined && seen.size < 500; path = queue.pop()) {
        if (targets.has(path)) return true;
        if (seen.has(path)) continue;
        seen.add(path);
        for (const specifier of specifiersIn(read(path) ?? "")) {
          const next = resolve(path, specifier);
          if (next !== null) queue.push(next);
        }
      }
      return false;
    },
  };
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

interface AliasResolver {
  resolve(from: string, specifier: string, exists: (base: string) => string | null): string | null;
  /** The names that settings near a file, near a package, and those looked at so far give to modules. */
  tables(path: string): AliasTable[];
}

/** Aliases that frameworks set without saying so in a file that could be read as data. */
const USUAL_ALIASES: readonly [RegExp, readonly string[]][] = [
  [/^\$lib(?=\/|$)/, ["src/lib"]],
  [/^(?:@|~)(?=\/)/, ["src", "app", ""]],
  [/^(?:@@|~~)(?=\/)/, [""]],
];

function createAliasResolver(
  root: string,
  packages: readonly ProjectPackage[],
  errors: RunError[],
): AliasResolver {
  const configs = new Map<string, Config | null>();
  const resolve: AliasResolver["resolve"] = (from, specifier, exists) => {
    const config = configFor(root, from, configs, errors);
    const byConfig = config && resolveByConfig(root, from, specifier, config);
    if (byConfig) return byConfig;
    const owner = owningFolder(packages, from);
    if (specifier.startsWith("#")) {
      const imports = packages.find(({ dir }) => dir === owner);
      return imports ? aliasTarget(specifier, importsTable(imports), exists) : null;
    }
    for (const [pattern, folders] of USUAL_ALIASES) {
      if (!pattern.test(specifier)) continue;
      for (const folder of folders) {
        const path = exists(posix.join(owner, folder, specifier.replace(pattern, "")));
        if (path !== null) return path;
      }
    }
    return workspaceModule(packages, specifier, exists);
  };
  return {
    resolve,
    tables(path) {
      for (const folder of [path, ...packages.map(({ dir }) => posix.join(dir, "package.json"))])
        configFor(root, folder, configs, errors);
      const settings = new Set([...configs.values()].filter((config) => config !== null));
      return [...settings].map((config) => pathsTable(root, config)).concat(packages.map(importsTable));
    },
  };
}

/** `imports` of a package.json: names that start with `#`. */
function importsTable({ dir, manifest }: ProjectPackage): AliasTable {
  const imports = manifest?.imports;
  const entries = typeof imports === "object" && imports !== null ? Object.entries(imports) : [];
  return { base: dir, names: Object.fromEntries(entries.map(([name, target]) => [name, stringsIn(target)])) };
}

function pathsTable(root: string, { options }: Config): AliasTable {
  const base = options.baseUrl ?? options.pathsBasePath;
  return {
    base: typeof base === "string" ? relative(root, base).split(sep).join("/") : "",
    names: options.paths ?? {},
  };
}

function owningFolder(packages: readonly ProjectPackage[], path: string): string {
  let best = "";
  for (const { dir } of packages) if (dir.length > best.length && path.startsWith(`${dir}/`)) best = dir;
  return best;
}

/** `@acme/sdk` -> the source of the member package of that name. */
function workspaceModule(
  packages: readonly ProjectPackage[],
  specifier: string,
  exists: (base: string) => string | null,
): string | null {
  const owner = packages.find(
    ({ name }) => name !== undefined && (specifier === name || specifier.startsWith(`${name}/`)),
  );
  if (!owner?.name) return null;
  const rest = specifier.slice(owner.name.length + 1);
  const { manifest, dir } = owner;
  const entries =
    rest === ""
      ? [...entryFiles(manifest), "src/index", "index", "lib/index"]
      : [...exportedFiles(manifest, rest), rest, posix.join("src", rest)];
  for (const entry of entries) {
    const path = exists(posix.join(dir, entry));
    if (path !== null && !path.includes("node_modules/")) return path;
  }
  return null;
}

function entryFiles(manifest: Record<string, unknown> | null): string[] {
  const named = ["source", "types", "module", "main"].flatMap((key) =>
    typeof manifest?.[key] === "string" ? [String(manifest[key])] : [],
  );
  const exported = [...exportedFiles(manifest, ".")];
  // Built files lie in folders that are not scanned: their sources have the same names.
  return [...exported, ...named].flatMap((file) => [
    file,
    file.replace(/^(\.\/)?(?:dist|build|lib|out)\//, "src/").replace(/(?:\.d)?\.[cm]?[jt]s$/, ""),
  ]);
}

function exportedFiles(manifest: Record<string, unknown> | null, name: string): string[] {
  const exported = manifest?.exports;
  const key = name === "." ? "." : `./${name}`;
  const entry =
    typeof exported === "object" && exported !== null && !Array.isArray(exported) && key in exported
      ? Reflect.get(exported, key)
      : name === "."
        ? exported
        : undefined;
  return stringsIn(entry);
}

function stringsIn(value: unknown): string[] {
  if (typeof value === "string") return [value];
  if (typeof value !== "object" || value === null) return [];
  return Object.values(value).flatMap(stringsIn);
}

interface Config {
  ts: typeof TypeScript;
  options: TypeScript.CompilerOptions;
}

/** The compiler options that hold for a file: read as data, `extends` included, nothing executed. */
function configFor(
  root: string,
  from: string,
  configs: Map<string, Config | null>,
  errors: RunError[],
): Config | null {
  let folder = join(root, posix.dirname(from));
  for (;;) {
    const known = configs.get(folder);
    if (known !== undefined) return known;
    const file = ["tsconfig.json", "jsconfig.json"].map((name) => join(folder, name)).find(isPlainFile);
    if (file !== undefined) {
      const config = readConfig(root, file, errors);
      configs.set(folder, config);
      return config;
    }
    const parent = join(folder, "..");
    if (parent === folder || existsSync(join(folder, ".git"))) break;
    folder = parent;
  }
  return null;
}

function readConfig(root: string, file: string, errors: RunError[]): Config | null {
  // Most settings have no say in resolution: the compiler is not worth loading for them.
  if (!/"(?:paths|baseUrl|extends|references|rootDirs|imports)"/.test(readPlainFile(file) ?? "")) return null;
  const ts = loadTypeScript();
  const path = relative(root, file).split(sep).join("/");
  const { config, error } = ts.readConfigFile(file, plainFilesOnly(ts.sys).readFile);
  if (error) {
    errors.push({
      path,
      message: `does not parse (${ts.flattenDiagnosticMessageText(error.messageText, " ")}); repair it and run again`,
    });
  }
  const options = optionsOf(ts, config, file);
  return options && { ts, options };
}

function optionsOf(ts: typeof TypeScript, config: unknown, file: string): TypeScript.CompilerOptions | null {
  if (typeof config !== "object" || config === null) return null;
  // An empty directory listing: only the options are wanted, not the files.
  const host = { ...plainFilesOnly(ts.sys), readDirectory: () => [] };
  const folder = join(file, "..");
  const parsed = ts.parseJsonConfigFileContent(config, host, folder, undefined, file);
  const referenced: unknown = Reflect.get(config, "references");
  if (!parsed.options.paths && Array.isArray(referenced)) {
    for (const reference of referenced) {
      const target = typeof reference?.path === "string" ? join(folder, reference.path) : null;
      const nested =
        target === null ? null : target.endsWith(".json") ? target : join(target, "tsconfig.json");
      if (nested === null || !isPlainFile(nested)) continue;
      const inner = ts.parseJsonConfigFileContent(
        ts.readConfigFile(nested, plainFilesOnly(ts.sys).readFile).config ?? {},
        host,
        join(nested, ".."),
        undefined,
        nested,
      );
      if (inner.options.paths) return inner.options;
    }
  }
  return parsed.options;
}

function resolveByConfig(
  root: string,
  from: string,
  specifier: string,
  { ts, options }: Config,
): string | null {
  const bundler = {
    ...options,
    moduleResolution: options.moduleResolution ?? ts.ModuleResolutionKind.Bundler,
    allowJs: true,
  };
  const found = ts.resolveModuleName(
    specifier,
    join(root, from),
    bundler,
    plainFilesOnly(ts.sys),
  ).resolvedModule;
  if (!found || found.isExternalLibraryImport || /\.d\.[cm]?ts$/.test(found.resolvedFileName)) return null;
  return relative(root, found.resolvedFileName).split(sep).join("/");
}

let loaded: typeof TypeScript | undefined;

/** The compiler that ts-morph carries: 0.4 s to load, so only when a tsconfig has a say. */
export function loadTypeScript(): typeof TypeScript {
  loaded ??= (createRequire(import.meta.url)("ts-morph") as { ts: typeof TypeScript }).ts;
  return loaded;
}
