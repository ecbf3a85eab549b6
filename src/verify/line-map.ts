import { diffArrays } from "diff";

/** Where a line of the new text comes from: the same line of the old text, or a stretch of it that was changed. */
export type LineOrigin = { kind: "same"; line: number } | { kind: "changed"; from: number; to: number };

export interface LineMap {
  /** Origin of a line of the new text. Lines start at 1; `from > to` means that it was inserted. */
  origin: (line: number) => LineOrigin;
  /** Whether a line of the old text is gone or changed. */
  isRemoved: (line: number) => boolean;
}

/** Maps lines of one version of a text to lines of the other. */
export function mapLines(before: string, after: string): LineMap {
  const origins: LineOrigin[] = [];
  const removed = new Set<number>();
  let line = 1;
  let pending = 0;
  let added = 0;
  const flush = () => {
    for (let count = 0; count < added; count += 1)
      origins.push({ kind: "changed", from: line, to: line + pending - 1 });
    for (let count = 0; count < pending; count += 1) removed.add(line + count);
    line += pending;
    pending = 0;
    added = 0;
  };
  for (const part of diffArrays(before.split("\n"), after.split("\n"))) {
    const count = part.value.length;
    if (part.removed) pending += count;
    else if (part.added) added += count;
    else {
      flush();
      for (let index = 0; index < count; index += 1) origins.push({ kind: "same", line: line + index });
      line += count;
    }
  }
  flush();
  return {
    origin: (asked) => origins[asked - 1] ?? { kind: "changed", from: line, to: line - 1 },
    isRemoved: (asked) => removed.has(asked),
  };
}
