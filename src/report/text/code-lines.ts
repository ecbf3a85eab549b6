const indentOf = (line: string): number => /^[ \t]*/.exec(line)?.[0].length ?? 0;

/**
 * The lines of a piece of source text that starts in the middle of a line: the indentation that its later lines share
 * is taken off them, `most` columns of it at the most. A final line feed is not a line.
 */
export function dedentTail(text: string, most = Number.POSITIVE_INFINITY): string[] {
  const lines = text.replace(/\r\n/g, "\n").replace(/\n+$/, "").split("\n");
  const filled = lines.slice(1).filter((line) => line.trim() !== "");
  const shared = Math.min(most, ...filled.map(indentOf));
  return lines.map((line, index) => (index === 0 ? line : line.slice(Math.min(shared, indentOf(line)))));
}

export interface CodeLine {
  number: number;
  /** Source text, not escaped. */
  text: string;
}

/** Source text as numbered lines, without the indentation that it stands in. */
export function codeLines({
  text,
  line,
  column,
}: {
  text: string;
  line: number;
  column: number;
}): CodeLine[] {
  return dedentTail(text, column - 1).map((each, index) => ({ number: line + index, text: each }));
}
