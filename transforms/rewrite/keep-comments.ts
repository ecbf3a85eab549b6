import { commentsWithin } from "../../src/code/edits/statement-ranges.ts";
import { rangeOf, type SourceModule } from "../../src/code/tree/index.ts";
import type { TaggedEdit } from "../model.ts";

/**
 * Comments inside an import that is replaced or removed stay: before the statement that takes its place, or behind the
 * part of a statement that is replaced. Comments on removed options are not these: notes quote them.
 */
export function keepComments(
  { text, comments, program }: SourceModule,
  edits: readonly TaggedEdit[],
  eol: string,
): TaggedEdit[] {
  const statements = new Set(program.node.body.map((statement) => rangeOf(statement).start));
  return edits.map((edit) => {
    if (edit.step !== "swap-import" || edit.start === edit.end) return edit;
    const lost = commentsWithin(comments, edit)
      .map((comment) => ({ comment, source: text.slice(comment.start, comment.end) }))
      .filter(({ source }) => !edit.text.includes(source));
    if (lost.length === 0) return edit;
    const isLine = lost.some(({ comment }) => comment.type === "CommentLine");
    const joined = lost
      .map(({ comment, source }) => (comment.type === "CommentLine" ? source + eol : source))
      .join(" ")
      .trimEnd();
    const removed = text.slice(edit.start, edit.end);
    if (edit.text === "" && /[\r\n]$/.test(removed)) return { ...edit, text: joined + eol };
    const before = statements.has(edit.start) && edit.text !== "";
    if (before) return { ...edit, text: joined + (isLine ? eol : " ") + edit.text };
    return { ...edit, text: `${edit.text} ${joined}${isLine ? eol : ""}` };
  });
}
