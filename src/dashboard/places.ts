import type { SourcePlace } from "../result.ts";

/** Compares two texts by code unit, so that the order does not depend on the locale of the machine. */
function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Compares two places by path, then line, then column. */
export function comparePlaces(a: SourcePlace, b: SourcePlace): number {
  return compareText(a.path, b.path) || a.line - b.line || a.column - b.column;
}

/** The places in order, each once, with nothing but their three fields. */
export function uniquePlaces(places: readonly SourcePlace[]): SourcePlace[] {
  const sorted = [...places].sort(comparePlaces);
  return sorted
    .filter((place, index) => {
      const before = sorted[index - 1];
      return before === undefined || comparePlaces(before, place) !== 0;
    })
    .map(({ path, line, column }) => ({ path, line, column }));
}

/** Whether a place names a line as it was before a run edited the file. */
export type IsPast = (place: SourcePlace) => boolean;

const PAST = " (before the migration)";

/** Places as `path:line`, comma separated; after `most` the rest is counted. Those that are gone are marked so. */
export function placeList(places: readonly SourcePlace[], isPast: IsPast, most = 5): string {
  const allPast = places.length > 0 && places.every(isPast);
  const shown = places
    .slice(0, most)
    .map((place) => `${place.path}:${place.line}${!allPast && isPast(place) ? PAST : ""}`);
  const rest = places.length - shown.length;
  return `${[...shown, ...(rest > 0 ? [`${rest} more`] : [])].join(", ")}${allPast ? PAST : ""}`;
}
