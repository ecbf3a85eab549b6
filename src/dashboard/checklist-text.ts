import { defuseCommands, escapeTerminalLine } from "../report/escape-terminal.ts";
import { inlinePieces } from "../report/inline-text.ts";
import { createLayout, type Layout } from "../report/pretty-layout.ts";
import type { ReportOptions } from "../report/report-options.ts";
import type { ChecklistStatus } from "../result.ts";
import { LEAD, LEAD_ACTION } from "../rules/guide.ts";
import { type ChecklistView, countText, type ViewedItem } from "./checklist-view.ts";
import { placeList } from "./quoted.ts";

/** How a status looks. Readable without colour and in any encoding. */
export const STATUS_BOX: Readonly<Record<ChecklistStatus, string>> = {
  todo: "[ ]",
  done: "[x]",
  skipped: "[-]",
};

/** The whole checklist for a terminal or a log, with the steps of what is open. */
export function checklistText(view: ChecklistView, options: ReportOptions = {}): string {
  const layout = createLayout(options);
  const { paint, fold, heading } = layout;
  if (view.items.length === 0 && view.gone.length === 0) return "Nothing is left to do by hand.\n";
  const leads = view.groups.some((group) => group.id === "dashboard")
    ? [...fold(paint.yellow.bold(`${LEAD} ${LEAD_ACTION}`), paint.yellow.bold("! ")), ""]
    : [];
  const lines = [
    ...leads,
    ...fold(paint.bold(`Checklist: ${countText(view.counts)}`)),
    ...view.groups.flatMap(({ title, items }) => [
      ...heading(`${title} (${items.filter((item) => item.status !== "todo").length} of ${items.length})`),
      ...items.flatMap((item) => itemLines(layout, item, item.status === "todo")),
    ]),
    ...(view.gone.length === 0 ? [] : heading(`Gone from the code (${view.gone.length})`)),
    ...view.gone.flatMap((item) => fold(paint.dim(layout.words(item.title)), `${STATUS_BOX[item.status]} `)),
  ];
  return defuseCommands(`${lines.join("\n")}\n`);
}

/** One item with its steps, as the interactive checklist opens it. */
export function itemText(item: ViewedItem, options: ReportOptions = {}): string {
  return `\n${itemLines(createLayout(options), item, true).join("\n")}\n\n`;
}

/** A title on one line without markup or colour, for a list that cuts it to size. */
export function plainTitle(title: string): string {
  return escapeTerminalLine(
    inlinePieces(title)
      .map((piece) => piece.text)
      .join(""),
  );
}

function itemLines(layout: Layout, item: ViewedItem, withSteps: boolean): string[] {
  const { paint, fold, words } = layout;
  const box = STATUS_BOX[item.status];
  const title = words(item.title);
  const remarks = [
    ...(item.status === "skipped" && item.reason ? [`Skipped: ${item.reason}`] : []),
    ...(item.note ? [`Note: ${item.note}`] : []),
  ];
  return [
    ...fold(item.status === "todo" ? paint.bold(title) : title, `${box} `),
    ...remarks.flatMap((remark) => fold(paint.italic(layout.line(remark)), "    ")),
    ...(withSteps ? item.steps.flatMap((step, index) => fold(words(step), `    ${index + 1}. `)) : []),
    ...(withSteps && item.sources.length > 0
      ? fold(paint.dim(layout.line(placeList(item.sources, 8))), "    -> ")
      : []),
  ];
}
