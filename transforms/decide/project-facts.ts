import type { Binding } from "@babel/traverse";

/** What the decisions need to know of the project around the files. Pure: the pipeline fills it in. */
export interface ProjectFacts {
  /** The folder of the package that owns a file (POSIX, relative to the root, "" for the root). */
  packageOf(path: string): string;
  /** The framework that also runs this package's code on a server, or null. */
  serverFramework(packageDir: string): string | null;
  /** How clients are created; `auto` is lazy where a framework renders on a server. */
  client: "eager" | "lazy" | "auto";
  /** Where several files share a client, and how each of them imports it; null where no module can be created. */
  clientModule: ClientModuleFacts | null;
  /** Names through which importers of a module's SDK export are all migrated; see barrels. */
  barrel: BarrelFacts | null;
  /** Modules that must still load v2 for its side effect: something else reads `window.Rupt`. */
  keepsGlobal(path: string): boolean;
  /** Names of script bindings that the file's template reads: what they stand for stays on v2. */
  templateNames(path: string): ReadonlySet<string>;
  /** Why nothing in this file may be migrated on its own (a page whose import map resolves the SDK), or null. */
  heldPage(path: string): string | null;
  /** Callers of an exported function that hands on the response, in other files; null when they cannot all be seen. */
  callers(path: string, binding: Binding | null): CallerVerdict | null;
}

export type CallerVerdict = { verdict: "ignored" | "read" | "unknown"; places: string[] };

export interface ClientModuleFacts {
  /** Where the client module of a package goes. */
  pathFor(packageDir: string, importers: readonly string[]): string;
  /** The specifier that imports `to` from `from`. */
  specifier(from: string, to: string): string;
  /** The file that a specifier names, or null. */
  resolve(from: string, specifier: string): string | null;
  /** Whether a module leads back to one of the files by imports. */
  reaches(from: string, targets: ReadonlySet<string>): boolean;
}

export interface BarrelFacts {
  /** Whether everybody who reads the SDK through this module was migrated. */
  allMigrated(path: string): boolean;
}
