import { applyWithin, type Edit, standingEdits } from "../../../src/code/edits/edits.ts";
import { lineEndOf, lineStartOf } from "../../../src/code/edits/statement-ranges.ts";
import type { Style } from "../../../src/code/edits/style.ts";
import { type NodePath, outermostWrapper, rangeOf, type SourceModule } from "../../../src/code/tree/index.ts";

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
  const standing = standingEdits(edits);
  const inside = standing.filter((edit) => edit.start >= from && edit.end <= to);
  const isTouched = standing.some((edit) => !inside.includes(edit) && edit.start < to && edit.end > from);
  if (isTouched || inside.some((edit) => edit.start < start && edit.end > start - gap.length)) return [];
  const join = { start: start - gap.length, end: start, text: " " };
  const line = applyWithin(text, { start: from, end: to }, [...inside, join]);
  return /[\r\n]/.test(line) || line.length > style.width ? [] : [join];
}

/**
 * Puts the names of an import on one line where they had one each because they did not fit, and fit now that some are gone.
 *
 * @param edits all edits of the file so far
 */
export function joinedImports({ program, text }: SourceModule, edits: readonly Edit[], style: Style): Edit[] {
  const standing = standingEdits(edits);
  return program.node.body.flatMap((statement): Edit[] => {
    if (statement.type !== "ImportDeclaration") return [];
    const { start, end } = rangeOf(statement);
    const inside = standing.filter((edit) => edit.start > start && edit.end <= end && edit.start < edit.end);
    const isAlone = standing.every((edit) => inside.includes(edit) || edit.end <= start || edit.start >= end);
    const room = style.width - (start - lineStartOf(text, start));
    if (inside.length === 0 || !isAlone || (onOneLine(text.slice(start, end))?.length ?? 0) <= room)
      return [];
    const line = onOneLine(applyWithin(text, { start, end }, inside));
    return line === null || line.length > room ? [] : [{ start, end, text: line }];
  });
}

/** An import whose names stand on lines of their own, without those; null for any other, and where comments stand among them. */
function onOneLine(text: string): string | null {
  const parts = /^([^{}]*\{)(\s[^{}]*)(\}[^{}]*)$/.exec(text);
  const [, head = "", names = "", tail = ""] = parts ?? [];
  if (!/[\r\n]/.test(names) || /\/[/*]/.test(head + names)) return null;
  return `${head} ${names.trim().replace(/,$/, "").replace(/\s+/g, " ")} ${tail}`;
}
