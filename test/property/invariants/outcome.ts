import type { Migration } from "../../../transforms/driver.ts";
import type { UsageDraft } from "../../../transforms/usages/usage-draft.ts";
import type { GeneratedProgram } from "../generator/program.ts";

/** What the invariants look at: one program, and what became of it. */
export interface Outcome {
  program: Pick<GeneratedProgram, "path" | "text" | "untouched" | "comments"> & { attaches: number | null };
  migration: Migration;
  /** The file after the migration; the same text when nothing was edited. */
  output: string;
  /** Client modules that were added. */
  created: ReadonlyMap<string, string>;
  drafts: readonly UsageDraft[];
}

/** Says what is broken, in words; an empty list when all is well. */
export type Invariant = (outcome: Outcome) => string[];
