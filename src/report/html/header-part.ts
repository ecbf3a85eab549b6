import type { Outcome, Result } from "../../result.ts";
import { LEAD, LEAD_ACTION } from "../../rules/guide.ts";
import { nextSteps } from "../next-steps.ts";
import { OUTCOMES } from "../outcome-groups.ts";
import { modeText, summaryText } from "../run-title.ts";
import { type Markup, markup, NOTHING } from "./markup.ts";
import { copyButton, docsLink, words } from "./words.ts";

/** The share of each outcome as one bar. SVG attributes, for the content policy forbids style attributes. */
function bar(counts: Readonly<Record<Outcome, number>>, found: number): Markup {
  let left = 0;
  const order: readonly Outcome[] = ["migrated", "review", "manual"];
  const parts = order.map((outcome) => {
    const width = (counts[outcome] / found) * 100;
    const part = markup`<rect class="${outcome}" x="${left.toFixed(3)}" y="0" width="${width.toFixed(3)}" height="1"></rect>`;
    left += width;
    return part;
  });
  return markup`<svg class="bar" viewBox="0 0 100 1" preserveAspectRatio="none" aria-hidden="true" focusable="false">${parts}</svg>`;
}

function counts({ summary, errors }: Result): Markup {
  const { usages } = summary;
  const cells = [...OUTCOMES].reverse().map(({ outcome, title }) => {
    const held =
      outcome === "manual" && usages.held > 0 ? markup` <small>${usages.held} held on v2</small>` : NOTHING;
    return markup`<div class="count ${outcome}"><dt>${title}${held}</dt><dd>${usages[outcome]}</dd></div>`;
  });
  const failed = markup`<div class="count manual"><dt>Errors</dt><dd>${errors.length}</dd></div>`;
  return markup`${bar(usages, usages.found)}<dl class="counts">${cells}${errors.length > 0 ? failed : NOTHING}</dl>`;
}

/** What to do next, in order; each command can be copied. */
export function nextPart(result: Result): Markup {
  const items = nextSteps(result).map(({ title, commands, link }) => {
    const lines = commands.map(
      (command) =>
        markup`<span class="command"><code>${command}</code> ${copyButton(command, command)}</span>`,
    );
    return markup`<li>${words(title)}${lines}${link === undefined ? NOTHING : markup` ${docsLink(link, "Open the dashboard")}`}</li>`;
  });
  if (items.length === 0) return NOTHING;
  return markup`<section id="next" aria-labelledby="next-title"><h2 id="next-title">What to do next</h2><ol class="next">${items}</ol></section>`;
}

/** The head of the page: what was found, and the fact that must not be missed. */
export function headerPart(result: Result): Markup {
  const { name, version } = result.tool;
  const found = result.usages.length > 0 || result.policies.length > 0;
  const lead = markup`<div class="lead" role="note"><p><strong>${LEAD}</strong> ${LEAD_ACTION}</p></div>`;
  return markup`<header class="top">
<p class="eyebrow">${name} ${version} · ${modeText(result.mode)}</p>
<h1>Rupt v2 to v3</h1>
<p class="summary">${summaryText(result)}</p>
${result.usages.length > 0 ? counts(result) : NOTHING}
</header>
${found ? lead : NOTHING}`;
}
