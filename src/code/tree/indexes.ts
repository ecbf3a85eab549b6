// Nodes by their index: their place in source order, outer ones before inner ones.

/** Whether a node stands in another that comes before it. */
export function isInside(index: number, outer: number, parents: Int32Array): boolean {
  let at = index;
  while (at > outer) at = parents[at] ?? -1;
  return at === outer;
}

export const NOWHERE: readonly number[] = [];

/**
 * The list with one index more, which it does not get twice in a row.
 * A short list is made anew: one that is added to keeps room for 16 more, and nearly all names are read once or twice.
 */
export function withIndex(list: readonly number[], index: number): readonly number[] {
  if (list.at(-1) === index) return list;
  if (list.length < 8) return [...list, index];
  (list as number[]).push(index);
  return list;
}
