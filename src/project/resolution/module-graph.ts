import { join, posix } from "node:path";
import { isDeclarationFile } from "../../code/file-names.ts";
import { once } from "../../code/once.ts";
import { readUnits } from "../../code/read-units.ts";
import type { ModuleResolver, SourceModule } from "../../code/tree/index.ts";
import { jsonModule } from "../../code/values/json-module.ts";
import type { Fault } from "../../rules/errors.ts";
import type { BuildConfiguration, ConfigurationsOf } from "../configurations.ts";
import { createPresence, isPlainFile, readPlainFile } from "../files/read-files.ts";
import type { ProjectPackage } from "../packages.ts";
import type { AliasTable } from "./aliases.ts";
import { buildChoices, type IsChosen } from "./build-choices.ts";
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

/** `import("./app.js")`, which comes when it is asked for. */
const LATE_IMPORTS = /(?<![\w$.])import\s*\(\s*(["'`])[^"'`]*\1/g;

/** Imports and re-exports that are gone when the program runs. */
const TYPE_IMPORTS =
  /\b(?:import|export)\s+type\s+(?:[\w$]+|\{[^}]*\}|\*\s*as\s+[\w$]+)\s+from\s*(["'])[^"'\n]+\1/g;

/** How many modules are looked through for one that leads back: more than an app has. Each is read once. */
const MOST_REACHED = 50_000;

export interface ModuleGraphOptions {
  packages: readonly ProjectPackage[];
  /** What names mean, where that is looked up already. */
  names?: ModuleNames;
  /** Whether what is built decides which file a name stands for, where that is looked up already. */
  isChosen?: IsChosen;
  /** Modules that are parsed already: they are given back, never parsed twice. */
  known: (path: string) => SourceModule | null;
  /** Whether other files may change a member of what a file exports. */
  changes?: ModuleResolver["changes"];
  /** The scripts that are parsed anyhow, of the app that a file belongs to. */
  around?: (path: string) => readonly SourceModule[];
  /** The modules of the app whose files hold a text, or may declare a getter. */
  holding?: NonNullable<ModuleResolver["holding"]>;
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
  /** All files that a specifier may name: several where conditions of a package.json choose. */
  choices(from: string, specifier: string): readonly string[];
  /** The tables of names that settings near a file and of all packages give. */
  tables(path: string): AliasTable[];
  /** The files that a module imports, in their order. */
  importsOf(path: string): readonly string[];
  /** Those of them that are loaded before the module runs. */
  loadedBefore(path: string): readonly string[];
  /** Whether imports lead from a module to one of the targets, without passing through the files that are left out. */
  reaches(from: string, targets: ReadonlySet<string>, leftOut?: ReadonlySet<string>): boolean;
  /** Configuration files that could not be read. */
  errors: Fault[];
}

export function createModuleGraph(root: string, options: ModuleGraphOptions): ModuleGraph {
  return new GraphOfModules(root, options);
}

/** What it offers is handed on by itself, without the object: these are functions, not methods. */
class GraphOfModules implements ModuleGraph {
  readonly #root: string;
  readonly #options: ModuleGraphOptions;
  readonly #names: ModuleNames;
  readonly #isChosen: IsChosen;
  readonly #mayBeThere: (path: string) => boolean;
  readonly #resolved = new Map<string, string | null>();
  readonly #graphs = new Map<string, ModuleResolver>();
  readonly errors: Fault[];
  readonly tables: ModuleGraph["tables"];

  constructor(root: string, options: ModuleGraphOptions) {
    this.#root = root;
    this.#options = options;
    this.#names = options.names ?? createModuleNames(root, options.packages);
    this.#isChosen = options.isChosen ?? buildChoices(root, options.packages);
    this.#mayBeThere = createPresence(root);
    this.errors = this.#names.errors;
    this.tables = this.#names.tables;
  }

  readonly resolve = (from: string, specifier: string): string | null => {
    const clean = specifier.replace(/[?#](?!.*\/).*$/, (tail) => (specifier.startsWith("#") ? tail : ""));
    const key = `${posix.dirname(from)}\0${clean}`;
    const known = this.#resolved.get(key);
    if (known !== undefined) return known;
    const path =
      /^\.{0,2}\//.test(clean) || clean === "." || clean === ".."
        ? firstOf(basesOf(from, clean), this.#fileAt)
        : this.#names.resolve(from, clean, this.#fileAt);
    this.#resolved.set(key, path);
    return path;
  };

  readonly choices = (from: string, specifier: string): readonly string[] => {
    const first = this.resolve(from, specifier);
    if (first === null) return [];
    const all = /^\.{0,2}\//.test(specifier) ? [] : this.#choicesOf(posix.dirname(from))(specifier);
    return all.includes(first) ? all : [first];
  };

  /** Settings give the same names to all files of a folder. */
  readonly #choicesOf = once((folder) =>
    once((specifier) => this.#names.choices(posix.join(folder, "x"), specifier, this.#fileAt)),
  );

  readonly module = (from: string, specifier: string): SourceModule | null => {
    // Where conditions choose among files, the values of one are not those of the other.
    const [path, ...others] = this.choices(from, specifier).filter((each) => !isDeclarationFile(each));
    if (path === undefined || others.length > 0) return null;
    return this.#isChosen(from, specifier, path) ? null : this.#moduleAt(path);
  };

  readonly changes = (path: string, exported: string, members: readonly (string | null)[]): boolean =>
    this.#options.changes?.(path, exported, members) ?? false;

  readonly text = once((path: string): string | null => this.#read(path));

  readonly around = (path: string): readonly SourceModule[] => this.#options.around?.(path) ?? [];

  readonly holding: NonNullable<ModuleResolver["holding"]> = (text, as) =>
    this.#options.holding?.(text, as) ?? [];

  readonly configurations: NonNullable<ModuleResolver["configurations"]> = (path) =>
    (this.#options.configurations?.(path) ?? []).map((configuration) => ({
      name: configuration.name,
      modules: configuration.replaces.size === 0 ? null : this.#replacing(configuration),
    }));

  readonly importsOf = once((path): readonly string[] => this.#importsIn(path, this.#read(path) ?? ""));

  readonly loadedBefore = once((path): readonly string[] =>
    this.#importsIn(path, (this.#read(path) ?? "").replace(LATE_IMPORTS, "")),
  );

  #importsIn(path: string, text: string): string[] {
    return specifiersIn(text.replace(TYPE_IMPORTS, "")).flatMap(
      (specifier) => this.resolve(path, specifier) ?? [],
    );
  }

  // Asked for from many files that import the same ones: what each leads to is looked up once.
  readonly reaches: ModuleGraph["reaches"] = (from, targets, leftOut) => {
    const seen = new Set(leftOut);
    const queue = [from];
    for (let path = queue.pop(); path !== undefined && seen.size < MOST_REACHED; path = queue.pop()) {
      if (seen.has(path)) continue;
      if (targets.has(path)) return true;
      seen.add(path);
      queue.push(...this.importsOf(path));
    }
    return false;
  };

  readonly #isOnDisk = once((path) => this.#mayBeThere(path) && isPlainFile(join(this.#root, path)));

  /** The same file is named from many folders. */
  readonly #fileAt = once((base) => existing(base, (path) => this.#isFile(path)));

  readonly #parsed = once((path): SourceModule | null => {
    const text = path.includes("node_modules/") ? null : this.#read(path);
    return text === null || text.length > 2_000_000 ? null : this.#parse(path, text);
  }, null);

  #read(path: string): string | null {
    const over = this.#options.overlay?.(path);
    if (over !== undefined && over !== null) return over;
    return readPlainFile(join(this.#root, path)) ?? null;
  }

  #isFile(path: string): boolean {
    return this.#options.overlay?.(path) != null || this.#isOnDisk(path);
  }

  #parse(path: string, text: string): SourceModule | null {
    return path.endsWith(".json")
      ? jsonModule(path, text, this)
      : (readUnits(path, text, this).modules[0] ?? null);
  }

  #moduleAt(path: string) {
    return this.#options.known(path) ?? this.#parsed(path);
  }

  /** The same graph with the files that a configuration puts in the place of others; one for all that replace the same. */
  #replacing({ replaces }: BuildConfiguration): ModuleResolver {
    const key = JSON.stringify([...replaces]);
    const known = this.#graphs.get(key);
    if (known) return known;
    const originals = new Map([...replaces].map(([original, path]) => [path, original]));
    const within = new Map<string, SourceModule | null>();
    const own: ModuleResolver = {
      module: (from, specifier) => {
        const named = this.resolve(from, specifier);
        if (named === null) return null;
        const path = replaces.get(named) ?? named;
        const module = within.get(path) ?? this.#moduleAt(path)?.within(own) ?? null;
        within.set(path, module);
        return module;
      },
      // Who changes the file that is named changes the one that is taken.
      changes: (path, exported, members) =>
        this.changes(path, exported, members) || this.changes(originals.get(path) ?? path, exported, members),
      around: this.around,
      holding: this.holding,
      text: this.text,
    };
    this.#graphs.set(key, own);
    return own;
  }
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
