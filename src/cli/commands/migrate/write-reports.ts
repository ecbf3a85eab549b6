import { appendFileSync, writeFileSync } from "node:fs";
import { resolve } from "node:path";
import { type ReportOptions, reporterForFile, reporters, stepSummary } from "../../../report/index.ts";
import { escapeTerminalLine } from "../../../report/text/escape.ts";
import type { Result, RunError } from "../../../result.ts";
import { reasonOf, runError } from "../../../rules/errors.ts";
import type { CommandContext } from "../../terminal/context.ts";

/**
 * Writes a result into files, each in the format of its ending, and confirms each.
 * @returns an error for each file that could not be written
 */
export function writeReports(
  files: readonly string[],
  result: Result,
  context: CommandContext,
  options: ReportOptions = {},
): RunError[] {
  return files.flatMap((file) => {
    const name = reporterForFile(file);
    if (name === null) return [];
    const failed = attempt(() =>
      writeFileSync(resolve(context.root, file), reporters[name](result, options)),
    );
    if (failed !== null) return [runError({ path: file, code: "report-not-written", reason: failed })];
    context.stderr(`Report written: ${escapeTerminalLine(file)}\n`);
    return [];
  });
}

/** Adds the result to the summary of a step of GitHub Actions, where there is one. */
export function writeStepSummary(result: Result, context: CommandContext): void {
  const file = context.env.GITHUB_STEP_SUMMARY;
  if (!file) return;
  const failed = attempt(() => appendFileSync(file, stepSummary(result)));
  if (failed !== null) context.stderr(`The step summary could not be written (${failed}).\n`);
}

function attempt(act: () => void): string | null {
  try {
    act();
    return null;
  } catch (error) {
    return reasonOf(error);
  }
}
