import type { SourcePlace } from "../result.ts";
import { escapeMarkdown, markdownCode } from "./escape-markdown.ts";
import { type InlinePiece, inlinePieces } from "./inline-text.ts";
import { placeText } from "./place-text.ts";
import { isRuptPage } from "./rupt-page.ts";

/** An address that is not ours stands as code: nothing links there, and it can be copied as it is. */
const WRITERS: Readonly<Record<InlinePiece["kind"], (text: string) => string>> = {
  text: escapeMarkdown,
  code: markdownCode,
  url: markdownCode,
  link: (text) => `<${text}>`,
};

/** A message as Markdown on one line: escaped, what stands between backticks as code, line feeds as `<br>`. */
export function markdownWords(message: string): string {
  return message
    .replace(/\r\n?/g, "\n")
    .split("\n")
    .map((line) =>
      inlinePieces(line)
        .map(({ kind, text }) => WRITERS[kind](text))
        .join(""),
    )
    .join("<br>");
}

/** The same for a table cell, where `|` would end the cell even inside code. */
export function markdownCellWords(message: string): string {
  return markdownWords(message).replace(/\|/g, "\\|");
}

/** A link to a page of the docs; any other address stands as code. */
export function markdownDocs(address: string): string {
  return isRuptPage(address) ? `[Docs](${address})` : markdownCode(address);
}

/** Places as code, separated by commas; more than `most` are counted. */
export function markdownPlaces(sources: readonly SourcePlace[], most = 6): string {
  const shown = sources.slice(0, most).map((source) => markdownCode(placeText(source)));
  const rest = sources.length - shown.length;
  return rest > 0 ? `${shown.join(", ")} and ${rest} more` : shown.join(", ");
}

/** The same for a table cell. */
export function markdownCellPlaces(sources: readonly SourcePlace[]): string {
  return markdownPlaces(sources).replace(/\|/g, "\\|");
}
