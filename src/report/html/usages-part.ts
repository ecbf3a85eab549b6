import type { Note, NoteLevel, Result, Usage } from "../../result.ts";
import { codeFrame } from "../code-frame.ts";
import { dedentTail } from "../dedent-tail.ts";
import { notesByWeight } from "../notes-by-weight.ts";
import { OUTCOMES, outcomeGroups } from "../outcome-groups.ts";
import { placeText } from "../place-text.ts";
import { revealOnLine } from "../reveal-controls.ts";
import { ruleExample } from "../rule-example.ts";
import { ruleTitle } from "../rule-title.ts";
import { type Markup, markup, NOTHING } from "./markup.ts";
import { docsLink, words } from "./words.ts";

/** Usages that need a person are shown open while there are few of them. */
const MOST_OPEN = 12;

const LEVELS: Readonly<Record<NoteLevel, string>> = { action: "To do", warning: "Look at", info: "Note" };

function frame(usage: Usage): Markup {
  const lines = codeFrame(usage).map(({ number, text }) => {
    return markup`<span class="line" data-line="${number}">${text}</span>`;
  });
  return markup`<pre class="frame"><code>${lines}</code></pre>`;
}

function note({ level, message, docs, removed, rule }: Note): Markup {
  const quoted =
    removed === undefined
      ? NOTHING
      : markup`<pre class="removed"><code>${dedentTail(removed).join("\n")}</code></pre>`;
  return markup`<li class="note ${level}"><span class="badge ${level}">${LEVELS[level]}</span> <span class="message">${words(message)}</span> <span class="rule">${rule} · ${docsLink(docs)}</span>${quoted}</li>`;
}

function suggestion(notes: readonly Note[]): Markup {
  const rewrites = notes.flatMap((note) => ruleExample(note) ?? []);
  return markup`${rewrites.map((code) => markup`<p class="hint">In v3:</p><pre class="removed added"><code>${code}</code></pre>`)}`;
}

function usageItem(usage: Usage, open: boolean): Markup {
  const notes = notesByWeight(usage.notes);
  const title = ruleTitle(notes[0]?.rule ?? usage.kind);
  const held = usage.held ? markup` <span class="badge review">held on v2</span>` : NOTHING;
  return markup`<details class="usage ${usage.outcome}" data-outcome="${usage.outcome}" data-path="${usage.path}"${open ? markup` open` : NOTHING}>
<summary><span class="dot" aria-hidden="true"></span><span class="title">${title}</span> <span class="badge">${usage.kind}</span>${held} <span class="place">${revealOnLine(placeText(usage))}</span></summary>
<div class="body">${frame(usage)}<ul class="notes">${notes.map(note)}</ul>${suggestion(notes)}</div></details>`;
}

function toolbar(usages: readonly Usage[]): Markup {
  const boxes = OUTCOMES.map(({ outcome, title }) => {
    const count = usages.filter((usage) => usage.outcome === outcome).length;
    return markup`<label class="chip ${outcome}"><input type="checkbox" name="outcome" value="${outcome}" checked> ${title} <b>${count}</b></label>`;
  });
  const files = [...new Set(usages.map(({ path }) => path))].sort();
  const options = files.map((path) => markup`<option value="${path}">${revealOnLine(path)}</option>`);
  return markup`<form class="filter" id="filter" role="search" aria-label="Filter the usages">
<fieldset><legend>Outcome</legend>${boxes}</fieldset>
<label class="control">File <select name="file"><option value="">All files</option>${options}</select></label>
<label class="control">Text <input type="search" name="text" autocomplete="off" placeholder="rule, code or message"></label>
<p id="filter-count" role="status">${usages.length} of ${usages.length} shown</p>
</form>`;
}

/** Every usage with its code and notes; a filter by outcome, file and text. */
export function usagesPart({ usages }: Result): Markup {
  if (usages.length === 0) return NOTHING;
  const urgent = usages.filter(({ outcome }) => outcome !== "migrated").length;
  const groups = outcomeGroups(usages).map(({ outcome, title, meaning, usages: members }) => {
    const open = outcome !== "migrated" && urgent <= MOST_OPEN;
    return markup`<section class="group" data-group="${outcome}" aria-labelledby="group-${outcome}">
<h3 id="group-${outcome}">${title} <span class="muted">${members.length}</span></h3>
<p class="hint">${meaning}</p>
${members.map((usage) => usageItem(usage, open))}</section>`;
  });
  return markup`<section id="usages" aria-labelledby="usages-title">
<h2 id="usages-title">Usages</h2>
${toolbar(usages)}
${groups}
<p id="filter-none" class="hint" hidden>No usage matches the filter.</p>
</section>`;
}
