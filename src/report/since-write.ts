import { linesAfter } from "../code/edits/lines-after.ts";
import { once } from "../code/once.ts";
import type { FileResult, Result, Usage } from "../result.ts";
import { TODO_MARK } from "../rules/todo-mark.ts";

/** The result of a run that wrote, as reports show it: places are those of the files as they are since, and code is what stands there now. */
export const sinceWrite = (result: Result): Result =>
  result.mode === "write" ? { ...result, usages: usagesSince(result.usages, result.files) } : result;

/** Usages that were read before these files were written. */
export function usagesSince(usages: readonly Usage[], files: readonly FileResult[]): Usage[] {
  const diffs = new Map(
    files.flatMap(({ path, status, diff }) => (status === "changed" ? [[path, diff]] : [])),
  );
  const diffOf = once((path) => {
    const diff = diffs.get(path);
    return diff ? { lineAfter: linesAfter(diff), known: newLines(diff) } : null;
  });
  return usages.map((usage) => {
    const diff = diffOf(usage.path);
    if (diff === null) return usage;
    const { lineAfter, known } = diff;
    const line = belowMarks(known, lineAfter(usage.line));
    const endLine = Math.max(line, lineAfter(usage.endLine));
    const moved = { ...usage, line, endLine };
    return usage.held ? moved : { ...moved, ...written(known, moved) };
  });
}

/** Where the mark of a place takes the line that an edited place had, the place is below it. */
function belowMarks(known: NewLines, line: number): number {
  const isMark = ({ text, added }: NewLine): boolean => added && text.includes(TODO_MARK);
  let below = line;
  for (let at = known.get(below); at !== undefined && isMark(at); at = known.get(below)) below += 1;
  return below;
}

/** The code of a place that was edited. */
function written(
  known: NewLines,
  { line, endLine }: Pick<Usage, "line" | "endLine">,
): Partial<Pick<Usage, "snippet" | "column" | "endColumn">> {
  const lines = Array.from({ length: endLine - line + 1 }, (_, index) => known.get(line + index));
  if (!lines.some((each) => each?.added) || lines.includes(undefined)) return {};
  const texts = lines.map((each) => each?.text.trimEnd() ?? "");
  const snippet = texts.join("\n").trim();
  if (snippet === "") return {};
  return { snippet, column: (texts[0] ?? "").search(/\S|$/) + 1, endColumn: (texts.at(-1) ?? "").length + 1 };
}

interface NewLine {
  text: string;
  added: boolean;
}

type NewLines = ReadonlyMap<number, NewLine>;

/** The lines of the new text that a diff shows, by number. */
function newLines(diff: string): NewLines {
  const lines = new Map<number, NewLine>();
  for (const hunk of diff.split(/^(?=@@ )/m).slice(1)) {
    const [head = "", ...body] = hunk.split("\n");
    let number = Number(/ \+(\d+)/.exec(head)?.[1] ?? 0);
    for (const text of body)
      if (/^[ +]/.test(text)) lines.set(number++, { text: text.slice(1), added: text.startsWith("+") });
  }
  return lines;
}
