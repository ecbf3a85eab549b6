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

/** Folds a text into lines of so many columns. One that plainly fits is left as it is. */
export function foldText(text: string, columns: number, options: Options): string[] {
  const bare = stripVTControlCharacters(text);
  return bare.length <= columns && PLAIN.test(bare) ? [text] : wrapAnsi(text, columns, options).split("\n");
}

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
