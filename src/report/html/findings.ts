import type { NoteLevel, Outcome } from "../../result.ts";
import type { Code, Finding, FindingNote, Tick } from "../blocks.ts";
import { placeText } from "../terminal.ts";
import { codeLines, dedentTail } from "../text/code-lines.ts";
import { revealOnLine } from "../text/escape.ts";
import { type Markup, markup, NOTHING } from "./markup.ts";
import { copyButton, docsLink, message } from "./words.ts";

/** Findings that need a person are shown open while there are few of them. */
const MOST_OPEN = 12;

const LEVELS: Readonly<Record<NoteLevel, string>> = { action: "To do", warning: "Look at", info: "Note" };

/** Code in a block of its own; what is there to be pasted can be copied as it is. */
export function codeBlock(code: Code): Markup {
  switch (code.role) {
    case "source": {
      const lines = codeLines(code).map(
        ({ number, text }) => markup`<span class="line" data-line="${number}">${text}</span>`,
      );
      return markup`<pre class="frame"><code>${lines}</code></pre>`;
    }
    case "removed":
      return markup`<pre class="removed"><code>${dedentTail(code.text).join("\n")}</code></pre>`;
    case "example":
      return markup`<pre class="removed added"><code>${code.text}</code></pre>`;
    case "paste":
      return markup`<div class="paste">${copyButton(code.text, "this code")}<pre class="removed added"><code>${code.text}</code></pre></div>`;
  }
}

function note({ level, message: text, docs, removed, rule }: FindingNote): Markup {
  return markup`<li class="note ${level}"><span class="badge ${level}">${LEVELS[level]}</span> <span class="message">${message(text)}</span> <span class="rule">${rule} · ${docsLink(docs)}</span>${removed === null ? NOTHING : codeBlock(removed)}</li>`;
}

/** A box to tick; the browser keeps it under the id. */
export function tickBox({ id, label, status }: Tick, name: Markup = markup`${label}`): Markup {
  const checked = status === "todo" ? NOTHING : markup` checked`;
  const skipped = status === "skipped" ? markup` <span class="badge">skipped</span>` : NOTHING;
  return markup`<label class="tick"><input type="checkbox" data-item="${id}"${checked}> <span>${name}</span>${skipped}</label>`;
}

function suggestion(code: Code | null): Markup {
  if (code === null) return NOTHING;
  return markup`<p class="hint">${code.role === "paste" ? "To paste:" : "In v3:"}</p>${codeBlock(code)}`;
}

function follows({ followers }: Finding): Markup {
  if (followers.length === 0) return NOTHING;
  const places = followers.map(
    ({ kind, place }) =>
      markup`<span class="place">${revealOnLine(placeText(place))}</span> <span class="badge">${kind}</span> `,
  );
  return markup`<p class="hint">Follows from it: ${places}</p>`;
}

function findingItem(finding: Finding, open: boolean): Markup {
  const { place, kind, outcome, held, title, source, notes, tick } = finding;
  const onV2 = held ? markup` <span class="badge review">held on v2</span>` : NOTHING;
  return markup`<details class="usage ${outcome}" data-outcome="${outcome}" data-path="${place.path}"${open ? markup` open` : NOTHING}>
<summary><span class="dot" aria-hidden="true"></span><span class="title">${title}</span> <span class="badge">${kind}</span>${onV2} <span class="place">${revealOnLine(placeText(place))}</span></summary>
<div class="body">${codeBlock(source)}<ul class="notes">${notes.map(note)}</ul>${suggestion(finding.suggestion)}${follows(finding)}${tick === null ? NOTHING : tickBox(tick)}</div></details>`;
}

/** Findings of one outcome, each with its code and notes. */
export function findingList(findings: readonly Finding[], outcome: Outcome): Markup {
  const open = outcome !== "migrated" && findings.length <= MOST_OPEN;
  return markup`${findings.map((finding) => findingItem(finding, open))}`;
}

/** A filter by outcome, file and text over the findings that the page lists: what follows from another is shown with that. */
export function filterForm(
  all: readonly Finding[],
  titles: readonly { outcome: Outcome; title: string }[],
): Markup {
  const findings = all.filter((finding) => !finding.follows);
  const boxes = titles.map(({ outcome, title }) => {
    const count = findings.filter((finding) => finding.outcome === outcome).length;
    return markup`<label class="chip ${outcome}"><input type="checkbox" name="outcome" value="${outcome}" checked> ${title} <b>${count}</b></label>`;
  });
  const files = [...new Set(findings.map(({ place }) => place.path))].sort();
  const options = files.map((path) => markup`<option value="${path}">${revealOnLine(path)}</option>`);
  return markup`<form class="filter" id="filter" role="search" aria-label="Filter the usages">
<fieldset><legend>Outcome</legend>${boxes}</fieldset>
<label class="control">File <select name="file"><option value="">All files</option>${options}</select></label>
<label class="control">Text <input type="search" name="text" autocomplete="off" placeholder="rule, code or message"></label>
<p id="filter-count" role="status">${findings.length} of ${findings.length} shown</p>
</form>`;
}
