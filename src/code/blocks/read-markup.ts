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
  return new MarkupReader(text, language).read(from);
}

/** Reads one text from its start to its end. Each method takes where something starts, and gives where to go on. */
class MarkupReader {
  readonly #text: string;
  readonly #dialect: (typeof DIALECTS)[MarkupLanguage];
  readonly #tokens: MarkupToken[] = [];
  /** The open elements, outer ones first. */
  #tagStack: Tag[] = [];
  #within: Expression | null = null;

  constructor(text: string, language: MarkupLanguage) {
    this.#text = text;
    this.#dialect = DIALECTS[language];
  }

  read(from: number): MarkupToken[] {
    for (let index = from; index < this.#text.length; ) index = this.#readNext(index);
    return this.#tokens.sort((a, b) => a.start - b.start);
  }

  #skip(pattern: RegExp, index: number): number {
    pattern.lastIndex = index;
    pattern.test(this.#text);
    return pattern.lastIndex;
  }

  #after(needle: string, index: number): number {
    const found = this.#text.indexOf(needle, index);
    return found === -1 ? this.#text.length : found + needle.length;
  }

  #isTag(index: number): boolean {
    TAG_START.lastIndex = index;
    return TAG_START.test(this.#text) || (this.#dialect.fragments && this.#text.startsWith("<>", index));
  }

  /** Ends the open elements from the given one on. */
  #close(from: number, at: number): void {
    for (const tag of this.#tagStack.splice(from)) tag.until = at;
  }

  #readDeclaration(index: number): number {
    if (!this.#text.startsWith("<!--", index)) return this.#after(">", index);
    const empty = this.#dialect.emptyComments
      ? /^<!--(?:>|->)/.exec(this.#text.slice(index, index + 6))
      : null;
    const mark = this.#dialect.commentEnd;
    mark.lastIndex = index + 4;
    const found = mark.exec(this.#text);
    const end =
      empty !== null ? index + empty[0].length : found === null ? this.#text.length : mark.lastIndex;
    this.#tokens.push({ kind: "comment", start: index, end });
    return end;
  }

  #readBraces(index: number): { end: number; code: CodePiece } {
    const { end } = readCode(this.#text, index);
    return { end: Math.min(end + 1, this.#text.length), code: { start: index, end, markup: [] } };
  }

  #readValue(
    index: number,
    isStatic: boolean,
  ): { next: number; value: Attribute["value"]; code: CodePiece[] } {
    const quote = this.#text.charAt(index);
    const code: CodePiece[] = [];
    if (
      quote === '"' ||
      quote === "'" ||
      (quote === "`" && this.#dialect.braces && this.#dialect.fragments)
    ) {
      let end = index + 1;
      while (end < this.#text.length && this.#text.charAt(end) !== quote) {
        const opens =
          quote === "`"
            ? this.#text.startsWith("${", end)
            : this.#dialect.bracesInQuotes && !isStatic && this.#text.charAt(end) === "{";
        if (opens) {
          const braces = this.#readBraces(end + (quote === "`" ? 2 : 1));
          code.push(braces.code);
          end = braces.end;
        } else end += quote === "`" && this.#text.charAt(end) === "\\" ? 2 : 1;
      }
      return { next: Math.min(end + 1, this.#text.length), value: { start: index + 1, end, quote }, code };
    }
    let end = index;
    const braced = this.#dialect.braces && !isStatic;
    let only = braced && quote === "{";
    while (end < this.#text.length && !/[\s>]/.test(this.#text.charAt(end))) {
      if (braced && this.#text.startsWith("/>", end)) break;
      if (braced && this.#text.charAt(end) === "{") {
        const braces = this.#readBraces(end + 1);
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
  }

  #readAttribute(index: number, isStatic: boolean): { next: number; attribute: Attribute } {
    if (this.#dialect.braces && this.#text.charAt(index) === "{") {
      const { end, code } = this.#readBraces(index + 1);
      const value = { start: index + 1, end: end - 1, quote: "{" as const };
      return {
        next: end,
        attribute: {
          name: "",
          text: this.#text.slice(index + 1, end - 1),
          start: index,
          end,
          value,
          code: [code],
        },
      };
    }
    const nameEnd = this.#skip(ATTRIBUTE_NAME, index) || index + 1;
    const name = this.#text.slice(index, nameEnd);
    const equals = this.#skip(SPACE, nameEnd);
    if (this.#text.charAt(equals) !== "=") {
      return {
        next: nameEnd,
        attribute: { name, text: "", start: index, end: nameEnd, value: null, code: [] },
      };
    }
    const { next, value, code } = this.#readValue(this.#skip(SPACE, equals + 1), isStatic);
    const written = value === null ? "" : this.#text.slice(value.start, value.end);
    return { next, attribute: { name, text: written, start: index, end: next, value, code } };
  }

  #readTag(start: number): number {
    const nameEnd = this.#skip(TAG_NAME, start + 1);
    const name = this.#text.slice(start + 1, nameEnd);
    if (this.#dialect.endsBefore(this.#tagStack.at(-1)?.name ?? "", name))
      this.#close(this.#tagStack.length - 1, start);
    const parent = this.#tagStack.at(-1) ?? null;
    const tag: Tag = {
      kind: "tag",
      name,
      start,
      end: this.#text.length,
      attributes: [],
      selfClosing: false,
      raw: null,
      until: this.#text.length,
      parent,
      within: this.#within,
    };
    this.#tokens.push(tag);
    let index = nameEnd;
    while (index < this.#text.length) {
      index = this.#skip(SPACE, index);
      if (this.#text.charAt(index) === ">") {
        tag.end = index + 1;
        break;
      }
      if (this.#text.startsWith("/>", index)) {
        tag.selfClosing = true;
        tag.end = index + 2;
        break;
      }
      if (this.#dialect.recoversAtClosingTag && this.#text.startsWith("</", index)) {
        tag.end = index;
        break;
      }
      if (this.#dialect.commentsInTags && /^\/[/*]/.test(this.#text.slice(index, index + 2))) {
        index = this.#skip(CODE_COMMENT, index) || this.#text.length;
      } else if (this.#text.charAt(index) === "/") index++;
      else if (index < this.#text.length) {
        const { next, attribute } = this.#readAttribute(
          index,
          this.#dialect.hasStaticAttributes(tag.name, parent === null),
        );
        tag.attributes.push(attribute);
        index = next;
      }
    }
    if (tag.selfClosing && this.#dialect.selfClosing) {
      tag.until = tag.end;
      return tag.end;
    }
    const rawEnd = this.#dialect.rawEnd(tag, parent === null);
    if (rawEnd !== null) {
      const end = rawEnd(this.#text, tag.end);
      tag.raw = { start: tag.end, end };
      tag.until = end;
      if (this.#dialect.expressionsInRawText(tag)) this.#readExpressionsIn(tag.raw, tag);
      return end === this.#text.length ? end : this.#after(">", end);
    }
    if (this.#dialect.isVoid(tag.name)) tag.until = tag.end;
    else this.#tagStack.push(tag);
    return tag.end;
  }

  #readExpressionsIn(range: Range, parent: Tag): void {
    const open = this.#dialect.open ?? "{{";
    for (let start = this.#text.indexOf(open, range.start); start !== -1 && start < range.end; ) {
      const close = open === "{{" ? this.#after("}}", start) : this.#readBraces(start + 1).end;
      const end = Math.min(close, range.end);
      const from = start + open.length;
      const code = { start: from, end: Math.max(end - open.length, from), markup: [] };
      this.#tokens.push({ kind: "expression", keyword: "", start, end, code, parent, within: this.#within });
      start = this.#text.indexOf(open, end);
    }
  }

  #closeTag(index: number): number {
    const nameEnd = this.#skip(TAG_NAME, index + 2);
    const name = this.#dialect.foldCase(this.#text.slice(index + 2, nameEnd));
    const opened = this.#tagStack.findLastIndex((tag) => this.#dialect.foldCase(tag.name) === name);
    if (opened !== -1) this.#close(opened, index);
    return this.#after(">", nameEnd);
  }

  #readExpression(index: number): number {
    const parent = this.#tagStack.at(-1) ?? null;
    const expression: Expression = {
      kind: "expression",
      keyword: "",
      start: index,
      end: this.#text.length,
      code: { start: index, end: index, markup: [] },
      parent,
      within: this.#within,
    };
    this.#tokens.push(expression);
    if (this.#dialect.open === "{{") {
      expression.end = this.#after("}}", index + 2);
      expression.code = { start: index + 2, end: Math.max(expression.end - 2, index + 2), markup: [] };
      return expression.end;
    }
    const sigil = this.#dialect.blocks
      ? /^\s*([#:@]|\/(?![/*]))\s*(\w*)/.exec(this.#text.slice(index + 1, index + 60))
      : null;
    const codeStart = index + 1 + (sigil?.[0].length ?? 0);
    const elements: Range[] = [];
    const markup = (at: number): number | null => {
      const end = this.#readElementAt(at, expression);
      if (end !== null) elements.push({ start: at, end });
      return end;
    };
    const { end } = readCode(this.#text, codeStart, this.#dialect.fragments ? { markup } : {});
    const code = { start: codeStart, end, markup: elements };
    expression.code = code;
    expression.keyword = sigil ? `${sigil[1]}${sigil[2]}` : "";
    expression.end = Math.min(end + 1, this.#text.length);
    if (sigil?.[1] === "#") {
      const name = expression.keyword;
      const { start, end: blockEnd } = expression;
      const header: Attribute = {
        name,
        text: this.#text.slice(codeStart, end),
        value: null,
        start,
        end: blockEnd,
        code: [code],
      };
      this.#tagStack.push({
        kind: "tag",
        name,
        start,
        end: blockEnd,
        attributes: [header],
        selfClosing: false,
        raw: null,
        until: this.#text.length,
        parent,
        within: this.#within,
      });
    } else if (sigil?.[1] === "/") {
      const opened = this.#tagStack.findLastIndex((tag) => tag.name === `#${sigil[2]}`);
      if (opened !== -1) this.#close(opened, index);
    }
    return expression.end;
  }

  /** An element inside an expression has a stack of its own: the code goes on where the element ends. */
  #readElementAt(index: number, expression: Expression): number | null {
    if (this.#text.startsWith("<!--", index)) return this.#readDeclaration(index);
    if (!this.#isTag(index)) return null;
    const outer = { tagStack: this.#tagStack, within: this.#within };
    this.#tagStack = [];
    this.#within = expression;
    let end = this.#readTag(index);
    while (this.#tagStack.length > 0 && end < this.#text.length) end = this.#readNext(end);
    this.#tagStack = outer.tagStack;
    this.#within = outer.within;
    return end;
  }

  /** Reads the token at or after `index`; returns where to go on. */
  #readNext(index: number): number {
    const next =
      this.#dialect.open === null
        ? this.#text.indexOf("<", index)
        : nextOf(this.#text, index, this.#dialect.open);
    if (next === -1) return this.#text.length;
    if (this.#text.charAt(next) === "{") return this.#readExpression(next);
    if (this.#isTag(next)) return this.#readTag(next);
    const second = this.#text.charAt(next + 1);
    if (second === "!" || second === "?") return this.#readDeclaration(next);
    if (second === "/" && /[A-Za-z>]/.test(this.#text.charAt(next + 2))) return this.#closeTag(next);
    return next + 1;
  }
}

function nextOf(text: string, index: number, open: "{" | "{{"): number {
  const tag = text.indexOf("<", index);
  const expression = text.indexOf(open, index);
  if (tag === -1 || expression === -1) return Math.max(tag, expression);
  return Math.min(tag, expression);
}
