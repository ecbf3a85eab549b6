import { escapeMarkdown } from "../report/escape-markdown.ts";
import { defuseCommands } from "../report/escape-terminal.ts";
import { markdownPlaces, markdownWords } from "../report/markdown-words.ts";
import { LEAD, LEAD_ACTION } from "../rules/guide.ts";
import { type ChecklistView, countText, type ViewedItem } from "./checklist-view.ts";

/** The checklist as the body of an issue: a task list that GitHub and GitLab make boxes of. */
export function checklistMarkdown(view: ChecklistView): string {
  const lines = [
    "## Move from Rupt v2 to v3: checklist",
    "",
    `**${LEAD}** ${LEAD_ACTION}`,
    "",
    view.items.length === 0 ? "Nothing is left to do by hand." : `${countText(view.counts)}.`,
    ...view.groups.flatMap(({ title, items }) => ["", `### ${title}`, "", ...items.flatMap(task)]),
    ...(view.gone.length === 0 ? [] : ["", "### Gone from the code", ""]),
    ...view.gone.map((item) => `- ~~${markdownWords(item.title)}~~`),
  ];
  return defuseCommands(`${lines.join("\n")}\n`);
}

/** A skipped item is settled, so its box is ticked too; the reason says why. */
function task(item: ViewedItem): string[] {
  const title = markdownWords(item.title);
  const skipped = ` (skipped${item.reason ? `: ${escapeMarkdown(item.reason)}` : ""})`;
  return [
    `- [${item.status === "todo" ? " " : "x"}] ${item.status === "skipped" ? `~~${title}~~${skipped}` : `**${title}**`}`,
    ...item.steps.map((step, index) => `  ${index + 1}. ${markdownWords(step)}`),
    ...(item.sources.length === 0 ? [] : [`  - ${markdownPlaces(item.sources)}`]),
    ...(item.note ? [`  - Note: ${escapeMarkdown(item.note)}`] : []),
  ];
}
