import type { FileResult } from "../../result.ts";
import { type Block, type CardField, fieldHint, type Item, openHint, type Task } from "../blocks.ts";
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
import { codeBlock, findingList, tickBox } from "./findings.ts";
import { type Markup, markup, NOTHING } from "./markup.ts";
import { docsLink, message, places, value, words } from "./words.ts";

/** The blocks of a section under one another; cards of one form stand side by side. */
export function blocks(all: readonly Block[]): Markup {
  const groups: { form: string | null; parts: Markup[] }[] = [];
  for (const block of all) {
    const form = block.kind === "card" ? block.form : null;
    const last = groups.at(-1);
    if (last !== undefined && last.form === form) last.parts.push(oneBlock(block));
    else groups.push({ form, parts: [oneBlock(block)] });
  }
  return markup`${groups.map(({ form, parts }) => {
    if (form === null) return markup`${parts}`;
    return markup`<div class="cards${parts.length === 1 ? " wide" : ""}">${parts}</div>`;
  })}`;
}

function oneBlock(block: Block): Markup {
  switch (block.kind) {
    case "text":
      return markup`<p class="${block.tone === "hint" ? "intro" : "plain"}">${words(block.words)}</p>`;
    case "list": {
      const items = block.items.map(item);
      const title = block.title === undefined ? NOTHING : markup`<h4>${block.title}</h4>`;
      return block.ordered
        ? markup`${title}<ol class="next">${items}</ol>`
        : markup`${title}<ul class="entries">${items}</ul>`;
    }
    case "tasks": {
      const own = block.tasks.filter(({ elsewhere }) => !elsewhere);
      return own.length === 0 ? NOTHING : markup`<ul class="tasks">${own.map(task)}</ul>`;
    }
    case "card":
      return card(block);
    case "choice":
      return choice(block);
    case "findings":
      return findingList(block.findings, block.outcome);
    case "diffs":
      return diffs(block.files);
  }
}

function item({ text, lines = [], code = [], tick }: Item): Markup {
  const head = tick === undefined ? markup`<div>${words(text)}</div>` : tickBox(tick, words(text));
  return markup`<li>${head}${lines.map((line) => markup`<div>${words(line)}</div>`)}${code.map(codeBlock)}</li>`;
}

function task({ id, title, status, steps, places: from, remarks }: Task): Markup {
  const list = steps.map((step) => markup`<li>${message(step)}</li>`);
  return markup`<li class="task">${tickBox({ id, label: title, status }, message(title))}
<div class="steps">${steps.length > 0 ? markup`<ol>${list}</ol>` : NOTHING}${places(from)}${remarks.map((remark) => markup`<p class="hint">${remark}</p>`)}</div></li>`;
}

/** All values stand on the card; the script shows the one that was chosen. */
function field(one: CardField): Markup {
  const { label, values, chosen, choice: question } = one;
  const rows = values.map((each, index) => {
    const hidden = chosen !== null && chosen !== index;
    return markup`<div data-index="${index}"${hidden ? markup` hidden` : NOTHING}>${value(each)}</div>`;
  });
  const open = openHint(one);
  // The choice is made on the page, and what asks for it is hidden then.
  const ask = open === "" ? NOTHING : markup`<span class="undecided">${open}</span>`;
  const note = fieldHint(one) === "" ? NOTHING : markup`<p class="hint">${ask}${message(one.hint)}</p>`;
  const key = question === null ? NOTHING : markup` data-choice="${question}"`;
  return markup`<div class="field"${key}><dt>${label}</dt><dd>${rows}${note}</dd></div>`;
}

function card({ label, title, about, docs, fields, ticks }: Extract<Block, { kind: "card" }>): Markup {
  return markup`<article class="card"><h4><small>${label}</small> ${title}</h4>
<dl>${fields.map(field)}</dl>
<p class="about">${message(about)} ${docsLink(docs)}</p>
<fieldset class="ticks"><legend>Created in</legend>${ticks.map((tick) => tickBox(tick))}</fieldset></article>`;
}

function choice({ id, title, values, advice, chosen }: Extract<Block, { kind: "choice" }>): Markup {
  const rows = values.map(
    (each, index) =>
      markup`<label class="tick"><input type="radio" name="${id}" value="${index}"${index === chosen ? markup` checked` : NOTHING}> ${value(each)}</label>`,
  );
  return markup`<fieldset class="choice box" data-decision="${id}"><legend>${message(title)}</legend>${rows}<p class="hint">${message(advice)}</p></fieldset>`;
}

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
const diffs = (files: readonly FileResult[]): Markup =>
  markup`${files.map((each) => file(each, files.length <= MOST_OPEN))}`;
