import { appendFileSync, writeFileSync } from "node:fs";
import { resolve } from "node:path";
import { recover } from "../apply/index.ts";
import { type MigrationPlan, planMigration } from "../migration.ts";
import { viewChecklist } from "../policies/checklist-view.ts";
import { detectPackageManager } from "../project/package-manager.ts";
import { runInstall } from "../project/run-install.ts";
import { escapeTerminalLine } from "../report/escape-terminal.ts";
import {
  REPORT_ENDINGS,
  type ReporterName,
  reporterForFile,
  reporters,
  stepSummary,
  terminalDiff,
} from "../report/index.ts";
import type { Mode, Result, RunError } from "../result.ts";
import type { CommandContext } from "../terminal/command-context.ts";
import { confirm } from "../terminal/confirm.ts";
import type { Progress } from "../terminal/progress.ts";
import { walk } from "./checklist.ts";
import { refusalOfClientModule } from "./client-module-path.ts";
import { readChecklist, readSavedResult } from "./saved-files.ts";
import { verify } from "./verify.ts";
import { writePlan } from "./write-plan.ts";

/** The options of `migrate`, as parsed. Source: contract, section 1. */
export interface MigrateOptions {
  paths: string[];
  dryRun: boolean;
  check: boolean;
  yes: boolean;
  json: boolean;
  patch: string | null;
  reports: string[];
  format: Exclude<ReporterName, "html"> | null;
  ignore: string[];
  clientModule: string | null;
  client: "eager" | "lazy" | "auto";
  dropDetach: boolean;
  deps: boolean;
  install: boolean;
  todos: boolean;
  allowDirty: boolean;
  verify: boolean;
  requireChecklist: boolean;
}

/** Runs the migration. Gives the exit status: 0 done, 1 left (`--check`), 2 could not, 130 interrupted. */
export async function migrate(
  options: MigrateOptions,
  context: CommandContext,
  progress: Progress,
): Promise<number> {
  const { root } = context;
  const refused = refusal(options, root);
  if (refused) return fail(context, refused);
  const asks = context.ask !== null && !options.yes && !options.json;
  const writes = !options.check && !options.dryRun && options.patch === null && (options.yes || asks);
  if (writes) {
    const recovered = recover(root);
    if (!recovered.ok) return failAll(context, recovered.errors);
    if (recovered.message !== null) context.stderr(`${recovered.message}\n`);
  }
  const saved = readSavedResult(root);
  if (!saved.ok) return fail(context, saved.error);
  const ticked = readChecklist(root);
  if (!ticked.ok) return fail(context, ticked.error);

  const plan = await planMigration({
    ...options,
    root,
    saved: saved.value,
    checklist: ticked.value,
    onPhase: (phase, done, total) =>
      progress.update(total === undefined ? phase : `${phase} ${done} of ${total} files`),
  });
  progress.done();
  if (options.check) return finish(options, plan, "check", context, isLeft(options, plan) ? 1 : 0);
  if (options.patch !== null) writePatch(resolve(root, options.patch), plan, context);
  if (!writes) return finish(options, plan, "dry-run", context, 0);
  if (!options.yes) {
    const answer = await ask(plan, context);
    if (answer !== "yes") return answer === "no" ? 0 : 130;
  }
  return write(options, plan, context);
}

/** Arguments that cannot be carried out, before anything is read. */
function refusal(options: MigrateOptions, root: string): string | null {
  for (const file of options.reports) {
    if (reporterForFile(file) === null)
      return `--report ${file}: no report has this ending; use one of ${REPORT_ENDINGS.join(" ")}`;
  }
  const refused = options.clientModule === null ? null : refusalOfClientModule(options.clientModule, root);
  return refused === null ? null : `--client-module ${refused}`;
}

function isLeft(options: MigrateOptions, plan: MigrationPlan): boolean {
  if (plan.left) return true;
  if (!options.requireChecklist) return false;
  return plan.result("check", false).result.checklist.some((item) => item.status === "todo");
}

/** Shows the summary and the diff, and asks once. */
async function ask(plan: MigrationPlan, context: CommandContext): Promise<"yes" | "no" | "cancelled"> {
  const { result } = plan.result("dry-run", false);
  context.stderr(reporters.pretty(result, { width: context.width.stderr, color: context.color.stderr }));
  context.stderr(terminalDiff(result.files, { color: context.color.stderr }));
  if (plan.changes.length === 0) return "yes";
  const asker = await context.ask?.();
  if (!asker) return "no";
  try {
    const files = plan.changes.length === 1 ? "1 file" : `${plan.changes.length} files`;
    return await confirm(asker, `Write the change to ${files}?`);
  } finally {
    asker.close();
  }
}

async function write(options: MigrateOptions, plan: MigrationPlan, context: CommandContext): Promise<number> {
  const { root } = context;
  const written = writePlan(root, plan, { allowDirty: options.allowDirty });
  if (!written.ok) return failAll(context, written.errors);
  let status = 0;
  if (options.install && plan.result("write", true).result.install !== null) {
    const outcome = await runInstall(detectPackageManager(root));
    if (!outcome.ok) {
      context.error(
        `${outcome.message}\nThe code is migrated; only the install failed. Run it again by hand, or take the run back with \`rupt-migrate undo\`.\n`,
      );
      status = 2;
    }
  }
  status = finish(options, plan, "write", context, status);
  if (context.ask !== null && !options.yes && status === 0) {
    const items = plan.result("write", true).result.checklist;
    const end = await offerChecklist(items, context);
    if (end !== 0) return end;
  }
  return status;
}

async function offerChecklist(items: Result["checklist"], context: CommandContext): Promise<number> {
  const open = items.filter((item) => item.status === "todo").length;
  const asker = open > 0 ? await context.ask?.() : undefined;
  if (!asker) return 0;
  let answer: "yes" | "no" | "cancelled";
  try {
    answer = await confirm(asker, `Walk through the checklist now (${open} open)?`);
  } finally {
    asker.close();
  }
  if (answer !== "yes") return answer === "no" ? 0 : 130;
  const ticked = readChecklist(context.root);
  return walk(context, items, viewChecklist(items, ticked.ok ? ticked.value : null));
}

/** `--patch`: the change as git applies it. Raw, because it must apply. */
function writePatch(file: string, plan: MigrationPlan, context: CommandContext): void {
  writeFileSync(file, plan.rawDiffs.map(({ diff }) => diff).join(""));
  if (plan.redacted)
    context.error(
      `${file}: the patch holds the value of a \`secret\` option, because it must apply. Do not share it.\n`,
    );
}

/** Prints the result and writes the reports. Errors in the result make the exit status 2. */
function finish(
  options: MigrateOptions,
  plan: MigrationPlan,
  mode: Mode,
  context: CommandContext,
  status: number,
): number {
  const { result } = plan.result(mode, mode === "write");
  const verified = options.verify ? verify(plan, result, context) : null;
  for (const file of options.reports) {
    const name = reporterForFile(file);
    if (name) writeFileSync(resolve(context.root, file), reporters[name](result, {}));
  }
  context.stdout(output(options, result, mode, context));
  if (context.env.GITHUB_STEP_SUMMARY && options.format === "github")
    appendFileSync(context.env.GITHUB_STEP_SUMMARY, stepSummary(result));
  if (verified !== null) context.stderr(verified);
  for (const { path, message } of result.errors)
    context.error(`${escapeTerminalLine(path)}: ${escapeTerminalLine(message)}\n`);
  if (
    mode === "dry-run" &&
    !options.dryRun &&
    !options.json &&
    options.patch === null &&
    plan.changes.length > 0
  ) {
    context.stderr(`\nNothing was written. To carry this out: ${howToWrite(options)}\n`);
  }
  return result.errors.length > 0 ? 2 : status;
}

function output(options: MigrateOptions, result: Result, mode: Mode, context: CommandContext): string {
  if (options.json || options.format === "json") return reporters.json(result);
  if (options.format !== null && options.format !== "pretty") return reporters[options.format](result);
  if (options.dryRun) {
    const raw = result.files.map((file) => file.diff).join("");
    return context.color.stdout || context.isTerminal
      ? terminalDiff(result.files, { color: context.color.stdout })
      : raw;
  }
  void mode;
  return reporters.pretty(result, { width: context.width.stdout, color: context.color.stdout });
}

function howToWrite(options: MigrateOptions): string {
  const paths =
    options.paths.length === 1 && options.paths[0] === "."
      ? []
      : options.paths.map((path) => JSON.stringify(path));
  return ["npx rupt-migrate --yes", ...paths].join(" ");
}

function fail(context: CommandContext, message: string): number {
  context.error(`${escapeTerminalLine(message)}\n`);
  return 2;
}

function failAll(context: CommandContext, errors: readonly RunError[]): number {
  for (const { path, message } of errors)
    context.error(`${escapeTerminalLine(path)}: ${escapeTerminalLine(message)}\n`);
  context.error("Nothing was written.\n");
  return 2;
}
