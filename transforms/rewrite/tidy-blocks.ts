import type { Edit } from "../../src/code/edits/edits.ts";

/** Blank lines that stood between lines of a block, and stand at its beginning or end when some of those are removed. */
export function tidyBlocks(text: string, edits: readonly Edit[]): Edit[] {
  const tidied: Edit[] = [];
  for (const { start, end } of removedRuns(text, edits)) {
    if (edits.some((each) => each.start === each.end && each.start >= start && each.start <= end)) continue;
    const before = text.slice(0, start);
    const after = text.slice(end);
    const blank = /^(?:[ \t]*(?:\r\n|\n|\r))+/.exec(after)?.[0].length ?? 0;
    const above = /[{[(][ \t]*(?:\r\n|\n|\r)$/.test(before);
    const gap = /((?:\r\n|\n|\r)[ \t]*)+(?=(?:\r\n|\n|\r)$)/.exec(before)?.[0].length ?? 0;
    if (above && blank > 0) tidied.push({ start: end, end: end + blank, text: "" });
    else if (gap > 0 && /^[ \t]*\}/.test(after)) {
      const line = /(?:\r\n|\n|\r)$/.exec(before)?.[0].length ?? 0;
      tidied.push({ start: start - line - gap, end: start - line, text: "" });
    }
  }
  const isFree = (each: Edit) => edits.every(({ start, end }) => end <= each.start || start >= each.end);
  return tidied.filter(isFree);
}

/** Whole lines that are removed, with those that follow them at once. */
function removedRuns(text: string, edits: readonly Edit[]): { start: number; end: number }[] {
  const runs: { start: number; end: number }[] = [];
  for (const { start, end, text: put } of [...edits].sort((a, b) => a.start - b.start || a.end - b.end)) {
    const last = runs.at(-1);
    const isLines =
      (start === 0 || /[\r\n]/.test(text[start - 1] ?? "")) && /[\r\n]/.test(text[end - 1] ?? "");
    if (put !== "" || end === start || !isLines) continue;
    if (last && start <= last.end) last.end = Math.max(last.end, end);
    else if (last && text.slice(last.end, start).trim() === "") last.end = end;
    else runs.push({ start, end });
  }
  return runs;
}
