import { RULE_IDS, type RuleId } from "./rules.ts";

/** How many letters may be wrong. */
const TOLERANCE = 3;

/** The rules whose ids are nearest to a mistyped one: few letters away, or one is part of the other. At most three. */
export function closestRules(typed: string): RuleId[] {
  const wanted = typed.toLowerCase();
  return RULE_IDS.map((id) => ({ id, distance: distanceTo(id, wanted) }))
    .filter(({ distance }) => distance <= TOLERANCE)
    .sort((a, b) => a.distance - b.distance || a.id.length - b.id.length)
    .slice(0, 3)
    .map(({ id }) => id);
}

function distanceTo(id: string, typed: string): number {
  const contained = typed.length >= 3 && (id.includes(typed) || typed.includes(id));
  return Math.min(contained ? TOLERANCE : Number.POSITIVE_INFINITY, editDistance(id, typed));
}

/** How many letters have to be added, taken out or replaced to make one text of the other (Levenshtein). */
export function editDistance(a: string, b: string): number {
  let previous = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const replaced = (previous[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      row.push(Math.min(replaced, (previous[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1));
    }
    previous = row;
  }
  return previous[b.length] ?? 0;
}
