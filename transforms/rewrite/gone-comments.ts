import type { Edit } from "../../src/code/edits/edits.ts";
import type { SourceModule } from "../../src/code/tree/index.ts";
import type { OtherUse } from "../find/find-unbound-uses.ts";

/** Whether a comment that names a type of v2 goes with the code that it describes, and comes back nowhere. */
export function isInGoneComment(
  { kind, path, start, end }: OtherUse,
  { comments }: SourceModule,
  edits: readonly Edit[],
): boolean {
  if (kind !== "type" || path !== null) return false;
  const comment = comments.find((each) => each.start <= start && end <= each.end);
  return comment !== undefined && isGoneComment(comment, edits);
}

/** Whether a comment goes. A callback that moves into the constructor takes its comments along. */
export const isGoneComment = (
  { start, end, value }: { start: number; end: number; value: string },
  edits: readonly Edit[],
): boolean =>
  edits.some((each) => each.start <= start && end <= each.end) &&
  !edits.some(({ text }) => text.includes(value));
