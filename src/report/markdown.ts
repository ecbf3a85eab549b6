import type { NoteLevel, SourcePlace } from "../result.ts";
import { capital } from "../rules/words.ts";
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
import { type FittedSection, fitSections, type Room } from "./fit-sections.ts";
import { placeText } from "./terminal.ts";
import { dedentTail } from "./text/code-lines.ts";
import { defuseCommands, escapeHtml, revealOnLine } from "./text/escape.ts";
import { escapeMarkdown, markdownBlock, markdownCellCode, markdownCode } from "./text/escape-markdown.ts";
import { type InlinePiece, inlinePieces, isRuptPage } from "./text/inline.ts";
import { textWidth } from "./text/width.ts";

/** Of the places that something comes from, so many are named; the rest is counted. */
const MOST_PLACES = 6;

const MARKS: Readonly<Record<NoteLevel, string>> = {
  action: "**To do:** ",
  warning: "**Look at:** ",
  info: "",
};

/** A Markdown report: task list, tables, collapsed details. What does not fit is left out by sections. */
export function markdown(document: ReportDocument, room: Room): string {
  const head: FittedSection = { title: "", open: headOf(document), entries: [], close: "", divisible: false };
  return `${fitSections([head, ...document.sections.map(sectionOf)], room).trimEnd()}\n`;
}

function headOf({ title, lead, summary, run, counts }: ReportDocument): string {
  const alert = lead === null ? "" : `> [!IMPORTANT]\n> **${lead.fact}** ${lead.action}\n\n`;
  const shown = counts.map(
    ({ count, label, remark }) => `${count} ${label}${remark === "" ? "" : ` (${remark})`}`,
  );
  const sentence = `${summary} ${capital(run)}.`;
  return `# ${title}\n\n${alert}${sentence}\n${shown.length === 0 ? "" : `\n${shown.join(" · ")}\n`}`;
}

function sectionOf({ kind, title, count, aside, blocks }: Section): FittedSection {
  const heading = `${markdownWords(title)}${count === null ? "" : ` (${count})`}`;
  const entries = entriesOf(blocks);
  const plain = typeof title === "string" ? title : heading;
  return {
    title: count === null ? plain : `${plain} (${count})`,
    // A summary is HTML, where code would not be read.
    open: aside ? `\n<details><summary>${heading}</summary>\n\n` : `\n## ${heading}\n\n`,
    entries,
    close: aside ? "\n</details>\n" : "",
    divisible: kind === "checklist",
  };
}

/** Blocks as pieces of text, each whole in itself. Cards with the same fields are rows of one table. */
function entriesOf(blocks: readonly Block[]): string[] {
  const entries: string[] = [];
  let cards: Card[] = [];
  const flush = (): void => {
    if (cards.length > 0) entries.push(cards.length === 1 ? cards.map(cardText).join("") : cardRows(cards));
    cards = [];
  };
  for (const block of blocks) {
    if (block.kind !== "card") {
      flush();
      entries.push(...blockEntries(block));
    } else {
      if (cards[0] && labelsOf(cards[0]) !== labelsOf(block)) flush();
      cards.push(block);
    }
  }
  flush();
  return entries;
}

type Card = Extract<Block, { kind: "card" }>;

const labelsOf = ({ fields }: Card): string => fields.map(({ label }) => label).join("\0");

function blockEntries(block: Block): string[] {
  switch (block.kind) {
    case "text":
      return [`${markdownWords(block.words)}\n\n`];
    case "list":
      return [
        ...(block.title === undefined ? [] : [`### ${block.title}\n\n`]),
        ...block.items.map((item, index) => itemText(item, block.ordered ? `${index + 1}.` : "-")),
      ];
    case "tasks":
      return [`### ${block.title}\n\n`, ...block.tasks.map(taskText), "\n"];
    case "card":
      return [cardText(block)];
    case "choice":
      return [choiceText(block)];
    case "findings":
      return block.brief ? block.findings.map(briefText) : block.findings.map(findingText);
    case "diffs":
      return block.files.map(({ path, status }) => `- ${markdownCode(path)} ${status}\n`);
  }
}

/** An address that is not ours stands as code: nothing links there, and it can be copied as it is. */
const WRITERS: Readonly<Record<InlinePiece["kind"], (text: string) => string>> = {
  text: escapeMarkdown,
  code: markdownCode,
  url: markdownCode,
  link: (text) => `<${text}>`,
};

/** A message on one line: escaped, what stands between backticks as code, line feeds as `<br>`. */
function message(text: string): string {
  return text
    .replace(/\r\n?/g, "\n")
    .split("\n")
    .map((line) =>
      inlinePieces(line)
        .map((piece) => WRITERS[piece.kind](piece.text))
        .join(""),
    )
    .join("<br>");
}

const markdownWords = (words: Words): string =>
  piecesOf(words)
    .map((piece, index) =>
      // What would begin a list or a heading does so only at the start of a line.
      index > 0 && piece === " = " ? piece : inline(piece),
    )
    .join("");

function inline(piece: Inline): string {
  // Spaces at the ends of a piece keep it apart from its neighbours.
  if (typeof piece === "string") return message(piece);
  switch (piece.kind) {
    case "strong":
      return `**${message(piece.text)}**`;
    case "code":
    case "command":
      return markdownCode(piece.text);
    case "plain":
      return escapeMarkdown(piece.text);
    case "link":
      return isRuptPage(piece.address) ? `[${piece.text}](${piece.address})` : markdownCode(piece.address);
    case "places":
      return places(piece.places);
    case "value": {
      const { text, doubt, places: from } = piece.value;
      const why = doubt === null ? "" : ` (${doubt.text})`;
      return `${markdownCode(text)}${why}${from.length > 0 ? `: ${places(from)}` : ""}`;
    }
  }
}

/** Places as code, separated by commas. */
function places(all: readonly SourcePlace[]): string {
  const shown = all.slice(0, MOST_PLACES).map((place) => markdownCode(placeText(place)));
  const rest = all.length - shown.length;
  return rest > 0 ? `${shown.join(", ")} and ${rest} more` : shown.join(", ");
}

/** What stands inside a list item has to be indented with it. */
const indented = (text: string, by = "  "): string => text.replace(/^(?=.)/gm, by);

const codeText = ({ text, role, language }: Code): string =>
  markdownBlock(role === "removed" ? dedentTail(text).join("\n") : text, language);

function itemText({ text, lines = [], code = [] }: Item, mark: string): string {
  const by = " ".repeat(mark.length + 1);
  // Two spaces at the end of a line break it.
  const rows = [text, ...lines].map(markdownWords).join(`  \n${by}`);
  const blocks = code.map((each) => `\n${indented(codeText(each), by)}\n`).join("");
  return `${mark} ${rows}\n${blocks}${blocks === "" ? "" : "\n"}`;
}

/** A skipped item is settled, so its box is ticked too; the reason says why. */
function taskText({ title, status, steps, places: from, remarks, elsewhere }: Task): string {
  const name = message(title);
  const shown = elsewhere ? [] : steps;
  const lines = [
    `- [${status === "todo" ? " " : "x"}] ${status === "skipped" ? `~~${name}~~ (skipped)` : name}`,
    ...shown.map((step, index) => `  ${index + 1}. ${message(step)}`),
    ...(from.length > 0 && !elsewhere ? [`  - ${places(from)}`] : []),
    ...remarks.map((remark) => `  - ${escapeMarkdown(remark)}`),
  ];
  return `${lines.join("\n")}\n`;
}

/** One row a card: the fields of their form side by side. */
function cardRows(cards: readonly Card[]): string {
  const labels = cards[0]?.fields.map(({ label }) => label) ?? [];
  const rows = cards.map(({ title, fields }) => {
    const from = fields.map(cellPlaces).filter((text) => text !== "");
    return `| ${[cell(escapeMarkdown(title)), ...fields.map(cellValues), from.join(", ")].join(" | ")} |`;
  });
  const about = cards.map(
    (card) =>
      `- **${escapeMarkdown(card.title)}**: ${message(card.about)} ${inline({ kind: "link", text: "Docs", address: card.docs })}`,
  );
  const head = [
    `| ${[cards[0]?.label ?? "", ...labels, "From"].join(" | ")} |`,
    `|${"---|".repeat(labels.length + 2)}`,
  ];
  return `${[...head, ...rows, "", ...about].join("\n")}\n\n`;
}

function cardText({ label, title, about, docs, fields }: Card): string {
  const rows = fields.map((field) => `| ${field.label} | ${cellValues(field)} | ${cellPlaces(field)} |`);
  const table = ["| Field | Value | From |", "|---|---|---|", ...rows].join("\n");
  return `### ${label}: ${escapeMarkdown(title)}\n\n${message(about)} ${inline({ kind: "link", text: "Docs", address: docs })}\n\n${table}\n\n`;
}

/** In a table cell `|` would end the cell even inside code. */
const cell = (text: string): string => text.replace(/(?<!\\)\|/g, "\\|");

function cellValues(field: CardField): string {
  const hint = fieldHint(field);
  const shown = openValues(field).map(({ text, doubt }: Value) =>
    doubt === null ? markdownCellCode(text) : `${markdownCellCode(text)} (${doubt.text})`,
  );
  return [...shown, ...(hint === "" ? [] : [`<sub>${cell(message(hint))}</sub>`])].join("<br>");
}

const cellPlaces = (field: CardField): string =>
  cell(places(openValues(field).flatMap((value) => value.places)));

function choiceText({ title, values, advice, chosen }: Extract<Block, { kind: "choice" }>): string {
  const rows = values.map((value, index) => {
    const mark = index === chosen ? " **chosen**" : "";
    return `  - ${inline({ kind: "value", value })}${mark}\n`;
  });
  return `- **Decide.** ${message(title)} ${message(advice)}\n${rows.join("")}\n`;
}

function noteText({ level, message: text, docs, removed }: FindingNote): string {
  const line = `- ${MARKS[level]}${message(text)} ${inline({ kind: "link", text: "Docs", address: docs })}`;
  return removed === null ? line : `${line}\n\n${indented(codeText(removed))}\n`;
}

/** A finding that needs a person, collapsed to its place and title. */
function findingText({ place, kind, held, title, source, notes, suggestion, followers }: Finding): string {
  const lead = suggestion?.role === "paste" ? "To paste:" : "In v3:";
  return [
    `<details><summary><code>${escapeHtml(revealOnLine(placeText(place)))}</code> ${kind}${held ? ", held on v2" : ""}: ${escapeHtml(title)}</summary>`,
    "",
    codeText(source),
    "",
    ...notes.map(noteText),
    ...(suggestion === null ? [] : [`\n${lead}\n\n${codeText(suggestion)}`]),
    ...(followers.length === 0
      ? []
      : [
          `\nFollows from it: ${followers.map((each) => `${markdownCode(placeText(each.place))} ${each.kind}`).join(", ")}`,
        ]),
    "",
    "</details>",
    "",
    "",
  ].join("\n");
}

function briefText({ place, kind, notes }: Finding): string {
  const said = [...new Set(notes.map(({ message: text }) => message(text)))].join(" ");
  return `- ${markdownCode(placeText(place))} ${kind}: ${said}\n`;
}

/** Blocks as a document of their own under a heading, for the body of an issue. */
export function markdownBlocks(title: string, blocks: readonly Block[]): string {
  return defuseCommands(`## ${title}\n\n${entriesOf(blocks).join("")}`.trimEnd().concat("\n"));
}

/** Rows to fill in, for pages of their own: reports have cards. */
export interface Table {
  kind: "table";
  head: readonly string[];
  rows: readonly (readonly Words[])[];
}

/** A page of its own: headings with what stands under them. */
export interface Page {
  title: Words;
  sections: readonly { title: string; blocks: readonly (Block | Table)[] }[];
}

/**
 * A page as Markdown; it ends in a line feed. It is laid out as Prettier does; a repo may have told it other widths and quotes, for
 * the code in the page too, so that it is told to leave the page alone.
 */
export function markdownPage({ title, sections }: Page): string {
  const parts = sections.map(({ title: heading, blocks }) => {
    const texts = blocks.map((block) =>
      block.kind === "table" ? tableText(block) : entriesOf([block]).join("").replace(/\n*$/, "\n\n"),
    );
    return `\n## ${heading}\n\n${texts.join("")}`.trimEnd();
  });
  const text = `# ${markdownWords(title)}\n${parts.join("\n")}\n`;
  return defuseCommands(`<!-- prettier-ignore-start -->\n\n${text}\n<!-- prettier-ignore-end -->\n`);
}

/** The cells of a column have one width. */
function tableText({ head, rows }: Table): string {
  const all = [head, ...rows.map((row) => row.map(markdownWords))].map((cells) => cells.map(cell));
  const widths = head.map((_, column) => Math.max(3, ...all.map((cells) => textWidth(cells[column] ?? ""))));
  const line = (cells: readonly string[]): string =>
    `| ${widths.map((width, column) => fill(cells[column] ?? "", width)).join(" | ")} |`;
  const [first = "", ...others] = all.map(line);
  return `${[first, line(widths.map((width) => "-".repeat(width))), ...others].join("\n")}\n\n`;
}

const fill = (text: string, width: number): string => text + " ".repeat(width - textWidth(text));
