import type { Note, NoteLevel, Result, Usage } from "../result.ts";
import { codeFrame } from "./code-frame.ts";
import { cutToWidth } from "./cut-to-width.ts";
import { dedentTail } from "./dedent-tail.ts";
import { escapeTerminal, escapeTerminalLine } from "./escape-terminal.ts";
import { notesByWeight } from "./notes-by-weight.ts";
import { type OutcomeGroup, outcomeGroups } from "./outcome-groups.ts";
import { placeText } from "./place-text.ts";
import type { Layout } from "./pretty-layout.ts";
import { ruleExample } from "./rule-example.ts";

const MARKS: Readonly<Record<NoteLevel, { mark: string; color: "red" | "yellow" | "dim" }>> = {
  action: { mark: "✗", color: "red" },
  warning: { mark: "!", color: "yellow" },
  info: { mark: "·", color: "dim" },
};

/** Source text with line numbers; what is wider than the terminal is cut. */
function frame(layout: Layout, usage: Usage): string[] {
  const lines = codeFrame(usage);
  const digits = String(usage.line + lines.length - 1).length;
  return lines.map(({ number, text }) => {
    const gutter = `    ${String(number).padStart(digits)} │ `;
    const code = cutToWidth(escapeTerminal(text), layout.width - gutter.length);
    return `${layout.paint.dim(gutter)}${code}`.trimEnd();
  });
}

/** Text that was taken out, whole: it may have to be found a new place for. */
function removedFrame(layout: Layout, removed: string): string[] {
  return dedentTail(removed).flatMap((text) => layout.foldCode(text, `      ${layout.paint.red("-")} `));
}

function note(layout: Layout, { level, message, removed, rule }: Note): string[] {
  const { mark, color } = MARKS[level];
  const lead = `    ${layout.paint[color](mark)} `;
  const name = layout.paint.dim(`[${escapeTerminalLine(rule)}]`);
  const lines = layout.fold(`${layout.words(message)} ${name}`, lead);
  return removed === undefined ? lines : [...lines, ...removedFrame(layout, removed)];
}

/** The rewrite that a rule suggests. Told once a report: many usages may share a rule. */
function suggestion(layout: Layout, note: Note, told: Set<string>): string[] {
  const after = ruleExample(note);
  if (after === null || told.has(note.rule)) return [];
  told.add(note.rule);
  const lines = after
    .split("\n")
    .flatMap((text) => layout.foldCode(text, `      ${layout.paint.green("+")} `));
  return [`    ${layout.paint.dim("In v3:")}`, ...lines];
}

function usageBlock(layout: Layout, usage: Usage, told: Set<string>): string[] {
  const held = usage.held ? layout.paint.yellow(" held on v2") : "";
  const place = layout.paint.bold(layout.line(placeText(usage)));
  const notes = notesByWeight(usage.notes);
  const actions = notes.filter(({ level }) => level === "action");
  const docs = [...new Set(notes.filter(({ level }) => level !== "info").map((each) => each.docs))];
  return [
    ...layout.fold(`${place} ${layout.paint.dim(usage.kind)}${held}`, "  "),
    ...frame(layout, usage),
    ...notes.flatMap((each) => note(layout, each)),
    ...actions.flatMap((each) => suggestion(layout, each, told)),
    ...docs.flatMap((address) => layout.fold(layout.paint.dim(layout.line(address)), "    → ")),
    "",
  ];
}

/** A migrated usage takes one line, and one more for each text that was removed or warned of. */
function usageLine(layout: Layout, usage: Usage): string[] {
  const notes = usage.notes.filter(({ removed }) => removed !== undefined);
  const place = layout.line(placeText(usage));
  return [
    ...layout.fold(`${place} ${layout.paint.dim(usage.kind)}`, `  ${layout.paint.green("✓")} `),
    ...notes.flatMap((each) => note(layout, each)),
  ];
}

function groupLines(layout: Layout, group: OutcomeGroup, told: Set<string>): string[] {
  const lines = [
    ...layout.heading(`${group.title} (${group.usages.length})`),
    ...layout.fold(layout.paint.dim(group.meaning), "  "),
    "",
  ];
  const each = (usage: Usage): string[] =>
    group.outcome === "migrated" ? usageLine(layout, usage) : usageBlock(layout, usage, told);
  const body = group.usages.flatMap(each);
  if (body.at(-1) === "") body.pop();
  return [...lines, ...body];
}

/** The usages by outcome, for a terminal: manual and review with code, migrated in one line each. */
export function prettyUsages(layout: Layout, { usages }: Result): string[] {
  const told = new Set<string>();
  return outcomeGroups(usages).flatMap((group) => groupLines(layout, group, told));
}
