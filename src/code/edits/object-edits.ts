import type { ObjectExpression } from "@babel/types";
import { type NodePath, type PlacedComment, rangeOf } from "../tree/index.ts";
import type { Edit } from "./edits.ts";

/** The text that belongs to one property of an object literal: its comments, itself, its comma. */
interface Segment {
  /** Start of the whitespace before the property's own comments. */
  start: number;
  /** Start of the first comment that belongs to the property, or of the property. */
  owned: number;
  /** End of the property itself. */
  bodyEnd: number;
  /** Offset of the comma, or -1. */
  comma: number;
  /** After the comma and the comments that follow on its line. */
  end: number;
}

export interface RemovedProperties {
  edits: Edit[];
  /** The removed text of each property with its comments, by property node. */
  quoted: Map<unknown, string>;
}

/**
 * Takes properties out of an object literal so that what stays keeps its bytes: comments on a removed property go
 * with it, a comma goes with the last property if the object had no trailing one, no blank line is left at the edges.
 */
export function removeProperties(
  object: NodePath<ObjectExpression>,
  remove: (property: unknown) => boolean,
): RemovedProperties {
  const { text } = object.file;
  const { properties } = object.node;
  const { segments, open, close, inside, head } = segmentsOf(object);
  const removed = properties.map((property) => remove(property));
  const quoted = new Map<unknown, string>();
  const edits: Edit[] = [];
  for (const [index, segment] of segments.entries()) {
    if (!removed[index]) continue;
    quoted.set(properties[index], quote(text, segment));
    edits.push({ start: detachedEnd(text, segment, inside), end: segment.end, text: "" });
  }
  if (edits.length === 0) return { edits, quoted };
  keepLineOfNext(text, segments, removed, edits);
  tidyEdges({ text, segments, removed, edits, inside, open, close, head });
  return { edits: edits.map((edit) => afterLineComment(text, edit, edits, inside)), quoted };
}

/** The comments behind a property up to the end of its line, before and after its comma. */
export function commentsBehind(object: NodePath<ObjectExpression>, property: unknown): string {
  const segment = segmentsOf(object).segments[object.node.properties.findIndex((each) => each === property)];
  if (segment === undefined) return "";
  const { before, after } = behind(object.file.text, segment);
  return [before.trim(), after].filter((part) => part !== "").join(" ");
}

function segmentsOf(object: NodePath<ObjectExpression>) {
  const { text, comments } = object.file;
  const open = object.range.start + 1;
  const close = object.range.end - 1;
  const inside = comments.filter((comment) => comment.start >= open && comment.end <= close);
  const head = sameLineCommentsEnd(text, open, close, inside);
  const segments: Segment[] = [];
  let previous = head;
  for (const property of object.node.properties) {
    const { start, end } = rangeOf(property);
    const segment = segmentOf(text, previous, start, end, close, inside);
    segments.push(segment);
    previous = segment.end;
  }
  return { segments, open, close, inside, head };
}

/** What follows a removal must not end up in a line comment that stands before it. */
function afterLineComment(
  text: string,
  edit: Edit,
  edits: readonly Edit[],
  comments: readonly PlacedComment[],
): Edit {
  if (!comments.some((comment) => comment.type === "CommentLine" && comment.end === edit.start)) return edit;
  let end = edit.end;
  for (
    let next: Edit | undefined = edit;
    next;
    next = edits.find((each) => each.start === end && each.end > end)
  )
    end = next.end;
  if (/^[ \t]*[\r\n]/.test(text.slice(end))) return edit;
  const lineBreak = /^[ \t]*(?:\r\n|\n|\r)[ \t]*/.exec(text.slice(edit.start))?.[0] ?? "\n";
  return { ...edit, text: lineBreak };
}

function segmentOf(
  text: string,
  start: number,
  bodyStart: number,
  bodyEnd: number,
  close: number,
  comments: readonly PlacedComment[],
): Segment {
  const next = skipTrivia(text, bodyEnd, close, comments);
  const comma = text[next] === "," ? next : -1;
  const afterComma = comma < 0 ? bodyEnd : comma + 1;
  const end = sameLineCommentsEnd(text, afterComma, close, comments);
  let owned = bodyStart;
  for (const comment of comments.filter((each) => each.start >= start && each.end <= bodyStart).reverse()) {
    const between = text.slice(comment.end, owned);
    if (lineBreaks(between) > 1) break;
    owned = comment.start;
  }
  return { start, owned, bodyEnd, comma, end };
}

/** Where whitespace and comments end. */
function skipTrivia(text: string, from: number, limit: number, comments: readonly PlacedComment[]): number {
  let at = from;
  while (at < limit) {
    const comment = comments.find((each) => each.start === at);
    if (comment) at = comment.end;
    else if (/\s/.test(text[at] ?? "")) at += 1;
    else break;
  }
  return at;
}

/** The end of comments that follow on the same line and have nothing but the line's end after them. */
function sameLineCommentsEnd(
  text: string,
  from: number,
  limit: number,
  comments: readonly PlacedComment[],
): number {
  let at = from;
  let end = from;
  for (;;) {
    while (at < limit && (text[at] === " " || text[at] === "\t")) at += 1;
    const comment = comments.find((each) => each.start === at);
    if (!comment) break;
    at = comment.end;
    if (comment.type === "CommentBlock" && lineBreaks(text.slice(comment.start, at)) > 0) return end;
    end = at;
  }
  const rest = text[at];
  return at >= limit || rest === "\n" || rest === "\r" ? end : from;
}

/** After the comments before a property that a blank line parts from it: those stay. */
function detachedEnd(text: string, segment: Segment, comments: readonly PlacedComment[]): number {
  let at = segment.start;
  for (const comment of comments) {
    if (comment.start >= segment.start && comment.end <= segment.owned && comment.start < segment.owned)
      at = Math.max(at, comment.end);
  }
  return at > segment.start && text.slice(segment.start, at).trim() !== "" ? at : segment.start;
}

function quote(text: string, segment: Segment): string {
  const body = text.slice(segment.owned, segment.bodyEnd);
  const { before, after } = behind(text, segment);
  return [body + before, after].filter((part) => part !== "").join(" ");
}

/** The text behind a property, without its comma. */
function behind(text: string, { bodyEnd, comma, end }: Segment): { before: string; after: string } {
  return {
    before: comma < 0 ? "" : text.slice(bodyEnd, comma).trimEnd(),
    after: text.slice(comma < 0 ? bodyEnd : comma + 1, end).trim(),
  };
}

/** A property that shares its line with removed ones before it takes over where they stood. */
function keepLineOfNext(text: string, segments: Segment[], removed: boolean[], edits: Edit[]): void {
  for (const [index, next] of segments.entries()) {
    if (removed[index] || !removed[index - 1]) continue;
    let first = index - 1;
    while (first > 0 && removed[first - 1]) first -= 1;
    const run = segments.slice(first, index);
    const lead = text.slice(next.start, next.owned);
    const place = run[0] ? text.slice(run[0].start, run[0].owned) : "";
    const isBlank =
      lead.trim() === "" && run.every((each) => text.slice(each.start, each.owned).trim() === "");
    if (!isBlank || lineBreaks(lead) > 0 || lineBreaks(place) === 0) continue;
    for (const edit of edits) {
      if (edit.start === run[0]?.start) edit.start = run[0].owned;
      if (edit.end === run.at(-1)?.end) edit.end = next.owned;
    }
  }
}

function tidyEdges(given: {
  text: string;
  segments: Segment[];
  removed: boolean[];
  edits: Edit[];
  inside: readonly PlacedComment[];
  open: number;
  close: number;
  head: number;
}): void {
  const { text, segments, removed, edits, close } = given;
  const firstKept = removed.indexOf(false);
  const lastKept = removed.lastIndexOf(false);
  const last = segments.at(-1);
  if (firstKept < 0) {
    // Nothing stays: no whitespace either, unless a comment does.
    const rest = text.slice(last?.end ?? close, close);
    const detached = edits.some((edit, index) => edit.start > (segments[index]?.start ?? 0));
    if (!detached && given.head === given.open && rest.trim() === "")
      edits.push({ start: last?.end ?? close, end: close, text: "" });
    return;
  }
  if (last && last.comma < 0 && removed.at(-1)) {
    const kept = segments[lastKept];
    const comma = kept?.comma ?? -1;
    const isBlank = kept !== undefined && text.slice(kept.bodyEnd, comma).trim() === "";
    if (kept && comma >= 0) edits.push({ start: isBlank ? kept.bodyEnd : comma, end: comma + 1, text: "" });
  }
  const next = segments[firstKept];
  if (!next || firstKept === 0) return;
  // A blank line that stood between a removed first property and the next one would open the object.
  const lead = text.slice(next.start, next.owned);
  const keepFrom = lead.search(/(?:\r\n|\n|\r)[^\r\n]*$/);
  if (lineBreaks(lead) > 1 && keepFrom > 0 && lead.trim() === "") {
    edits.push({ start: next.start, end: next.start + keepFrom, text: "" });
  }
  // On one line the first property stands as far from its brace as the one before did.
  const place = text.slice(segments[0]?.start, segments[0]?.owned);
  const isBlank = `${lead}${place}`.trim() === "" && lineBreaks(`${lead}${place}`) === 0;
  if (isBlank && place !== lead) edits.push({ start: next.start, end: next.owned, text: place });
}

export function lineBreaks(text: string): number {
  return (text.match(/\r\n|\n|\r/g) ?? []).length;
}
