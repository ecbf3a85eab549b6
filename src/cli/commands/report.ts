import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { type LabelledResult, mergeResults } from "../../dashboard/saved/merge-results.ts";
import { countUsages, mergeSaved } from "../../dashboard/saved/merge-saved.ts";
import { resultLabels } from "../../dashboard/saved/prefix-result.ts";
import { parseResult } from "../../dashboard/saved/saved-state.ts";
import { readSavedResult } from "../../plan/saved-files.ts";
import type { ReportOptions } from "../../report/layout.ts";
import { redactClientIds } from "../../report/redact.ts";
import { usagesSince } from "../../report/since-write.ts";
import { escapeTerminalLine } from "../../report/text/escape.ts";
import { isEdited, type Result, type SavedResult } from "../../result.ts";
import { errorLine } from "../../rules/errors.ts";
import type { CommandContext } from "../terminal/context.ts";
import { refusalOfReport } from "./arguments.ts";
import { writeReports } from "./migrate/write-reports.ts";

/** Prints a result in one format; see `reporters` of `report/index.ts`. */
export type Print = (result: Result, options?: ReportOptions) => string;

/**
 * `rupt-migrate report [files...]`: without files, the report of this repo as it stands, with what earlier runs migrated;
 * with files, one report over the JSON results of many repos.
 *
 * @param print the reporter that `--format` chose
 * @param redact hide client ids
 * @param into files to write it into; nothing is printed then
 * @param analyze gives the result of the repo without writing, policies of earlier runs and ticks included
 * @returns the exit status, 2 when a file cannot be used
 */
export async function report(
  context: CommandContext,
  files: readonly string[],
  { print, redact, into = [] }: { print: Print; redact: boolean; into?: readonly string[] },
  analyze: () => Promise<Result>,
): Promise<number> {
  const refused = into.flatMap((file) => refusalOfReport(file, context.root) ?? []);
  for (const reason of refused) complain(context, `--report ${reason}`);
  if (refused.length > 0) return 2;
  const result =
    files.length > 0 ? fromFiles(context, files, redact) : await fromRepo(context, analyze, redact);
  if (result === null) return 2;
  if (into.length === 0) {
    context.stdout(print(result, { width: context.width.stdout, color: context.color.stdout }));
    return 0;
  }
  const failures = writeReports(into, result, context);
  for (const { path, message } of failures) complain(context, `${path}: ${message}`);
  return failures.length === 0 ? 0 : 2;
}

async function fromRepo(
  context: CommandContext,
  analyze: () => Promise<Result>,
  redact: boolean,
): Promise<Result | null> {
  const saved = readSavedResult(context.root);
  if (!saved.ok) {
    complain(context, errorLine(saved.error));
    return null;
  }
  const result = withEarlierRuns(await analyze(), saved.value);
  return redact ? redactClientIds(result, saved.value) : result;
}

/**
 * The result with what earlier runs edited, which is no longer in the code: usages and dependencies, and their diffs
 * when this analysis would change nothing more. Then the mode is theirs too: the change has been written.
 */
function withEarlierRuns(result: Result, saved: SavedResult | null): Result {
  if (saved === null) return result;
  const found = new Set(result.usages.map(({ id }) => id));
  const merged = mergeSaved(saved, { result, facts: [] }, false).usages;
  const earlier = merged.filter(({ id }) => !found.has(id));
  const usages = [...result.usages, ...usagesSince(earlier, saved.result.files)];
  const isPending = result.files.some(isEdited);
  const written = saved.result.files.filter(isEdited);
  const manifests = new Set(result.dependencies.map((entry) => entry.path));
  return {
    ...result,
    mode: isPending ? result.mode : saved.result.mode,
    summary: {
      ...result.summary,
      filesChanged: isPending ? result.summary.filesChanged : written.length,
      usages: countUsages(usages),
    },
    usages,
    files: isPending ? result.files : [...written, ...result.files.filter((file) => file.status === "error")],
    dependencies: [
      ...result.dependencies,
      ...saved.result.dependencies.filter((entry) => !manifests.has(entry.path)),
    ],
  };
}

/** The results of the files, merged; a single one as it is. All problems are told, not only the first. */
function fromFiles(context: CommandContext, files: readonly string[], redact: boolean): Result | null {
  const labels = resultLabels(files);
  const inputs: LabelledResult[] = [];
  for (const [index, file] of files.entries()) {
    const parsed = readResult(resolve(context.root, file), file);
    if (parsed.ok)
      inputs.push({
        label: labels[index] ?? file,
        result: redact ? redactClientIds(parsed.value) : parsed.value,
      });
    else complain(context, errorLine(parsed.error));
  }
  if (inputs.length < files.length) return null;
  const [only, ...others] = inputs;
  return only !== undefined && others.length === 0 ? only.result : mergeResults(inputs);
}

function readResult(path: string, name: string): ReturnType<typeof parseResult> {
  try {
    return parseResult(readFileSync(path, "utf8"), name);
  } catch (error) {
    const reason = error instanceof Error && "code" in error ? String(error.code) : String(error);
    return { ok: false, error: { path: name, code: "result-unreadable", reason } };
  }
}

function complain(context: CommandContext, message: string): void {
  context.error(`rupt-migrate: ${escapeTerminalLine(message)}\n`);
}
