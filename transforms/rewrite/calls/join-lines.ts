import { applyEdits, type Edit, standingEdits } from "../../../src/code/edits/edits.ts";
import { lineEndOf, lineStartOf } from "../../../src/code/edits/statement-ranges.ts";
import type { Style } from "../../../src/code/edits/style.ts";
import { type NodePath, outermostWrapper } from "../../../src/code/tree/index.ts";

/**
 * Puts a call back on the line of its `=>` or `=`, where it stood on the next one because it was too long and now fits: formatters
 * break there only when they must. Source: contract, 11.2, "Inserted code fits the repo's line width".
 *
 * @param call the call as it was
 * @param edits all edits of the file so far
 */
export function joinedLine(call: NodePath, edits: readonly Edit[], style: Style): Edit[] {
  let path = outermostWrapper(call);
  while (
    path.parentPath?.is("AwaitExpression") ||
    path.parentPath?.is("UnaryExpression", { operator: "void" })
  )
    path = outermostWrapper(path.parentPath);
  const { start, end } = path.range;
  const { text } = path.file;
  const gap = /(?:=>|[^=!<>]=)([ \t]*(?:\r\n|\n|\r)[ \t]*)$/.exec(text.slice(0, start))?.[1];
  if (gap === undefined) return [];
  const [from, to] = [lineStartOf(text, start - gap.length), lineEndOf(text, end)];
  const inside = standingEdits(edits).filter((edit) => edit.start >= from && edit.end <= to);
  const isTouched = standingEdits(edits).some(
    (edit) => !inside.includes(edit) && edit.start < to && edit.end > from,
  );
  if (isTouched || inside.some((edit) => edit.start < start && edit.end > start - gap.length)) return [];
  const join = { start: start - gap.length, end: start, text: " " };
  const line = applyEdits(
    text.slice(from, to),
    [...inside, join].map((edit) => ({ ...edit, start: edit.start - from, end: edit.end - from })),
  );
  return /[\r\n]/.test(line) || line.length > style.width ? [] : [join];
}
