/** A part of the old text that was replaced: where it was, and where what stands for it is. */
interface Replaced {
  old: number;
  removed: number;
  now: number;
  added: number;
}

/**
 * Where lines of the old text are in the new one, by the hunks of a unified diff. Of a part that was replaced, the first line stands for
 * the first and so on: a line that has none is where the last one is, or where the next one is now.
 */
export function linesAfter(diff: string): (line: number) => number {
  const parts = diff
    .split(/^(?=@@ )/m)
    .slice(1)
    .flatMap(replacedIn);
  return (line) => {
    const part = parts.findLast(({ old }) => old <= line);
    if (part === undefined) return line;
    const { old, removed, now, added } = part;
    const offset = line - old;
    return now + (offset < removed ? Math.min(offset, Math.max(0, added - 1)) : offset - removed + added);
  };
}

function replacedIn(hunk: string): Replaced[] {
  const [head = "", ...lines] = hunk.split("\n");
  const [, from, to] = /^@@ -(\d+)(?:,\d+)? \+(\d+)/.exec(head) ?? [];
  const parts: Replaced[] = [];
  let [old, now] = [Number(from), Number(to)];
  let part: Replaced | null = null;
  for (const sign of lines.map((line) => line.charAt(0))) {
    if (sign === " ") [part, old, now] = [null, old + 1, now + 1];
    if (sign !== "-" && sign !== "+") continue;
    if (part === null || (sign === "-" && part.added > 0)) {
      part = { old, removed: 0, now, added: 0 };
      parts.push(part);
    }
    if (sign === "-") [part.removed, old] = [part.removed + 1, old + 1];
    else [part.added, now] = [part.added + 1, now + 1];
  }
  return parts;
}
