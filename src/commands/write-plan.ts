import { applyChanges, type PlannedChange, saveStateFile } from "../apply/index.ts";
import type { MigrationPlan } from "../migration.ts";
import {
  CHECKLIST_FILE,
  RESULT_FILE,
  serializeChecklist,
  serializeSavedResult,
} from "../policies/saved-state.ts";
import { dirtyFiles, isInsideGit } from "../project/git.ts";
import type { RunError } from "../result.ts";

export type WriteOutcome =
  | { ok: true }
  /** `dirty`: nothing was touched; `failed`: what was written is taken back. */
  | { ok: false; reason: "dirty" | "failed"; errors: readonly RunError[] };

/**
 * Carries a plan out: all files of the run, and what is saved of it, under one journal.
 *
 * @param root folder that the plan was made for
 * @param options `allowDirty` writes although files that would be edited have uncommitted changes
 * @returns errors that say what is in the way; nothing is left half written
 */
export function writePlan(root: string, plan: MigrationPlan, options: { allowDirty: boolean }): WriteOutcome {
  if (!options.allowDirty && isInsideGit(root)) {
    const edited = plan.changes.filter((change) => change.before !== null).map((change) => change.path);
    const errors = dirtyFiles(root, edited).map((path) => ({
      path,
      message: "has uncommitted changes; commit or stash them, or pass --allow-dirty",
    }));
    if (errors.length > 0) return { ok: false, reason: "dirty", errors };
  }
  const state = stateOf(plan);
  const errors = plan.changes.length > 0 ? apply(root, plan, state) : saveState(root, state);
  return errors.length === 0 ? { ok: true } : { ok: false, reason: "failed", errors };
}

/** The files in `.rupt-migrate/`: none where there is nothing to remember. */
function stateOf(plan: MigrationPlan): [string, string][] {
  const { result, saved, checklist } = plan.result("write", true);
  if (result.usages.length === 0 && saved === null) return [];
  const state: [string, string][] = [];
  if (saved) state.push([RESULT_FILE, serializeSavedResult(saved)]);
  if (checklist.items.length > 0) state.push([CHECKLIST_FILE, serializeChecklist(checklist)]);
  return state;
}

function apply(root: string, plan: MigrationPlan, state: readonly [string, string][]): readonly RunError[] {
  const changes: PlannedChange[] = [...plan.changes];
  for (const [path, text] of state)
    changes.push({ path, before: plan.onDisk(path), after: Buffer.from(text) });
  const outcome = applyChanges(
    root,
    changes.filter(({ before, after }) => before?.equals(after) !== true),
  );
  return outcome.ok ? [] : outcome.errors;
}

/** A run that changes no code keeps the undo record of the one that did. */
function saveState(root: string, state: readonly [string, string][]): RunError[] {
  return state.flatMap(([path, text]) => {
    const error = saveStateFile(
      root,
      path === RESULT_FILE ? "result.json" : "checklist.json",
      Buffer.from(text),
    );
    return error ? [error] : [];
  });
}
