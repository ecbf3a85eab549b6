/**
 * Where a line of the old text is in the new one, by the hunks of a unified diff. Of a part that was replaced, the first line stands for
 * the first and so on: a line that has none is where the last one is, or where the next one is now.
 */
export function lineAfter(diff: string, line: number): number {
  let shift = 0;
  for (const hunk of diff.split(/^(?=@@ )/m).slice(1)) {
    const [, from = "0", to = "0"] = /^@@ -(\d+)(?:,\d+)? \+(\d+)/.exec(hunk) ?? [];
    let old = Number(from);
    let now = Number(to);
    if (line < old) break;
    for (const [part] of hunk.matchAll(/^ .*$|^(?:-.*\n?|\\.*\n?)+(?:\+.*\n?|\\.*\n?)*|^(?:\+.*\n?)+/gm)) {
      const lines = part.split("\n");
      const count = (sign: string): number => lines.filter((text) => text.startsWith(sign)).length;
      if (part.startsWith(" ")) {
        if (old === line) return now;
        [old, now] = [old + 1, now + 1];
        continue;
      }
      const [removed, added] = [count("-"), count("+")];
      if (line >= old && line < old + removed) return now + Math.min(line - old, Math.max(0, added - 1));
      [old, now] = [old + removed, now + added];
    }
    shift = now - old;
  }
  return line + shift;
}
