import { groupBy } from "../code/group-by.ts";
import { CODE_ITEM, codeItemId, markedRule } from "../dashboard/code-items.ts";
import type { Result, Usage } from "../result.ts";
import { LEAD } from "../rules/guide.ts";
import { ruleById } from "../rules/rules.ts";
import { TODO_MARK } from "../rules/todo-mark.ts";
import { listText } from "../rules/words.ts";
import { createLayout } from "./layout.ts";
import { byWeight } from "./sections/findings.ts";
import { recipeNotices } from "./sections/recipe.ts";
import { baselineText, countOf, incompleteText, leftParts, nothingFound } from "./sections/summary-text.ts";
import { escapeTerminalLine } from "./text/escape.ts";
import { foldLine } from "./text/width.ts";

/** One command to run next, and why. */
export interface NextCommand {
  command: string;
  why: string;
}

export interface ShortRunOptions {
  /** Columns that a line may have; null where lines are not folded: in a log and in a pipe. */
  columns: number | null;
  color?: boolean;
}

/** How many things that are left are named after a run; the report names all of them. */
const MOST_LEFT = 10;
const LEAST_LEFT = 3;
/** Lines of a screen that a run may fill, beside the prompt of the shell. */
const SCREEN = 24;

/**
 * A run in one screen: what v3 needs, what became of the uses, what is left, and what to do next as the last lines.
 * The whole report is another command.
 *
 * @param next commands in the order in which they are run
 */
export function shortRun(result: Result, next: readonly NextCommand[], options: ShortRunOptions): string {
  const { summary } = result;
  const earlier = summary.todo > 0 ? `; ${summary.todo} to do of an earlier run` : "";
  const found = summary.usages.found === 0 ? `${nothingFound(summary)}${earlier}.` : counts(result);
  const lead = [...policiesLines(result), `${found}${incompleteText(summary)}`];
  const left = leftLines(result).map((line) => textOf([line], options));
  const top = textOf(lead, options);
  const bottom = nextLines(next, options);
  const room = options.columns === null ? Number.POSITIVE_INFINITY : SCREEN - linesIn(top + bottom) - 3;
  const shown = fitting(left, room);
  const more = left.length - shown.length;
  const isBefore = result.mode !== "write" && result.summary.filesChanged > 0;
  const heading = isBefore ? "To do then:" : "To do:";
  return [
    top,
    ...(left.length === 0 ? [] : [textOf(["", { text: heading, color: "bold" }], options)]),
    ...shown,
    ...(more > 0 ? [textOf([`  and ${more} more: npx rupt-migrate report`], options)] : []),
    bottom,
  ].join("");
}

const linesIn = (text: string): number => text.split("\n").length - 1;

/** The first of these texts that have room together; three in any case. */
function fitting(texts: readonly string[], lines: number): readonly string[] {
  let used = 0;
  const end = texts.findIndex((text, index) => {
    used += linesIn(text);
    return index >= LEAST_LEFT && used > lines;
  });
  return texts.slice(0, Math.min(MOST_LEFT, end === -1 ? texts.length : end));
}

/** A line for each thing that is left: of this run, then what an earlier one left to look at. */
function leftLines(result: Result): string[] {
  const now = todoOf(result);
  const known = new Set(result.usages.map(codeItemId));
  const earlier = result.checklist.filter(
    ({ id, status }) => id.startsWith(CODE_ITEM) && status === "todo" && !known.has(id),
  );
  return [
    ...now.map((usage) => `  ${placeOf(usage)} ${whatToDo(usage)}`),
    ...earlier.slice(0, Math.max(0, result.summary.todo - now.length)).map(({ title, sources: [at] }) => {
      const what = at === undefined ? title : title.replace(` (${at.path}:${at.line})`, "");
      return `  ${at === undefined ? "" : `${at.path}:${at.line} `}${what}: look at it once, then tick it off in the checklist`;
    }),
  ];
}

/** What a plan could not read, and its counts, for the question that is asked about it. */
export const planText = (result: Result, options: ShortRunOptions): string =>
  textOf([...result.errors.map(({ path, message }) => `${path}: ${message}`), counts(result)], options);

/**
 * What makes `--check` red, a line each, then the verdict.
 *
 * @param left usages that count as left, and open items of the checklist where they count
 */
export function checkLines(
  { left, items, accepted }: { left: readonly Usage[]; items: readonly string[]; accepted: number },
  result: Result,
  options: ShortRunOptions,
): string {
  const places = new Map(result.usages.map((usage) => [usage.id, placeOf(usage)]));
  const pending = left.filter(({ outcome }) => outcome === "migrated").length;
  const follow = left.filter(
    ({ outcome, because }) => outcome !== "migrated" && because !== undefined,
  ).length;
  const total = left.length + items.length;
  const parts = [
    ...leftParts({ pending, follow, total: left.length }),
    ...(items.length > 0
      ? [`${countOf(items.length, "open checklist item")}: npx rupt-migrate checklist`]
      : []),
  ];
  const verdict =
    total === 0
      ? `nothing${accepted > 0 ? " new" : ""} is left of v2${result.summary.errors > 0 ? " in what could be read" : ""}.`
      : `${left.length === 0 ? "no v2 code is left, but" : `${countOf(total, "thing")} left:`} ${parts.join(", ")}.`;
  const known = accepted > 0 ? ` ${baselineText(accepted)}` : "";
  return textOf(
    [
      ...underCauses(left).map((usage) => `${placeOf(usage)} ${reasonOf(usage, places)}`),
      ...items.map((title) => `checklist: ${title}`),
      {
        text: `rupt-migrate: ${verdict}${known}${leftOutText(result)}${incompleteText(result.summary)}`,
        color: "bold",
      },
    ],
    options,
    "  ",
  );
}

/** Usages in their order, those that follow from another right under the first that they follow from. */
function underCauses(usages: readonly Usage[]): Usage[] {
  const ids = new Set(usages.map(({ id }) => id));
  const causeOf = ({ because = [] }: Usage): string | undefined => because.find((id) => ids.has(id));
  const effects = groupBy(usages, causeOf);
  const ordered = new Set<Usage>();
  const add = (usage: Usage): void => {
    if (ordered.has(usage)) return;
    ordered.add(usage);
    for (const effect of effects.get(usage.id) ?? []) add(effect);
  };
  for (const usage of [...(effects.get(undefined) ?? []), ...usages]) add(usage);
  return [...ordered];
}

const placeOf = ({ path, line }: Usage): string => `${path}:${line}`;

/** As many files as a line takes. */
const MOST_FILES = 3;

/** Which files were left out by choice, where some use v2. */
function leftOutText({ summary: { leftOut = 0, leftOutFiles = [] } }: Result): string {
  const names = leftOutFiles.length > 0 ? `: ${listText(leftOutFiles, MOST_FILES)}` : "";
  return leftOut > 0
    ? ` ${countOf(leftOut, "file")} that ${leftOut === 1 ? "uses" : "use"} v2 ${leftOut === 1 ? "was" : "were"} left out${names}.`
    : "";
}

function reasonOf(usage: Usage, places: ReadonlyMap<string, string>): string {
  const causes = (usage.because ?? []).flatMap((id) => places.get(id) ?? []);
  if (causes.length > 0) return `${usage.kind}: follows from ${causes.join(", ")}`;
  return usage.outcome === "migrated"
    ? `${usage.kind}: can be migrated by npx rupt-migrate`
    : whatToDo(usage);
}

/** The policies that are still to be created; nothing once all are ticked off. */
function policiesLines(result: Result): Line[] {
  const open = recipeNotices(result).length;
  if (open === 0) return [];
  const clients = result.policies.length === 1 ? "" : ` for ${result.policies.length} client ids`;
  const fact = LEAD.replace(/\.$/, "");
  return [{ text: `${fact}: create ${open}${clients} before you deploy.`, color: "yellow" }, ""];
}

/** What became of the uses, what is work first. Before a write it is what can become of them. */
function counts(result: Result): string {
  const { summary, mode, files } = result;
  const { found, migrated, review, manual } = summary.usages;
  const work = todoOf(result);
  const held = work.filter((usage) => usage.held).length;
  const kinds = [
    held > 0 ? `${held} held on v2 and still working` : "",
    ...(["manual", "review"] as const).map((outcome) => {
      const count = work.filter((usage) => usage.outcome === outcome && !usage.held).length;
      return count > 0 ? `${count} ${outcome === "manual" ? "manual" : "to review"}` : "";
    }),
    summary.todo > work.length ? `${summary.todo - work.length} of an earlier run` : "",
  ].filter((part) => part !== "");
  const follow = review + manual - work.length;
  const parts = [
    `${summary.todo} to do${kinds.length > 0 ? ` (${kinds.join(", ")})` : ""}`,
    follow > 0 ? `${follow} that ${follow === 1 ? "follows" : "follow"} from others` : "",
    migrated > 0 ? `${migrated} ${mode === "write" ? "migrated" : "can be migrated"}` : "",
  ].filter((part) => part !== "");
  return `${countOf(found, "use")} of v2: ${parts.join(", ")}. ${changedText(files, mode)}${leftOutText(result)}`;
}

/** How many files the run edits, and how many of them only get a comment. */
function changedText(files: Result["files"], mode: Result["mode"]): string {
  const edited = files.filter(({ status }) => status !== "unchanged" && status !== "error");
  if (edited.length === 0) return "Nothing to change.";
  const marked = edited.filter(({ diff }) => onlyMarks(diff)).length;
  const which = marked === edited.length ? "" : `${marked} of them `;
  const only = marked > 0 ? `, ${which}only by a TODO comment` : "";
  return `${countOf(edited.length, "file")} ${mode === "write" ? "changed" : "would change"}${only}.`;
}

/** Whether a change does no more than put marks into a file. */
function onlyMarks(diff: string): boolean {
  const edits = diff.split("\n").filter((line) => /^(?:\+(?!\+\+)|-(?!--))/.test(line));
  return edits.length > 0 && edits.every((line) => line.startsWith("+") && line.includes(TODO_MARK));
}

/** What is work of its own for a person, manual before review. */
function todoOf({ usages }: Result): Usage[] {
  const work = usages.filter(({ outcome, because }) => outcome !== "migrated" && because === undefined);
  return [
    ...work.filter(({ outcome }) => outcome === "manual"),
    ...work.filter(({ outcome }) => outcome === "review"),
  ];
}

/** `rule: what to do`, of the note that weighs most. */
function whatToDo(usage: Usage): string {
  const { kind, notes } = usage;
  const marked = markedRule(usage);
  const todo = marked === null ? undefined : ruleById(marked)?.todo;
  if (todo !== undefined) return `todo-mark: ${marked}: ${todo}; then delete the comment`;
  const [note] = byWeight(notes);
  if (note === undefined) return `${kind}: look at it`;
  const rule = ruleById(note.rule);
  // A place may have a page of its own, which then is what there is to know.
  const page = rule !== undefined && note.docs !== rule.docs ? `: ${note.docs}` : "";
  return `${note.rule}: ${note.todo ?? rule?.todo ?? note.message}${page}`;
}

/** A command stays whole: it is there to be copied. What it is for is left out where there is no room. */
function nextLines(next: readonly NextCommand[], { columns, color = false }: ShortRunOptions): string {
  const { paint } = createLayout({ color });
  const width = Math.min(48, Math.max(0, ...next.map(({ command }) => command.length)));
  const lines = next.map(({ command, why }) => {
    const line = `  ${command.padEnd(width)}  ${why}`;
    return columns === null || line.length <= columns ? line : `  ${command}`;
  });
  return lines.length === 0 ? "" : `\n${paint.bold("Next:")}\n${lines.join("\n")}\n`;
}

/** A line of a run: headings are bold, and the one fact that nobody may miss is yellow. */
type Line = string | { text: string; color: "bold" | "yellow" };

/** Lines as they stand on a screen: folded between words, further lines further in. */
function textOf(
  lines: readonly Line[],
  { columns, color = false }: ShortRunOptions,
  hanging?: string,
): string {
  const { paint } = createLayout({ color });
  return lines
    .map((line) => {
      const shown = foldLine(
        escapeTerminalLine(typeof line === "string" ? line : line.text),
        columns,
        hanging,
      );
      return `${typeof line === "string" ? shown : paint[line.color](shown)}\n`;
    })
    .join("");
}
