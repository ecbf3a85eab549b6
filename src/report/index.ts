import type { Result } from "../result.ts";
import { github } from "./github.ts";
import { html } from "./html.ts";
import { json } from "./json.ts";
import { markdown } from "./markdown.ts";
import { pretty } from "./pretty.ts";
import type { ReportOptions } from "./report-options.ts";
import { sarif } from "./sarif.ts";

export { stepSummary } from "./step-summary.ts";
export { terminalDiff } from "./terminal-diff.ts";
export type { ReportOptions };

export type ReporterName = "pretty" | "json" | "markdown" | "sarif" | "github" | "html";

/** A pure function: the same result gives the same text, which ends in a line feed. */
export type Reporter = (result: Result, options?: ReportOptions) => string;

/** All reporters by the name that `--format` takes. */
export const reporters: Readonly<Record<ReporterName, Reporter>> = {
  pretty,
  json,
  markdown,
  sarif,
  github,
  html,
};

/** The reporter of each file ending that `--report` takes. */
const ENDINGS: Readonly<Record<string, ReporterName>> = {
  ".md": "markdown",
  ".markdown": "markdown",
  ".json": "json",
  ".sarif": "sarif",
  ".html": "html",
  ".htm": "html",
};

/** The endings that `reporterForFile` knows, for messages. */
export const REPORT_ENDINGS: readonly string[] = [".md", ".json", ".sarif", ".html"];

/**
 * The reporter for a file by the ending of its name, e.g. `report.md` gives `markdown`; `report.sarif.json` is SARIF.
 * @returns null when no reporter writes such a file
 */
export function reporterForFile(name: string): ReporterName | null {
  const lower = name.toLowerCase();
  if (lower.endsWith(".sarif.json")) return "sarif";
  return ENDINGS[/\.[^./\\]+$/.exec(lower)?.[0] ?? ""] ?? null;
}
