import { stripVTControlCharacters } from "node:util";
import stringWidth from "string-width";
import wrapAnsi, { type Options } from "wrap-ansi";

/**
 * Text of printable ASCII and the signs that reports are made of, each one column wide. `string-width` compiles a pattern of all emoji
 * for the first text that is not ASCII, which takes longer than to print the report: it is asked only about other text.
 */
const PLAIN = /^[ -~·✗─→✓…│−]*$/;

/** The columns that a text takes on a terminal; colours take none. */
export function textWidth(text: string): number {
  const bare = stripVTControlCharacters(text);
  return PLAIN.test(bare) ? bare.length : stringWidth(text);
}

/**
 * Folds a text into lines of so many columns. One that plainly fits is left as it is. A path or an address that is wider than a line
 * starts on a line of its own and is broken behind a slash.
 */
export function foldText(text: string, columns: number, options: Options): string[] {
  const bare = stripVTControlCharacters(text);
  if (bare.length <= columns && PLAIN.test(bare)) return [text];
  if (options.wordWrap === false) return wrapAnsi(text, columns, options).split("\n");
  return wrapAnsi(text, columns, { ...options, hard: false })
    .split("\n")
    .flatMap((line) => (textWidth(line) > columns ? brokenAtSlashes(line, columns) : [line]))
    .flatMap((line) => (textWidth(line) > columns ? wrapAnsi(line, columns, options).split("\n") : [line]));
}

/** A word in pieces that end with a slash, as many as a line takes at a time. */
function brokenAtSlashes(word: string, columns: number): string[] {
  const lines: string[] = [];
  let line = "";
  for (const piece of word.split(/(?<=\/)(?!\/)/)) {
    if (line !== "" && textWidth(line + piece) > columns) {
      lines.push(line);
      line = "";
    }
    line += piece;
  }
  return [...lines, line];
}

/**
 * A line folded between words for a screen; whole where there is no screen.
 *
 * @param hanging what stands before further lines; unless told, two spaces more than before the first one that is set in
 */
export function foldLine(line: string, columns: number | null, hanging = hangingOf(line)): string {
  if (columns === null) return line;
  const indent = indentOf(line);
  const [first = "", ...rest] = foldText(line.slice(indent.length), columns - hanging.length, {});
  return [indent + first, ...rest.map((each) => hanging + each)].join("\n");
}

const indentOf = (line: string): string => /^ */.exec(line)?.[0] ?? "";
const hangingOf = (line: string): string => (line.startsWith(" ") ? `${indentOf(line)}  ` : "");

/** Cuts plain text to so many columns; an ellipsis stands for the rest. Wide and combining characters stay whole. */
export function cutToWidth(text: string, columns: number): string {
  if (textWidth(text) <= columns) return text;
  const segmenter = new Intl.Segmenter("en", { granularity: "grapheme" });
  let kept = "";
  let width = 0;
  for (const { segment } of segmenter.segment(text)) {
    const next = width + textWidth(segment);
    if (next > columns - 1) break;
    kept += segment;
    width = next;
  }
  return `${kept}…`;
}

/** Of a line that is cut in its middle, the part behind the cut; in less than so many columns the beginning counts for more. */
const BEHIND = 0.4;
const WIDE = 60;

/** Cuts plain text in its middle: titles that begin alike are told apart by their ends. */
export function cutInside(text: string, columns: number): string {
  if (columns < WIDE || textWidth(text) <= columns) return cutToWidth(text, columns);
  const segments = [...new Intl.Segmenter("en", { granularity: "grapheme" }).segment(text)];
  let tail = "";
  for (const { segment } of segments.reverse()) {
    if (textWidth(segment + tail) > columns * BEHIND) break;
    tail = segment + tail;
  }
  return `${cutToWidth(text, columns - textWidth(tail))}${tail}`;
}
