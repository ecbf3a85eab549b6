import type { Result, SourcePlace } from "../result.ts";
import { DIFFERENCES, type Difference } from "../rules/guide.ts";

/** A difference between v2 and v3, with the places of this code that it concerns. */
export interface ConcernedDifference extends Difference {
  places: SourcePlace[];
}

/** All differences, those that this code is known to meet before the others. */
export function differencesFor(result: Result): ConcernedDifference[] {
  const rows = DIFFERENCES.map((difference) => {
    const rules = new Set<string>(difference.rules);
    const places = result.usages
      .filter((usage) => usage.notes.some((note) => rules.has(note.rule)))
      .map(({ path, line, column }) => ({ path, line, column }));
    return { ...difference, places };
  });
  const concerned = (row: ConcernedDifference): boolean => row.rules.length === 0 || row.places.length > 0;
  return [...rows.filter(concerned), ...rows.filter((row) => !concerned(row))];
}
