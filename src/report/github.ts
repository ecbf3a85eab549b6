import { type Block, type Finding, openValues, piecesOf, type ReportDocument, type Words } from "./blocks.ts";
import { STILL_ON_V2, stateOf } from "./sections/findings.ts";
import { baselineText, leftParts } from "./sections/summary-text.ts";
import { escapeGithubData, escapeGithubProperty } from "./text/escape.ts";

type Command = "error" | "warning" | "notice";

/** The workflow command for what is left, the worst first; what is settled needs none. */
const COMMANDS: readonly { left: NonNullable<Finding["left"]> | "related"; name: Command }[] = [
  { left: "manual", name: "error" },
  { left: "review", name: "warning" },
  { left: "pending", name: "error" },
  { left: "related", name: "notice" },
];

const leftOf = ({ left, outcome }: Finding): string | null =>
  left === null && outcome !== "migrated" ? "related" : left;

/**
 * GitHub workflow commands: one for each finding that a check is red for, for each file that failed, and a notice with what to
 * create in the dashboard. Source: "Workflow commands for GitHub Actions".
 *
 * @param accepted ids of usages that the baseline accepts: they are counted in the last line, and no more
 */
export function github(document: ReportDocument, accepted: readonly string[] = []): string {
  const known = new Set(accepted);
  const { errors } = document;
  const findings = document.findings.filter(({ id }) => !known.has(id));
  const lines = [
    ...notice(document),
    ...errors.map(({ path, message }) =>
      command("error", { file: path, title: "rupt-migrate: not migrated" }, message),
    ),
    ...COMMANDS.flatMap(({ left, name }) =>
      findings.filter((finding) => leftOf(finding) === left).map((finding) => annotation(name, finding)),
    ),
  ];
  const closing = [document.summary, verdict(findings, errors.length > 0), baselineText(accepted.length)];
  return `${[...lines, `rupt-migrate: ${closing.filter((part) => part !== "").join(" ")}`].join("\n")}\n`;
}

/** What a check is red for, in one sentence. */
function verdict(findings: readonly Finding[], isIncomplete: boolean): string {
  const left = findings.filter((finding) => finding.left !== null);
  const pending = left.filter((finding) => finding.left === "pending").length;
  const follow = left.filter((finding) => finding.left !== "pending" && finding.follows).length;
  const parts = leftParts({ pending, follow, total: left.length });
  if (parts.length === 0) return isIncomplete ? "" : "Nothing is left.";
  return `Left: ${parts.join(", ")}.`;
}

function command(name: Command, properties: Record<string, string | number>, message: string): string {
  const list = Object.entries(properties)
    .map(([key, value]) => `${key}=${escapeGithubProperty(String(value))}`)
    .join(",");
  return `::${name} ${list}::${escapeGithubData(message)}`;
}

function annotation(name: Command, finding: Finding): string {
  const { path, line, column, endLine, endColumn } = finding.place;
  const properties = {
    file: path,
    line,
    endLine,
    col: column,
    ...(line === endLine ? { endColumn } : {}),
    title: `rupt-migrate: ${finding.title}`,
  };
  return command(name, properties, findingText(finding));
}

/** What is to be said of a finding where there is room for plain text only. */
function findingText(finding: Finding): string {
  if (finding.left === "pending") return STILL_ON_V2;
  const weighty = finding.notes.filter(({ level }) => level !== "info");
  const lines = weighty.map(({ message, docs }) => `${message}\n${docs}`);
  return [...stateOf(finding), ...lines].join("\n");
}

/** The values to enter, in one notice. */
function notice({ lead, sections }: ReportDocument): string[] {
  const cards = sections.filter(({ kind }) => kind === "recipe");
  if (lead === null || cards.length === 0) return [];
  const parts = cards.map(({ blocks }) => blocks.flatMap(blockLines).join("\n"));
  const clients = cards.length === 1 ? "1 client id" : `${cards.length} client ids`;
  const title = `rupt-migrate: create the policies of ${clients} before you deploy`;
  return [command("notice", { title }, [lead.fact, lead.action, ...parts].join("\n"))];
}

const plain = (words: Words): string =>
  piecesOf(words)
    .map((piece) => {
      if (typeof piece === "string") return piece;
      return piece.kind === "value" ? piece.value.text : "text" in piece ? piece.text : "";
    })
    .join("");

function blockLines(block: Block): string[] {
  if (block.kind === "text" && block.tone === "plain") return [plain(block.words)];
  if (block.kind === "choice") return [`Decide: ${block.title}`];
  if (block.kind !== "card") return [];
  return [
    `${block.label}: ${block.title}`,
    ...block.fields.map((field) => {
      const values = openValues(field);
      const sure = values.length === 1 && values[0]?.doubt === null;
      const parts = [values.map(({ text }) => text).join(" | "), sure ? "" : field.hint];
      return `  ${field.label}: ${parts.filter((part) => part !== "").join(" - ")}`;
    }),
  ];
}
