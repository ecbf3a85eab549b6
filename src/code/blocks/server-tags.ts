import { blank, type Range } from "./ranges.ts";
import { readCode } from "./read-code.ts";
import { ANY_SERVER, type MarkupTemplate, marked, withoutMarks } from "./template-languages.ts";

/** Stands for what a server puts in: a letter that is good in a name and in a text, and that no code has. */
export const STAND_IN = "ǂ";

const DATA = /\btype\s*=\s*["']?(?!(?:text|application)\/(?:x-)?(?:java|ecma)script|module)[^\s"'>]/i;

/** A handler with a tag of a server in it. */
const SERVER_HANDLER = /\son[a-z]+\s*=\s*(?:"[^"]*(?:\{\{|\{%|<%|<\?)|'[^']*(?:\{\{|\{%|<%|<\?))/i;

/**
 * The language of a page whose scripts or handlers hold tags of a server (Django, Jinja, Go, Thymeleaf, ERB, PHP), whatever its ending;
 * else null.
 */
export function serverLanguage(text: string): MarkupTemplate | null {
  if (SERVER_HANDLER.test(text)) return ANY_SERVER;
  const holdsTags = scriptsIn(text).some(({ start, end }) => {
    const code = text.slice(start, end);
    return ANY_SERVER.code.some((mark) => marked(code, mark).length > 0);
  });
  return holdsTags ? ANY_SERVER : null;
}

/** The code of the scripts that a browser runs, as far as their tags tell. */
function scriptsIn(page: string): Range[] {
  const found: Range[] = [];
  const open = /<script\b([^>]*)>/gi;
  const close = /<\/script\s*>/gi;
  for (let tag = open.exec(page); tag !== null; tag = open.exec(page)) {
    close.lastIndex = open.lastIndex;
    const end = close.exec(page);
    if (end === null) break;
    if (!DATA.test(tag[1] ?? "")) found.push({ start: open.lastIndex, end: end.index });
    open.lastIndex = close.lastIndex;
  }
  return found;
}

/**
 * A template as a page: comments and control tags are blanked, what a tag puts out has a stand-in. Each as long as what it stands for.
 */
export function withStandIns(text: string, { comments, code }: MarkupTemplate): string {
  const plain = withoutMarks(text, comments);
  const tags = code.flatMap((mark) => marked(plain, mark)).sort((a, b) => a.start - b.start);
  if (tags.length === 0) return plain;
  const filled = fill(plain, tags, (tag) => STAND_IN.repeat(tag.length));
  const isInString = stringsOf(filled);
  return fill(plain, tags, (tag, start) =>
    isInString(start) || !CONTROL.test(tag) ? STAND_IN.repeat(tag.length) : blank(tag),
  );
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

/** Whether an offset stands in a string of a script; to be asked in the order of the text. */
function stringsOf(page: string): (offset: number) => boolean {
  const strings: Range[] = [];
  for (const { start, end } of scriptsIn(page)) {
    for (let from = start; from < end; ) {
      const reading = readCode(page, from, { end });
      strings.push(...reading.tokens.filter(({ kind }) => kind === "string" || kind === "template"));
      from = reading.end + 1;
    }
  }
  let next = 0;
  return (offset) => {
    while ((strings[next]?.end ?? Number.POSITIVE_INFINITY) <= offset) next++;
    return (strings[next]?.start ?? Number.POSITIVE_INFINITY) < offset;
  };
}
