import { type ChecklistView, countText, type ViewedItem } from "../dashboard/checklist.ts";
import { LEAD, LEAD_ACTION } from "../rules/guide.ts";
import type { Block } from "./blocks.ts";
import { checklistBlocks, taskOf } from "./document.ts";
import { createLayout, type ReportOptions } from "./layout.ts";
import { markdownBlocks } from "./markdown.ts";
import { blockLines, finished, oneTask, STATUS_BOX } from "./terminal.ts";
import { escapeTerminalLine } from "./text/escape.ts";
import { inlinePieces } from "./text/inline.ts";

export { STATUS_BOX } from "./terminal.ts";

const NOTHING = "Nothing is left to do by hand.";

const hasDashboard = ({ groups }: ChecklistView): boolean => groups.some(({ id }) => id === "dashboard");

/** What was ticked and is no longer in the code. */
const goneBlocks = ({ gone }: ChecklistView): Block[] =>
  gone.length === 0
    ? []
    : [
        {
          kind: "list",
          title: "Gone from the code",
          ordered: false,
          items: gone.map(({ title, status }) => ({ text: [`${STATUS_BOX[status]} `, title] })),
        },
      ];

/** Said once a run has written: what was taken out of the code has no line there any more. */
const PAST = "Places of the dashboard part name lines as they were before the migration.";

/** The whole checklist for a terminal or a log, with the steps of what is open. `written` is whether a run has written. */
export function checklistText(
  view: ChecklistView,
  { written = false, ...options }: ReportOptions & { written?: boolean } = {},
): string {
  const layout = createLayout(options);
  const { paint, fold } = layout;
  if (view.items.length === 0 && view.gone.length === 0) return `${NOTHING}\n`;
  return finished([
    ...(hasDashboard(view)
      ? [...fold(paint.yellow.bold(`${LEAD} ${LEAD_ACTION}`), paint.yellow.bold("! ")), ""]
      : []),
    ...fold(paint.bold(`Checklist: ${countText(view.counts)}`)),
    ...(written && hasDashboard(view) ? fold(PAST) : []),
    ...blockLines(layout, checklistBlocks(view.items)),
    ...(view.gone.length === 0 ? [] : ["", ...blockLines(layout, goneBlocks(view))]),
  ]);
}

/** The checklist as the body of an issue: a task list that GitHub and GitLab make boxes of. */
export function checklistMarkdown(view: ChecklistView, { written = false } = {}): string {
  const past = written && hasDashboard(view) ? ` ${PAST}` : "";
  const count = view.items.length === 0 ? NOTHING : `${countText(view.counts)}.${past}`;
  const lead: Block[] = hasDashboard(view)
    ? [{ kind: "text", words: [{ kind: "strong", text: LEAD }, ` ${LEAD_ACTION}`], tone: "plain" }]
    : [];
  return markdownBlocks("Move from Rupt v2 to v3: checklist", [
    ...lead,
    { kind: "text", words: count, tone: "plain" },
    ...checklistBlocks(view.items),
    ...goneBlocks(view),
  ]);
}

/** One item with its steps, as the interactive checklist opens it. */
export function itemText(item: ViewedItem, options: ReportOptions = {}): string {
  return `\n${oneTask(createLayout(options), taskOf(item), true).join("\n")}\n\n`;
}

/** A title on one line without markup or colour, for a list that cuts it to size. */
export function plainTitle(title: string): string {
  return escapeTerminalLine(
    inlinePieces(title)
      .map((piece) => piece.text)
      .join(""),
  );
}
