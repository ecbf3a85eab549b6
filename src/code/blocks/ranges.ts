/** A part of a text, `[start, end)` in UTF-16 units. */
export interface Range {
  start: number;
  end: number;
}

/** All but line ends, so that lines survive the mask. */
const MASKED = /[^\r\n\u2028\u2029]/g;

/** `text` blanked: the same length, the same lines, nothing else. */
export function blank(text: string): string {
  return text.replace(MASKED, " ");
}

/**
 * Keeps the ranges of a text and blanks the rest, so that offsets, lines and columns inside the ranges stay those of
 * the file.
 *
 * @param ranges sorted, not overlapping
 * @example mask("<b>x</b>", [{ start: 3, end: 4 }]) // "   x    "
 */
export function mask(text: string, ranges: readonly Range[]): string {
  let masked = "";
  let last = 0;
  for (const { start, end } of ranges) {
    masked += blank(text.slice(last, start)) + text.slice(start, end);
    last = end;
  }
  return masked + blank(text.slice(last));
}

/** A text with ranges blanked, in whatever order; of two that overlap the first counts. */
export function blankRanges(text: string, ranges: readonly Range[]): string {
  let left = "";
  let last = 0;
  for (const { start, end } of [...ranges].sort((a, b) => a.start - b.start)) {
    if (start < last) continue;
    left += text.slice(last, start) + blank(text.slice(start, end));
    last = end;
  }
  return left + text.slice(last);
}

/** Where a pattern (with the flag `g`) matches. */
export function rangesOf(text: string, pattern: RegExp): Range[] {
  return [...text.matchAll(pattern)].map(({ index, 0: found }) => ({
    start: index,
    end: index + found.length,
  }));
}
