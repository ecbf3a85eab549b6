import type { Page } from "../../../src/code/blocks/page.ts";
import { blank, type Range, rangesOf } from "../../../src/code/blocks/ranges.ts";
import { type CodeToken, readCode } from "../../../src/code/blocks/read-code.ts";
import {
  isScriptTemplate,
  type MarkupTemplate,
  marked,
  templateLanguage,
  withoutMarks,
} from "../../../src/code/blocks/template-languages.ts";
import { note } from "../../../src/rules/note.ts";
import { LEFT_BY_V2, V2_DEFAULT_MEMBERS } from "../../../src/sdk/v2.ts";
import { type CdnMatch, matchAllCdn } from "../sdk/match-cdn.ts";
import { reportedUsage, type TextFile, type TextUsage } from "./text-usage.ts";

/**
 * Uses of the v2 SDK in what of a template cannot be parsed: code of the server (`<?php echo '<script src=...>' ?>`), scripts that are
 * no JavaScript before the server has run, and languages that tell by their indentation (Pug, Haml, Slim). They are read with
 * care: comments and text that is only shown count for nothing. Reported, never edited.
 *
 * @returns usages in the order of the file; none for a file that is no template
 */
export function findTemplateCode(file: TextFile): TextUsage[] {
  const { path, text, page, unread } = file;
  if (page?.server) {
    const scripts =
      isScriptTemplate(path) && !OWN_NAME.test(text) ? [{ start: 0, end: text.length }] : unread;
    return inOrder([
      ...inServerTags(page, page.server),
      ...scripts.flatMap((each) => inCode(page.source, each)),
    ]);
  }
  const language = page === null ? templateLanguage(path) : null;
  return language?.shape === "indented" ? inOrder(inIndented(text.replace(language.comments, blank))) : [];
}

/** A binding of the script's own: what loads it is the usage, and its calls follow. */
const OWN_NAME =
  /\b(?:import\s+(?:\*\s*as\s+)?|const\s+|let\s+|var\s+)(?:Rupt|Sabil)\b(?!\s*=\s*(?:window|globalThis|self)\b)/;

function inOrder(found: TextUsage[]): TextUsage[] {
  const seen = new Set<string>();
  return found
    .sort((a, b) => a.start - b.start || b.end - a.end)
    .filter(({ kind, start }) => !seen.has(`${kind}${start}`) && seen.add(`${kind}${start}`));
}

function inServerTags({ text, tokens }: Page, { comments, code }: MarkupTemplate): TextUsage[] {
  const plain = withoutMarks(text, comments);
  const hidden = tokens.filter(({ kind }) => kind === "comment");
  return code
    .flatMap((mark) => marked(plain, mark))
    .filter(({ start, end }) => /rupt|sabil/i.test(plain.slice(start, end)))
    .filter(({ start }) => !hidden.some((each) => each.start <= start && start < each.end))
    .flatMap((range) => inServerCode(plain, range));
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
    const parameter = LEFT_BY_V2.exec(value);
    if (parameter === null) return addresses;
    const at = start + parameter.index;
    const range = { start: at, end: at + parameter[0].length };
    return [...addresses, reportedUsage("config", note("url-parameter", { name: parameter[0] }), range)];
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
  for (const { start, end } of rangesOf(plain, /[^\r\n]+/g)) {
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

interface GlobalUse extends Range {
  /** The name of the global: `Rupt`, or `Sabil` of the time before. */
  name: "Rupt" | "Sabil";
  /** What is read of it, or null when it is only tested or passed on. */
  member: string | null;
}

const GLOBAL_OBJECTS = /^(?:window|globalThis|self|top|parent|opener|unsafeWindow|\$window)$/;
/** A window by what it is a member of: `frame.contentWindow`, `document.defaultView`. */
const WINDOW_MEMBERS = /^(?:contentWindow|defaultView)$/;
const NAMES = /^["'`]?(Rupt|Sabil)["'`]?$/;

/**
 * Uses of the global that the v2 script sets, in code that was only read lexically: `window.Rupt`, `window["Rupt"]`,
 * `(window as any).Rupt`, and a bare `Rupt` that is tested with `typeof` or has a v2 function read. Strings and comments
 * count for nothing.
 */
function globalUses(text: string, code: readonly CodeToken[]): GlobalUse[] {
  const tokens = code.filter(({ kind }) => kind !== "comment");
  const at = (index: number): string => {
    const token = tokens[index];
    return token === undefined ? "" : text.slice(token.start, token.end);
  };
  const uses: GlobalUse[] = [];
  tokens.forEach((token, index) => {
    const name = NAMES.exec(at(index))?.[1];
    if (name !== "Rupt" && name !== "Sabil") return;
    const owner = token.kind === "word" ? ownerByDot(at, index) : ownerByBracket(at, index);
    const after = owner !== null && token.kind !== "word" ? index + 2 : index + 1;
    const read = memberAfter(at, after);
    if (owner !== null) {
      const last = tokens[read?.last ?? after - 1] ?? token;
      uses.push({
        start: tokens[owner]?.start ?? token.start,
        end: last.end,
        name,
        member: read?.member ?? null,
      });
    } else if (token.kind === "word" && at(index - 1) !== ".") {
      const isTested = at(index - 1) === "typeof";
      if (!isTested && (read === null || !V2_DEFAULT_MEMBERS.has(read.member))) return;
      const last = tokens[read?.last ?? index] ?? token;
      uses.push({ start: token.start, end: last.end, name, member: read?.member ?? null });
    }
  });
  return uses;
}

type At = (index: number) => string;

/** Index of the first token of `window.` or `(window as any).` before a name, or null. */
function ownerByDot(at: At, index: number): number | null {
  if (at(index - 1) !== ".") return null;
  const before = at(index - 2) === "?" ? index - 3 : index - 2;
  if (isGlobalObject(at, before)) return before;
  if (at(before) !== ")") return null;
  let open = before - 1;
  while (open >= 0 && at(open) !== "(" && before - open < 12) open--;
  return at(open) === "(" && GLOBAL_OBJECTS.test(at(open + 1)) ? open : null;
}

/** Index of `window` in `window["Rupt"]`, or null. */
function ownerByBracket(at: At, index: number): number | null {
  if (at(index - 1) !== "[" || at(index + 1) !== "]") return null;
  const before = at(index - 2) === "." && at(index - 3) === "?" ? index - 4 : index - 2;
  return isGlobalObject(at, before) ? before : null;
}

function isGlobalObject(at: At, index: number): boolean {
  if (WINDOW_MEMBERS.test(at(index))) return at(index - 1) === ".";
  return GLOBAL_OBJECTS.test(at(index)) && at(index - 1) !== ".";
}

/** The member read at `index`: `.attach`, `?.attach`, `["attach"]`. */
function memberAfter(at: At, index: number): { member: string; last: number } | null {
  let next = index;
  if (at(next) === "!") next++;
  if (at(next) === "?" && at(next + 1) === ".") next++;
  if (at(next) === "." && /^[\w$]+$/.test(at(next + 1))) return { member: at(next + 1), last: next + 1 };
  const bracket = at(next) === "." ? next + 1 : next;
  const quoted = at(bracket) === "[" ? /^["'](\w+)["']$/.exec(at(bracket + 1))?.[1] : undefined;
  return quoted !== undefined && at(bracket + 2) === "]" ? { member: quoted, last: bracket + 2 } : null;
}
