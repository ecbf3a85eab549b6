import type { FoldedText, SourcedValue, SourcePlace } from "../result.ts";
import { foldedKey } from "./folded-key.ts";
import { comparePlaces, uniquePlaces } from "./place-order.ts";

/**
 * Collects equal values: one entry per constant (or per text that does not fold) with all its places.
 * `text` is the spelling of the first place by path and line. Entries are in the order of their first places.
 */
export function sourcedValues(
  found: readonly (FoldedText & { sources: readonly SourcePlace[] })[],
): SourcedValue[] {
  const groups = new Map<string, SourcedValue>();
  const ordered = found
    .map((entry) => ({ ...entry, sources: uniquePlaces(entry.sources) }))
    .sort((a, b) => {
      const [first, second] = [a.sources[0], b.sources[0]];
      return first && second ? comparePlaces(first, second) : 0;
    });
  for (const { text, value, sources } of ordered) {
    const key = foldedKey({ text, value });
    const known = groups.get(key);
    if (known) known.sources.push(...sources);
    else groups.set(key, { text, value, sources });
  }
  return [...groups.values()].map((entry) => ({ ...entry, sources: uniquePlaces(entry.sources) }));
}
