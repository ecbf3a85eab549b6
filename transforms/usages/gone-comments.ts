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
  if (!comment) return false;
  const isTaken = edits.some((each) => each.start <= comment.start && comment.end <= each.end);
  return isTaken && !edits.some(({ text }) => text.includes(comment.value));
}
