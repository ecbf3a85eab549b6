import type { FileResult } from "../result.ts";
import { createLayout, type Layout, type ReportOptions } from "./layout.ts";
import { escapeTerminal, escapeTerminalLine } from "./text/escape.ts";
import { cutToWidth } from "./text/width.ts";

/** How a line of a unified diff is painted, by what it starts with; the first match counts. */
const PAINTS: readonly { starts: RegExp; paint: (layout: Layout, line: string) => string }[] = [
  {
    starts: /^(?:---|\+\+\+|diff |index |new file|deleted file)/,
    paint: ({ paint }, line) => paint.bold(line),
  },
  { starts: /^@@/, paint: ({ paint }, line) => paint.cyan(line) },
  { starts: /^-/, paint: ({ paint }, line) => paint.red(line) },
  { starts: /^\+/, paint: ({ paint }, line) => paint.green(line) },
  { starts: /^\\/, paint: ({ paint }, line) => paint.dim(line) },
];

/**
 * The diffs of the changed files for a terminal: coloured, control bytes visible. Not for `git apply`.
 *
 * @param columns of the screen: each file has one heading there, and lines are cut; null for a pipe, which gets the diff whole
 */
export function terminalDiff(
  files: readonly FileResult[],
  options: ReportOptions = {},
  columns: number | null = null,
): string {
  const layout = createLayout(options);
  const changed = files.filter((file) => file.diff !== "");
  const lines = changed.flatMap((file, index) => {
    const shown = file.diff
      .replace(/\n$/, "")
      .split("\n")
      .map((line) => escapeTerminal(line.replace(/\r$/, "")));
    if (columns === null) return shown.map((line) => painted(layout, line));
    const hunks = shown.slice(
      Math.max(
        0,
        shown.findIndex((line) => line.startsWith("@@")),
      ),
    );
    const heading = layout.paint.bold(
      cutToWidth(`${escapeTerminalLine(file.path)}${MARKS[file.status] ?? ""}`, columns),
    );
    return [
      ...(index === 0 ? [] : [""]),
      heading,
      ...hunks.map((line) => painted(layout, cutToWidth(line, columns))),
    ];
  });
  return lines.length === 0 ? "" : `${lines.join("\n")}\n`;
}

/** What a heading adds to the path. */
const MARKS: Readonly<Partial<Record<FileResult["status"], string>>> = {
  created: " (new)",
  deleted: " (deleted)",
};

const painted = (layout: Layout, line: string): string =>
  PAINTS.find(({ starts }) => starts.test(line))?.paint(layout, line) ?? line;
