/** What a piece of JavaScript is, as far as a reader that does not parse needs to know. */
export type CodeKind = "word" | "number" | "string" | "template" | "regex" | "comment" | "punctuator";

export interface CodeToken {
  kind: CodeKind;
  start: number;
  end: number;
}

export interface CodeReading {
  /** Offset of the `}` that closes more than was opened, of the fence, or the limit. */
  end: number;
  tokens: CodeToken[];
}

const WORD = /[\p{ID_Start}$_][\p{ID_Continue}$\u200c\u200d]*/uy;
const NUMBER = /\.?\d[\w.]*/y;
const REGEX = /\/(?![*/])(?:\\[^\r\n]|\[(?:\\[^\r\n]|[^\]\\\r\n])*\]|[^/\\[\r\n])+\/[a-z]*/y;
const LINE_COMMENT = /\/\/[^\r\n\u2028\u2029]*/y;
const BEFORE_REGEX = /^(?:return|typeof|case|in|of|delete|void|throw|new|else|do|await|yield|instanceof)$/;

export interface CodeLimits {
  /** Where to stop if no unmatched `}` comes first. */
  end?: number;
  /** Text that ends the code outside strings and comments (Astro's `---`). */
  fence?: string;
  /** Called at a `<`; returns the end of the element that starts there, or null (Astro). */
  markup?: (offset: number) => number | null;
}

/**
 * Reads JavaScript lexically: strings, template literals, regular expressions, comments and words are told apart, so
 * that a brace or a quote inside one of them counts for nothing. Never fails; text that is no JavaScript gives tokens
 * that are no use.
 *
 * @param start offset of the first character of the code
 * @example readCode("a + '}' }b", 0).end // 8
 */
export function readCode(text: string, start: number, limits: CodeLimits = {}): CodeReading {
  const { end: limit = text.length, fence, markup } = limits;
  const tokens: CodeToken[] = [];
  let index = start;
  let depth = 0;
  /** Depths at which a `}` ends the `${` of a template literal. */
  const templates: number[] = [];

  const push = (kind: CodeKind, end: number): void => {
    tokens.push({ kind, start: index, end });
    index = end;
  };
  const match = (pattern: RegExp): number | null => {
    pattern.lastIndex = index;
    return pattern.test(text) && pattern.lastIndex <= limit ? pattern.lastIndex : null;
  };
  const expressionMayStart = (): boolean => {
    const previous = tokens.findLast((token) => token.kind !== "comment");
    if (previous === undefined) return true;
    const source = text.slice(previous.start, previous.end);
    if (previous.kind === "word") return BEFORE_REGEX.test(source);
    return previous.kind === "punctuator" && !/[)\]}]/.test(source);
  };

  while (index < limit) {
    const char = text.charAt(index);
    const two = text.slice(index, index + 2);
    if (fence !== undefined && text.startsWith(fence, index)) break;
    if (/\s/.test(char)) {
      index++;
    } else if (char === '"' || char === "'") {
      push("string", stringEnd(text, index, limit));
    } else if (char === "`") {
      const end = templateEnd(text, index + 1, limit);
      push("template", end);
      if (text.charAt(end - 2) === "$" && text.charAt(end - 1) === "{") templates.push(depth++);
    } else if (two === "//") {
      push("comment", match(LINE_COMMENT) ?? limit);
    } else if (two === "/*") {
      const end = text.indexOf("*/", index + 2);
      push("comment", end === -1 || end + 2 > limit ? limit : end + 2);
    } else if (char === "/" && expressionMayStart()) {
      const end = match(REGEX);
      push(end === null ? "punctuator" : "regex", end ?? index + 1);
    } else if (char === "<" && markup !== undefined) {
      const end = markup(index);
      push(end === null ? "punctuator" : "template", end ?? index + 1);
    } else if (char === "{") {
      depth++;
      push("punctuator", index + 1);
    } else if (char === "}") {
      if (depth === 0) break;
      depth--;
      if (templates.at(-1) === depth) {
        templates.pop();
        const end = templateEnd(text, index + 1, limit);
        push("template", end);
        if (text.charAt(end - 2) === "$" && text.charAt(end - 1) === "{") templates.push(depth++);
      } else push("punctuator", index + 1);
    } else {
      const word = match(WORD);
      if (word !== null) push("word", word);
      else {
        const number = match(NUMBER);
        push(number === null ? "punctuator" : "number", number ?? index + 1);
      }
    }
  }
  return { end: Math.min(index, limit), tokens };
}

/** A string ends at its quote, or at the end of the line: what is left open must not swallow the file. */
function stringEnd(text: string, start: number, limit: number): number {
  const quote = text.charAt(start);
  for (let index = start + 1; index < limit; index++) {
    const char = text.charAt(index);
    if (char === "\\") index++;
    else if (char === quote) return index + 1;
    else if (char === "\n" || char === "\r") return index;
  }
  return limit;
}

/** The end of a template chunk: after the closing backtick or after the next `${`. */
function templateEnd(text: string, start: number, limit: number): number {
  for (let index = start; index < limit; index++) {
    const char = text.charAt(index);
    if (char === "\\") index++;
    else if (char === "`") return index + 1;
    else if (char === "$" && text.charAt(index + 1) === "{") return index + 2;
  }
  return limit;
}
