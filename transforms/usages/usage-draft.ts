import type { Range } from "../../src/code/blocks/ranges.ts";
import type { NodePath } from "../../src/code/tree/index.ts";
import type { ClientForm, UsageKind } from "../../src/result.ts";
import type { DecisionRule } from "../../src/rules/decisions.ts";
import type { RuleNote } from "../../src/rules/note.ts";
import type { AttachCall } from "../find/attach/attach-call.ts";
import type { GivenValues, UnitFindings } from "../model.ts";

/** A usage before it has an id, with what the next steps need. */
export interface UsageDraft {
  path: string;
  kind: UsageKind;
  start: number;
  end: number;
  notes: RuleNote[];
  held: boolean;
  /** Whether the place needs the v2 package after the migration. */
  needsV2: boolean;
  /** Where a TODO goes: above a statement, or at an offset of markup; null for none. */
  todo: { node: NodePath; unit: UnitFindings } | { at: number; syntax: "html" | "js" } | null;
  attach: AttachCall | null;
  /** What the dashboard is told of the call, where callers give some of it. */
  given?: GivenValues;
  /** How a migrated call has its client. */
  form?: ClientForm;
  /** Questions that are asked once for a run, and that it is about. */
  asks: readonly DecisionRule[];
  /** Places of usages of the same file that this one only follows from: it is no work of its own. */
  because: readonly Range[];
  /** Files whose held usages it only follows from. */
  becauseOf?: readonly string[];
}

/** What one kind of use makes of itself; the rest of the draft follows from the place. */
export type FoundUsage = Pick<UsageDraft, "kind" | "start" | "end" | "notes" | "held">;
