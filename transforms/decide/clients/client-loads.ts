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
