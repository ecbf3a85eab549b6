import { keepsForm, keepsOtherBytes, keepsOtherCode } from "./bytes.ts";
import { doublesNoComment, keepsComments } from "./comments.ts";
import { countsUsages } from "./counts.ts";
import type { Invariant } from "./outcome.ts";
import { declaresWhatItReads, keepsV2WhereNeeded, parsesAlike, speaksV3 } from "./syntax.ts";

/** What holds for every program, by name. */
export const INVARIANTS: Readonly<Record<string, Invariant>> = {
  parsesAlike,
  keepsOtherBytes,
  keepsOtherCode,
  keepsForm,
  keepsComments,
  doublesNoComment,
  countsUsages,
  declaresWhatItReads,
  speaksV3,
  keepsV2WhereNeeded,
};
