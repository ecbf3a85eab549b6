import { revealControls, revealOnLine } from "./escape.ts";

/** A character that is not shown and stops GitHub from making a link or a mention of what follows it. */
const BREAK = "\u200b";

const ENTITIES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  "`": "&#96;",
  $: "&#36;",
  "|": "&#124;",
};

/**
 * Text of the repo as plain Markdown text on one line: no emphasis, link, HTML, math, table cell, list or heading
 * comes of it, and no @mention, issue reference or automatic link on GitHub.
 */
export function escapeMarkdown(text: string): string {
  return revealOnLine(text)
    .replace(/@(?=\S)/g, `@${BREAK}`)
    .replace(/#(?=\w)/g, `#${BREAK}`)
    .replace(/[\\*[\]~!]|(?<!\w)_|_(?!\w)/g, "\\$&")
    .replace(/[&<`$|]|^\s*>/g, (found) =>
      found.replace(/\S/, (character) => ENTITIES[character] ?? character),
    )
    .replace(/\b(GH-)(?=\d)/gi, `$1${BREAK}`)
    .replace(/\b(https?|ftp|mailto|xmpp):/gi, `$1${BREAK}:`)
    .replace(/\bwww\./gi, `www${BREAK}.`)
    .replace(/^(\s*)([-+#=])/, "$1\\$2")
    .replace(/^(\s*\d+)([.)])/, "$1\\$2");
}

/** The shortest run of backticks that does not occur in the text. */
function fenceFor(text: string): string {
  const runs = text.match(/`+/g) ?? [];
  const taken = new Set(runs.map((run) => run.length));
  let length = 1;
  while (taken.has(length)) length++;
  return "`".repeat(length);
}

/** Text of the repo as inline code on one line. Empty text gives an empty string: Markdown has no empty code. */
export function markdownCode(text: string): string {
  const line = revealOnLine(text);
  if (line === "") return "";
  const fence = fenceFor(line);
  // Markdown takes one space off both ends when both have one; a backtick at an end would join the fence.
  const pad = /^`|`$|^ .*[^ ].* $/.test(line) ? " " : "";
  return `${fence}${pad}${line}${pad}${fence}`;
}

/** Inline code for a table cell: GitHub splits cells at `|` before it looks for code, and `\|` stands for it there. */
export function markdownCellCode(text: string): string {
  return markdownCode(text).replace(/\|/g, "\\|");
}

/** Text of the repo as a fenced block, the fence longer than any in the text. `language` is ours, never the repo's. */
export function markdownBlock(text: string, language = ""): string {
  const shown = revealControls(text).replace(/\n+$/, "");
  const longest = Math.max(0, ...(shown.match(/`+/g) ?? []).map((run) => run.length));
  const fence = "`".repeat(Math.max(3, longest + 1));
  return `${fence}${language}\n${shown}\n${fence}`;
}
