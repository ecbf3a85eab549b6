import { CHECKLIST_GROUPS, groupOf } from "../dashboard/checklist-group.ts";
import type { ChecklistItem, Result } from "../result.ts";
import { CONTRADICTIONS, LEAD, LEAD_ACTION } from "../rules/guide.ts";
import { countOf } from "./count-of.ts";
import { dedentTail } from "./dedent-tail.ts";
import { differencesFor } from "./differences.ts";
import { markdownBlock, markdownCode } from "./escape-markdown.ts";
import { fitMarkdown, type MarkdownSection } from "./fit-markdown.ts";
import { markdownRecipe } from "./markdown-recipe.ts";
import { markdownUsages } from "./markdown-usages.ts";
import { markdownPlaces, markdownWords } from "./markdown-words.ts";
import { nextSteps } from "./next-steps.ts";
import { placeText } from "./place-text.ts";
import { removedTexts } from "./removed-text.ts";
import type { ReportOptions } from "./report-options.ts";
import { modeText, summaryText } from "./run-title.ts";

/** The most that GitHub takes in the body of an issue, a pull request or a comment. */
export const GITHUB_LIMIT = 65_536;

const FOLD_END = "\n</details>\n";

function head(result: Result): MarkdownSection {
  const { migrated, review, manual, held } = result.summary.usages;
  const found = result.usages.length > 0 || result.policies.length > 0;
  const lead = found ? `> [!IMPORTANT]\n> **${LEAD}** ${LEAD_ACTION}\n\n` : "";
  const counts = `| Migrated | Review | Manual | of these held on v2 | Errors |\n|---:|---:|---:|---:|---:|\n| ${migrated} | ${review} | ${manual} | ${held} | ${result.errors.length} |\n`;
  const run = `${summaryText(result)} ${modeText(result.mode)[0]?.toUpperCase()}${modeText(result.mode).slice(1)}.`;
  return { open: `# Rupt v2 to v3\n\n${lead}${run}\n\n${found ? counts : ""}`, entries: [] };
}

function nextSection(result: Result): MarkdownSection[] {
  const entries = nextSteps(result).map(({ title, commands, link }, index) => {
    const lines = commands.map((command) => `   ${markdownCode(command)}  \n`).join("");
    const address = link === undefined ? "" : `   <${link}>\n`;
    return `${index + 1}. ${markdownWords(title)}${lines || address ? "  " : ""}\n${lines}${address}`;
  });
  return entries.length === 0 ? [] : [{ open: "\n## What to do next\n\n", entries }];
}

function checklistItem({ title, steps, status, sources }: ChecklistItem): string {
  // A skipped item is settled, so its box is ticked too.
  const box = status === "todo" ? " " : "x";
  const name = status === "skipped" ? `~~${markdownWords(title)}~~ (skipped)` : markdownWords(title);
  const from = sources.length > 0 ? `  - From ${markdownPlaces(sources)}\n` : "";
  return `- [${box}] ${name}\n${steps.map((step) => `  - ${markdownWords(step)}\n`).join("")}${from}`;
}

function checklistSection({ checklist }: Result): MarkdownSection[] {
  if (checklist.length === 0) return [];
  const done = checklist.filter(({ status }) => status !== "todo").length;
  const entries = CHECKLIST_GROUPS.flatMap(({ id, title }) => {
    const own = checklist.filter((item) => groupOf(item.id) === id).map(checklistItem);
    return own.length === 0 ? [] : [`### ${title}\n\n`, ...own, "\n"];
  });
  return [{ open: `\n## Checklist (${done} of ${checklist.length})\n\n`, entries }];
}

function removedSection(result: Result): MarkdownSection[] {
  const removed = removedTexts(result);
  if (removed.length === 0) return [];
  const entries = removed.map(
    ({ place, note, removed: text }) =>
      `- ${markdownCode(placeText(place))}: ${markdownWords(note.message)}\n\n${markdownBlock(dedentTail(text).join("\n")).replace(/^(?=.)/gm, "  ")}\n\n`,
  );
  const open = `\n<details><summary>What was removed from the code (${removed.length})</summary>\n\n`;
  return [{ open, entries, close: FOLD_END }];
}

function differenceSection(result: Result): MarkdownSection {
  const entries = differencesFor(result).map(({ title, text, docs, places }) => {
    const here = places.length > 0 ? ` Here: ${markdownPlaces(places)}.` : "";
    return `- **${title}.** ${markdownWords(text)}${here} [Docs](${docs})\n`;
  });
  const open = "\n<details><summary>What v3 does differently</summary>\n\n";
  return { open, entries, close: FOLD_END };
}

function contradictionSection(): MarkdownSection {
  const entries = CONTRADICTIONS.map(({ title, claims, advice }) => {
    const list = claims.map(({ text, docs }) => `  - ${markdownWords(text)} [Page](${docs})\n`).join("");
    return `- **${title}**\n${list}  - Until they agree: ${markdownWords(advice)}\n`;
  });
  const open = "\n<details><summary>Where the v3 docs contradict themselves</summary>\n\n";
  return { open, entries, close: FOLD_END };
}

function dependencySection({ dependencies }: Result): MarkdownSection[] {
  const entries = dependencies.map(({ path, removed, added, kept }) => {
    const rows = [
      ...Object.entries(removed).map(
        ([name, range]) => `  - removed ${markdownCode(name)} ${markdownCode(range)}\n`,
      ),
      ...Object.entries(added).map(
        ([name, range]) => `  - added ${markdownCode(name)} ${markdownCode(range)}\n`,
      ),
      ...Object.entries(kept).map(
        ([name, reason]) => `  - left ${markdownCode(name)}: ${markdownWords(reason)}\n`,
      ),
    ];
    return `- ${markdownCode(path)}\n${rows.join("")}`;
  });
  return entries.length === 0 ? [] : [{ open: "\n## Dependencies\n\n", entries }];
}

function troubleSections({ errors, skipped }: Result): MarkdownSection[] {
  const sections: MarkdownSection[] = [];
  if (errors.length > 0) {
    const entries = errors.map(({ path, message }) => `- ${markdownCode(path)}: ${markdownWords(message)}\n`);
    sections.push({ open: `\n## Errors (${errors.length})\n\n`, entries });
  }
  if (skipped.length > 0) {
    const entries = skipped.map(({ path, reason }) => `- ${markdownCode(path)}: ${markdownWords(reason)}\n`);
    const open = `\n<details><summary>Skipped: ${countOf(skipped.length, "path")}</summary>\n\n`;
    sections.push({ open, entries, close: FOLD_END });
  }
  return sections;
}

/**
 * A Markdown report that fits a pull request: task list, tables, collapsed details.
 * @param options `limit` in bytes; entries past it are left out and counted. Default: what GitHub takes.
 */
export function markdown(result: Result, options: ReportOptions = {}): string {
  const found = result.usages.length > 0 || result.policies.length > 0;
  const sections = [
    head(result),
    ...nextSection(result),
    ...result.policies.map(markdownRecipe),
    ...checklistSection(result),
    ...removedSection(result),
    ...(found ? [differenceSection(result), contradictionSection()] : []),
    ...troubleSections({ ...result, skipped: [] }),
    ...markdownUsages(result),
    ...dependencySection(result),
    ...troubleSections({ ...result, errors: [] }),
  ];
  return `${fitMarkdown(sections, options.limit ?? GITHUB_LIMIT).trimEnd()}\n`;
}
