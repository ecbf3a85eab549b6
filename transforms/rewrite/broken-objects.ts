import { applyWithin, type Edit, standingEdits } from "../../src/code/edits/edits.ts";
import { lineEndOf, lineStartOf } from "../../src/code/edits/statement-ranges.ts";
import { columns, indentAt, type Style } from "../../src/code/edits/style.ts";
import { parseFragment } from "../../src/code/parse.ts";
import { type NodePath, type Range, rangeOf } from "../../src/code/tree/index.ts";
import type { TaggedEdit } from "../model.ts";
import { arrowBody, clauseGap, givenWith } from "./calls/arrow-body.ts";

/**
 * Breaks an object of options that stood on one line at its properties, where the line fitted before and fits no longer. Source:
 * contract, 11.2.
 *
 * @param edits all edits of the file so far
 * @returns the edits with those of the object replaced by one; null where the layout stays
 */
export function breakWideObject(
  object: NodePath,
  edits: readonly TaggedEdit[],
  style: Style,
): TaggedEdit[] | null {
  const { text } = object.file;
  const { start, end } = object.range;
  const [from, to] = [lineStartOf(text, start), lineEndOf(text, start)];
  const before = text.slice(from, start).replace(/\{[^{}]*\}/g, "");
  // More than one statement on a line is no layout of a formatter.
  if (end > to || style.oneLine || /[{;]/.test(before)) return null;
  const standing = standingEdits(edits.filter((edit) => edit.end >= from && edit.start <= to));
  const isInside = (edit: Edit) => edit.start >= start && edit.end <= end;
  // What is put on lines of its own, before the statement, is no part of this line.
  const inPlace = standing.filter((edit) => !(edit.end <= start && /[\r\n]/.test(edit.text)));
  if (inPlace.some((edit) => edit.start < from || edit.end > to || /[\r\n]/.test(edit.text))) return null;
  const line = applyWithin(text, { start: from, end: to }, inPlace);
  if (columns(line) <= Math.max(style.width, columns(text.slice(from, to)))) return null;
  const properties = propertiesOf(applyWithin(text, object.range, standing.filter(isInside)));
  if (!properties) return null;
  const given = object.parentPath && givenWith(object.parentPath);
  const clause = clauseGap(object);
  const body = (given && arrowBody(given)) ?? (clause && { gap: clause, tail: null });
  const isFree = ({ start, end }: Range) =>
    !/[\r\n]/.test(text.slice(start, end)) &&
    standing.every((edit) => edit.end <= start || edit.start >= end);
  const gapIsFree = body && isFree(body.gap) && (!body.tail || isFree(body.tail));
  const own = indentAt(text, start);
  const outer = gapIsFree ? own + style.indent : own;
  const comma = style.trailingCommas ? "," : "";
  const gaps: Edit[] = gapIsFree ? [{ ...body.gap, text: `${style.eol}${outer}` }] : [];
  if (gapIsFree && body.tail) gaps.push({ ...body.tail, text: `${comma}${style.eol}${own}` });
  const within = { start: body?.gap.end ?? start, end: body?.tail?.start ?? to };
  const inBody = inPlace.filter((edit) => edit.start >= within.start && edit.end <= within.end);
  const room = style.width - columns(outer) - (body?.tail ? comma.length : 0);
  // On the line after `=>` it may fit as it is.
  if (gapIsFree && applyWithin(text, within, inBody).length <= room) return [...edits, ...tagged(gaps)];
  const lines = properties.map((each) => `${outer}${style.indent}${each}`).join(`,${style.eol}`);
  const broken = `{${style.eol}${lines}${comma}${style.eol}${outer}}`;
  return [...edits.filter((edit) => !isInside(edit)), ...tagged([{ start, end, text: broken }, ...gaps])];
}

const tagged = (edits: readonly Edit[]): TaggedEdit[] =>
  edits.map((edit) => ({ ...edit, step: "attach-to-access" }));

/** The texts of the properties of an object literal; null where it has none, or comments that are not theirs. */
export function propertiesOf(text: string): string[] | null {
  const [statement] = parseFragment(`(${text})`, 0)?.program.body ?? [];
  const object = statement?.type === "ExpressionStatement" ? statement.expression : null;
  if (object?.type !== "ObjectExpression" || object.properties.length === 0) return null;
  const ranges = object.properties.map(rangeOf);
  // A comment on the line of a property stands before it; where it stands otherwise, whose it is cannot be told.
  const starts = ranges.map(({ start }, index) => {
    const gap = text.slice((ranges[index - 1]?.end ?? 2) - 1, start - 1);
    const comments = /^\s*,?\s*((?:\/\*[^\n]*?\*\/ *)*)$/.exec(gap)?.[1];
    return comments === undefined ? null : start - 1 - comments.length;
  });
  const rest = text.slice((ranges.at(-1)?.end ?? 0) - 1, -1);
  if (!/^[\s,]*$/.test(rest)) return null;
  const parts = ranges.map(({ end }, index) => text.slice(starts[index] ?? end, end - 1));
  return starts.includes(null) ? null : parts;
}
