import { escapeHtml } from "../text/escape.ts";

/** HTML that is safe to put into a page as it is. Only `markup` and `trusted` make it. */
export interface Markup {
  readonly markup: string;
}

type Part = string | number | Markup | readonly Markup[];

const write = (part: Part): string => {
  if (typeof part === "string") return escapeHtml(part);
  if (typeof part === "number") return String(part);
  return "markup" in part ? part.markup : part.map(({ markup }) => markup).join("");
};

/**
 * A template for HTML: what is put in is escaped unless it is markup itself, so no text of the repo can become a tag.
 * Values stand in text or in quoted attributes, nowhere else.
 */
export function markup(strings: TemplateStringsArray, ...parts: readonly Part[]): Markup {
  return { markup: strings.reduce((text, string, index) => text + write(parts[index - 1] ?? "") + string) };
}

/** Text of our own that is HTML already: the style, the script. Never text of the repo. */
export const trusted = (text: string): Markup => ({ markup: text });

export const NOTHING: Markup = { markup: "" };
