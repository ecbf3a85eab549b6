import type { Result } from "../result.ts";
import type { ReportDocument, SectionKind } from "./blocks.ts";
import { reportDocument } from "./document.ts";
import { github } from "./github.ts";
import { page } from "./html/page.ts";
import type { ReportOptions } from "./layout.ts";
import { markdown } from "./markdown.ts";
import { sarif } from "./sarif.ts";
import { terminal } from "./terminal.ts";
import { toSafeJson } from "./text/escape.ts";

export type { ReportOptions } from "./layout.ts";
export { terminalDiff } from "./terminal-diff.ts";

export type ReporterName = "pretty" | "json" | "markdown" | "sarif" | "github" | "html";

/** A pure function: the same result gives the same text, which ends in a line feed. */
export type Reporter = (result: Result, options?: ReportOptions) => string;

/** What is to be done, before what there is to look up. */
const MARKDOWN: readonly SectionKind[] = [
  "checklist",
  "next",
  "recipe",
  "errors",
  "manual",
  "review",
  "dependencies",
  "removed",
  "migrated",
  "differences",
  "contradictions",
  "skipped",
];

const TERMINAL: readonly SectionKind[] = [
  "next",
  "recipe",
  "differences",
  "contradictions",
  "manual",
  "review",
  "migrated",
  "dependencies",
  "errors",
  "skipped",
];

/** The sections of a result that a medium shows, in its order. */
function documentOf(result: Result, kinds: readonly SectionKind[]): ReportDocument {
  const document = reportDocument(result);
  const sections = kinds.flatMap((kind) => document.sections.filter((section) => section.kind === kind));
  return { ...document, sections };
}

/** The most that GitHub takes in the body of an issue, a pull request or a comment, in characters. */
export const COMMENT_ROOM = { limit: 65_536, size: (text: string): number => text.length };

/** GitHub takes 1 MiB of summary for each step; more makes the upload fail. */
const STEP_ROOM = { limit: 1024 * 1024 - 1024, size: (text: string): number => Buffer.byteLength(text) };

/** All media by the name that `--format` takes, with the file endings that `--report` takes. A new one is a writer and a row here. */
const MEDIA: Readonly<Record<ReporterName, { write: Reporter; endings: readonly string[] }>> = {
  pretty: { write: (result, options) => terminal(documentOf(result, TERMINAL), options), endings: [] },
  markdown: {
    write: (result) => markdown(documentOf(result, MARKDOWN), COMMENT_ROOM),
    endings: [".md", ".markdown"],
  },
  json: { write: toSafeJson, endings: [".json"] },
  sarif: {
    write: (result, options) => sarif(reportDocument(result), options?.accepted),
    endings: [".sarif", ".sarif.json"],
  },
  github: { write: (result, options) => github(reportDocument(result), options?.accepted), endings: [] },
  html: { write: (result) => page(reportDocument(result)), endings: [".html", ".htm"] },
};

const NAMES = Object.keys(MEDIA) as ReporterName[];

/** All reporters by the name that `--format` takes. */
export const reporters = Object.fromEntries(NAMES.map((name) => [name, MEDIA[name].write])) as Readonly<
  Record<ReporterName, Reporter>
>;

/** The Markdown report for `$GITHUB_STEP_SUMMARY`. The caller appends it to the file of that name. */
export const stepSummary = (result: Result): string => markdown(documentOf(result, MARKDOWN), STEP_ROOM);

/** The endings that `reporterForFile` knows, for messages. */
export const REPORT_ENDINGS: readonly string[] = NAMES.flatMap((name) => MEDIA[name].endings.slice(0, 1));

/**
 * The reporter for a file by the ending of its name, the longest that fits: `report.md` gives `markdown`, `report.sarif.json` SARIF.
 * @returns null when no reporter writes such a file
 */
export function reporterForFile(name: string): ReporterName | null {
  const file = name.toLowerCase().split(/[\\/]/).at(-1) ?? "";
  const fitting = NAMES.flatMap((medium) =>
    MEDIA[medium].endings.filter((ending) => file.endsWith(ending)).map((ending) => ({ medium, ending })),
  );
  return fitting.sort((a, b) => b.ending.length - a.ending.length)[0]?.medium ?? null;
}
