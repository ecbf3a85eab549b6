import type { Range } from "../blocks/ranges.ts";

export type { Range };

/** Where a node or a comment stands. The parser gives each a place; only the types say that it may have none. */
export function rangeOf(node: { start?: number | null | undefined; end?: number | null | undefined }): Range {
  const { start, end } = node;
  if (typeof start !== "number" || typeof end !== "number") throw new Error("a node without a place");
  return { start, end };
}

/** A line and a column, both starting at 1. */
export interface LineColumn {
  line: number;
  column: number;
}

export interface LineIndex {
  /** Line and column of an offset (UTF-16 units). Offsets outside the text are clamped to it. */
  at(offset: number): LineColumn;
  /** Offset of the first character of the line that holds `offset`; on the first line that is after a BOM. */
  lineStart(offset: number): number;
  lineCount: number;
}

const BOM = 0xfeff;
const LINE_END = /\r\n|[\n\r\u2028\u2029]/g;

/**
 * Maps offsets to lines and columns of a text.
 *
 * Lines end at `\r\n`, `\n`, a lone `\r`, U+2028 and U+2029, the line terminators of ECMAScript, so lines are those of the
 * parser. (Editors agree on the first three; VS Code offers to remove the last two.) A column counts UTF-16 units from 1,
 * as in VS Code. A BOM at the start has no column: editors take it for the file's encoding, so the first visible
 * character is column 1.
 *
 * @example lineIndex("a\r\nb").at(3) // { line: 2, column: 1 }
 */
export function lineIndex(text: string): LineIndex {
  const starts = [text.charCodeAt(0) === BOM ? 1 : 0];
  for (const end of text.matchAll(LINE_END)) starts.push(end.index + end[0].length);

  const lineOf = (offset: number): number => {
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return low;
  };

  return {
    at: (offset) => {
      const inside = Math.min(Math.max(offset, 0), text.length);
      const line = lineOf(inside);
      return { line: line + 1, column: Math.max(inside - (starts[line] ?? 0), 0) + 1 };
    },
    lineStart: (offset) => starts[lineOf(Math.min(Math.max(offset, 0), text.length))] ?? 0,
    lineCount: starts.length,
  };
}

/** Whether a node lies in one of some ranges. */
export type Within = (node: { start?: number | null; end?: number | null }) => boolean;

/** Tells which nodes lie in one of the ranges; a file may have thousands of both. */
export function isWithin(ranges: readonly Range[]): Within {
  const sorted = [...ranges].sort((a, b) => a.start - b.start);
  let furthest = 0;
  /** How far the ranges up to each one reach. */
  const reach = sorted.map(({ end }) => {
    furthest = Math.max(furthest, end);
    return furthest;
  });
  return (node) => {
    const { start, end } = rangeOf(node);
    let low = 0;
    let high = sorted.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((sorted[middle]?.start ?? 0) <= start) low = middle + 1;
      else high = middle;
    }
    return low > 0 && end <= (reach[low - 1] ?? 0);
  };
}

/** Whether a range lies in another one. */
export const isIn = (inner: Range, outer: Range): boolean =>
  inner.start >= outer.start && inner.end <= outer.end;
