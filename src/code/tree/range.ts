/** A part of a text, `[start, end)` in UTF-16 units. */
export interface Range {
  start: number;
  end: number;
}

/** Where a node or a comment stands. The parser gives each a place; only the types say that it may have none. */
export function rangeOf(node: { start?: number | null | undefined; end?: number | null | undefined }): Range {
  const { start, end } = node;
  if (typeof start !== "number" || typeof end !== "number") throw new Error("a node without a place");
  return { start, end };
}
