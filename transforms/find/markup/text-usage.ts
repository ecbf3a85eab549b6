import type { Range } from "../../../src/code/blocks/mask.ts";
import type { UsageKind } from "../../../src/result.ts";
import type { RuleNote } from "../../../src/rules/note.ts";
import type { AttachCall } from "../attach/attach-facts.ts";

/** A usage that was found in text, not in a syntax tree. Nothing but a TODO mark is ever written for it. */
export interface TextUsage extends Range {
  kind: UsageKind;
  note: RuleNote;
  /**
   * Where a comment and a line end may be inserted: the first character of a line that is markup, so that the comment
   * stands above the line, with its indentation. Null for a file that must not be edited.
   */
  todoAt: number | null;
  todoSyntax: "html" | "js" | "jsx" | "none";
  /** True for all of them: the place is left as it was, on v2. */
  held: boolean;
  /** A call of `attach`: what its options tell the dashboard. */
  attach?: AttachCall;
}

/** A usage in a file that is reported and never edited. */
export function reportedUsage(kind: UsageKind, note: RuleNote, { start, end }: Range): TextUsage {
  return { kind, start, end, note, todoAt: null, todoSyntax: "none", held: true };
}

/** A usage in markup, with the place for its TODO comment. */
export function markupUsage(
  kind: UsageKind,
  note: RuleNote,
  { start, end }: Range,
  todoAt: number,
): TextUsage {
  return { kind, start, end, note, todoAt, todoSyntax: "html", held: true };
}
