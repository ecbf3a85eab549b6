import type { Binding, NodePath } from "../../src/code/tree/index.ts";
import type { Line } from "../../src/rules/words.ts";
import type { UnitAnalysis } from "../find/analyze-unit.ts";
import type { SdkEntry } from "../find/sdk/references.ts";
import type { Creation } from "./decisions.ts";

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
  /** Who reads the SDK through a module of the project; null when not all of them can be seen. */
  consumers(path: string): Consumer[] | null;
  /** A client that another module of the package creates and exports, by its key. */
  exportedClient(
    packageDir: string,
    key: string,
  ): { path: string; exported: string; creation: Creation; hasLogout: boolean } | null;
  /** Places that call an exported function. */
  callPlaces(path: string, binding: Binding): Line[];
  /** Modules that must still load v2 for its side effect: something else reads `window.Rupt`. */
  keepsGlobal(path: string): boolean;
  /** Whether nothing in this file may be migrated on its own: a page whose import map resolves the SDK. */
  heldPage(path: string): boolean;
  /** Callers of an exported function that hands on the response, in other files; null when they cannot all be seen. */
  callers(path: string, binding: Binding | null): CallerVerdict | null;
}

export type CallerVerdict = { verdict: "ignored" | "read" | "unknown"; places: Line[] };

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

/** A use of the SDK that came through a module of the project: an import, or a re-export of it. */
export type Consumer = { unit: UnitAnalysis; root: SdkEntry } | { unit: UnitAnalysis; reExport: NodePath };
