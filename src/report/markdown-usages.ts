import type { Note, NoteLevel, Result, Usage } from "../result.ts";
import { dedentTail } from "./dedent-tail.ts";
import { escapeHtml } from "./escape-html.ts";
import { markdownBlock, markdownCellCode } from "./escape-markdown.ts";
import type { MarkdownSection } from "./fit-markdown.ts";
import { markdownCellWords, markdownDocs, markdownWords } from "./markdown-words.ts";
import { notesByWeight } from "./notes-by-weight.ts";
import { type OutcomeGroup, outcomeGroups } from "./outcome-groups.ts";
import { placeText } from "./place-text.ts";
import { revealOnLine } from "./reveal-controls.ts";
import { ruleExample } from "./rule-example.ts";
import { ruleTitle } from "./rule-title.ts";

const MARKS: Readonly<Record<NoteLevel, string>> = {
  action: "**To do:** ",
  warning: "**Look at:** ",
  info: "",
};

/** Fenced text inside a list item has to be indented with it. */
const indent = (text: string): string => text.replace(/^(?=.)/gm, "  ");

function noteItem({ level, message, docs, removed }: Note): string {
  const line = `- ${MARKS[level]}${markdownWords(message)} ${markdownDocs(docs)}`;
  return removed === undefined
    ? line
    : `${line}\n\n${indent(markdownBlock(dedentTail(removed).join("\n")))}\n`;
}

/** Language names that GitHub colours, by file ending; anything else is plain. */
const LANGUAGES: Readonly<Record<string, string>> = {
  js: "js",
  jsx: "jsx",
  mjs: "js",
  cjs: "js",
  ts: "ts",
  tsx: "tsx",
  mts: "ts",
  cts: "ts",
  vue: "vue",
  svelte: "svelte",
  html: "html",
  json: "json",
};

function languageOf(path: string): string {
  const ending = /\.(\w+)$/.exec(path)?.[1] ?? "";
  return Object.hasOwn(LANGUAGES, ending) ? (LANGUAGES[ending] ?? "") : "";
}

/** A usage that needs a person, collapsed to its place and rule. */
function usageDetails(usage: Usage): string {
  const notes = notesByWeight(usage.notes);
  const title = escapeHtml(ruleTitle(notes[0]?.rule ?? usage.kind));
  const held = usage.held ? ", held on v2" : "";
  const place = escapeHtml(revealOnLine(placeText(usage)));
  const after = notes.flatMap((note) => ruleExample(note) ?? []);
  return [
    `<details><summary><code>${place}</code> ${usage.kind}${held}: ${title}</summary>`,
    "",
    markdownBlock(usage.snippet, languageOf(usage.path)),
    "",
    ...notes.map(noteItem),
    ...after.map((code) => `\nIn v3:\n\n${markdownBlock(code, "js")}`),
    "",
    "</details>",
    "",
    "",
  ].join("\n");
}

function usageRow(usage: Usage): string {
  const notes = [...new Set(usage.notes.map(({ message }) => markdownCellWords(message)))].join("<br>");
  return `| ${markdownCellCode(placeText(usage))} | ${usage.kind} | ${notes} |\n`;
}

function groupSection({ outcome, title, meaning, usages }: OutcomeGroup): MarkdownSection {
  const head = `\n## ${title} (${usages.length})\n\n${meaning}\n\n`;
  if (outcome !== "migrated") return { open: head, entries: usages.map(usageDetails) };
  return {
    open: `${head}<details><summary>Show</summary>\n\n| Place | Kind | Notes |\n|---|---|---|\n`,
    entries: usages.map(usageRow),
    close: "\n</details>\n",
  };
}

/** The usages by outcome, as sections of a Markdown document; those that need a person first. */
export function markdownUsages({ usages }: Result): MarkdownSection[] {
  return outcomeGroups(usages).map(groupSection);
}
