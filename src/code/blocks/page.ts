import { type Markdown, readMarkdown } from "./markdown.ts";
import type { MarkupLanguage } from "./markup-dialects.ts";
import type { MarkupToken } from "./markup-tokens.ts";
import type { Range } from "./ranges.ts";
import { readCode } from "./read-code.ts";
import { readMarkup } from "./read-markup.ts";
import { serverLanguage, withStandIns } from "./server-tags.ts";
import { type MarkupTemplate, templateLanguage } from "./template-languages.ts";

/** A text of markup, read once: a page, a component file, a template of a server, a Markdown file. */
export interface Page {
  path: string;
  /** The text of the file; all offsets point into it. */
  text: string;
  language: MarkupLanguage;
  /** The text as it is read, of the same length: code that a server or Markdown only shows is blanked, what a server puts in has a stand-in. */
  source: string;
  tokens: readonly MarkupToken[];
  frontMatter: FrontMatter | null;
  /** What only Markdown has. */
  markdown: Markdown | null;
  /** The language of the server that makes the page of it; null for what is a page already. */
  server: MarkupTemplate | null;
  /** Whether its policy lists its scripts by their hashes: with another byte, even of a comment, they would not run. */
  isHashed: boolean;
  /** Whether the file may be edited: what a template of a server comes to is not seen. */
  isEdited: boolean;
}

const LANGUAGES: Readonly<Record<string, MarkupLanguage>> = {
  vue: "vue",
  svelte: "svelte",
  svx: "svelte",
  astro: "astro",
  html: "html",
  htm: "html",
  xhtml: "html",
  md: "markdown",
  markdown: "markdown",
  mdoc: "markdown",
  mdx: "mdx",
};

/** The language of the markup in a file, by its ending; null for a file that is all code, or indented (Pug, Haml), or no code at all. */
function markupLanguage(path: string): MarkupLanguage | null {
  const known = LANGUAGES[path.slice(path.lastIndexOf(".") + 1).toLowerCase()];
  return known ?? (templateLanguage(path)?.shape === "markup" ? "html" : null);
}

/** Reads the markup of a file; null for a file that has none. */
export function readPage(path: string, text: string): Page | null {
  const language = markupLanguage(path);
  if (language === null) return null;
  const named = templateLanguage(path);
  const server = named?.shape === "markup" ? named : language === "html" ? serverLanguage(text) : null;
  const markdown = isMarkdown(path) ? readMarkdown(text, language === "mdx") : null;
  const source = server === null ? (markdown?.source ?? text) : withStandIns(text, server);
  const isHashed = language === "html" && (text.match(/<meta\b[^>]*>/gi) ?? []).some(listsHashes);
  const frontMatter = language === "astro" ? astroFrontMatter(text) : null;
  return {
    path,
    text,
    language,
    source,
    tokens: tokensOf(source, language, frontMatter),
    frontMatter,
    markdown,
    server,
    isHashed,
    isEdited: server === null && language !== "mdx" && !isHashed,
  };
}

const listsHashes = (meta: string): boolean =>
  /content-security-policy/i.test(meta) && /(?:'|&#39;|&apos;)sha(?:256|384|512)-/i.test(meta);

function tokensOf(source: string, language: MarkupLanguage, frontMatter: FrontMatter | null): MarkupToken[] {
  if (frontMatter === null) return readMarkup(source, language);
  const before = readMarkup(source.slice(0, frontMatter.fenceStart), language);
  return [...before, ...readMarkup(source, language, frontMatter.fenceEnd)];
}

const isMarkdown = (path: string): boolean => /\.(?:md|markdown|mdoc|mdx|svx)$/i.test(path);

interface FrontMatter extends Range {
  /** Offset of the opening `---` and of the first character after the closing one. */
  fenceStart: number;
  fenceEnd: number;
}

const FENCE = "---";

/**
 * The front matter of an Astro component: the code between the first two `---`. Text and comments may stand before it,
 * an element may not; a `---` in a string, a template literal or a comment of the code does not end it. An open one
 * lasts to the end of the file. Matches `@astrojs/compiler`.
 *
 * @returns the range of the code, or null when there is none
 */
function astroFrontMatter(text: string): FrontMatter | null {
  let index = 0;
  for (;;) {
    const fence = text.indexOf(FENCE, index);
    if (fence === -1) return null;
    const tag = text.indexOf("<", index);
    if (tag === -1 || tag > fence) {
      const start = fence + FENCE.length;
      const { end } = codeEnd(text, start);
      return { fenceStart: fence, start, end, fenceEnd: Math.min(end + FENCE.length, text.length) };
    }
    if (!text.startsWith("<!--", tag)) return null;
    const close = text.indexOf("-->", tag + 4);
    if (close === -1) return null;
    index = close + 3;
  }
}

/** A `}` too many does not end the code: the parser will complain about it, at the right place. */
function codeEnd(text: string, start: number): { end: number } {
  for (let from = start; ; ) {
    const { end } = readCode(text, from, { fence: FENCE });
    if (end >= text.length || text.startsWith(FENCE, end)) return { end };
    from = end + 1;
  }
}
