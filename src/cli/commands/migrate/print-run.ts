import { extname } from "node:path";
import type { MigrationPlan } from "../../../migrate.ts";
import { type MigrateOptions, shapingWords } from "../../../options.ts";
import { dirtyFiles } from "../../../plan/write-plan.ts";
import { repositoryAbove } from "../../../project/files/repository-above.ts";
import { formatCommand } from "../../../project/formatter.ts";
import { detectPackageManager } from "../../../project/package-manager.ts";
import { reporterForFile, reporters, terminalDiff } from "../../../report/index.ts";
import { countOf } from "../../../report/sections/summary-text.ts";
import { checkLines, type NextCommand, shortRun } from "../../../report/short-run.ts";
import { sinceWrite } from "../../../report/since-write.ts";
import { escapeTerminalLine } from "../../../report/text/escape.ts";
import { foldLine } from "../../../report/text/width.ts";
import type { Mode, Result, RunError, Usage } from "../../../result.ts";
import { V3_PACKAGE, V3_RANGE } from "../../../sdk/v3.ts";
import { RESULT_FILE } from "../../../state-files.ts";
import type { CommandContext } from "../../terminal/context.ts";
import { patchText } from "./write-patch.ts";
import { writeReports, writeStepSummary } from "./write-reports.ts";

/** What makes `--check` red, and what the baseline accepts. */
export interface Remaining {
  left: readonly Usage[];
  /** Titles of open checklist items, where they count. */
  items: readonly string[];
  /** Ids of usages. */
  accepted: readonly string[];
}

/** How a run ended. */
export interface RunEnd {
  mode: Mode;
  /** Exit status if nothing else is wrong. */
  status: number;
  /** Errors of the run besides those of its files. */
  errors: RunError[];
  /** What makes a check red. */
  red?: Remaining;
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
  const shown = sinceWrite(result);
  const accepted = end.red?.accepted ?? [];
  const failures = options.report.flatMap((file) =>
    writeReports([file], reporterForFile(file) === "json" ? result : shown, context, { accepted }),
  );
  if (options.format === "github" && !options.json) writeStepSummary(shown, context);
  const show = (): void =>
    context.stdout(textFor(options, isForPrograms(options) ? result : shown, plan, context, end.red ?? null));
  // The verdict and what to do next are the last lines; a diff is long, and what is said of it stands below.
  if (end.mode === "dry-run") show();
  tellTroubles(plan, context, end, result, failures);
  if (end.mode !== "dry-run") show();
  const hint = hintFor(options, result, plan, context);
  if (hint !== "") context.stderr(hint);
  return result.errors.length > 0 || failures.length > 0 ? 2 : end.status;
}

/** What a person has to know besides the result: new type errors, what could not be read or written, manifests to look after. */
function tellTroubles(
  plan: MigrationPlan,
  context: CommandContext,
  { mode, verified }: RunEnd,
  { errors, install }: Result,
  failures: readonly RunError[],
): void {
  const folded = (line: string): string =>
    `${foldLine(escapeTerminalLine(line), context.screen?.stderr ?? null)}\n`;
  if (verified?.isError) context.error(verified.text);
  else if (verified) context.stderr(verified.text);
  const lines = [...errors, ...failures].map(({ path, message }) => `${path}: ${message}`);
  for (const line of mode === "check" ? lines : fewOf(lines, context)) context.error(folded(line));
  if (mode === "check") return;
  for (const path of plan.withoutClient)
    context.stderr(
      folded(
        `${path}: its code imports ${V3_PACKAGE} now, which no package.json provides; add "${V3_PACKAGE}": "${V3_RANGE}" to it`,
      ),
    );
  if (install?.others)
    context.stderr(
      folded(
        `Lock files of ${[install.manager, ...install.others].join(" and ")} stand side by side, and package.json has no "packageManager": ${install.manager} is taken. Set the field, or delete the lock file that is not used.`,
      ),
    );
}

/** So many errors are named on a screen. */
const MOST_ERRORS = 10;

/** The first of many lines; all with `--verbose`. */
export function fewOf(lines: readonly string[], { verbose }: CommandContext): readonly string[] {
  const more = lines.length - MOST_ERRORS;
  return verbose || more <= 1
    ? lines
    : [...lines.slice(0, MOST_ERRORS), `and ${more} more; --verbose names all`];
}

function withErrors(result: Result, errors: readonly RunError[]): Result {
  if (errors.length === 0) return result;
  const all = [...result.errors, ...errors];
  return { ...result, errors: all, summary: { ...result.summary, errors: all.length } };
}

function textFor(
  options: MigrateOptions,
  result: Result,
  plan: MigrationPlan,
  context: CommandContext,
  red: Remaining | null,
): string {
  if (options.json) return reporters.json(result);
  const style = { width: context.width.stdout, color: context.color.stdout };
  if (options.format !== null && options.format !== "pretty")
    return reporters[options.format](result, { accepted: red?.accepted ?? [] });
  if (options.dryRun)
    return context.color.stdout || context.isTerminal
      ? terminalDiff(result.files, style, context.screen?.stdout ?? null)
      : patchText(context.root, result.files).text;
  if (context.verbose) return reporters.pretty(result, style);
  const screen = { columns: context.screen?.stdout ?? null, color: context.color.stdout };
  if (red !== null) return checkLines({ ...red, accepted: red.accepted.length }, result, screen);
  return shortRun(result, nextCommands(options, result, plan, context), screen);
}

/** What a person should know who looks at a diff: what it stands for, and how it is written. */
function hintFor(
  options: MigrateOptions,
  result: Result,
  plan: MigrationPlan,
  context: CommandContext,
): string {
  if (options.json || options.check || options.patch !== null || result.mode === "write") return "";
  const carryOut = commandLine(options, context.cwd ?? null);
  if (options.dryRun && options.format === null) {
    const hidden =
      plan.redacted && !context.isTerminal
        ? "Secrets are hidden in this diff, so it does not apply; --patch <file> writes one that does.\n"
        : "";
    const next = nextCommands(options, result, plan, context);
    const screen = { columns: context.screen?.stderr ?? null, color: context.color.stderr };
    return `${result.files.some(({ diff }) => diff !== "") ? "\n" : ""}${shortRun(result, next, screen)}${hidden}`;
  }
  return plan.changes.length > 0 ? `\nNothing was written. To carry this out: ${carryOut}\n` : "";
}

/** What to do next, in order: the write, or what follows it; where nothing is to be written, what is open of an earlier one. */
function nextCommands(
  options: MigrateOptions,
  result: Result,
  plan: MigrationPlan,
  context: CommandContext,
): NextCommand[] {
  const { root } = context;
  if (result.mode !== "write" && plan.changes.length > 0)
    return [
      ...commandsBefore(options.allowDirty ? [] : dirtyFiles(root, plan)),
      { command: commandLine(options, context.cwd ?? null), why: "write it" },
    ];
  const open = result.checklist.filter(({ status }) => status === "todo").length;
  const format = formatLine(root, plan);
  const commands: (NextCommand | null)[] = [
    result.install === null || options.install
      ? null
      : {
          command: result.install.command,
          why: result.dependencies.some(({ added }) => Object.keys(added).length > 0)
            ? "install the v3 package"
            : "bring the lock file up to date",
        },
    open > 0
      ? {
          command: "npx rupt-migrate checklist",
          why: `${result.policies.length > 0 ? "create the policies" : "tick off what is done"}; ${open} open`,
        }
      : null,
    format === null ? null : { command: format, why: "format what was changed" },
    plan.changes.length > 0 && repositoryAbove(root) !== null
      ? { command: `git add -A && git commit -m "${commitSubject(result)}"`, why: "once your tests pass" }
      : null,
  ];
  return commands.filter((each) => each !== null);
}

/** What a write asks for first. */
function commandsBefore([first, ...others]: readonly string[]): NextCommand[] {
  if (first === undefined) return [];
  const more = others.length > 0 ? ` and ${countOf(others.length, "more file")} have` : " has";
  return [{ command: "git stash", why: `or commit: ${first}${more} uncommitted changes` }];
}

/** Where nothing has moved, the change is no more than marks. */
const commitSubject = ({ summary: { usages } }: Result): string =>
  usages.found > usages.held ? "Move Rupt to v3" : "Mark Rupt v2 code";

/** How many files the command that formats them names; git names more of them to it. */
const MOST_NAMED = 10;

/** The command that formats the code that was changed, or null where there is no such or no formatter is seen. */
function formatLine(root: string, plan: MigrationPlan): string | null {
  const code = plan.changes.filter(({ path }) => /\.(?:[cm]?[jt]sx?|vue|svelte|astro|html?)$/.test(path));
  const words = code.length > 0 ? formatCommand(root, detectPackageManager(root)) : null;
  if (words === null) return null;
  const isListed =
    code.length > MOST_NAMED &&
    process.platform !== "win32" &&
    repositoryAbove(root) !== null &&
    code.every(({ after }) => after !== null);
  // The saved result is meant to be committed, and a formatter checks it like any other file.
  if (!isListed) return [...words, ...code.map(({ path }) => path), RESULT_FILE].map(shellWord).join(" ");
  const endings = [...new Set(code.map(({ path }) => `*${extname(path)}`))].sort();
  const listed = ["git", "ls-files", "-z", "-mo", "--exclude-standard", "--", ...endings, RESULT_FILE];
  return `${listed.map(shellWord).join(" ")} | xargs -0 ${words.join(" ")}`;
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

/** Whether a program reads stdout, which then has to hold a whole result also when the job could not be done. */
export const isForPrograms = ({ json, format }: MigrateOptions): boolean => json || format === "json";
