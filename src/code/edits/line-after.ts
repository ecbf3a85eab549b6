/** Where a line of the old text is in the new one, by the hunks of a unified diff. */
export function lineAfter(diff: string, line: number): number {
  let shift = 0;
  for (const hunk of diff.split(/^(?=@@ )/m).slice(1)) {
    const [, from = "0", to = "0"] = /^@@ -(\d+)(?:,\d+)? \+(\d+)/.exec(hunk) ?? [];
    let old = Number(from);
    let now = Number(to);
    if (line < old) break;
    for (const text of hunk.split("\n").slice(1)) {
      const sign = text[0];
      if (sign !== "+" && sign !== "-" && sign !== " ") continue;
      // A line that was taken out is where the next one is now.
      if (sign !== "+" && old === line) return now;
      if (sign !== "+") old += 1;
      if (sign !== "-") now += 1;
    }
    shift = now - old;
  }
  return line + shift;
}
