import type { Usage } from "../result.ts";

export interface FrameLine {
  number: number;
  /** Source text, not escaped. */
  text: string;
}

/** The indentation that a line starts with. */
const indentOf = (line: string): number => /^[ \t]*/.exec(line)?.[0].length ?? 0;

/**
 * The snippet of a usage as numbered lines. The snippet starts at the usage's column, so the indentation that its
 * later lines share, up to that column, is taken off them.
 */
export function codeFrame(usage: Pick<Usage, "line" | "column" | "snippet">): FrameLine[] {
  const lines = usage.snippet.replace(/\r\n/g, "\n").replace(/\n+$/, "").split("\n");
  const filled = lines.slice(1).filter((line) => line.trim() !== "");
  const shared = Math.min(usage.column - 1, ...filled.map(indentOf));
  return lines.map((line, index) => ({
    number: usage.line + index,
    text: index === 0 ? line : line.slice(Math.min(shared, indentOf(line))),
  }));
}
