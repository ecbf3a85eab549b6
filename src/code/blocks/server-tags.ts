import { blank, type Range } from "./mask.ts";
import { readCode } from "./script-blocks-code.ts";
import { ANY_SERVER, type TemplateLanguage } from "./template-languages.ts";

/** Stands for what a server puts in: a letter that is good in a name and in a text, and that no code has. */
export const STAND_IN = "ǂ";

const SCRIPT = /<script\b([^>]*)>([\s\S]*?)<\/script\s*>/gi;
const DATA = /\btype\s*=\s*["']?(?!(?:text|application)\/(?:x-)?(?:java|ecma)script|module)[^\s"'>]/i;

/** The language of a page whose scripts hold tags of a server (Django, Jinja, Go, Thymeleaf, ERB, PHP), whatever its ending; else null. */
export function isServerPage(text: string): TemplateLanguage | null {
  for (const [, attributes = "", code = ""] of text.matchAll(SCRIPT)) {
    if (DATA.test(attributes)) continue;
    if (
      ANY_SERVER.code.some((pattern) => new RegExp(pattern.source, pattern.flags.replace("g", "")).test(code))
    )
      return ANY_SERVER;
  }
  return null;
}

/**
 * A template as a page: comments and control tags are blanked, what a tag puts out has a stand-in. Each as long as what it stands for.
 */
export function withStandIns(text: string, { comments, code }: TemplateLanguage): string {
  const plain = comments.reduce((rest, pattern) => rest.replace(pattern, blank), text);
  const tags = code.flatMap((pattern) => ranges(plain, pattern)).sort((a, b) => a.start - b.start);
  if (tags.length === 0) return plain;
  const filled = fill(plain, tags, (tag) => STAND_IN.repeat(tag.length));
  const strings = stringsOf(filled);
  return fill(plain, tags, (tag, start) => {
    const isText = strings(start);
    return isText || !CONTROL.test(tag) ? STAND_IN.repeat(tag.length) : blank(tag);
  });
}

/** Tags that put nothing out: `{% if %}`, `<% } %>`, `{{#if}}`, `{{ range }}`, `<?php foreach`. */
const CONTROL =
  /^(?:\{%|<%(?![=-])|<\?(?!=|php\s+(?:echo|print)\b)|\{\{[-~]?\s*(?:[#/^!>]|(?:if|else|end|range|with|define|block|template|each|unless)\b))/;

function fill(text: string, tags: readonly Range[], standIn: (tag: string, start: number) => string): string {
  let filled = "";
  let last = 0;
  for (const { start, end } of tags) {
    if (start < last) continue;
    filled += text.slice(last, start) + standIn(text.slice(start, end), start);
    last = end;
  }
  return filled + text.slice(last);
}

/** Whether an offset stands in a string of a script. */
function stringsOf(page: string): (offset: number) => boolean {
  const strings: Range[] = [];
  for (const { index, 0: script, 2: code = "" } of page.matchAll(SCRIPT)) {
    const start = index + script.lastIndexOf(code, script.length - 9);
    for (let from = start; from < start + code.length; ) {
      const reading = readCode(page, from, { end: start + code.length });
      strings.push(...reading.tokens.filter(({ kind }) => kind === "string" || kind === "template"));
      from = reading.end + 1;
    }
  }
  return (offset) => strings.some(({ start, end }) => start < offset && offset < end);
}

function ranges(text: string, pattern: RegExp): Range[] {
  return [...text.matchAll(pattern)].map(({ index, 0: found }) => ({
    start: index,
    end: index + found.length,
  }));
}
