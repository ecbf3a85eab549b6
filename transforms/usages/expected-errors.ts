import type { Edit } from "../../src/code/edits/edits.ts";
import type { SourceModule } from "../../src/code/tree/index.ts";
import { note, type RuleNote } from "../../src/rules/note.ts";
import { isGoneComment } from "../rewrite/gone-comments.ts";

/** What counts of a usage here. */
interface Placed {
  readonly start: number;
  readonly end: number;
  readonly held: boolean;
  readonly notes: readonly RuleNote[];
}

const EXPECTS = /(?:^|\n)[\s/*]*@ts-expect-error[^\n]*$/;

/**
 * Says of a migrated usage that a `@ts-expect-error` stands above a line of it that changes: whether that line still has an error is
 * not known. Source: contract, 11.12, "Types".
 */
export function withExpectedErrors<Draft extends Placed>(
  drafts: readonly Draft[],
  module: SourceModule,
  edits: readonly Edit[],
): Draft[] {
  const changed = edits.filter(({ start, end }) => end > start);
  const found = new Map<Draft, number[]>();
  for (const comment of module.comments) {
    if (!EXPECTS.test(comment.value) || isGoneComment(comment, edits)) continue;
    const line = lineBelow(module.text, comment.end);
    if (!changed.some(({ start, end }) => start < line.end && end > line.start)) continue;
    const draft = drafts.find(({ held, start, end }) => !held && start < line.end && end > line.start);
    if (draft) found.set(draft, [...(found.get(draft) ?? []), module.lines.at(comment.start).line]);
  }
  return drafts.map((draft) => {
    const lines = found.get(draft);
    return lines ? { ...draft, notes: [...draft.notes, note("expect-error", { lines })] } : draft;
  });
}

/** The line that a comment speaks of: the next that is neither blank nor a comment. */
function lineBelow(text: string, from: number): { start: number; end: number } {
  let start = text.indexOf("\n", from) + 1;
  while (start > 0) {
    const next = text.indexOf("\n", start);
    const end = next < 0 ? text.length : next;
    if (!/^\s*(?:\/\/.*)?\r?$/.test(text.slice(start, end)) || next < 0) return { start, end };
    start = next + 1;
  }
  return { start: text.length, end: text.length };
}
