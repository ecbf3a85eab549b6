import { createHash } from "node:crypto";
import type { Result } from "../../result.ts";
import { DOCS } from "../../sdk/docs.ts";
import { checklistPart } from "./checklist-part.ts";
import { detailsPart } from "./details-part.ts";
import { diffPart } from "./diff-part.ts";
import { headerPart, nextPart } from "./header-part.ts";
import { type Markup, markup, trusted } from "./markup.ts";
import { recipePart } from "./recipe-part.ts";
import { SCRIPT } from "./script.ts";
import { STYLE } from "./style.ts";
import { usagesPart } from "./usages-part.ts";
import { docsLink } from "./words.ts";

/** The sections that the table of contents lists when the page has them. */
const SECTIONS: readonly { id: string; title: string }[] = [
  { id: "recipe", title: "Create in the dashboard" },
  { id: "checklist", title: "Checklist" },
  { id: "next", title: "What to do next" },
  { id: "usages", title: "Usages" },
  { id: "files", title: "Changed files" },
  { id: "removed", title: "Removed from the code" },
  { id: "differences", title: "What v3 does differently" },
  { id: "contradictions", title: "Contradictions in the docs" },
  { id: "dependencies", title: "Dependencies" },
  { id: "errors", title: "Errors" },
  { id: "skipped", title: "Skipped" },
];

const sha256 = (text: string): string => `'sha256-${createHash("sha256").update(text).digest("base64")}'`;

/** Nothing is loaded, and no script or style runs but the two of this page. */
const POLICY = [
  "default-src 'none'",
  `style-src ${sha256(STYLE)}`,
  `script-src ${sha256(SCRIPT)}`,
  "img-src data:",
  "base-uri 'none'",
  "form-action 'none'",
].join("; ");

function contents(body: Markup): Markup {
  const links = SECTIONS.filter(({ id }) => body.markup.includes(`<section id="${id}"`)).map(
    ({ id, title }) => markup`<li><a href="#${id}">${title}</a></li>`,
  );
  return markup`<nav class="contents" aria-label="Contents"><ol>${links}</ol></nav>`;
}

/** The whole page: one file that needs no network. */
export function page(result: Result): string {
  const parts = [recipePart, checklistPart, nextPart, usagesPart, diffPart, detailsPart].map((part) =>
    part(result),
  );
  const head = headerPart(result);
  const body = markup`${head}${parts}`;
  return markup`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${trusted(POLICY)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="color-scheme" content="light dark">
<title>Rupt v2 to v3: migration report</title>
<link rel="icon" href="data:,">
<style>${trusted(STYLE)}</style>
</head>
<body>
<a class="skip" href="#main">Skip to the report</a>
<div class="layout">
${contents(body)}
<main id="main" tabindex="-1">
${body}
<footer>Made by ${result.tool.name} ${result.tool.version} from the ${docsLink(DOCS.webMigration, "migration guide")}.</footer>
</main>
</div>
<p id="toast" class="toast" role="status"></p>
<script>${trusted(SCRIPT)}</script>
</body>
</html>
`.markup;
}
