import { stripVTControlCharacters } from "node:util";
import stringWidth from "string-width";

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

/** Whether a text needs no folding, as far as that is plain to see. */
export function fitsIn(text: string, columns: number): boolean {
  const bare = stripVTControlCharacters(text);
  return bare.length <= columns && PLAIN.test(bare);
}
