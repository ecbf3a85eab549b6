import { linesAfter } from "../../code/edits/lines-after.ts";
import { mergeSaved } from "../../dashboard/saved/merge-saved.ts";
import type { Result, SavedResult, Usage } from "../../result.ts";

/** A usage, and where it is in the file as it stands. */
export interface PlacedUsage {
  usage: Usage;
  line: number;
  endLine: number;
  /** Whether an earlier run edited it: its own place is that of before. */
  edited: boolean;
}

/** A place that somebody asks about. */
export interface AskedPlace {
  path: string;
  line: number;
  column: number | null;
}

/** `src/a.ts:12` or `src/a.ts:12:3`; null for anything else. */
export function askedPlace(text: string): AskedPlace | null {
  const [, path = "", line, column] = /^(.+?):([1-9]\d*)(?::([1-9]\d*))?$/.exec(text) ?? [];
  return path === "" ? null : { path, line: Number(line), column: column ? Number(column) : null };
}

/**
 * The usages of a file: those that the code has now, and those that earlier runs edited.
 *
 * @param result what an analysis of today finds
 * @param saved what earlier runs found
 */
export function usagesIn(path: string, result: Result, saved: SavedResult | null): PlacedUsage[] {
  const now = result.usages.filter((usage) => usage.path === path);
  const known = new Set(result.usages.map(({ id }) => id));
  const earlier =
    saved === null
      ? []
      : mergeSaved(saved, { result, facts: [] }, false).usages.filter(({ id }) => !known.has(id));
  const lineAfter = linesAfter(saved?.result.files.find((file) => file.path === path)?.diff ?? "");
  return [
    ...now.map((usage) => ({ usage, line: usage.line, endLine: usage.endLine, edited: false })),
    ...earlier
      .filter((usage) => usage.path === path)
      .map((usage) => ({
        usage,
        line: lineAfter(usage.line),
        endLine: Math.max(lineAfter(usage.line), lineAfter(usage.endLine)),
        edited: true,
      })),
  ].sort((a, b) => a.line - b.line || a.usage.column - b.usage.column);
}

/**
 * The usages at a place: those that begin on the line, else the ones that reach over it; a column picks among several. A line as it
 * was before the migration is taken where nothing stands on it now.
 */
export function usagesAt(placed: readonly PlacedUsage[], { line, column }: AskedPlace): PlacedUsage[] {
  const begin = placed.filter((each) => each.line === line);
  const cover = placed.filter((each) => each.line < line && line <= each.endLine);
  const before = placed.filter(({ edited, usage }) => edited && usage.line === line);
  const found = [begin, innermost(cover), before].find((each) => each.length > 0) ?? [];
  const exact = found.filter(({ usage }) => column !== null && holds(usage, line, column));
  return exact.length > 0 ? exact : found;
}

function innermost(all: readonly PlacedUsage[]): PlacedUsage[] {
  const last = Math.max(...all.map(({ line }) => line));
  return all.filter(({ line }) => line === last);
}

const holds = (usage: Usage, line: number, column: number): boolean =>
  (line > usage.line || column >= usage.column) && (line < usage.endLine || column < usage.endColumn);

/** The usages that are nearest to a line, at most three. */
export const nearest = (placed: readonly PlacedUsage[], line: number): PlacedUsage[] =>
  [...placed].sort((a, b) => Math.abs(a.line - line) - Math.abs(b.line - line)).slice(0, 3);
