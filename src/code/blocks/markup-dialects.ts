import type { Tag } from "./markup-tokens.ts";

export type MarkupLanguage = "html" | "vue" | "svelte" | "astro" | "markdown" | "mdx";

/** Finds the end of raw text that starts at `from`: the offset of its closing tag, or the length of the text. */
export type RawEnd = (text: string, from: number) => number;

/** Where the markup languages differ in what they take for a tag, a comment, an expression or text. */
export interface Dialect {
  /** What opens an expression in text. */
  open: "{" | "{{" | null;
  /** `{}` is code in attribute values; in Svelte also between quotes. */
  braces: boolean;
  bracesInQuotes: boolean;
  /** Svelte's `{#if}`, `{/if}`, `{:else}`, `{@html}`. */
  blocks: boolean;
  /** Elements and `<>` inside expressions, template literals as attribute values. */
  fragments: boolean;
  commentsInTags: boolean;
  selfClosing: boolean;
  recoversAtClosingTag: boolean;
  /** `<!-->` is a comment of its own. */
  emptyComments: boolean;
  commentEnd: RegExp;
  foldCase: (name: string) => string;
  isVoid: (name: string) => boolean;
  rawEnd: (tag: Tag, atRoot: boolean) => RawEnd | null;
  expressionsInRawText: (tag: Tag) => boolean;
  /** Whether an open element ends where this one starts: `<p>` before `<div>`. */
  endsBefore: (open: string, next: string) => boolean;
  /** Whether braces in the attributes of this tag are only text. */
  hasStaticAttributes: (name: string, atRoot: boolean) => boolean;
}

const VOID = /^(?:area|base|br|col|embed|hr|img|input|link|meta|param|source|track|wbr)$/;
const HTML_RAW = /^(?:script|style|title|textarea|iframe|xmp|noembed|noframes)$/i;
const ASTRO_RAW = /^(?:script|style|title|textarea)$/;
const VUE_RAW = /^(?:script|style|title|textarea)$/i;

/** Elements whose closing tag may be left out, with those that then close them. Source: the HTML standard. */
const CLOSED_BY: Readonly<Record<string, RegExp>> = {
  li: /^li$/,
  dt: /^d[td]$/,
  dd: /^d[td]$/,
  p: /^(?:address|article|aside|blockquote|div|dl|fieldset|footer|form|h[1-6]|header|hgroup|hr|main|menu|nav|ol|p|pre|section|table|ul)$/,
  rt: /^r[tp]$/,
  rp: /^r[tp]$/,
  optgroup: /^optgroup$/,
  option: /^opt(?:ion|group)$/,
  thead: /^t(?:body|foot)$/,
  tbody: /^t(?:body|foot)$/,
  tfoot: /^tbody$/,
  tr: /^t(?:r|body)$/,
  td: /^t[dhr]$/,
  th: /^t[dhr]$/,
};

const endsBefore = (open: string, next: string): boolean => CLOSED_BY[open]?.test(next) ?? false;

const endAt =
  (pattern: RegExp): RawEnd =>
  (text, from) => {
    const global = new RegExp(pattern.source, `${pattern.flags}g`);
    global.lastIndex = from;
    return global.exec(text)?.index ?? text.length;
  };

const closingTag = (name: string, next: string, flags = "i"): RawEnd =>
  endAt(new RegExp(`</${name.replace(/[^\w-]/g, "\\$&")}${next}`, flags));

/**
 * A script of an HTML page ends at `</script`, unless `<!--` and then `<script` stand before it: that inner pair is
 * text. Source: the "script data double escaped" states of the HTML standard.
 */
const htmlScriptEnd: RawEnd = (text, from) => {
  const marks = /<!--|-->|<\/?script(?=[\s/>])/gi;
  marks.lastIndex = from;
  let escaped = false;
  let nested = false;
  for (let mark = marks.exec(text); mark !== null; mark = marks.exec(text)) {
    const found = mark[0].toLowerCase();
    if (found === "<!--") {
      escaped = !/^<!--(?:>|->)/.test(text.slice(mark.index, mark.index + 6));
    } else if (found === "-->") {
      escaped = false;
      nested = false;
    } else if (found === "<script") nested ||= escaped;
    else if (nested) nested = false;
    else return mark.index;
  }
  return closingTag("script", "(?=[\\s/>])")(text, from);
};

const same = (name: string): string => name;
const lower = (name: string): string => name.toLowerCase();

const COMMON = {
  braces: false,
  bracesInQuotes: false,
  blocks: false,
  fragments: false,
  commentsInTags: false,
  selfClosing: true,
  recoversAtClosingTag: false,
  emptyComments: false,
  commentEnd: /-->/g,
  isVoid: (name: string) => VOID.test(name),
  expressionsInRawText: () => false,
  endsBefore: () => false,
  hasStaticAttributes: () => false,
} as const;

const COMPONENTS: Readonly<Record<"html" | "vue" | "svelte" | "astro", Dialect>> = {
  html: {
    ...COMMON,
    open: null,
    selfClosing: false,
    emptyComments: true,
    commentEnd: /--!?>/g,
    foldCase: lower,
    endsBefore: (open, next) => endsBefore(open.toLowerCase(), next.toLowerCase()),
    isVoid: (name) => VOID.test(name.toLowerCase()),
    rawEnd: (tag) => {
      if (tag.name.toLowerCase() === "script") return htmlScriptEnd;
      return HTML_RAW.test(tag.name) ? closingTag(tag.name, "(?=[\\s/>])") : null;
    },
  },
  vue: {
    ...COMMON,
    open: "{{",
    recoversAtClosingTag: true,
    foldCase: lower,
    // At the root of a component file everything but an HTML template is text. The compiler compares lower-cased text
    // with the name as written, so a block with a capital letter never ends.
    rawEnd: (tag, atRoot) => {
      if (!atRoot) return VUE_RAW.test(tag.name) ? closingTag(tag.name, "(?=[\\s>])") : null;
      if (tag.name === "template" && !hasForeignLanguage(tag)) return null;
      if (tag.name !== tag.name.toLowerCase()) return (text) => text.length;
      return closingTag(tag.name, "(?=[\\s>])");
    },
    expressionsInRawText: (tag) => tag.parent !== null && /^(?:title|textarea)$/i.test(tag.name),
  },
  svelte: {
    ...COMMON,
    open: "{",
    braces: true,
    bracesInQuotes: true,
    blocks: true,
    commentsInTags: true,
    foldCase: same,
    endsBefore,
    rawEnd: (tag, atRoot) => {
      if (tag.name === "textarea") return closingTag(tag.name, "(?=[\\s>])");
      if (tag.name !== "script" && tag.name !== "style") return null;
      return closingTag(tag.name, atRoot ? "\\s*>" : ">", "");
    },
    expressionsInRawText: (tag) => tag.name === "textarea",
    hasStaticAttributes: (name, atRoot) => atRoot && (name === "script" || name === "style"),
  },
  astro: {
    ...COMMON,
    open: "{",
    braces: true,
    fragments: true,
    commentsInTags: true,
    foldCase: same,
    rawEnd: (tag) => {
      const isText = ASTRO_RAW.test(tag.name) || tag.attributes.some(({ name }) => name === "is:raw");
      return isText ? closingTag(tag.name, "(?=[\\s/>])") : null;
    },
    expressionsInRawText: (tag) => tag.name === "title" || tag.name === "textarea",
  },
};

export const DIALECTS: Readonly<Record<MarkupLanguage, Dialect>> = {
  ...COMPONENTS,
  // A Markdown page of VitePress is a Vue template with a script in it.
  markdown: {
    ...COMPONENTS.vue,
    rawEnd: (tag) => (VUE_RAW.test(tag.name) ? closingTag(tag.name, "(?=[\\s>])") : null),
    expressionsInRawText: () => false,
  },
  mdx: { ...COMPONENTS.astro, emptyComments: true },
};

/** Whether a root `<template>` is written in pug or the like; its text is then not markup. */
function hasForeignLanguage(tag: Tag): boolean {
  const language = tag.attributes.find(({ name }) => name === "lang")?.text ?? "";
  return language !== "" && language !== "html";
}
