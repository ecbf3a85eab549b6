import type { FoldedText, SourcePlace } from "../result.ts";

/** A text as code between backticks; reports show that as code. Text that holds a backtick gets double quotes instead. */
export function quoted(text: string): string {
  if (!text.includes("`")) return `\`${text}\``;
  const inner = text.slice(1, -1);
  return /^`[^`]*`$/.test(text) && inner !== "" ? text : `"${text}"`;
}

/** The constant of an expression, else its source text, quoted. */
export function quotedValue({ text, value }: FoldedText): string {
  return quoted(value === null ? oneLine(text) : String(value));
}

/** Places as `path:line`, comma separated; after `most` the rest is counted. */
export function placeList(places: readonly SourcePlace[], most = 5): string {
  const shown = places.slice(0, most).map((place) => `${place.path}:${place.line}`);
  const rest = places.length - shown.length;
  return [...shown, ...(rest > 0 ? [`${rest} more`] : [])].join(", ");
}

const oneLine = (text: string): string => text.replace(/\s*\n\s*/g, " ").trim();
