import { createHash } from "node:crypto";
import { DOCS } from "../../sdk/docs.ts";
import type { ReportDocument, Section } from "../blocks.ts";
import BASE from "./base.css?raw";
import { blocks } from "./blocks.ts";
import DEVELOPER from "./developer.css?raw";
import { filterForm } from "./findings.ts";
import { type Markup, markup, NOTHING, trusted } from "./markup.ts";
import OWNER from "./owner.css?raw";
import SCRIPT from "./page.js?raw";
import PIECES from "./pieces.css?raw";
import PRINT from "./print.css?raw";
import { docsLink, words } from "./words.ts";

const STYLE = [BASE, PIECES, OWNER, DEVELOPER, PRINT].join("\n");

const sha256 = (text: string): string => `'sha256-${createHash("sha256").update(text).digest("base64")}'`;

/** Nothing is loaded and nothing is executed but the two texts of this page. */
const POLICY = [
  "default-src 'none'",
  `style-src ${sha256(STYLE)}`,
  `script-src ${sha256(SCRIPT)}`,
  "img-src data:",
  "base-uri 'none'",
  "form-action 'none'",
].join("; ");

/** The two readers of a report: who owns the dashboard comes first, what is for developers opens on demand. */
const PARTS = [
  { reader: "owner", id: "owner", title: "For the dashboard owner", tasks: "Also to do" },
  { reader: "developer", id: "developer", title: "For developers", tasks: "Also to do in the code" },
] as const;

/** One HTML file that needs no network: a part for each reader, what was ticked and chosen kept by the browser. */
export function page(document: ReportDocument): string {
  const { tool, title } = document;
  const sections = document.sections.flatMap(byReader);
  const parts = PARTS.map((part) => ({
    ...part,
    sections: sections.filter(({ reader }) => reader === part.reader),
  })).filter((part) => part.sections.length > 0);
  return markup`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${trusted(POLICY)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="color-scheme" content="light dark">
<title>${title}: migration report</title>
<link rel="icon" href="data:,">
<style>${trusted(STYLE)}</style>
</head>
<body data-store="rupt-migrate:${document.key}">
<a class="skip" href="#main">Skip to the report</a>
<div class="layout">
<main id="main" tabindex="-1">
${header(document)}
${contents(parts)}
${parts.map((part) => partMarkup(part, document))}
<footer>Made by ${tool.name} ${tool.version} from the ${docsLink(DOCS.webMigration, "migration guide")}.</footer>
</main>
</div>
<p id="toast" class="toast" role="status"></p>
<script>${trusted(SCRIPT)}</script>
</body>
</html>
`.markup;
}

type Part = (typeof PARTS)[number] & { sections: readonly Section[] };

/** A section of tasks for both readers is two. Tasks that stand elsewhere on the page are left out. */
function byReader(section: Section): Section[] {
  if (section.kind !== "checklist") return [section];
  return PARTS.flatMap(({ reader, tasks }) => {
    const own = section.blocks.filter(
      (block) =>
        block.kind === "tasks" && block.reader === reader && block.tasks.some(({ elsewhere }) => !elsewhere),
    );
    return own.length === 0
      ? []
      : [
          {
            ...section,
            id: `${section.id}-${reader}`,
            title: tasks,
            count: null,
            reader,
            blocks: own,
          },
        ];
  });
}

function contents(parts: readonly Part[]): Markup {
  const links = parts.map(
    ({ id, title, sections }) =>
      markup`<li><a href="#${id}">${title}</a><ol>${sections.map((section) => markup`<li><a href="#${section.id}">${words(section.title)}</a></li>`)}</ol></li>`,
  );
  return markup`<nav class="contents" aria-label="Contents"><ol>${links}</ol></nav>`;
}

function partMarkup({ reader, id, title, sections }: Part, document: ReportDocument): Markup {
  const filtered = sections.find(({ blocks: all }) => all.some(({ kind }) => kind === "findings"));
  const body = sections.map(
    (section) =>
      markup`${section === filtered ? filterForm(document.findings, outcomeTitles(sections)) : NOTHING}${sectionMarkup(section)}`,
  );
  const none =
    filtered === undefined
      ? NOTHING
      : markup`<p id="filter-none" class="hint" hidden>No usage matches the filter.</p>`;
  if (reader === "owner") {
    return markup`<section class="part" id="${id}" aria-labelledby="${id}-title">
<h2 id="${id}-title">${title}</h2><p class="progress" id="progress" role="status"></p>
${body}${none}</section>`;
  }
  return markup`<details class="part" id="${id}"><summary><h2 id="${id}-title">${title}</h2><span class="hint">${document.summary}</span></summary>
${body}${none}</details>`;
}

const outcomeTitles = (sections: readonly Section[]) =>
  sections.flatMap(({ title, blocks: all }) =>
    all.flatMap((block) =>
      block.kind === "findings" && typeof title === "string" ? [{ outcome: block.outcome, title }] : [],
    ),
  );

function sectionMarkup({ id, title, count, aside, blocks: all }: Section): Markup {
  const number = count === null ? NOTHING : markup` <span class="muted">${count}</span>`;
  const group = all.some(({ kind }) => kind === "findings") ? markup` group` : NOTHING;
  if (aside) {
    return markup`<details class="section aside${group}" id="${id}"><summary><h3 id="${id}-title">${words(title)}${number}</h3></summary>
${blocks(all)}</details>`;
  }
  return markup`<section class="section${group}" id="${id}" aria-labelledby="${id}-title"><h3 id="${id}-title">${words(title)}${number}</h3>
${blocks(all)}</section>`;
}

/** The share of each outcome as one bar. SVG attributes, for the content policy forbids style attributes. */
function bar(counts: ReportDocument["counts"]): Markup {
  const shown = counts.filter(({ outcome }) => outcome !== "error");
  const all = shown.reduce((sum, { count }) => sum + count, 0);
  if (all === 0) return NOTHING;
  let left = 0;
  const parts = shown.map(({ outcome, count }) => {
    const width = (count / all) * 100;
    const part = markup`<rect class="${outcome}" x="${left.toFixed(3)}" y="0" width="${width.toFixed(3)}" height="1"></rect>`;
    left += width;
    return part;
  });
  return markup`<svg class="bar" viewBox="0 0 100 1" preserveAspectRatio="none" aria-hidden="true" focusable="false">${parts}</svg>`;
}

/** The head of the page: what was found, and the fact that must not be missed. */
function header({ tool, title, run, summary, counts, lead }: ReportDocument): Markup {
  const cells = counts.map(({ outcome, count, label, remark }) => {
    const small = remark === "" ? NOTHING : markup` <small>${remark}</small>`;
    return markup`<div class="count ${outcome}"><dt>${label}${small}</dt><dd>${count}</dd></div>`;
  });
  const fact =
    lead === null
      ? NOTHING
      : markup`<div class="lead" role="note"><p><strong>${lead.fact}</strong> ${lead.action}</p></div>`;
  return markup`<header class="top">
<p class="eyebrow">${tool.name} ${tool.version} · ${run}</p>
<h1>${title}</h1>
<p class="summary">${summary}</p>
${counts.length > 0 ? markup`${bar(counts)}<dl class="counts">${cells}</dl>` : NOTHING}
</header>
${fact}`;
}
