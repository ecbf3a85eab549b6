import type { FoldedText } from "../result.ts";

/**
 * What makes two expressions the same: their constant when they fold, else their source text. Quotes and white space
 * of the text do not count: `origin + '/bye'` and `origin+"/bye"` are one expression.
 */
export function foldedKey({ text, value }: FoldedText): string {
  if (value !== null) return `value:${JSON.stringify(value)}`;
  return `text:${text.replace(/'/g, '"').replace(/\s+/g, "")}`;
}
