import { DIALECTS, type MarkupLanguage } from "./markup-dialects.ts";
import type { Attribute, CodePiece, Expression, MarkupToken, Tag } from "./markup-tokens.ts";
import type { Range } from "./ranges.ts";
import { readCode } from "./read-code.ts";

const TAG_START = /<[A-Za-z]/y;
const TAG_NAME = /[^\s/>]*/y;
const ATTRIBUTE_NAME = /[^\s=/>][^\s=/>]*/y;
const SPACE = /\s*/y;
const CODE_COMMENT = /\/(?:\/[^\r\n]*|\*[\s\S]*?\*\/)/y;

/**
 * Reads markup as its own compiler does: what is a tag, an attribute, a comment, an expression, and what is only text.
 * Never fails: something left open lasts to the end of the text.
 *
 * Tokens come in the order of their start, tags with the text of script and style elements (`raw`).
 * Offsets are checked in tests against `@vue/compiler-sfc`, `svelte/compiler` and htmlparser2. None of the three could
 * be used for all four languages: htmlparser2 takes `{{ "<script>" }}` for a script element.
 *
 * @param from where to start, e.g. after Astro's front matter
 */
export function readMarkup(text: string, language: MarkupLanguage, from = 0): MarkupToken[] {
  const dialect = DIALECTS[language];
  const tokens: MarkupToken[] = [];
  let tagStack: Tag[] = [];
  let within: Expression | null = null;

  const skip = (pattern: RegExp, index: number): number => {
    pattern.lastIndex = index;
    pattern.test(text);
    return pattern.lastIndex;
  };
  const after = (needle: string, index: number): number => {
    const found = text.indexOf(needle, index);
    return found === -1 ? text.length : found + needle.length;
  };
  const isTag = (index: number): boolean => {
    TAG_START.lastIndex = index;
    return TAG_START.test(text) || (dialect.fragments && text.startsWith("<>", index));
  };

  /** Ends the open elements from the given one on. */
  const close = (from: number, at: number): void => {
    for (const tag of tagStack.splice(from)) tag.until = at;
  };

  const readDeclaration = (index: number): number => {
    if (!text.startsWith("<!--", index)) return after(">", index);
    const empty = dialect.emptyComments ? /^<!--(?:>|->)/.exec(text.slice(index, index + 6)) : null;
    const mark = dialect.commentEnd;
    mark.lastIndex = index + 4;
    const found = mark.exec(text);
    const end = empty !== null ? index + empty[0].length : found === null ? text.length : mark.lastIndex;
    tokens.push({ kind: "comment", start: index, end });
    return end;
  };

  const readBraces = (index: number): { end: number; code: CodePiece } => {
    const { end } = readCode(text, index);
    return { end: Math.min(end + 1, text.length), code: { start: index, end, markup: [] } };
  };

  const readValue = (
    index: number,
    isStatic: boolean,
  ): { next: number; value: Attribute["value"]; code: CodePiece[] } => {
    const quote = text.charAt(index);
    const code: CodePiece[] = [];
    if (quote === '"' || quote === "'" || (quote === "`" && dialect.braces && dialect.fragments)) {
      let end = index + 1;
      while (end < text.length && text.charAt(end) !== quote) {
        const opens =
          quote === "`"
            ? text.startsWith("${", end)
            : dialect.bracesInQuotes && !isStatic && text.charAt(end) === "{";
        if (opens) {
          const braces = readBraces(end + (quote === "`" ? 2 : 1));
          code.push(braces.code);
          end = braces.end;
        } else end += quote === "`" && text.charAt(end) === "\\" ? 2 : 1;
      }
      return { next: Math.min(end + 1, text.length), value: { start: index + 1, end, quote }, code };
    }
    let end = index;
    const braced = dialect.braces && !isStatic;
    let only = braced && quote === "{";
    while (end < text.length && !/[\s>]/.test(text.charAt(end))) {
      if (braced && text.startsWith("/>", end)) break;
      if (braced && text.charAt(end) === "{") {
        const braces = readBraces(end + 1);
        code.push(braces.code);
        only &&= end === index;
        end = braces.end;
      } else {
        end++;
        only = false;
      }
    }
    const value = only
      ? { start: index + 1, end: end - 1, quote: "{" as const }
      : { start: index, end, quote: "" as const };
    return { next: end, value, code };
  };

  const readAttribute = (index: number, isStatic: boolean): { next: number; attribute: Attribute } => {
    if (dialect.braces && text.charAt(index) === "{") {
      const { end, code } = readBraces(index + 1);
      const value = { start: index + 1, end: end - 1, quote: "{" as const };
      return {
        next: end,
        attribute: { name: "", text: text.slice(index + 1, end - 1), start: index, end, value, code: [code] },
      };
    }
    const nameEnd = skip(ATTRIBUTE_NAME, index) || index + 1;
    const name = text.slice(index, nameEnd);
    const equals = skip(SPACE, nameEnd);
    if (text.charAt(equals) !== "=") {
      return {
        next: nameEnd,
        attribute: { name, text: "", start: index, end: nameEnd, value: null, code: [] },
      };
    }
    const { next, value, code } = readValue(skip(SPACE, equals + 1), isStatic);
    const written = value === null ? "" : text.slice(value.start, value.end);
    return { next, attribute: { name, text: written, start: index, end: next, value, code } };
  };

  const readTag = (start: number): number => {
    const nameEnd = skip(TAG_NAME, start + 1);
    const name = text.slice(start + 1, nameEnd);
    if (dialect.endsBefore(tagStack.at(-1)?.name ?? "", name)) close(tagStack.length - 1, start);
    const parent = tagStack.at(-1) ?? null;
    const tag: Tag = {
      kind: "tag",
      name,
      start,
      end: text.length,
      attributes: [],
      selfClosing: false,
      raw: null,
      until: text.length,
      parent,
      within,
    };
    tokens.push(tag);
    let index = nameEnd;
    while (index < text.length) {
      index = skip(SPACE, index);
      if (text.charAt(index) === ">") {
        tag.end = index + 1;
        break;
      }
      if (text.startsWith("/>", index)) {
        tag.selfClosing = true;
        tag.end = index + 2;
        break;
      }
      if (dialect.recoversAtClosingTag && text.startsWith("</", index)) {
        tag.end = index;
        break;
      }
      if (dialect.commentsInTags && /^\/[/*]/.test(text.slice(index, index + 2))) {
        index = skip(CODE_COMMENT, index) || text.length;
      } else if (text.charAt(index) === "/") index++;
      else if (index < text.length) {
        const { next, attribute } = readAttribute(
          index,
          dialect.hasStaticAttributes(tag.name, parent === null),
        );
        tag.attributes.push(attribute);
        index = next;
      }
    }
    if (tag.selfClosing && dialect.selfClosing) {
      tag.until = tag.end;
      return tag.end;
    }
    const rawEnd = dialect.rawEnd(tag, parent === null);
    if (rawEnd !== null) {
      const end = rawEnd(text, tag.end);
      tag.raw = { start: tag.end, end };
      tag.until = end;
      if (dialect.expressionsInRawText(tag)) readExpressionsIn(tag.raw, tag);
      return end === text.length ? end : after(">", end);
    }
    if (dialect.isVoid(tag.name)) tag.until = tag.end;
    else tagStack.push(tag);
    return tag.end;
  };

  const readExpressionsIn = (range: Range, parent: Tag): void => {
    const open = dialect.open ?? "{{";
    for (let start = text.indexOf(open, range.start); start !== -1 && start < range.end; ) {
      const close = open === "{{" ? after("}}", start) : readBraces(start + 1).end;
      const end = Math.min(close, range.end);
      const from = start + open.length;
      const code = { start: from, end: Math.max(end - open.length, from), markup: [] };
      tokens.push({ kind: "expression", keyword: "", start, end, code, parent, within });
      start = text.indexOf(open, end);
    }
  };

  const closeTag = (index: number): number => {
    const nameEnd = skip(TAG_NAME, index + 2);
    const name = dialect.foldCase(text.slice(index + 2, nameEnd));
    const opened = tagStack.findLastIndex((tag) => dialect.foldCase(tag.name) === name);
    if (opened !== -1) close(opened, index);
    return after(">", nameEnd);
  };

  const readExpression = (index: number): number => {
    const parent = tagStack.at(-1) ?? null;
    const expression: Expression = {
      kind: "expression",
      keyword: "",
      start: index,
      end: text.length,
      code: { start: index, end: index, markup: [] },
      parent,
      within,
    };
    tokens.push(expression);
    if (dialect.open === "{{") {
      expression.end = after("}}", index + 2);
      expression.code = { start: index + 2, end: Math.max(expression.end - 2, index + 2), markup: [] };
      return expression.end;
    }
    const sigil = dialect.blocks
      ? /^\s*([#:@]|\/(?![/*]))\s*(\w*)/.exec(text.slice(index + 1, index + 60))
      : null;
    const codeStart = index + 1 + (sigil?.[0].length ?? 0);
    const elements: Range[] = [];
    const markup = (at: number): number | null => {
      const end = readElementAt(at, expression);
      if (end !== null) elements.push({ start: at, end });
      return end;
    };
    const { end } = readCode(text, codeStart, dialect.fragments ? { markup } : {});
    const code = { start: codeStart, end, markup: elements };
    expression.code = code;
    expression.keyword = sigil ? `${sigil[1]}${sigil[2]}` : "";
    expression.end = Math.min(end + 1, text.length);
    if (sigil?.[1] === "#") {
      const name = expression.keyword;
      const { start, end: blockEnd } = expression;
      const header: Attribute = {
        name,
        text: text.slice(codeStart, end),
        value: null,
        start,
        end: blockEnd,
        code: [code],
      };
      tagStack.push({
        kind: "tag",
        name,
        start,
        end: blockEnd,
        attributes: [header],
        selfClosing: false,
        raw: null,
        until: text.length,
        parent,
        within,
      });
    } else if (sigil?.[1] === "/") {
      const opened = tagStack.findLastIndex((tag) => tag.name === `#${sigil[2]}`);
      if (opened !== -1) close(opened, index);
    }
    return expression.end;
  };

  /** An element inside an expression has a stack of its own: the code goes on where the element ends. */
  const readElementAt = (index: number, expression: Expression): number | null => {
    if (text.startsWith("<!--", index)) return readDeclaration(index);
    if (!isTag(index)) return null;
    const outer = { tagStack, within };
    tagStack = [];
    within = expression;
    let end = readTag(index);
    while (tagStack.length > 0 && end < text.length) end = readNext(end);
    ({ tagStack, within } = outer);
    return end;
  };

  /** Reads the token at or after `index`; returns where to go on. */
  const readNext = (index: number): number => {
    const next = dialect.open === null ? text.indexOf("<", index) : nextOf(text, index, dialect.open);
    if (next === -1) return text.length;
    if (text.charAt(next) === "{") return readExpression(next);
    if (isTag(next)) return readTag(next);
    const second = text.charAt(next + 1);
    if (second === "!" || second === "?") return readDeclaration(next);
    if (second === "/" && /[A-Za-z>]/.test(text.charAt(next + 2))) return closeTag(next);
    return next + 1;
  };

  for (let index = from; index < text.length; ) index = readNext(index);
  return tokens.sort((a, b) => a.start - b.start);
}

function nextOf(text: string, index: number, open: "{" | "{{"): number {
  const tag = text.indexOf("<", index);
  const expression = text.indexOf(open, index);
  if (tag === -1 || expression === -1) return Math.max(tag, expression);
  return Math.min(tag, expression);
}
