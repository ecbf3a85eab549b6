import type { PlacedComment, Range } from "../tree/index.ts";
import type { Edit } from "./edits.ts";

/** The offset where the line of an offset starts. A byte order mark belongs to the file, not to its first line. */
export function lineStartOf(text: string, offset: number): number {
  const first = text[0] === "\ufeff" ? 1 : 0;
  let at = Math.max(first, offset);
  while (at > first && text[at - 1] !== "\n" && text[at - 1] !== "\r") at -= 1;
  return at;
}

/** The offset of the line break that ends the line of an offset, or the end of the text. */
export function lineEndOf(text: string, offset: number): number {
  let at = offset;
  while (at < text.length && text[at] !== "\n" && text[at] !== "\r") at += 1;
  return at;
}

/** More than any word or sign that a pattern asks for before white space. */
const WORD = 16;

/** The white space up to an offset, with what stands before it: a pattern that ends there need not read the file from its start. */
export function leadOf(text: string, offset: number): string {
  let at = offset;
  while (/\s/.test(text[at - 1] ?? "")) at -= 1;
  return text.slice(Math.max(0, at - WORD), offset);
}

/** After the line break at an offset. */
export function afterBreak(text: string, offset: number): number {
  if (text[offset] === "\r" && text[offset + 1] === "\n") return offset + 2;
  return offset < text.length ? offset + 1 : offset;
}

/**
 * Takes a statement out: with its line when it stands alone there, never with a comment, and without leaving two blank
 * lines where there was one.
 */
export function removeStatement(text: string, start: number, end: number): Edit {
  const lineStart = lineStartOf(text, start);
  const lineEnd = lineEndOf(text, end);
  const alone = text.slice(lineStart, start).trim() === "" && text.slice(end, lineEnd).trim() === "";
  if (!alone) {
    let to = end;
    while (text[to] === " " || text[to] === "\t") to += 1;
    if (to < lineEnd) return { start, end: to, text: "" };
    let from = start;
    while (text[from - 1] === " " || text[from - 1] === "\t") from -= 1;
    return { start: from, end, text: "" };
  }
  const before = text.slice(0, lineStart);
  const broken = afterBreak(text, lineEnd);
  const to = lineEnd < text.length ? broken + spareBlankLine(text, lineStart, broken) : broken;
  // At the end of the text the break before the statement goes instead.
  if (lineEnd === text.length && lineEnd === to)
    return { start: lineStart - (/(?:\r\n|\n|\r)?$/.exec(before)?.[0].length ?? 0), end, text: "" };
  return { start: lineStart, end: to, text: "" };
}

/** What a comment says of more than the statement below it. */
const KEPT_COMMENT =
  /licen[cs]e|copyright|^\/\*!|@preserve|@(?:file(?:overview)?|module|packageDocumentation|ts-(?:no)?check)\b|@(?:callback|import|typedef)\b|^\/\*\s*(?:exported|globals?)\s|eslint-(?:disable|enable)\b(?!-)|biome-ignore-all|@jsx|@vitest-environment|@jest-environment/i;

/**
 * Takes a statement out with the comments that touch it: those above it without a blank line between, up to the first block, and the
 * one behind it.
 *
 * @param isOwn whether a comment goes with the statement; all but licences and settings of the file unless told
 */
export function removeWithComments(
  { text, comments }: { readonly text: string; readonly comments: readonly PlacedComment[] },
  { start, end }: Range,
  isOwn: (comment: string) => boolean = (comment) => !KEPT_COMMENT.test(comment),
): Edit {
  let from = start;
  for (const comment of comments.filter((each) => each.end <= start).reverse()) {
    // What stands above a block is a heading, or about something else.
    if (from !== start && text.startsWith("/*", from)) break;
    const between = text.slice(comment.end, from);
    const isTouching = /^[ \t]*(?:\r\n|\n|\r)?[ \t]*$/.test(between);
    if (!isTouching || !isOwn(text.slice(comment.start, comment.end))) break;
    if (text.slice(lineStartOf(text, comment.start), comment.start).trim() !== "") break;
    from = comment.start;
  }
  const behind = comments.find(
    (each) =>
      each.start >= end &&
      /^[ \t]*$/.test(text.slice(end, each.start)) &&
      /^[ \t]*(?:\r|\n|$)/.test(text.slice(each.end)),
  );
  const isBehind = behind && isOwn(text.slice(behind.start, behind.end));
  return removeStatement(text, from, isBehind ? behind.end : end);
}

/** How long the blank line after some lines is which is one too many once they are gone: before them is one, or the start. */
function spareBlankLine(text: string, start: number, end: number): number {
  const opens =
    start === lineStartOf(text, 0) || /(?:\r\n|\n|\r(?!\n))[ \t]*(?:\r\n|\n|\r)$/.test(leadOf(text, start));
  return opens ? (/^[ \t]*(?:\r\n|\n|\r)/.exec(text.slice(end))?.[0].length ?? 0) : 0;
}

/**
 * Takes out what is left of lines where statements that follow each other are removed one by one: the line that they shared, blanks at
 * its end, and blank lines of which two would stand together.
 *
 * @param edits all edits of the text, none within another
 */
export function spareSpace(text: string, edits: readonly Edit[]): Edit[] {
  const found: Edit[] = [];
  let start = -1;
  for (const [index, edit] of edits.entries()) {
    const isRemoval = edit.text === "" && edit.end > edit.start;
    const [previous, next] = [edits[index - 1], edits[index + 1]];
    // What is put before the first of them stands there afterwards.
    if (!isRemoval) start = -1;
    else if (previous?.end !== edit.start) start = edit.start;
    if (start < 0 || start === edit.start || next?.start === edit.end) continue;
    const space = spaceAround(text, start, edit.end).filter(({ start: from, end }) => end > from);
    const last = space.at(-1);
    const isFree = edits.every((each) => each.text === "" || each.end < start || each.start > edit.end);
    if (last && isFree && (next === undefined || next.start >= last.end)) found.push(...space);
  }
  return found;
}

/** The space around a run of removals that goes with it. */
function spaceAround(text: string, start: number, end: number): Edit[] {
  const lineStart = lineStartOf(text, start);
  if (lineStartOf(text, end) === end)
    return lineStart === start ? [{ start: end, end: end + spareBlankLine(text, start, end), text: "" }] : [];
  if (lineEndOf(text, end) !== end) return [];
  const from = start - (/[ \t]*$/.exec(text.slice(lineStart, start))?.[0].length ?? 0);
  if (from > lineStart) return [{ start: from, end: start, text: "" }];
  const broken = afterBreak(text, end);
  return [
    { start: from, end: start, text: "" },
    { start: end, end: broken + spareBlankLine(text, lineStart, broken), text: "" },
  ];
}

/** Takes items out of a comma-separated list: each with the comma that parts it from its neighbour. */
export function removeFromList(items: readonly Range[], remove: ReadonlySet<number>): Edit[] {
  const edits: Edit[] = [];
  for (const [index, item] of items.entries()) {
    if (!remove.has(index)) continue;
    const next = items[index + 1];
    const before = items.slice(0, index).findLastIndex((_, at) => !remove.has(at));
    if (next) edits.push({ start: item.start, end: next.start, text: "" });
    else {
      const previous = items[before];
      edits.push({ start: previous ? previous.end : item.start, end: item.end, text: "" });
    }
  }
  return edits;
}

/** The comments that lie in a range. */
export function commentsWithin(comments: readonly PlacedComment[], { start, end }: Range): PlacedComment[] {
  return comments.filter((comment) => comment.start >= start && comment.end <= end);
}
