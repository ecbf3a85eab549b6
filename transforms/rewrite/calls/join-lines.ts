import { applyWithin, type Edit, standingEdits } from "../../../src/code/edits/edits.ts";
import { lineEndOf, lineStartOf } from "../../../src/code/edits/statement-ranges.ts";
import type { Style } from "../../../src/code/edits/style.ts";
import { type NodePath, rangeOf, type SourceModule, withPrefix } from "../../../src/code/tree/index.ts";
import type { TaggedEdit } from "../../model.ts";
import { arrowBody } from "./arrow-body.ts";
import { flat } from "./chain-layout.ts";
import { chainOf } from "./chain-parts.ts";

/**
 * Puts a call back on the line of its `=>` or `=`, where it stood on the next one because it was too long and now fits: formatters
 * break there only when they must. Source: contract, 11.2, "Inserted code fits the repo's line width".
 *
 * @param call the call as it was
 * @param edits all edits of the file so far
 */
export function joinedLine(call: NodePath, edits: readonly Edit[], style: Style): Edit[] {
  const { start, end } = withPrefix(call).range;
  const { text } = call.file;
  const gap = /(?:=>|[^=!<>]=)([ \t]*(?:\r\n|\n|\r)[ \t]*)$/.exec(text.slice(0, start))?.[1];
  if (gap === undefined) return [];
  const joins: Edit[] = [{ start: start - gap.length, end: start, text: " " }];
  const tail = arrowBody(call)?.tail;
  if (tail) joins.push({ ...tail, text: "" });
  const [from, to] = [lineStartOf(text, start - gap.length), lineEndOf(text, tail?.end ?? end)];
  const standing = standingEdits(edits);
  const inside = standing.filter((edit) => edit.start >= from && edit.end <= to);
  const isTouched = standing.some((edit) => !inside.includes(edit) && edit.start < to && edit.end > from);
  if (
    isTouched ||
    joins.some((join) => inside.some((edit) => edit.start < join.end && edit.end > join.start))
  )
    return [];
  const line = applyWithin(text, { start: from, end: to }, [...inside, ...joins]);
  return /[\r\n]/.test(line) || line.length > style.width ? [] : joins;
}

/**
 * Puts the arguments of a call on one line where they had one each because they did not fit, and fit now that a call in the last or an
 * earlier one, a function, has become shorter.
 *
 * @param edits all edits of the file so far
 * @returns the edits with those of the arguments replaced by one; null where the layout stays
 */
export function joinedArguments(
  call: NodePath,
  edits: readonly TaggedEdit[],
  style: Style,
): TaggedEdit[] | null {
  const { text } = call.file;
  const fn = call.findParent((each) => each.is("ArrowFunctionExpression") || each.is("Statement"));
  const holder = fn?.listKey === "arguments" ? fn.parentPath : null;
  const first = holder?.is("CallExpression") ? holder.get("arguments")[0] : undefined;
  if (!holder || !first) return null;
  const start = text.lastIndexOf("(", first.range.start);
  const { end } = holder.range;
  if (!/^\(\s*[\r\n]\s*$/.test(text.slice(start, first.range.start))) return null;
  const [from, to] = [lineStartOf(text, start), lineEndOf(text, end)];
  const standing = standingEdits(edits);
  const inside = standing.filter((edit) => edit.start >= start && edit.end <= end);
  if (standing.some((edit) => !inside.includes(edit) && edit.start < to && edit.end > from)) return null;
  const made = applyWithin(text, { start, end }, inside);
  if (chainOf(`f${made}`)?.groups.every(({ isForced }) => !isForced) !== true) return null;
  const line = flat(made);
  if (start - from + line.length + to - end > style.width) return null;
  return [
    ...edits.filter((edit) => edit.start < start || edit.end > end),
    { start, end, text: line, step: "attach-to-access" },
  ];
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
