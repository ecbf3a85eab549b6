/** What to look at, and how to rewrite it. The same choices as on the command line, with the same defaults. */
export interface AnalyzeOptions {
  /** The root: scope and paths of the result start there. Default: the working folder. */
  cwd?: string;
  /** Files and folders to work on, relative to `cwd` or absolute. Default: all. */
  paths?: readonly string[];
  /** Globs of paths to leave alone, as for `--ignore`. `.gitignore` always holds. */
  ignore?: readonly string[];
  /** How the v3 client is created. Default `auto`. */
  client?: "eager" | "lazy" | "auto";
  /** Where the client module goes, relative to `cwd`. Default: chosen by the layout of the project. */
  clientModule?: string;
  /** Whether to remove `Rupt.detach(...)` calls. Default false. */
  dropDetach?: boolean;
  /** Whether to edit package.json files. Default true. */
  deps?: boolean;
  /** Whether to write TODO comments. Default true. */
  todos?: boolean;
  /** Whether to keep client ids out of the result and of what is saved, as for `--redact`. Default false. */
  redact?: boolean;
  /** Told of the phase of the run now and then. Must be cheap. */
  onProgress?: (phase: string, done?: number, total?: number) => void;
}

export interface MigrateOptions extends AnalyzeOptions {
  /** Whether to go on although files that would be edited have uncommitted changes. Default false. */
  allowDirty?: boolean;
}
