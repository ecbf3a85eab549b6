import { appendFileSync, writeFileSync } from "node:fs";
import { resolve } from "node:path";
import type { MigrationPlan } from "../../migrate.ts";
import { type MigrateOptions, shapingWords } from "../../options.ts";
import { reporterForFile, reporters, stepSummary, terminalDiff } from "../../report/index.ts";
import { summaryText } from "../../report/summary-text.ts";
import { escapeTerminalLine } from "../../report/text/escape.ts";
import type { Mode, Result, RunError } from "../../result.ts";
import { V3_PACKAGE, V3_RANGE } from "../../sdk/v3.ts";
import type { CommandContext } from "../terminal/context.ts";
import { patchText } from "./write-patch.ts";

/** How a run ended. */
export interface RunEnd {
  mode: Mode;
  /** Exit status if nothing else is wrong. */
  status: number;
  /** Errors of the run besides those of its files. */
  errors: RunError[];
  /** What `--verify` found: text for stderr, and whether it is an error. */
  verified: { text: string; isError: boolean } | null;
}

/**
 * Prints the result on stdout, writes the reports, and tells the errors on stderr.
 * @returns the exit status: 2 where the result has errors or a report could not be written
 */
export function printRun(
  options: MigrateOptions,
  plan: MigrationPlan,
  context: CommandContext,
  end: RunEnd,
): number {
  const result = withErrors(plan.result(end.mode, end.mode === "write").result, end.errors);
  const failures = writeReports(options, result, context);
  context.stdout(textFor(options, result, context));
  if (end.verified?.isError) context.error(end.verified.text);
  else if (end.verified) context.stderr(end.verified.text);
  for (const { path, message } of [...result.errors, ...failures]) {
    // A message about a file of ours begins with its name already.
    const line = message.startsWith(path) ? message : `${path}: ${message}`;
    context.error(`${escapeTerminalLine(line)}\n`);
  }
  for (const path of end.mode === "check" ? [] : plan.withoutClient)
    context.stderr(
      `${escapeTerminalLine(path)}: its code imports ${V3_PACKAGE} now, which no package.json provides; add "${V3_PACKAGE}": "${V3_RANGE}" to it\n`,
    );
  const { install } = result;
  if (install?.others && end.mode !== "check")
    context.stderr(
      `Lock files of ${[install.manager, ...install.others].join(" and ")} stand side by side, and package.json has no "packageManager": ${install.manager} is taken. Set the field, or delete the lock file that is not used.\n`,
    );
  const hint = hintFor(options, result, plan, context);
  if (hint !== "") context.stderr(hint);
  return result.errors.length > 0 || failures.length > 0 ? 2 : end.status;
}

function withErrors(result: Result, errors: readonly RunError[]): Result {
  if (errors.length === 0) return result;
  const all = [...result.errors, ...errors];
  return { ...result, errors: all, summary: { ...result.summary, errors: all.length } };
}

function writeReports(options: MigrateOptions, result: Result, context: CommandContext): RunError[] {
  const failures: RunError[] = [];
  for (const file of options.report) {
    const name = reporterForFile(file);
    if (name === null) continue;
    const failed = attempt(() => writeFileSync(resolve(context.root, file), reporters[name](result, {})));
    if (failed !== null)
      failures.push({ path: file, message: `the report could not be written (${failed})` });
  }
  const summaryFile = context.env.GITHUB_STEP_SUMMARY;
  if (summaryFile && options.format === "github" && !options.json) {
    const failed = attempt(() => appendFileSync(summaryFile, stepSummary(result)));
    if (failed !== null) context.stderr(`The step summary could not be written (${failed}).\n`);
  }
  return failures;
}

function attempt(act: () => void): string | null {
  try {
    act();
    return null;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

function textFor(options: MigrateOptions, result: Result, context: CommandContext): string {
  if (options.json) return reporters.json(result);
  const style = { width: context.width.stdout, color: context.color.stdout };
  if (options.format !== null && options.format !== "pretty") return reporters[options.format](result);
  if (!options.dryRun) return reporters.pretty(result, style);
  if (context.color.stdout || context.isTerminal) return terminalDiff(result.files, style);
  return patchText(context.root, result.files).text;
}

/** What a person should know who looks at a plan. */
function hintFor(
  options: MigrateOptions,
  result: Result,
  plan: MigrationPlan,
  context: CommandContext,
): string {
  if (options.json || options.check || options.patch !== null || result.mode === "write") return "";
  if (options.dryRun && options.format === null) {
    const hidden =
      plan.redacted && !context.isTerminal
        ? "Secrets are hidden in this diff, so it does not apply; --patch <file> writes one that does.\n"
        : "";
    return `${summaryText(result)}\n${hidden}`;
  }
  return plan.changes.length > 0
    ? `\nNothing was written. To carry this out: ${commandLine(options, context.cwd ?? null)}\n`
    : "";
}

/** The command that carries the plan out, as it was planned. */
function commandLine(options: MigrateOptions, cwd: string | null): string {
  const where = cwd === null ? [] : ["--cwd", cwd];
  const install = options.install ? ["--install"] : [];
  return ["npx", "rupt-migrate", "--yes", ...where, ...install, ...shapingWords(options)]
    .map(shellWord)
    .join(" ");
}

const shellWord = (word: string): string =>
  /^[\w@%+=:,./-]+$/.test(word) ? word : `'${escapeTerminalLine(word).replaceAll("'", "'\\''")}'`;
