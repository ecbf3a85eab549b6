import { blank, type Range } from "../../../src/code/blocks/mask.ts";
import { type CodeToken, readCode } from "../../../src/code/blocks/script-blocks-code.ts";
import { readMarkup } from "../../../src/code/blocks/script-blocks-markup.ts";
import { scriptType } from "../../../src/code/blocks/script-blocks-type.ts";
import { note } from "../../../src/rules/note.ts";
import { type GlobalUse, globalUses } from "./global-uses.ts";
import { type CdnMatch, matchAllCdn } from "./match-cdn.ts";
import { type TemplateLanguage, templateLanguage } from "./template-languages.ts";
import { reportedUsage, type TextUsage } from "./text-usage.ts";

/**
 * Script tags that load the v2 SDK and uses of its global in templates of other languages (`.ejs`, `.erb`, `.php`, ...).
 * They are read with care and not parsed: comments of HTML, of the language and of scripts are left out, and text
 * that is only shown counts for nothing. Reported, never edited.
 *
 * @returns usages in the order of the file; none for a path that is no template
 */
export function findTemplateLanguageUses(path: string, text: string): TextUsage[] {
  const language = templateLanguage(path);
  if (language === null) return [];
  const plain = without(text, language.comments);
  const found = language.shape === "markup" ? inMarkup(plain, language) : inIndented(plain);
  const seen = new Set<string>();
  return found
    .sort((a, b) => a.start - b.start || b.end - a.end)
    .filter(({ kind, start }) => !seen.has(`${kind}${start}`) && seen.add(`${kind}${start}`));
}

function inMarkup(plain: string, { code }: TemplateLanguage): TextUsage[] {
  const server = code.flatMap((pattern) => ranges(plain, pattern));
  const markup = without(plain, code);
  const found: TextUsage[] = [];
  for (const token of readMarkup(markup, "html")) {
    if (token.kind !== "tag") continue;
    for (const { name, value } of token.attributes) {
      if (value === null) continue;
      if (/^(?:(?:data-)?src|href)$/i.test(name) && !/^(?:a|area|img)$/i.test(token.name)) {
        found.push(
          ...matchAllCdn(plain.slice(value.start, value.end)).map((match) => tagUsage(match, token)),
        );
      }
      if (/^on[a-z]+$/i.test(name)) found.push(...inCode(markup, value));
    }
    if (token.raw !== null && token.name.toLowerCase() === "script" && scriptType(token) !== null) {
      found.push(...inCode(markup, token.raw));
    }
  }
  const comments = readMarkup(markup, "html").filter(({ kind }) => kind === "comment");
  const shown = server.filter(({ start }) => !comments.some((c) => c.start <= start && start < c.end));
  return [...found, ...shown.flatMap((range) => inServerCode(plain, range))];
}

/** Code of the server may write the tag or the call as a string. */
function inServerCode(plain: string, range: Range): TextUsage[] {
  const tokens = codeOf(plain, range);
  const strings = tokens.filter(({ kind }) => kind === "string" || kind === "template");
  const written = strings.flatMap(({ start, end }) =>
    inCode(plain, { start: start + 1, end: Math.max(end - 1, start + 1) }),
  );
  return [...inCode(plain, range), ...written];
}

/** Uses in a piece of code: the global, addresses in strings, the query parameter of v2. */
function inCode(text: string, range: Range): TextUsage[] {
  const tokens = codeOf(text, range);
  const inStrings = tokens.flatMap(({ kind, start, end }) => {
    if (kind !== "string" && kind !== "template") return [];
    const value = text.slice(start, end);
    const addresses = matchAllCdn(value).map((match) =>
      tagUsage(match, { start: start + match.start, end: start + match.end }),
    );
    const parameter = /(?<![\w-])rupt_action(?![\w-])/.exec(value);
    if (parameter === null) return addresses;
    const at = start + parameter.index;
    const range = { start: at, end: at + parameter[0].length };
    return [...addresses, reportedUsage("config", note("url-parameter"), range)];
  });
  return [...globalUses(text, tokens).map(reportedGlobal), ...inStrings];
}

const SCRIPT_LINE = /^([ \t]*)(?:%?script\b|:javascript|:plain|javascript:)/;
const ANCHOR_LINE = /^[ \t]*%?a[\s(.#{[]/;
const HANDLER = /\bon[a-z]+\s*(?:=>|[=:])\s*(["'])(.*?)\1/gi;

/** Pug, Haml and Slim: the code of a script is what stands deeper than its line. */
function inIndented(plain: string): TextUsage[] {
  const found: TextUsage[] = [];
  let script: { indent: number; start: number } | null = null;
  const endScript = (end: number): void => {
    if (script !== null) found.push(...inCode(plain, { start: script.start, end }));
    script = null;
  };
  for (const { start, end } of ranges(plain, /[^\r\n]+/g)) {
    const line = plain.slice(start, end);
    const indent = line.search(/\S/);
    if (indent === -1) continue;
    const within: { indent: number } | null = script;
    if (within !== null && indent > within.indent) continue;
    endScript(start);
    if (SCRIPT_LINE.test(line)) script = { indent, start: end };
    if (ANCHOR_LINE.test(line)) continue;
    for (const match of matchAllCdn(line)) {
      if (!/["'=(,\s]/.test(line.charAt(match.start - 1)) || !isLoad(line)) continue;
      found.push(tagUsage(match, { start: start + indent, end: start + line.trimEnd().length }));
    }
    for (const handler of line.matchAll(HANDLER)) {
      const at = start + handler.index + handler[0].length - 1 - (handler[2]?.length ?? 0);
      found.push(...inCode(plain, { start: at, end: at + (handler[2]?.length ?? 0) }));
    }
  }
  endScript(plain.length);
  return found;
}

/** A script, a link or code; not a line of text. */
function isLoad(line: string): boolean {
  return /^\s*(?:%?script\b|%?link\b|[-=!]|<|\+|\|?\s*<script|.*\bsrc\s*(?:=>|[=:]))/.test(line);
}

function tagUsage({ kind, url }: CdnMatch, range: Range): TextUsage {
  const address = { in: "template", url } as const;
  const found = kind === "script" ? note("script-tag", address) : note("related-package", address);
  return reportedUsage(kind, found, range);
}

function ranges(text: string, pattern: RegExp): Range[] {
  return [...text.matchAll(pattern)].map(({ index, 0: found }) => ({
    start: index,
    end: index + found.length,
  }));
}

/** The usage of a global in a file that is reported only. */
function reportedGlobal(use: GlobalUse): TextUsage {
  const { name: global, member } = use;
  const name = member === null ? global : `${global}.${member}`;
  return global === "Rupt"
    ? reportedUsage("global", note("global", { in: "markup", name }), use)
    : reportedUsage("related", note("related-package", { in: "markup", name }), use);
}

/** Tokens of a range of code; a `}` too many does not end it. */
function codeOf(text: string, { start, end }: Range): CodeToken[] {
  const tokens: CodeToken[] = [];
  for (let from = start; from < end; ) {
    const reading = readCode(text, from, { end });
    tokens.push(...reading.tokens);
    from = reading.end + 1;
  }
  return tokens;
}

/** Blanks what the patterns match, keeping offsets and lines. */
function without(text: string, patterns: readonly RegExp[]): string {
  return patterns.reduce((rest, pattern) => rest.replace(pattern, blank), text);
}
