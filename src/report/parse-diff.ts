export interface DiffLine {
  kind: "same" | "old" | "new";
  text: string;
}

export interface DiffHunk {
  oldStart: number;
  newStart: number;
  /** What stands behind the second `@@`. */
  context: string;
  lines: DiffLine[];
}

const HUNK = /^@@ -(\d+)(?:,\d+)? \+(\d+)(?:,\d+)? @@ ?(.*)$/;
const KINDS: Readonly<Record<string, DiffLine["kind"]>> = { " ": "same", "-": "old", "+": "new" };

/** The hunks of one file's unified diff. Headers and "no newline" marks are left out. */
export function parseDiff(diff: string): DiffHunk[] {
  const hunks: DiffHunk[] = [];
  for (const line of diff.split("\n")) {
    const start = HUNK.exec(line);
    if (start !== null) {
      const [, oldStart, newStart, context] = start;
      hunks.push({
        oldStart: Number(oldStart),
        newStart: Number(newStart),
        context: context ?? "",
        lines: [],
      });
      continue;
    }
    const kind = KINDS[line.charAt(0)];
    if (kind !== undefined) hunks.at(-1)?.lines.push({ kind, text: line.slice(1).replace(/\r$/, "") });
  }
  return hunks;
}
