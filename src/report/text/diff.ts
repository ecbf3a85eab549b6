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

export interface DiffCell {
  number: number;
  text: string;
}

/** One row of a side-by-side view: a line that stayed, a line that changed, or a line on one side only. */
export interface DiffRow {
  old: DiffCell | null;
  new: DiffCell | null;
  changed: boolean;
}

/** Lays the lines of a hunk side by side: removed lines stand beside the added lines that follow them. */
export function sideBySide(hunk: DiffHunk): DiffRow[] {
  const rows: DiffRow[] = [];
  let oldNumber = hunk.oldStart;
  let newNumber = hunk.newStart;
  let removed: DiffCell[] = [];
  let added: DiffCell[] = [];
  const flush = (): void => {
    for (let index = 0; index < Math.max(removed.length, added.length); index++) {
      rows.push({ old: removed[index] ?? null, new: added[index] ?? null, changed: true });
    }
    removed = [];
    added = [];
  };
  for (const { kind, text } of hunk.lines) {
    if (kind === "same") {
      flush();
      rows.push({ old: { number: oldNumber++, text }, new: { number: newNumber++, text }, changed: false });
    } else if (kind === "old") {
      // A removed line after added ones starts the next pair of blocks.
      if (added.length > 0) flush();
      removed.push({ number: oldNumber++, text });
    } else {
      added.push({ number: newNumber++, text });
    }
  }
  flush();
  return rows;
}

/** A line in three parts: what both lines start with, what differs, and what both end with. */
export interface ChangedSpan {
  before: string;
  changed: string;
  after: string;
}

/** Where two lines differ. When they share next to nothing the whole line counts as changed. */
export function changedSpans(old: string, next: string): { old: ChangedSpan; new: ChangedSpan } {
  const shortest = Math.min(old.length, next.length);
  let start = 0;
  while (start < shortest && old[start] === next[start]) start++;
  let end = 0;
  while (end < shortest - start && old.at(-1 - end) === next.at(-1 - end)) end++;
  // A cut inside a surrogate pair would show two broken characters.
  if (start > 0 && /[\ud800-\udbff]/.test(old.charAt(start - 1))) start--;
  if (end > 0 && /[\udc00-\udfff]/.test(old.charAt(old.length - end))) end--;
  // Whole words read better than the letters two words happen to share.
  const splits = (text: string, at: number): boolean => /^\w\w$/.test(text.slice(at - 1, at + 1));
  while (start > 0 && (splits(old, start) || splits(next, start))) start--;
  while (end > 0 && (splits(old, old.length - end) || splits(next, next.length - end))) end--;
  const shared = old.slice(0, start).trim().length + old.slice(old.length - end).trim().length;
  if (shared < 4) [start, end] = [0, 0];
  const span = (text: string): ChangedSpan => ({
    before: text.slice(0, start),
    changed: text.slice(start, text.length - end),
    after: text.slice(text.length - end),
  });
  return { old: span(old), new: span(next) };
}
