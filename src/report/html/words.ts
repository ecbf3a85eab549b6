import type { SourcePlace } from "../../result.ts";
import { type Inline, piecesOf, type Value, type Words } from "../blocks.ts";
import { placeText } from "../terminal.ts";
import { revealOnLine } from "../text/escape.ts";
import { type InlinePiece, inlinePieces, isRuptPage } from "../text/inline.ts";
import { type Markup, markup, NOTHING } from "./markup.ts";

/** Of the places that something comes from, so many are named; the rest is counted. */
const MOST_PLACES = 6;

/** A button that copies `value`; `label` names it to those who cannot see what it stands beside. */
export function copyButton(value: string, label: string): Markup {
  return markup`<button type="button" class="copy" data-copy="${value}" aria-label="Copy ${revealOnLine(label)}">Copy</button>`;
}

/** A link to a page of the docs, opened beside the report; any other address stands as code. */
export function docsLink(address: string, text = "Docs"): Markup {
  if (!isRuptPage(address)) return markup`<code>${address}</code>`;
  return markup`<a href="${address}" target="_blank" rel="noopener noreferrer">${text}</a>`;
}

const WRITERS: Readonly<Record<InlinePiece["kind"], (text: string) => Markup>> = {
  text: (text) => markup`${text}`,
  code: (text) => markup`<code>${text}</code>`,
  url: (text) => markup`<code>${text}</code>`,
  link: (text) => docsLink(text, text),
};

/** A message: what stands between backticks is code, line feeds stay. */
export function message(text: string): Markup {
  return markup`${inlinePieces(text).map((piece) => WRITERS[piece.kind](piece.text))}`;
}

export const words = (text: Words): Markup => markup`${piecesOf(text).map(inline)}`;

function inline(piece: Inline): Markup {
  if (typeof piece === "string") return message(piece);
  switch (piece.kind) {
    case "strong":
      return markup`<strong>${message(piece.text)}</strong>`;
    case "code":
      return markup`<code>${breakable(revealOnLine(piece.text))}</code>`;
    case "plain":
      return markup`${revealOnLine(piece.text)}`;
    case "command":
      return markup`<span class="command"><code>${piece.text}</code> ${copyButton(piece.text, piece.text)}</span>`;
    case "link":
      return docsLink(piece.address, piece.text);
    case "places":
      return placeList(piece.places, ", ");
    case "value":
      return value(piece.value);
  }
}

/** A value with its copy button; one that cannot be entered as it is says why instead. */
export function value({ text, copy, doubt, places: from }: Value): Markup {
  const button = copy === null ? NOTHING : copyButton(copy, copy);
  const why = doubt === null ? button : markup`<span class="badge review">${doubt.text}</span>`;
  return markup`<span class="value${doubt === null ? "" : " open"}"><code>${breakable(text)}</code> ${why}${places(from)}</span>`;
}

/** A path, an address or a name, which a narrow line breaks behind a slash, a dot or an underscore rather than in a word. */
const breakable = (text: string): Markup =>
  markup`${text.split(/(?<=[/._])(?![/._])/).map((part, index) => (index === 0 ? markup`${part}` : markup`<wbr>${part}`))}`;

/** Places in source code, under what comes from them. */
export const places = (all: readonly SourcePlace[]): Markup =>
  all.length === 0 ? NOTHING : markup`<span class="places">${placeList(all, " ")}</span>`;

function placeList(all: readonly SourcePlace[], between: string): Markup {
  const shown = all
    .slice(0, MOST_PLACES)
    .map((each) => markup`<span class="place">${breakable(revealOnLine(placeText(each)))}</span>`);
  const rest = all.length > MOST_PLACES ? [markup`and ${all.length - MOST_PLACES} more`] : [];
  return markup`${[...shown, ...rest].map((each, index) => markup`${index > 0 ? between : ""}${each}`)}`;
}
