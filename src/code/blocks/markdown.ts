import { blankRanges, type Range, rangesOf } from "./ranges.ts";
import { readCode } from "./read-code.ts";

/** What a Markdown file has besides markup. */
export interface Markdown {
  /** The text with code that is only shown blanked, and the imports of MDX. */
  source: string;
  /** The text of the fenced blocks of code. */
  fences: readonly Range[];
  /** The lines of MDX that are a module's: imports and exports. */
  module: readonly Range[];
}

const FENCE = /^([ \t>]*(?:[-*+] +|\d+[.)] +)?)(`{3,}|~{3,})[^\r\n]*$/gm;
const INLINE_CODE = /(?<!`)(`+)(?!`)(?:[^\r\n]|\r?\n(?!\s*\r?\n)){0,2000}?(?<!`)\1(?!`)/g;
const FRONT_MATTER = /^---[ \t]*\r?\n[\s\S]*?\r?\n---[ \t]*(?=\r?\n|$)/;
/** Lines of a block of code by indentation, after an empty line. */
const INDENTED = /(?<=(?:^|\n)[ \t]*\r?\n)(?:(?: {4}|\t)[^\r\n]*(?:\r?\n[ \t]*)*(?:\r?\n)?)+/g;
const SCRIPT = /^<(script|style)\b[\s\S]*?(?:<\/\1\s*>|$(?![\s\S]))/gim;

/** Finds what of a Markdown file is code that is only shown, and (in MDX) what is a module's. */
export function readMarkdown(text: string, isMdx: boolean): Markdown {
  const fences = fencesIn(text);
  const hidden: Range[] = fences.map(({ start, end }) => ({ start, end }));
  const front = FRONT_MATTER.exec(text);
  if (front !== null) hidden.push({ start: 0, end: front[0].length });
  let source = blankRanges(text, hidden);
  const module = isMdx ? moduleLines(source) : [];
  source = blankRanges(source, module);
  // Inside of a script nothing is Markdown.
  const scripts = rangesOf(source, SCRIPT);
  const isCode = ({ start }: Range): boolean =>
    scripts.some((each) => each.start <= start && start < each.end);
  const indented = isMdx ? [] : rangesOf(source, INDENTED).filter((each) => !isCode(each));
  source = blankRanges(source, indented);
  source = blankRanges(
    source,
    rangesOf(source, INLINE_CODE).filter((each) => !isCode(each)),
  );
  return { source, fences, module };
}

function fencesIn(text: string): Range[] {
  const fences: Range[] = [];
  let open: { mark: string; start: number } | null = null;
  for (const { index, 0: line, 2: mark = "" } of text.matchAll(FENCE)) {
    if (open === null) open = { mark, start: index + line.length };
    else if (mark.startsWith(open.mark) && /^[\s>]*[`~]+\s*$/.test(line)) {
      fences.push({ start: open.start, end: index });
      open = null;
    }
  }
  if (open !== null) fences.push({ start: open.start, end: text.length });
  return fences.filter(({ start, end }) => start < end);
}

const MODULE_LINE = /^(?:import|export)\b(?=[\s{*"'])/gm;
const EMPTY_LINE = /\r?\n[ \t]*(?=\r?\n|$(?![\s\S]))/g;

/** The blocks of lines that begin with `import` or `export`: each ends with the first empty line outside of its brackets. */
function moduleLines(text: string): Range[] {
  const found: Range[] = [];
  for (const { index } of text.matchAll(MODULE_LINE)) {
    if (index < (found.at(-1)?.end ?? 0)) continue;
    found.push({ start: index, end: moduleEnd(text, index) });
  }
  return found;
}

/** An export of more paragraphs than this is left open by mistake. */
const MOST_PARAGRAPHS = 50;

function moduleEnd(text: string, start: number): number {
  EMPTY_LINE.lastIndex = start;
  let tries = 0;
  for (
    let empty = EMPTY_LINE.exec(text);
    empty !== null && tries < MOST_PARAGRAPHS;
    empty = EMPTY_LINE.exec(text)
  ) {
    tries++;
    let depth = 0;
    for (const token of readCode(text, start, { end: empty.index }).tokens) {
      const source = text.slice(token.start, token.end);
      if (token.kind === "punctuator" && /[([{]/.test(source)) depth++;
      if (token.kind === "punctuator" && /[)\]}]/.test(source)) depth--;
    }
    if (depth === 0) return empty.index;
  }
  return text.length;
}
