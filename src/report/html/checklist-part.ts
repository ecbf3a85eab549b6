import { createHash } from "node:crypto";
import { CHECKLIST_GROUPS, groupOf } from "../../dashboard/checklist-group.ts";
import type { ChecklistItem, Result } from "../../result.ts";
import { type Markup, markup, NOTHING } from "./markup.ts";
import { places, words, wordsToCopy } from "./words.ts";

/**
 * The name under which the browser keeps the ticks. Pages opened from disk share one store, so it is made of what
 * tells one project from another and stays the same from run to run.
 */
function storeName({ policies, checklist }: Result): string {
  const clients = policies.map(({ clientId }) => clientId.text).sort();
  const parts = clients.length > 0 ? clients : checklist.map(({ id }) => id).sort();
  return `rupt-migrate:${createHash("sha256").update(JSON.stringify(parts)).digest("hex").slice(0, 16)}`;
}

function item({ id, title, steps, status, sources }: ChecklistItem, index: number): Markup {
  const box = `check-${index + 1}`;
  const checked = status === "done" ? markup` checked` : NOTHING;
  const skipped = status === "skipped" ? markup` <span class="badge">skipped</span>` : NOTHING;
  const list = steps.map((step) => markup`<li>${wordsToCopy(step)}</li>`);
  return markup`<li class="check">
<input type="checkbox" id="${box}" data-item="${id}"${checked}>
<div><label for="${box}">${words(title)}</label>${skipped}
${steps.length > 0 ? markup`<ol>${list}</ol>` : NOTHING}${places(sources)}</div></li>`;
}

/** The checklist. Ticks stay in the browser; the state in the repo is what the command keeps. */
export function checklistPart(result: Result): Markup {
  const { checklist } = result;
  if (checklist.length === 0) return NOTHING;
  const done = checklist.filter(({ status }) => status === "done").length;
  const rows = checklist.map((entry, index) => ({ group: groupOf(entry.id), row: item(entry, index) }));
  const groups = CHECKLIST_GROUPS.map(({ id, title }) => {
    const own = rows.filter(({ group }) => group === id).map(({ row }) => row);
    if (own.length === 0) return NOTHING;
    return markup`<h3 id="checks-${id}">${title}</h3><ul class="checks" aria-labelledby="checks-${id}">${own}</ul>`;
  });
  return markup`<section id="checklist" aria-labelledby="checklist-title" data-store="${storeName(result)}">
<h2 id="checklist-title">Checklist</h2>
<p class="intro"><span id="check-count" role="status">${done} of ${checklist.length} done</span>. <span id="check-store">Ticks on this page stay in this browser; <code>npx rupt-migrate checklist</code> keeps them for your team.</span></p>
${groups}
</section>`;
}
