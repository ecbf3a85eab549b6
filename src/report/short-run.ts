import type { Result, Usage } from "../result.ts";
import { LEAD } from "../rules/guide.ts";
import { ruleById } from "../rules/rule-by-id.ts";
import { createLayout } from "./layout.ts";
import { countOf } from "./summary-text.ts";
import { escapeTerminalLine } from "./text/escape.ts";
import { cutToWidth } from "./text/width.ts";

/** One command to run next, and why. */
export interface NextCommand {
  command: string;
  why: string;
}

export interface ShortRunOptions {
  /** Columns that a line may have; null where lines are not cut: in a log and in a pipe. */
  columns: number | null;
  color?: boolean;
}

/** How many things that are left are named after a run; the report names all of them. */
const MOST_LEFT = 10;

/**
 * A run in one screen: what v3 needs, what became of the uses, what is left, and what to do next as the last lines.
 * The whole report is another command.
 *
 * @param next commands in the order in which they are run
 */
export function shortRun(result: Result, next: readonly NextCommand[], options: ShortRunOptions): string {
  const left = todoOf(result);
  const lines = [
    ...(result.summary.usages.found === 0
      ? [nothingFound(result)]
      : [...policiesLine(result), counts(result)]),
    ...section(left.length === 0 ? "" : result.mode === "write" ? "To do:" : "To do then:", [
      ...left.slice(0, MOST_LEFT).map((usage) => `  ${placeOf(usage, result)} ${whatToDo(usage)}`),
      ...(left.length > MOST_LEFT ? [`  and ${left.length - MOST_LEFT} more: npx rupt-migrate report`] : []),
    ]),
  ];
  return textOf(lines, options) + nextLines(next, options);
}

/** The counts of a plan in one line, for the question that is asked about it. */
export const planLine = (result: Result): string => escapeTerminalLine(counts(result));

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
  const places = new Map(result.usages.map((usage) => [usage.id, placeOf(usage, result)]));
  const pending = left.filter(({ outcome }) => outcome === "migrated").length;
  const total = left.length + items.length;
  const parts = [
    pending > 0 ? `${pending} can be migrated by npx rupt-migrate` : "",
    left.length > pending
      ? `${left.length - pending} ${left.length - pending === 1 ? "needs" : "need"} a person`
      : "",
    items.length > 0 ? `${countOf(items.length, "open checklist item")}: npx rupt-migrate checklist` : "",
  ].filter((part) => part !== "");
  const known =
    accepted > 0
      ? ` ${countOf(accepted, "place")} of the baseline ${accepted === 1 ? "is" : "are"} left out.`
      : "";
  const ignored = leftOutText(result);
  return textOf(
    [
      ...left.map((usage) => `${placeOf(usage, result)} ${reasonOf(usage, places)}`),
      ...items.map((title) => `checklist: ${title}`),
      total === 0
        ? `rupt-migrate: nothing${accepted > 0 ? " new" : ""} is left of v2.${known}${ignored}`
        : `rupt-migrate: ${countOf(total, "thing")} left: ${parts.join(", ")}.${known}${ignored}`,
    ],
    options,
  );
}

/** How many files were left out by choice, where some use v2. */
function leftOutText({ summary: { leftOut = 0 } }: Result): string {
  return leftOut > 0
    ? ` ${countOf(leftOut, "file")} that ${leftOut === 1 ? "uses" : "use"} v2 ${leftOut === 1 ? "was" : "were"} left out.`
    : "";
}

function reasonOf(usage: Usage, places: ReadonlyMap<string, string>): string {
  const causes = (usage.because ?? []).flatMap((id) => places.get(id) ?? []);
  if (causes.length > 0) return `${usage.kind}: follows from ${causes.join(", ")}`;
  return usage.outcome === "migrated"
    ? `${usage.kind}: can be migrated by npx rupt-migrate`
    : whatToDo(usage);
}

const nothingFound = ({ summary }: Result): string =>
  `No use of the v2 SDK in ${countOf(summary.filesScanned, "file")}.`;

function policiesLine({ policies }: Result): string[] {
  if (policies.length === 0) return [];
  const total = policies.reduce((sum, recipe) => sum + recipe.policies.length, 0);
  const clients = policies.length === 1 ? "" : ` for ${policies.length} client ids`;
  return [`${FACT}: create ${total}${clients} before you deploy.`];
}

/** What became of the uses, what is work first. Before a write it is what can become of them. */
function counts(result: Result): string {
  const { summary, mode, files } = result;
  const { migrated, review, manual, held } = summary.usages;
  const follow = review + manual - summary.todo;
  const kinds = [
    manual > 0 ? `${manual} manual${held > 0 ? ` (${held} held on v2, still working)` : ""}` : "",
    review > 0 ? `${review} to review` : "",
    follow > 0 ? `${follow} of them follow from others` : "",
  ].filter((part) => part !== "");
  const parts = [
    `${summary.todo} to do${kinds.length > 0 ? `: ${kinds.join(", ")}` : ""}`,
    migrated > 0 ? `${migrated} ${mode === "write" ? "migrated" : "can be migrated"}` : "",
  ].filter((part) => part !== "");
  const written = files.filter(({ status }) => status !== "unchanged" && status !== "error").length;
  const changed =
    written === 0
      ? "nothing to change"
      : `${countOf(written, "file")} ${mode === "write" ? "changed" : "would change"}`;
  return `${countOf(summary.usages.found, "use")} of v2: ${parts.join("; ")}; ${changed}.${leftOutText(result)}`;
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
function whatToDo({ kind, notes }: Usage): string {
  const [note] = [...notes].sort((a, b) => WEIGHT[b.level] - WEIGHT[a.level]);
  if (note === undefined) return `${kind}: look at it`;
  return `${note.rule}: ${ruleById(note.rule)?.todo ?? note.message}`;
}

const WEIGHT = { info: 0, warning: 1, action: 2 } as const;

/** `path:line`; after a write the line is where the place is then. */
function placeOf({ path, line }: Usage, { mode, files }: Result): string {
  const diff = mode === "write" ? files.find((file) => file.path === path)?.diff : undefined;
  return `${path}:${diff === undefined ? line : lineAfter(diff, line)}`;
}

/** Where a line of the old text is in the new one, by the hunks of a unified diff. */
export function lineAfter(diff: string, line: number): number {
  let shift = 0;
  for (const hunk of diff.split(/^(?=@@ )/m).slice(1)) {
    const [, from = "0", to = "0"] = /^@@ -(\d+)(?:,\d+)? \+(\d+)/.exec(hunk) ?? [];
    let old = Number(from);
    let now = Number(to);
    if (line < old) break;
    for (const text of hunk.split("\n").slice(1)) {
      const sign = text[0];
      if (sign !== "+" && sign !== "-" && sign !== " ") continue;
      // A line that was taken out is where the next one is now.
      if (sign !== "+" && old === line) return now;
      if (sign !== "+") old += 1;
      if (sign !== "-") now += 1;
    }
    shift = now - old;
  }
  return line + shift;
}

const section = (title: string, lines: readonly string[]): string[] =>
  lines.length === 0 ? [] : ["", ...(title === "" ? [] : [title]), ...lines];

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

function textOf(lines: readonly string[], { columns, color = false }: ShortRunOptions): string {
  const { paint } = createLayout({ color });
  return `${lines
    .map((line) => escapeTerminalLine(line))
    .map((line) => (columns === null ? line : cutToWidth(line, columns)))
    .map((line) =>
      line.startsWith(FACT)
        ? paint.yellow(line)
        : /^(?:To do|rupt-migrate)\b/.test(line)
          ? paint.bold(line)
          : line,
    )
    .join("\n")}\n`;
}

/** The one line that nobody may miss. */
const FACT = LEAD.replace(/\.$/, "");
