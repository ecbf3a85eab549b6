import type { NoPlace } from "../../../src/rules/client/client.ts";

/**
 * What all importers of a client module are: scripts without imports and exports, which say by their `require` and `exports` that they are
 * CommonJS, or do not; or else whether one under `.js` is written as an ES module.
 */
export type Lateness = "commonjs" | "script" | "modules" | null;

/** How the importers of a client module load it. */
export interface ClientLoads {
  /** What all of them are that load the SDK by `import()`, as an ES module; `modules` or null where some do not. */
  readonly late: Lateness;
  /** Those that load it by nothing but `import()`. */
  readonly deferred: ReadonlySet<string>;
}

/** The format in which a file runs. */
export type ModuleFormat = "module" | "commonjs";

/** Where client modules go, and how files import them. */
export interface ClientModuleFacts {
  /** The path that was asked for, null where it is chosen. */
  readonly named: string | null;
  /** Where the client module of a package goes, or why not all of its importers can load one. */
  pathFor(packageDir: string, importers: readonly string[], loads: ClientLoads): string | NoPlace;
  /** The format of a file whose compiler keeps to the rules of Node; null where another one, or none, sees to it. */
  formatOf(path: string): ModuleFormat | null;
  /** Whether a compiler writes a file as CommonJS, and takes no `import` in what it writes so. */
  refusesImports(path: string): boolean;
  /**
   * The specifier that imports `to` from `from`, written as the file `like` writes its own.
   * @param isLate true for `import()` in CommonJS: Node looks for no endings there, whatever `require` does in the file
   */
  specifier(from: string, to: string, like?: string, isLate?: boolean): string;
  /** The file that a specifier names, or null. */
  resolve(from: string, specifier: string): string | null;
  /** The files that a module imports, in their order. */
  importsOf(path: string): readonly string[];
  /** Those of them that are loaded before the module runs. */
  loadedBefore(path: string): readonly string[];
  /** Whether a module leads to one of the files by imports, without passing through the files that are left out. */
  reaches(from: string, targets: ReadonlySet<string>, leftOut?: ReadonlySet<string>): boolean;
}
