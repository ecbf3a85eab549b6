import type { FileResult } from "../../result.ts";
import {
  type ChangedSpan,
  changedSpans,
  type DiffCell,
  type DiffHunk,
  type DiffRow,
  parseDiff,
  sideBySide,
} from "../text/diff.ts";
import { revealOnLine } from "../text/escape.ts";
import { type Markup, markup, NOTHING } from "./markup.ts";

/** Files are shown open while there are few of them. */
const MOST_OPEN = 4;

const BLANK = markup`<td class="number blank"></td><td class="blank"></td>`;

function code(cell: DiffCell, span: ChangedSpan | null): Markup {
  if (span === null || span.changed === cell.text) return markup`${cell.text}`;
  const changed = span.changed === "" ? NOTHING : markup`<span class="word">${span.changed}</span>`;
  return markup`${span.before}${changed}${span.after}`;
}

function side(cell: DiffCell | null, kind: string, span: ChangedSpan | null): Markup {
  if (cell === null) return BLANK;
  return markup`<td class="number ${kind}">${cell.number}</td><td class="code ${kind}">${code(cell, span)}</td>`;
}

function row({ old, new: next, changed }: DiffRow): Markup {
  const spans = changed && old !== null && next !== null ? changedSpans(old.text, next.text) : null;
  const oldKind = changed ? "old" : "same";
  const newKind = changed ? "new" : "same";
  return markup`<tr class="${changed ? "changed" : "unchanged"}">${side(old, oldKind, spans?.old ?? null)}${side(next, newKind, spans?.new ?? null)}</tr>`;
}

function hunkRows(hunk: DiffHunk, index: number): Markup {
  const label = hunk.context === "" ? "" : ` ${hunk.context}`;
  const gap = markup`<tr class="gap"><td colspan="4">from line ${hunk.newStart}${label}</td></tr>`;
  return markup`${index > 0 ? gap : NOTHING}${sideBySide(hunk).map(row)}`;
}

/** The lines of a file that only has one side. */
function wholeRows(hunk: DiffHunk, kind: "new" | "old"): Markup {
  const first = kind === "new" ? hunk.newStart : hunk.oldStart;
  const lines = hunk.lines.map(
    ({ text }, index) =>
      markup`<tr class="changed"><td class="number ${kind}">${first + index}</td><td class="code ${kind}">${text}</td></tr>`,
  );
  return markup`${lines}`;
}

const ONE_SIDED: Readonly<Partial<Record<FileResult["status"], { title: string; kind: "new" | "old" }>>> = {
  created: { title: "New file", kind: "new" },
  deleted: { title: "Deleted file", kind: "old" },
};

function table(file: FileResult, hunks: readonly DiffHunk[]): Markup {
  const whole = ONE_SIDED[file.status];
  if (whole) {
    const rows = hunks.map((hunk) => wholeRows(hunk, whole.kind));
    return markup`<table class="diff created"><colgroup><col class="numbers"><col></colgroup><thead><tr><th colspan="2" scope="col">${whole.title}</th></tr></thead><tbody>${rows}</tbody></table>`;
  }
  return markup`<table class="diff"><colgroup><col class="numbers"><col><col class="numbers"><col></colgroup><thead><tr><th colspan="2" scope="colgroup">Before</th><th colspan="2" scope="colgroup">After</th></tr></thead><tbody>${hunks.map(hunkRows)}</tbody></table>`;
}

function file(result: FileResult, open: boolean): Markup {
  const hunks = parseDiff(result.diff);
  const lines = hunks.flatMap((hunk) => hunk.lines);
  const added = lines.filter(({ kind }) => kind === "new").length;
  const removed = lines.filter(({ kind }) => kind === "old").length;
  return markup`<details class="file" data-path="${result.path}"${open ? markup` open` : NOTHING}>
<summary><span class="place">${revealOnLine(result.path)}</span> <span class="badge">${result.status}</span> <span class="delta"><span class="plus">+${added}</span> <span class="minus">−${removed}</span></span></summary>
${table(result, hunks)}</details>`;
}

/** The changed and created files, before and after side by side. */
export const diffs = (files: readonly FileResult[]): Markup =>
  markup`${files.map((each) => file(each, files.length <= MOST_OPEN))}`;
