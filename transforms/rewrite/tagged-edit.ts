import type { Edit } from "../../src/code/edits.ts";

/** The codemod that an edit belongs to; `todo` marks belong to all. */
export type Step = "swap-import" | "hoist-client" | "attach-to-access" | "todo";

export interface TaggedEdit extends Edit {
  step: Step;
}
