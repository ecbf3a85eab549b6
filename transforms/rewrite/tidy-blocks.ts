import type { Edit } from "../../src/code/edits/edits.ts";
import type { Range, SourceModule } from "../../src/code/tree/index.ts";

const BREAK = /\r\n|\n|\r/g;

/**
 * Blank lines that stood between lines of a block, a list or a script, and stand at its beginning or end when some of those are
 * removed: formatters take them out.
 */
export function tidyBlocks({ text, unit }: SourceModule, edits: readonly Edit[]): Edit[] {
  return removedRuns(text, edits).flatMap(({ start, end }) => {
    let [first, last] = [start, end];
    while (first > 0 && /[ \t\r\n]/.test(text[first - 1] ?? "")) first -= 1;
    while (/[ \t\r\n]/.test(text[last] ?? "")) last += 1;
    const [left, right] = [text.slice(first, start), text.slice(end, last)];
    // A script that had blank lines at its edge before keeps them.
    const isTight = (space: string) => [...space.matchAll(BREAK)].length < 2;
    const begins = isTight(left) && unit.blocks.some((each) => first <= each.start && each.start <= start);
    const ends = isTight(right) && unit.blocks.some((each) => end <= each.end && each.end <= last);
    const opens = begins || (first === 0 ? isTight(left) : /[{[(]/.test(text[first - 1] ?? ""));
    if (!opens && !ends && !/[}\])]/.test(text[last] ?? "")) return [];
    const breaks = [...`${left}${right}`.matchAll(BREAK)];
    const kept = breaks.at(-1);
    // One line break stays, with the indentation behind it; none before the first line of a file.
    if (!kept || (breaks.length < 2 && first > 0)) return [];
    const from = first === 0 ? kept.index + kept[0].length : kept.index;
    const space: Edit[] = [{ start: first, end: Math.min(start, first + from), text: "" }];
    if (from > left.length) space.push({ start: end, end: end + from - left.length, text: "" });
    return space.filter((edit) => edit.end > edit.start && isFree(edit, edits));
  });
}

const isFree = (range: Range, edits: readonly Edit[]): boolean =>
  edits.every(({ start, end }) => end <= range.start || start >= range.end);

/** What is removed, with nothing but space between it, and where nothing is put. */
function removedRuns(text: string, edits: readonly Edit[]): Range[] {
  const runs: Range[] = [];
  for (const { start, end } of edits.filter((each) => each.text === "").sort((a, b) => a.start - b.start)) {
    const last = runs.at(-1);
    if (!last || text.slice(last.end, start).trim() !== "") runs.push({ start, end });
    else runs[runs.length - 1] = { start: last.start, end: Math.max(last.end, end) };
  }
  const puts = edits.filter((each) => each.text !== "");
  return runs.filter((run) => puts.every(({ start, end }) => end < run.start || start > run.end));
}
