/** How package managers order a section: npm by locale, yarn and pnpm by code unit. */
const ORDERS: readonly ((one: string, other: string) => number)[] = [
  (one, other) => one.localeCompare(other, "en"),
  (one, other) => (one < other ? -1 : one > other ? 1 : 0),
];

/**
 * Where a new key goes in a section that is sorted.
 *
 * @param keys the keys as they stand, at least one
 * @returns the index of the key that it comes before (`keys.length` for the end), or null when the section is not sorted
 */
export function sortedIndex(keys: readonly string[], key: string): number | null {
  const order = ORDERS.find((compare) =>
    keys.every((each, index) => index === 0 || compare(keys[index - 1] ?? "", each) <= 0),
  );
  if (!order) return null;
  const later = keys.findIndex((each) => order(each, key) > 0);
  return later < 0 ? keys.length : later;
}
