import type { NoteLevel, Outcome, SourcePlace } from "../result.ts";
import {
  type Block,
  type CardField,
  type Code,
  type Finding,
  type FindingNote,
  fieldHint,
  type Inline,
  type Item,
  openValues,
  piecesOf,
  type ReportDocument,
  type Section,
  type Task,
  type Value,
  type Words,
} from "./blocks.ts";
import { createLayout, type Layout, type ReportOptions } from "./layout.ts";
import { codeLines, dedentTail } from "./text/code-lines.ts";
import { defuseCommands, escapeTerminal } from "./text/escape.ts";
import { cutToWidth } from "./text/width.ts";

/** Lists of things to look up end after so many entries; the other media have them whole. */
const MOST_ASIDE = 20;

/** Of the places that something comes from, so many are named; the rest is counted. */
const MOST_PLACES = 6;

const SPACED: ReadonlySet<Block["kind"]> = new Set(["card", "choice", "tasks"]);

/** The column of values: wide enough for "Success URL" and "Event type". A longer label stands on a line of its own. */
const LABELS = 11;

type Mark = { mark: string; color: "red" | "yellow" | "green" | "dim" };

const LEVELS: Readonly<Record<NoteLevel, Mark>> = {
  action: { mark: "✗", color: "red" },
  warning: { mark: "!", color: "yellow" },
  info: { mark: "·", color: "dim" },
};

const OUTCOMES: Readonly<Record<Outcome | "error", Mark>> = {
  migrated: { mark: "✓", color: "green" },
  review: { mark: "!", color: "yellow" },
  manual: { mark: "✗", color: "red" },
  error: { mark: "✗", color: "red" },
};

/** How a status looks. Readable without colour and in any encoding. */
export const STATUS_BOX: Readonly<Record<Task["status"], string>> = {
  todo: "[ ]",
  done: "[x]",
  skipped: "[-]",
};

/** A place as editors and terminals know it: `src/app.ts:12:3`. Not escaped. */
export const placeText = ({ path, line, column }: SourcePlace): string => `${path}:${line}:${column}`;

/** The report for a terminal: what counts first, then the sections. */
export function terminal(document: ReportDocument, options: ReportOptions = {}): string {
  const layout = createLayout(options);
  const { paint, fold } = layout;
  const { tool, run, lead } = document;
  const title = `${paint.bold(layout.line(tool.name))} ${layout.line(tool.version)} ${paint.dim(`· ${run}`)}`;
  const counts = document.counts.filter(({ count }) => count > 0);
  const lines = [
    ...fold(title),
    ...(lead === null
      ? []
      : ["", ...fold(paint.yellow.bold(lead.fact), paint.yellow.bold("! ")), ...fold(lead.action, "  ")]),
    ...layout.heading("Summary"),
    ...fold(document.summary, "  "),
    ...counts.flatMap(({ outcome, count, label, remark }) => {
      const { mark, color } = OUTCOMES[outcome];
      return fold(`${paint[color](mark)} ${count} ${label}${remark === "" ? "" : ` (${remark})`}`, "    ");
    }),
    ...document.sections.flatMap((section) => sectionLines(layout, section)),
  ];
  return finished(lines);
}

/** Lines as output: nothing in it is a command to a CI runner. */
export const finished = (lines: readonly string[]): string => defuseCommands(`${lines.join("\n")}\n`);

function sectionLines(layout: Layout, { title, count, aside, blocks }: Section): string[] {
  const heading = plainWords(title) + (count === null ? "" : ` (${count})`);
  return [...layout.heading(heading), ...blockLines(layout, blocks, { aside })];
}

/** Words without colour, for a heading. */
function plainWords(words: Words): string {
  return piecesOf(words)
    .map((piece) => inline(createLayout({}), piece))
    .join("");
}

/** Blocks under one another, as a section or the checklist has them. */
export function blockLines(
  layout: Layout,
  blocks: readonly Block[],
  { aside = false }: { aside?: boolean } = {},
): string[] {
  const told = new Set<string>();
  const lines: string[] = [];
  for (const [index, block] of blocks.entries()) {
    const isNew =
      blocks[index - 1]?.kind !== block.kind || (block.kind === "list" && block.title !== undefined);
    // Cards, choices and tasks begin with a blank line of their own, and findings end with one.
    const isApart = lines.length > 0 && lines.at(-1) !== "" && isNew && !SPACED.has(block.kind);
    lines.push(...(isApart ? [""] : []), ...oneBlock(layout, block, aside, told));
  }
  if (lines.at(-1) === "") lines.pop();
  return lines;
}

function oneBlock(layout: Layout, block: Block, aside: boolean, told: Set<string>): string[] {
  const { paint, fold } = layout;
  switch (block.kind) {
    case "text":
      return fold(paintWords(layout, block.words, block.tone === "hint" ? paint.dim : null), "  ");
    case "list": {
      const shown = aside ? block.items.slice(0, MOST_ASIDE) : block.items;
      const rest = block.items.length - shown.length;
      const more = rest > 0 ? fold(`and ${rest} more; --json lists them all.`, "  ") : [];
      return [
        ...(block.title === undefined ? [] : fold(paint.yellow.bold(block.title), "  ")),
        ...shown.flatMap((item, index) => itemLines(layout, item, block.ordered ? `${index + 1}. ` : "- ")),
        ...more,
      ];
    }
    case "tasks":
      return taskLines(layout, block.title, block.tasks);
    case "card":
      return [
        "",
        ...fold(paint.bold(`${block.label}: ${layout.line(block.title)}`), "  "),
        ...block.fields.flatMap((field) => fieldLines(layout, field)),
        ...fold(paint.dim(layout.words(block.about)), "    "),
      ];
    case "choice":
      return [
        "",
        ...fold(paint.red.bold(layout.words(block.title)), "  ! "),
        ...block.values.flatMap((value, index) =>
          fold(valueText(layout, value), index === block.chosen ? "    * " : "    - "),
        ),
        ...fold(layout.words(block.advice), "    "),
      ];
    case "findings":
      return block.findings.flatMap((finding) =>
        block.brief ? briefLines(layout, finding) : findingLines(layout, finding, told),
      );
    case "diffs":
      return block.files.flatMap(({ path }) => fold(layout.line(path), "  "));
  }
}

const paintWords = (layout: Layout, words: Words, paint: ((text: string) => string) | null): string => {
  const text = piecesOf(words)
    .map((piece) => inline(layout, piece))
    .join("");
  return paint === null ? text : paint(text);
};

function inline(layout: Layout, piece: Inline): string {
  const { paint } = layout;
  if (typeof piece === "string") return layout.words(piece);
  switch (piece.kind) {
    case "strong":
      return paint.bold(layout.words(piece.text));
    case "code":
      return layout.code(piece.text);
    case "plain":
      return layout.line(piece.text);
    case "command":
      return `$ ${layout.code(piece.text)}`;
    case "link":
      return paint.dim(layout.line(piece.address));
    case "places":
      return places(layout, piece.places);
    case "value":
      return valueText(layout, piece.value);
  }
}

function places(layout: Layout, all: readonly SourcePlace[]): string {
  const shown = all.slice(0, MOST_PLACES).map((place) => layout.line(placeText(place)));
  const rest = all.length - shown.length;
  return `${shown.join(", ")}${rest > 0 ? ` and ${rest} more` : ""}`;
}

/** A value with the places it comes from; one that cannot be entered as it is says why. */
function valueText(layout: Layout, { text, doubt, places: from }: Value): string {
  const { paint } = layout;
  const shown = doubt === null ? paint.bold(layout.line(text)) : layout.code(text);
  const why = doubt === null ? "" : paint.yellow(` (${doubt.text})`);
  return `${shown}${why}${from.length > 0 ? paint.dim(`  ${places(layout, from)}`) : ""}`;
}

function itemLines(layout: Layout, { text, lines = [], code = [] }: Item, mark: string): string[] {
  const indent = " ".repeat(mark.length + 2);
  return [
    ...layout.fold(paintWords(layout, text, null), `  ${mark}`),
    ...lines.flatMap((line) => layout.fold(paintWords(layout, line, null), indent)),
    ...code.flatMap((each) => codeBlock(layout, each, indent)),
  ];
}

function fieldLines(layout: Layout, field: CardField): string[] {
  const { label } = field;
  const values = openValues(field);
  const hint = fieldHint(field);
  const shown = values.map((value) => valueText(layout, value));
  const rows = values.every(({ places: from }) => from.length === 0) ? [shown.join(", ")] : shown;
  const hints = hint === "" ? [] : [layout.paint.dim(layout.words(hint))];
  const all = [...(values.length > 0 ? rows : []), ...hints];
  // A label that does not fit its column gets a line of its own.
  const above = label.length > LABELS ? layout.fold(label, "    ") : [];
  return [
    ...above,
    ...all.flatMap((painted, index) =>
      layout.row(index === 0 && above.length === 0 ? label : "", painted, 4, LABELS),
    ),
  ];
}

function taskLines(layout: Layout, title: string, tasks: readonly Task[]): string[] {
  const settled = tasks.filter(({ status }) => status !== "todo").length;
  return [
    ...layout.heading(`${title} (${settled} of ${tasks.length})`),
    ...tasks.flatMap((task) => oneTask(layout, task, task.status === "todo")),
  ];
}

/** One task; its steps only where somebody is about to do it. */
export function oneTask(layout: Layout, task: Task, withSteps: boolean): string[] {
  const { paint, fold, words } = layout;
  const title = words(task.title);
  const from = task.places.length > 0 ? fold(paint.dim(places(layout, task.places)), "    -> ") : [];
  return [
    ...fold(task.status === "todo" ? paint.bold(title) : title, `${STATUS_BOX[task.status]} `),
    ...task.remarks.flatMap((remark) => fold(paint.italic(layout.line(remark)), "    ")),
    ...(withSteps ? task.steps.flatMap((step, index) => fold(words(step), `    ${index + 1}. `)) : []),
    ...(withSteps ? from : []),
  ];
}

/** Code on lines of its own: source is cut at the width, what may be needed again is shown whole. */
function codeBlock(layout: Layout, code: Code, indent: string): string[] {
  const { paint } = layout;
  const lines = codeLines(code);
  switch (code.role) {
    case "source": {
      const digits = String(code.line + lines.length - 1).length;
      return lines.map(({ number, text }) => {
        const gutter = `${indent}${String(number).padStart(digits)} │ `;
        return `${paint.dim(gutter)}${cutToWidth(escapeTerminal(text), layout.width - gutter.length)}`.trimEnd();
      });
    }
    case "removed":
      return dedentTail(code.text).flatMap((text) => layout.foldCode(text, `${indent}${paint.red("-")} `));
    // Not folded: it is there to be copied.
    case "example":
    case "paste":
      return code.text.split("\n").map((text) => `${indent}${paint.green(escapeTerminal(text))}`.trimEnd());
  }
}

function noteLines(layout: Layout, { level, message, removed, rule }: FindingNote): string[] {
  const { mark, color } = LEVELS[level];
  const name = layout.paint.dim(`[${layout.line(rule)}]`);
  const lead = `    ${layout.paint[color](mark)} `;
  return [
    ...layout.fold(`${layout.words(message)} ${name}`, lead),
    ...(removed === null ? [] : codeBlock(layout, removed, "      ")),
  ];
}

/** The code to put there. An example is told once a report: many findings may share a rule. */
function suggestionLines(layout: Layout, { suggestion, rule }: Finding, told: Set<string>): string[] {
  if (suggestion === null || (suggestion.role === "example" && told.has(rule))) return [];
  told.add(rule);
  const lead = suggestion.role === "paste" ? "To paste:" : "In v3:";
  return [`    ${layout.paint.dim(lead)}`, "", ...codeBlock(layout, suggestion, "      "), ""];
}

function followerLines(layout: Layout, { followers }: Finding): string[] {
  const list = followers.map(
    ({ kind, place }) => `${layout.line(placeText(place))} ${layout.paint.dim(kind)}`,
  );
  return list.length === 0 ? [] : layout.fold(`Follows from it: ${list.join(", ")}`, "    · ");
}

function findingLines(layout: Layout, finding: Finding, told: Set<string>): string[] {
  const { paint, fold } = layout;
  const held = finding.held ? paint.yellow(" held on v2") : "";
  const place = paint.bold(layout.line(placeText(finding.place)));
  const docs = finding.notes.filter(({ level }) => level !== "info").map((note) => note.docs);
  return [
    ...fold(`${place} ${paint.dim(finding.kind)}${held}`, "  "),
    ...codeBlock(layout, finding.source, "    "),
    ...finding.notes.flatMap((note) => noteLines(layout, note)),
    ...suggestionLines(layout, finding, told),
    ...followerLines(layout, finding),
    ...[...new Set(docs)].flatMap((address) => fold(paint.dim(layout.line(address)), "    → ")),
    "",
  ];
}

/** One line, and more for each text that was removed. */
function briefLines(layout: Layout, { place, kind, outcome, notes }: Finding): string[] {
  const { mark, color } = OUTCOMES[outcome];
  return [
    ...layout.fold(
      `${layout.line(placeText(place))} ${layout.paint.dim(kind)}`,
      `  ${layout.paint[color](mark)} `,
    ),
    ...notes.filter(({ removed }) => removed !== null).flatMap((note) => noteLines(layout, note)),
  ];
}
