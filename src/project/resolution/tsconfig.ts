import { existsSync } from "node:fs";
import { dirname, isAbsolute, join } from "node:path";
import { type ParseError, parse, printParseErrorCode } from "jsonc-parser";
import { isJsonObject, type JsonObject, withoutBom } from "../../code/json.ts";
import { once } from "../../code/once.ts";
import { packageOf } from "../../code/specifiers.ts";
import { filesIn, isPlainFile, readPlainFile } from "../files/read-files.ts";
import { foldersAbove } from "../folders-above.ts";
import { aliasTargets, exportsTable } from "./aliases.ts";

/** What a tsconfig says about modules, with everything that it extends. Folders are absolute. */
export interface TsConfig {
  /** Where names that are no paths are looked for first; null without `baseUrl`. */
  baseUrl: string | null;
  /** `paths`: names of modules with a star for any text, their targets, and the folder that those are relative to. */
  paths: { base: string; names: Readonly<Record<string, readonly string[]>> } | null;
  /** In lower case, or null. */
  module: string | null;
  moduleResolution: string | null;
  /** Which files it compiles: paths and globs are absolute; null where it says nothing. */
  files: readonly string[] | null;
  include: readonly string[] | null;
  exclude: readonly string[] | null;
  /** Folders that it writes to. */
  output: readonly string[];
  rootDir: string | null;
  /** Whether it writes no JavaScript. */
  noEmit: boolean | null;
  /** Whether a file that it does not name is an error where one of its own imports it. */
  composite: boolean | null;
  /** Whether it reads JavaScript. */
  allowJs: boolean | null;
  /** Whether it checks the types of JavaScript. */
  checkJs: boolean | null;
  isolatedDeclarations: boolean | null;
  noUnusedParameters: boolean | null;
  /** Whether `import` and `export` are written as they stand, which what becomes CommonJS may not have. */
  verbatimModuleSyntax: boolean | null;
  /** In lower case: the libraries that are named, or null. */
  lib: readonly string[] | null;
  target: string | null;
}

/** A file that does not parse. What of it could be read counts all the same. */
export interface TsConfigError {
  file: string;
  what: string;
}

export interface TsConfigs {
  /** The settings that hold for files of a folder: its own tsconfig.json or jsconfig.json, or the nearest one above in the repository. */
  at(folder: string): TsConfig | null;
  /** Those settings, and the ones of all projects that they refer to. */
  projectsAt(folder: string): TsProject[];
  /** The settings of all compilers around a folder, by whatever name: `tsconfig.client.json` as well. */
  compilersAt(folder: string): TsProject[];
}

/** The settings of one file, and which others it refers to. Paths are absolute. */
export interface TsProject {
  file: string;
  folder: string;
  config: TsConfig;
  references: readonly string[];
}

/**
 * Reads tsconfig files as data: nothing is executed, only plain files are opened. It forgives what the compiler forgives, a missing
 * `extends` above all: before the install of a fresh clone that is the ordinary state (`./.svelte-kit/tsconfig.json`).
 * @param onError told once of each file that does not parse
 */
export function createTsConfigs(onError: (error: TsConfigError) => void = () => {}): TsConfigs {
  const { read, valuesIn } = createReader(onError);
  const fileAt: (folder: string) => string | null = once((folder) => {
    const own = NAMES.map((name) => join(folder, name)).find(isPlainFile);
    const parent = dirname(folder);
    const isTop = parent === folder || existsSync(join(folder, ".git"));
    return own ?? (isTop ? null : fileAt(parent));
  });
  const projectOf = (file: string): TsProject => ({
    file,
    folder: dirname(file),
    config: read(file),
    references: referencesOf(file, valuesIn(file)),
  });
  const compilersAt: (folder: string) => TsProject[] = once((folder) => {
    const own = filesIn(folder).filter((name) => /^tsconfig(?:[.-].+)?\.json$/.test(name));
    const parent = dirname(folder);
    const isTop = parent === folder || existsSync(join(folder, ".git"));
    return [...own.map((name) => projectOf(join(folder, name))), ...(isTop ? [] : compilersAt(parent))];
  });
  return {
    compilersAt,
    at(folder) {
      const file = fileAt(folder);
      return file === null ? null : read(file);
    },
    projectsAt(folder) {
      const file = fileAt(folder);
      const found = new Set(file === null ? [] : [file]);
      // A set gives what is added while it is gone through.
      const next = (each: string) => referencesOf(each, valuesIn(each));
      for (const each of found) for (const other of next(each)) found.add(other);
      return [...found].map(projectOf);
    },
  };
}

/** The projects that a file refers to. */
function referencesOf(file: string, { references }: JsonObject): string[] {
  return (Array.isArray(references) ? references : []).flatMap((reference: unknown) => {
    const path = isJsonObject(reference) ? reference.path : null;
    if (typeof path !== "string") return [];
    return [join(dirname(file), path.endsWith(".json") ? path : join(path, "tsconfig.json"))];
  });
}

/** The settings of one file. */
export const readTsConfig = (file: string): TsConfig => createReader(() => {}).read(file);

const NAMES = ["tsconfig.json", "jsconfig.json"];
const NOTHING: TsConfig = {
  baseUrl: null,
  paths: null,
  module: null,
  moduleResolution: null,
  files: null,
  include: null,
  exclude: null,
  output: [],
  rootDir: null,
  noEmit: null,
  composite: null,
  allowJs: null,
  checkJs: null,
  isolatedDeclarations: null,
  noUnusedParameters: null,
  verbatimModuleSyntax: null,
  lib: null,
  target: null,
};

interface Reader {
  /** The settings of a file with what it extends and, for `paths`, refers to. */
  read(file: string): TsConfig;
  /** What stands in a file itself. */
  valuesIn(file: string): JsonObject;
}

/** Reads each file once. */
function createReader(onError: (error: TsConfigError) => void): Reader {
  const valuesIn = once((file) => readValues(file, onError));
  const extended = new Map<string, TsConfig>();
  /** @param top folder of the file that is asked for: `${configDir}` means that one wherever it stands */
  const withExtends = (file: string, top: string): TsConfig => {
    const key = `${top}\0${file}`;
    const known = extended.get(key);
    if (known !== undefined) return known;
    // A circle gives nothing more.
    extended.set(key, NOTHING);
    const values = valuesIn(file);
    const { extends: bases } = values;
    let config = NOTHING;
    for (const base of stringsIn(bases)) {
      const target = extendedFile(base, dirname(file));
      if (target !== null) config = merged(config, withExtends(target, top));
    }
    config = merged(config, ownSettings(values, dirname(file), top));
    extended.set(key, config);
    return config;
  };
  const read = once((file): TsConfig => {
    const own = withExtends(file, dirname(file));
    return own.paths === null
      ? { ...own, ...referenced(referencesOf(file, valuesIn(file)), withExtends) }
      : own;
  });
  return { read, valuesIn };
}

function readValues(file: string, onError: (error: TsConfigError) => void): JsonObject {
  const text = readPlainFile(file);
  if (text === undefined) return {};
  const errors: ParseError[] = [];
  const value: unknown = parse(withoutBom(text), errors, {
    allowTrailingComma: true,
    allowEmptyContent: true,
  });
  const [first] = errors;
  if (first) {
    const line = text.slice(0, first.offset).split("\n").length;
    const code = printParseErrorCode(first.error).replace(/(?<=[a-z])[A-Z]/g, (letter) => ` ${letter}`);
    onError({ file, what: `${code.toLowerCase()} in line ${line}` });
  }
  return isJsonObject(value) ? value : {};
}

/** What a solution of several projects leaves to them: the first one with `paths` speaks for all. */
function referenced(
  targets: readonly string[],
  read: (file: string, top: string) => TsConfig,
): Partial<TsConfig> {
  for (const target of targets) {
    const { baseUrl, paths } = read(target, dirname(target));
    if (paths !== null) return { baseUrl, paths };
  }
  return {};
}

function ownSettings(values: JsonObject, folder: string, top: string): TsConfig {
  const options = isJsonObject(values.compilerOptions) ? values.compilerOptions : {};
  const place = (path: string): string =>
    path.startsWith(TOP) ? join(top, path.slice(TOP.length)) : isAbsolute(path) ? path : join(folder, path);
  const placed = (value: unknown) => (value === undefined ? null : stringsIn(value).map(place));
  const {
    baseUrl,
    paths,
    module,
    moduleResolution,
    outDir,
    declarationDir,
    rootDir,
    noEmit,
    emitDeclarationOnly,
    composite,
    allowJs,
    checkJs,
    isolatedDeclarations,
    noUnusedParameters,
    verbatimModuleSyntax,
    lib,
    target,
  } = options;
  const base = typeof baseUrl === "string" ? place(baseUrl) : null;
  const names = isJsonObject(paths)
    ? Object.fromEntries(
        Object.entries(paths).map(([name, targets]) => [
          name,
          stringsIn(targets).map((target) => (target.startsWith(TOP) ? place(target) : target)),
        ]),
      )
    : null;
  return {
    baseUrl: base,
    paths: names === null ? null : { base: base ?? folder, names },
    module: typeof module === "string" ? module.toLowerCase() : null,
    moduleResolution: typeof moduleResolution === "string" ? moduleResolution.toLowerCase() : null,
    files: placed(values.files),
    include: placed(values.include),
    exclude: placed(values.exclude),
    output: [outDir, declarationDir].flatMap((each) => placed(each) ?? []),
    rootDir: placed(rootDir)?.[0] ?? null,
    noEmit: emitDeclarationOnly === true || (typeof noEmit === "boolean" ? noEmit : null),
    composite: typeof composite === "boolean" ? composite : null,
    allowJs: typeof allowJs === "boolean" ? allowJs : null,
    checkJs: typeof checkJs === "boolean" ? checkJs : null,
    isolatedDeclarations: typeof isolatedDeclarations === "boolean" ? isolatedDeclarations : null,
    noUnusedParameters: typeof noUnusedParameters === "boolean" ? noUnusedParameters : null,
    verbatimModuleSyntax: typeof verbatimModuleSyntax === "boolean" ? verbatimModuleSyntax : null,
    lib: Array.isArray(lib) ? stringsIn(lib).map((each) => each.toLowerCase()) : null,
    target: typeof target === "string" ? target.toLowerCase() : null,
  };
}

const TOP = "${" + "configDir}";

function merged(base: TsConfig, own: TsConfig): TsConfig {
  const baseUrl = own.baseUrl ?? base.baseUrl;
  const paths = own.paths ?? base.paths;
  return {
    baseUrl,
    // Targets are relative to `baseUrl`, wherever in the chain that is set.
    paths: paths === null ? null : { base: baseUrl ?? paths.base, names: paths.names },
    module: own.module ?? base.module,
    moduleResolution: own.moduleResolution ?? base.moduleResolution,
    files: own.files ?? base.files,
    include: own.include ?? base.include,
    exclude: own.exclude ?? base.exclude,
    output: own.output.length > 0 ? own.output : base.output,
    rootDir: own.rootDir ?? base.rootDir,
    noEmit: own.noEmit ?? base.noEmit,
    composite: own.composite ?? base.composite,
    allowJs: own.allowJs ?? base.allowJs,
    checkJs: own.checkJs ?? base.checkJs,
    isolatedDeclarations: own.isolatedDeclarations ?? base.isolatedDeclarations,
    noUnusedParameters: own.noUnusedParameters ?? base.noUnusedParameters,
    verbatimModuleSyntax: own.verbatimModuleSyntax ?? base.verbatimModuleSyntax,
    lib: own.lib ?? base.lib,
    target: own.target ?? base.target,
  };
}

/** The file that `extends` names: a path, or a file of a package that is installed in the folder or above it. */
function extendedFile(name: string, folder: string): string | null {
  if (/^\.{0,2}\//.test(name) || name === "." || name === ".." || isAbsolute(name)) {
    const path = isAbsolute(name) ? name : join(folder, name);
    return [path, `${path}.json`].find(isPlainFile) ?? null;
  }
  const owner = packageOf(name);
  if (owner === null) return null;
  for (const at of foldersAbove(folder)) {
    const found = installedFile(join(at, "node_modules", owner.name), owner.inside);
    if (found !== null) return found;
  }
  return null;
}

function installedFile(folder: string, inside: string): string | null {
  if (!existsSync(folder)) return null;
  const manifest = readValues(join(folder, "package.json"), () => {});
  const named =
    inside === "" ? stringsIn(manifest.tsconfig) : aliasTargets(`./${inside}`, exportsTable(manifest));
  const path = join(folder, inside);
  const candidates = [
    ...named.map((each) => join(folder, each)),
    path,
    `${path}.json`,
    join(path, "tsconfig.json"),
  ];
  return candidates.find((each) => each.endsWith(".json") && isPlainFile(each)) ?? null;
}

function stringsIn(value: unknown): string[] {
  return (Array.isArray(value) ? value : [value]).filter((each) => typeof each === "string");
}
