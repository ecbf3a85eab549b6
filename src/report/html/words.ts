import type { SourcePlace } from "../../result.ts";
import { type InlinePiece, inlinePieces } from "../inline-text.ts";
import { placeText } from "../place-text.ts";
import { revealOnLine } from "../reveal-controls.ts";
import { isRuptPage } from "../rupt-page.ts";
import { type Markup, markup, NOTHING } from "./markup.ts";

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

/** A message as HTML: what stands between backticks is code, line feeds stay. */
export function words(message: string): Markup {
  return markup`${inlinePieces(message).map(({ kind, text }) => WRITERS[kind](text))}`;
}

const ADDRESS = /^https?:\/\//;

/** The same, with a copy button behind each address that goes into the dashboard. */
export function wordsToCopy(message: string): Markup {
  return markup`${inlinePieces(message).map(({ kind, text }) =>
    kind === "url" || (kind === "code" && ADDRESS.test(text))
      ? markup`${WRITERS.url(text)} ${copyButton(text, text)}`
      : WRITERS[kind](text),
  )}`;
}

/** Places in source code; more than `most` are counted. */
export function places(sources: readonly SourcePlace[], most = 6): Markup {
  if (sources.length === 0) return NOTHING;
  const shown = sources.slice(0, most).map((source) => {
    return markup`<span class="place">${revealOnLine(placeText(source))}</span> `;
  });
  const rest = sources.length - shown.length;
  return markup`<span class="places">${shown}${rest > 0 ? `and ${rest} more` : ""}</span>`;
}
