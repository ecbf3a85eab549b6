import type { FileResult } from "../result.ts";
import { createLayout, type Layout, type ReportOptions } from "./layout.ts";
import { escapeTerminal } from "./text/escape.ts";

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

/** The diffs of the changed files for a terminal: coloured, control bytes visible. Not for `git apply`. */
export function terminalDiff(files: readonly FileResult[], options: ReportOptions = {}): string {
  const layout = createLayout(options);
  const lines = files
    .filter((file) => file.diff !== "")
    .flatMap((file) => file.diff.replace(/\n$/, "").split("\n"))
    .map((raw) => {
      const line = escapeTerminal(raw.replace(/\r$/, ""));
      return PAINTS.find(({ starts }) => starts.test(line))?.paint(layout, line) ?? line;
    });
  return lines.length === 0 ? "" : `${lines.join("\n")}\n`;
}
