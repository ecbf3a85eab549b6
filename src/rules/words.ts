/** Source text as code in a sentence; text with a backtick in it brings its own marks. */
export function code(text: string): string {
  return text.includes("`") ? text : `\`${text}\``;
}

/** Names as code, with commas between them. */
export function codes(texts: readonly string[]): string {
  return texts.map((text) => `\`${text}\``).join(", ");
}

/** A text that begins as a sentence does. */
export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** A text that ends as a sentence does. */
export function sentence(text: string): string {
  return /[.!?]$/.test(text) ? text : `${text}.`;
}

/** `line 4`, or `line 4, line 9`. */
export function linesText(lines: readonly number[]): string {
  return lines.map((line) => `line ${line}`).join(", ");
}

/** A line of a file of the project. */
export type Line = { readonly path: string; readonly line: number };

/** `src/a.ts:4, src/b.ts:9`, each line once, cut after `most`. */
export function placesText(places: readonly Line[], most = Number.POSITIVE_INFINITY): string {
  const lines = [...new Set(places.map(({ path, line }) => `${path}:${line}`))];
  return listText(lines, most);
}

/** Parts with commas between them, cut after `most`. */
export function listText(parts: readonly string[], most: number): string {
  const more = parts.length > most ? ` and ${parts.length - most} more` : "";
  return parts.slice(0, most).join(", ") + more;
}
