import type { ClientGroup, UnitPlan } from "../../transforms/decide/decisions.ts";
import type { FileAnalysis, ReadFile } from "../../transforms/find/analyze-file.ts";
import type { RewrittenUnit } from "../../transforms/rewrite/rewrite-unit.ts";
import type { TaggedEdit } from "../../transforms/rewrite/tagged-edit.ts";
import type { Style } from "../code/style.ts";
import type { SourceModule } from "../code/tree/index.ts";
import type { ProjectPackage } from "../project/packages.ts";
import type { RunError } from "../result.ts";

/** What the rewrite of a project in memory takes. */
export interface TransformInput {
  root: string;
  /** Files that may use the SDK, with their text. */
  files: ReadonlyMap<string, string>;
  /** Of all files in scope those that may import one, which also bears these names: readers of barrels and wrappers. */
  search(path: string, names: readonly string[]): readonly string[];
  packages: readonly ProjectPackage[];
  packageDirOf(path: string): string;
  serverFramework(packageDir: string): string | null;
  client: "eager" | "lazy" | "auto";
  clientModule: string | null;
  dropDetach: boolean;
  /** Files that are not analyzed: what they import cannot be seen. */
  leftAlone?: ReadonlySet<string>;
  /** Text that is not on the disk yet. */
  overlay: ReadonlyMap<string, string>;
  /** Files that are parsed already: a parse costs more than all that follows from it. */
  parsed?: ReadonlyMap<string, ReadFile>;
}

/** What it gives. */
export interface TransformOutput {
  files: FileAnalysis[];
  plans: UnitPlan[];
  groups: ClientGroup[];
  rewritten: Map<UnitPlan, RewrittenUnit>;
  /** Edits by file. */
  edits: Map<string, TaggedEdit[]>;
  /** Text of the files that edits belong to. */
  texts: Map<string, string>;
  /** Client modules to create. */
  created: Map<string, string>;
  styles: Map<SourceModule, Style>;
  errors: RunError[];
  /** Files whose rewrite failed: a fault of the program. */
  faults: RunError[];
  /** Whether modules of the project pass the v2 SDK on. */
  passesOn: boolean;
}
