import { Chalk, type ChalkInstance } from "chalk";
import { escapeTerminal, escapeTerminalLine } from "./text/escape.ts";
import { inlinePieces } from "./text/inline.ts";
import { foldText, textWidth } from "./text/width.ts";

/** How a report is laid out. Each writer reads the fields it has a use for. */
export interface ReportOptions {
  /** Columns to fold to, from 40 to 200; for terminals. Default 80. */
  width?: number;
  /** Whether to colour; for terminals. Default false. */
  color?: boolean;
  /** Ids of usages that the baseline of a check accepts: suppressed in SARIF, no annotation on GitHub. Default none. */
  accepted?: readonly string[];
}

/** Paints and folds text for a terminal. Text given to `words`, `code` and `line` is escaped; the rest is ours. */
export interface Layout {
  width: number;
  paint: ChalkInstance;
  /** A message: escaped, with what stands between backticks as code. */
  words(message: string): string;
  /** Text of the repo as code, on one line. */
  code(text: string): string;
  /** Text of the repo on one line, not coloured. */
  line(text: string): string;
  /** Folds painted text: `first` stands before its first line, its later lines line up behind it. */
  fold(painted: string, first?: string): string[];
  /** Folds a line of source text at the last column, spaces kept, so that nothing of it is lost. */
  foldCode(source: string, first: string): string[];
  /** A heading over a section. */
  heading(title: string): string[];
  /** A label and its painted value, the values of a list in one column. */
  row(label: string, painted: string, indent: number, labels: number): string[];
}

const NARROWEST = 40;
const WIDEST = 200;
const MOST_LEAD = 12;

/** A layout for a width and with or without colour. It never looks at the terminal. */
export function createLayout({ width = 80, color = false }: ReportOptions): Layout {
  const columns = Math.min(WIDEST, Math.max(NARROWEST, Math.floor(width)));
  const paint = new Chalk({ level: color ? 1 : 0 });
  const tick = color ? "" : "`";
  const quote = (shown: string): string => paint.cyan(`${tick}${shown}${tick}`);

  function fold(painted: string, first = ""): string[] {
    const indent = textWidth(first);
    // Code in a message of several lines keeps its indentation.
    const folded = painted.split("\n").flatMap((line) => {
      const lead = " ".repeat(Math.min(MOST_LEAD, /^ */.exec(line)?.[0].length ?? 0));
      const lines = foldText(line.trimStart(), columns - indent - lead.length, { hard: true });
      return lines.map((text) => `${lead}${text}`);
    });
    return folded.map((line, index) => `${index === 0 ? first : " ".repeat(indent)}${line}`.trimEnd());
  }
  function foldCode(source: string, first: string): string[] {
    const indent = textWidth(first);
    const options = { hard: true, trim: false, wordWrap: false };
    const folded = foldText(escapeTerminal(source), columns - indent, options);
    return folded.map((line, index) => `${index === 0 ? first : " ".repeat(indent)}${line}`.trimEnd());
  }
  return {
    width: columns,
    foldCode,
    paint,
    fold,
    words: (message) =>
      inlinePieces(message)
        .map((piece) =>
          piece.kind === "code" ? quote(escapeTerminal(piece.text)) : escapeTerminal(piece.text),
        )
        .join(""),
    code: (text) => paint.cyan(escapeTerminalLine(text)),
    line: escapeTerminalLine,
    heading: (title) => {
      const rule = "─".repeat(Math.max(0, columns - textWidth(title) - 4));
      const line = rule === "" ? paint.bold(title) : `${paint.bold(title)} ${paint.dim(rule)}`;
      return ["", ...fold(line, `${paint.dim("──")} `), ""];
    },
    row: (label, painted, indent, labels) =>
      fold(painted, `${" ".repeat(indent)}${label}${" ".repeat(Math.max(2, labels + 2 - label.length))}`),
  };
}
