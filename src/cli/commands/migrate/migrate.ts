import { readdirSync } from "node:fs";
import { join } from "node:path";
import { recover } from "../../../apply/index.ts";
import { serializeDecisions } from "../../../dashboard/saved/saved-state.ts";
import { type MigrationPlan, planMigration } from "../../../migrate.ts";
import type { MigrateOptions } from "../../../options.ts";
import { posixPath } from "../../../plan/refusals.ts";
import {
  readBaseline,
  readChecklist,
  readDecisions,
  readSavedResult,
  writeBaseline,
  writeDecisions,
} from "../../../plan/saved-files.ts";
import { placesOfNothing } from "../../../plan/usages/selection.ts";
import { refusedWrite, writePlan } from "../../../plan/write-plan.ts";
import type { StartedScan } from "../../../project/files/start-scan.ts";
import { detectPackageManager, runInstall } from "../../../project/package-manager.ts";
import { summaryText } from "../../../report/sections/summary-text.ts";
import { escapeTerminalLine } from "../../../report/text/escape.ts";
import { foldLine } from "../../../report/text/width.ts";
import type { ChecklistState, RunError, SavedResult } from "../../../result.ts";
import { type Decided, decidedBy } from "../../../rules/decisions.ts";
import { runError } from "../../../rules/errors.ts";
import { BASELINE_FILE, JOURNAL_FOLDER } from "../../../state-files.ts";
import { verifyMigration } from "../../../verify/verify-migration.ts";
import type { CommandContext } from "../../terminal/context.ts";
import type { Progress } from "../../terminal/progress.ts";
import { missingPaths, refuseArguments } from "../arguments.ts";
import { askToDecide, askToWrite, offerChecklist } from "./ask.ts";
import { fewOf, isForPrograms, printRun, type RunEnd } from "./print-run.ts";
import { writePatch } from "./write-patch.ts";

/**
 * Runs the migration.
 *
 * @param started a scan that was begun while this was loaded; only for runs that write nothing
 * @returns the exit status: 0 done, 1 something is left (`--check`), 2 could not do the job, 130 interrupted at a question.
 *   Source: contract, section 2
 */
export async function migrate(
  options: MigrateOptions,
  context: CommandContext,
  progress: Progress,
  started?: StartedScan,
): Promise<number> {
  const { root } = context;
  const refused = refuseArguments(options, root);
  const missing = missingPaths(options.paths, root);
  // A program that reads stdout gets the missing paths as errors of a result.
  if (!isForPrograms(options)) refused.push(...missing);
  if (refused.length > 0) return failWith(context, refused);

  const mayWrite = !options.check && !options.dryRun && options.patch === null && missing.length === 0;
  const asks = mayWrite && !options.yes && !options.json && context.ask !== null;
  let writes = mayWrite && (options.yes || asks);
  if (writes) {
    const recovered = recover(root);
    if (!recovered.ok) return failWith(context, recovered.errors.map(lineOf));
    if (recovered.message !== null) context.stderr(`${recovered.message}\n`);
  } else warnOfUnfinishedRun(context);
  const state = readState(root);
  if (state.errors.length > 0) {
    if (!isForPrograms(options)) return failWith(context, state.errors.map(lineOf));
    writes = false;
  }
  for (const path of state.joined)
    context.stderr(`${path}: git left a conflict; both sides count, and writing joins them\n`);

  const makePlan = (answers: Decided) => plan(options, answers, root, state, progress, started);
  let decided = decidedBy(state.decided, [...(options.dropDetach ? ["detach=drop"] : []), ...options.decide]);
  let planned = await makePlan(decided);
  const nothing = placesOfNothing(options, () => planned.result("dry-run", false).result.usages);
  if (nothing.length > 0)
    return refuse({ reason: "plan", errors: nothing }, options, planned, context, state.errors);
  const refusal = writes ? refusedWrite(root, planned, options) : null;
  if (refusal !== null) return refuse(refusal, options, planned, context, state.errors);
  if (writes && asks) {
    const { result } = planned.result("dry-run", false);
    // A run without anything to ask about says the same at its end.
    if (planned.changes.length > 0)
      context.stderr(`${foldLine(summaryText(result), context.screen?.stderr ?? null)}\n\n`);
    const answer = await askToDecide(decided, planned, makePlan, context);
    if (answer === "cancelled") return cancelled(context);
    planned = answer.plan;
    decided = answer.decided;
  }
  const { expectPlan } = options;
  if (expectPlan !== null && expectPlan !== planned.hash)
    return refuse(otherPlan(expectPlan, planned), options, planned, context, state.errors);
  const end: RunEnd = { mode: "dry-run", status: 0, errors: state.errors, verified: null };
  if (options.verify) {
    progress.now("type-checking before and after");
    end.verified = verify(planned, context);
    progress.done();
  }
  if (options.check) return check(options, planned, context, end);
  if (options.patch !== null) {
    const failed = writePatch(options.patch, planned, context);
    if (failed !== null) end.errors.push(failed);
  }
  if (!writes) return printRun(options, planned, context, end);
  // Nobody was asked anything since the repository was: a file that changed meanwhile stops the run by its content.
  if (!asks) return write({ ...options, allowDirty: true }, planned, context, end, decided);
  if (planned.changes.length > 0) {
    const answer = await askToWrite(planned, context, end.verified?.text ?? "");
    end.verified = null;
    if (answer === "cancelled") return cancelled(context);
    if (answer === "no") {
      context.stderr("Nothing was written.\n");
      return 0;
    }
    const status = await write(options, planned, context, end, decided);
    return status === 0 ? offerChecklist(planned, context) : status;
  }
  // Who has answered is not asked again, whether or not the answer changed anything.
  end.errors.push(...(await keepState(options, planned, context, decided, state)));
  const status = printRun(options, planned, context, end);
  return status === 0 ? offerChecklist(planned, context) : status;
}

/** What a run that changes no code keeps all the same: answers, and what was joined. */
async function keepState(
  options: MigrateOptions,
  planned: MigrationPlan,
  { root }: CommandContext,
  decided: Decided,
  { joined }: State,
): Promise<readonly RunError[]> {
  const failed = await keepDecisions(root, planned, decided);
  const written = joined.length > 0 ? await writePlan(root, planned, options) : null;
  return [...(failed ? [failed] : []), ...(written?.ok === false ? written.errors : [])];
}

/** Keeps what was answered, so that nobody is asked again. A file that says the same already is left as it is. */
async function keepDecisions(
  root: string,
  planned: MigrationPlan,
  decided: Decided,
): Promise<RunError | null> {
  const kept = readDecisions(root);
  const asked = planned.result("write", true).result.decisions.map(({ rule }) => rule);
  const answers = Object.fromEntries(Object.entries(decided).filter(([rule]) => asked.includes(rule)));
  const all = { ...(kept.ok ? kept.value : {}), ...answers };
  const isKnown = kept.ok && !kept.joined && serializeDecisions(all) === serializeDecisions(kept.value);
  return isKnown ? null : writeDecisions(root, all);
}

interface State {
  decided: Record<string, string>;
  saved: SavedResult | null;
  checklist: ChecklistState | null;
  errors: RunError[];
  /** Those of the files that git left in conflict. */
  joined: string[];
}

/** What earlier runs left in `.rupt-migrate/`. */
function readState(root: string): State {
  const saved = readSavedResult(root);
  const ticked = readChecklist(root);
  const kept = readDecisions(root);
  const errors = [saved, ticked, kept].flatMap((read) => (read.ok ? [] : [runError(read.error)]));
  return {
    decided: kept.ok ? kept.value : {},
    saved: saved.ok ? saved.value : null,
    checklist: ticked.ok ? ticked.value : null,
    errors,
    joined: [saved, ticked, kept].flatMap((read) => (read.ok && read.joined ? [read.joined] : [])),
  };
}

async function plan(
  options: MigrateOptions,
  decided: Decided,
  root: string,
  { saved, checklist }: State,
  progress: Progress,
  started: StartedScan | undefined,
): Promise<MigrationPlan> {
  const planned = await planMigration({
    ...options,
    decided,
    verifyRewrite: showsNewText(options),
    clientModule: options.clientModule === null ? null : posixPath(options.clientModule),
    root,
    saved,
    checklist,
    ...(started ? { started } : {}),
    onPhase: (phase, done, total) =>
      progress.update(total === undefined ? phase : `${phase} ${done} of ${total} files`),
  });
  progress.done();
  return planned;
}

/** A plain check tells what is left, and nothing of what it would become. */
const showsNewText = (options: MigrateOptions): boolean =>
  !options.check ||
  options.json ||
  options.format !== null ||
  options.patch !== null ||
  options.report.length > 0;

/** `--check`: red for what is left of v2 and, where that counts, of the checklist; what the baseline accepts is left out. */
async function check(
  options: MigrateOptions,
  planned: MigrationPlan,
  context: CommandContext,
  end: RunEnd,
): Promise<number> {
  const { usages, checklist } = planned.result("check", false).result;
  const remaining = usages.filter(planned.isLeft);
  if (options.updateBaseline) {
    // A check of a part says nothing of the rest: what is accepted there stays so.
    const isPart = options.ignore.length > 0 || options.paths.some((path) => path !== ".");
    const before = isPart ? readBaseline(context.root) : null;
    if (before?.ok === false) return failWith(context, [lineOf(runError(before.error))]);
    const ids = new Set([...(before?.value?.accepted ?? []), ...remaining.map(({ id }) => id)]);
    const failed = await writeBaseline(context.root, [...ids]);
    if (failed !== null) return failWith(context, [lineOf(failed)]);
    context.stderr(`${BASELINE_FILE}: ${ids.size} accepted; commit it\n`);
  }
  const baseline = readBaseline(context.root);
  if (!baseline.ok) return failWith(context, [lineOf(runError(baseline.error))]);
  const accepted = new Set(baseline.value?.accepted);
  const left = remaining.filter(({ id }) => !accepted.has(id));
  const open = options.requireChecklist ? checklist.filter(({ status }) => status === "todo") : [];
  const red = {
    left,
    items: open.map(({ title }) => title),
    accepted: remaining.map(({ id }) => id).filter((id) => accepted.has(id)),
  };
  const status = left.length + open.length > 0 ? 1 : 0;
  return printRun(options, planned, context, { ...end, mode: "check", status, red });
}

async function write(
  options: MigrateOptions,
  planned: MigrationPlan,
  context: CommandContext,
  end: RunEnd,
  decided: Decided,
): Promise<number> {
  const written = await writePlan(context.root, planned, { allowDirty: options.allowDirty });
  if (!written.ok) return refuse(written, options, planned, context, end.errors);
  for (const path of written.unlinked)
    context.stderr(`${escapeTerminalLine(path)}: its other hard links keep the old text\n`);
  const failed = await keepDecisions(context.root, planned, decided);
  if (failed !== null) end.errors.push(failed);
  const installed = options.install ? await install(planned, context) : true;
  // What is still to be done after a failed install is that install.
  const shown = { ...options, install: options.install && installed };
  return printRun(shown, planned, context, { ...end, mode: "write", status: installed ? 0 : 2 });
}

function refuse(
  { reason, errors }: { reason: keyof typeof CLOSING; errors: readonly RunError[] },
  options: MigrateOptions,
  planned: MigrationPlan,
  context: CommandContext,
  earlier: readonly RunError[],
): number {
  const closing = CLOSING[reason];
  if (!isForPrograms(options)) return failWith(context, [...fewOf(errors.map(lineOf), context), closing]);
  const end: RunEnd = { mode: "dry-run", status: 0, errors: [...earlier, ...errors], verified: null };
  const status = printRun(options, planned, context, end);
  context.error(`${closing}\n`);
  return status;
}

/** A plan that is not the one that somebody looked at. */
const otherPlan = (expected: string, { hash }: MigrationPlan) => ({
  reason: "plan" as const,
  errors: [runError({ path: "--expect-plan", code: "other-plan", hash, expected })],
});

const CLOSING = {
  plan: "Nothing was written.",
  dirty: "Nothing was written.",
  git: "Nothing was written.",
  failed: "Nothing was changed: every write of the run was taken back.",
  stuck: "The run could not be taken back: run again, which rolls it back first.",
} as const;

function cancelled(context: CommandContext): number {
  context.stderr("Cancelled. Nothing was written.\n");
  return 130;
}

const lineOf = ({ path, message }: RunError): string => `${path}: ${message}`;

function failWith(context: CommandContext, lines: readonly string[]): number {
  const columns = context.screen?.stderr ?? null;
  for (const line of lines) context.error(`${foldLine(escapeTerminalLine(line), columns)}\n`);
  return 2;
}

/**
 * Runs the repo's package manager after dependencies were swapped; nothing where none were.
 * @returns false when it failed; the code stays migrated and stderr says how to go on
 */
async function install(plan: MigrationPlan, context: CommandContext): Promise<boolean> {
  if (plan.result("write", true).result.install === null) return true;
  const outcome = await runInstall(detectPackageManager(context.root));
  if (outcome.ok) return true;
  context.error(
    `${escapeTerminalLine(outcome.message)}. To take the run back instead: npx rupt-migrate undo\n`,
  );
  return false;
}

/** A run that was cut short may have left half a migration, which a run that only looks would take for the code. */
function warnOfUnfinishedRun({ root, stderr }: CommandContext): void {
  if (journalsIn(root).some((name) => /\.(?:writing|undoing)$/.test(name)))
    stderr(
      "An earlier run was cut short, so what follows may be half migrated. To roll it back: npx rupt-migrate undo\n",
    );
}

function journalsIn(root: string): string[] {
  try {
    return readdirSync(join(root, JOURNAL_FOLDER));
  } catch {
    return [];
  }
}

/** `--verify`: type-checks before and after, and says which errors are new. Runs before anything is written or installed. */
function verify(plan: MigrationPlan, context: CommandContext): { text: string; isError: boolean } {
  const { newErrors, notChecked } = verifyMigration({
    root: context.root,
    files: plan.texts,
    usages: plan.result("dry-run", false).result.usages,
  });
  const lines = newErrors.map(
    (error) =>
      `${error.path}:${error.line}:${error.column} TS${error.code}: ${error.message.replace(/\s*\n\s*/g, " ")}${error.usageId ? ` (usage ${error.usageId})` : ""}`,
  );
  const head =
    newErrors.length === 0
      ? "Type check: no new errors."
      : `Type check: ${newErrors.length} new ${newErrors.length === 1 ? "error" : "errors"}.`;
  const text = [head, ...lines, ...notChecked.map((reason) => `  ${reason}`)]
    .map((line) => foldLine(escapeTerminalLine(line), context.screen?.stderr ?? null))
    .join("\n");
  return { text: `${text}\n`, isError: newErrors.length > 0 };
}
