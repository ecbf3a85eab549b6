import type { NodePath } from "../../../src/code/tree/index.ts";
import type { ObligationId } from "../../../src/rules/client/forms.ts";
import type { Answer, ClientGroup, DecideFacts, UnitFindings } from "../../model.ts";

/** A client whose form is to be found, with what may stand in its way. */
export interface Candidate {
  readonly group: ClientGroup;
  readonly facts: DecideFacts;
  /** The scripts that use it. */
  readonly units: readonly UnitFindings[];
  /** The scripts that import the module that it goes into: those that use its other clients, too. */
  readonly importers: readonly UnitFindings[];
  /** The clients of the module that it goes into; itself where it stays in its file. */
  readonly sharing: readonly ClientGroup[];
}

/** One thing that must hold before a client may have a form. */
export interface Obligation {
  /** What is proved, in a few words; its text stands in `src/rules/client/forms.ts`. */
  readonly id: ObligationId;
  answer(candidate: Candidate): Answer;
}

export const PROVED: Answer = { is: "proved" };

export const refuted = (at: NodePath): Answer => ({ is: "refuted", at });
export const unknown = (at: NodePath): Answer => ({ is: "unknown", at });

/** Proved where no place speaks against it. */
export const unless = (at: NodePath | null | undefined): Answer => (at ? refuted(at) : PROVED);
