import { statSync } from "node:fs";
import { join, relative, sep } from "node:path";
import { applyChanges, type PlannedChange, saveStateFile } from "../apply/index.ts";
import { serializeChecklist, serializeSavedResult } from "../dashboard/saved/saved-state.ts";
import type { MigrationPlan } from "../migrate.ts";
import { type GitTrouble, uncommittedChanges } from "../project/files/git.ts";
import type { ChecklistState, RunError, SavedResult } from "../result.ts";
import { runError } from "../rules/errors.ts";
import { CHECKLIST_FILE, RESULT_FILE } from "../state-files.ts";
import { layoutOf, readChecklist, readSavedResult } from "./saved-files.ts";

/**
 * `dirty`, `git` and `failed`: nothing is changed; what a failed run had written is taken back. `stuck`: that failed too, and the next
 * writing run takes it up.
 */
export type WriteOutcome =
  /** With the files that had further names (hard links): those keep the old text. */
  | { ok: true; unlinked: readonly string[] }
  | { ok: false; reason: "dirty" | "git" | "failed" | "stuck"; errors: readonly RunError[] };

/**
 * Carries a plan out: all files of the run, and what is saved of it, under one journal.
 *
 * @param root folder that the plan was made for
 * @param options `allowDirty` writes although files that would be edited have uncommitted changes
 * @returns errors that say what is in the way; nothing is left half written
 */
export async function writePlan(
  root: string,
  plan: MigrationPlan,
  options: { allowDirty: boolean },
): Promise<WriteOutcome> {
  const refused = refusedWrite(root, plan, options);
  if (refused !== null) return refused;
  const state = await stateOf(root, plan);
  const unlinked = plan.changes.flatMap(({ path, before }) => {
    const links = before === null ? 0 : (statSync(join(root, path), { throwIfNoEntry: false })?.nlink ?? 0);
    return links > 1 ? [path] : [];
  });
  const errors = plan.changes.length > 0 ? apply(root, plan, state) : saveState(root, plan, state);
  return errors ?? { ok: true, unlinked };
}

/** Why a plan may not be carried out as the repository is; null when nothing is in the way. Ask before the first question. */
export function refusedWrite(
  root: string,
  { changes }: MigrationPlan,
  { allowDirty }: { allowDirty: boolean },
): Failed | null {
  if (allowDirty) return null;
  const answer = uncommittedChanges(root, editedBy(changes));
  if ("trouble" in answer) {
    const path = relative(root, join(answer.trouble.top, ".git")).split(sep).join("/");
    return { ok: false, reason: "git", errors: [runError({ path, ...troubleOf(answer.trouble) })] };
  }
  const errors = answer.dirty.map((path) => runError({ path, code: "uncommitted" }));
  return errors.length === 0 ? null : { ok: false, reason: "dirty", errors };
}

/** The files that a write would be refused for; none where git cannot be asked. */
export function dirtyFiles(root: string, { changes }: MigrationPlan): readonly string[] {
  const answer = uncommittedChanges(root, editedBy(changes));
  return "trouble" in answer ? [] : answer.dirty;
}

const editedBy = (changes: MigrationPlan["changes"]): string[] =>
  changes.filter(({ before }) => before !== null).map(({ path }) => path);

function troubleOf({ cause, top, says }: GitTrouble) {
  switch (cause) {
    case "not-installed":
      return { code: "git-not-installed" } as const;
    case "other-owner":
      return { code: "git-other-owner", top } as const;
    case "broken":
      return { code: "git-broken", says } as const;
  }
}

/** The files in `.rupt-migrate/`: none where there is nothing to remember. */
async function stateOf(root: string, plan: MigrationPlan): Promise<[string, string][]> {
  const { result, saved, checklist } = plan.result("write", true);
  if (result.usages.length === 0 && (saved?.result.usages.length ?? 0) === 0) return [];
  const state: [string, string][] = [];
  if (saved) state.push([RESULT_FILE, serializeSavedResult(saved, await layoutOf(root, RESULT_FILE))]);
  if (checklist.items.length > 0)
    state.push([CHECKLIST_FILE, serializeChecklist(checklist, await layoutOf(root, CHECKLIST_FILE))]);
  return state;
}

type Failed = Extract<WriteOutcome, { ok: false }>;

function apply(root: string, plan: MigrationPlan, state: readonly [string, string][]): Failed | null {
  const changes: PlannedChange[] = [...plan.changes];
  for (const [path, text] of state)
    changes.push({ path, before: plan.onDisk(path), after: Buffer.from(text) });
  const outcome = uninterrupted(() =>
    applyChanges(
      root,
      changes.filter(({ before, after }) => after === null || before?.equals(after) !== true),
    ),
  );
  if (outcome.ok) return null;
  const reason = outcome.state === "needs-recovery" ? "stuck" : "failed";
  return { ok: false, reason, errors: outcome.errors };
}

/** A run that changes no code keeps the undo record of the one that did, and what is saved where it has nothing to add. */
function saveState(root: string, plan: MigrationPlan, state: readonly [string, string][]): Failed | null {
  const { saved, checklist } = plan.result("write", true);
  const earlier = { saved: readSavedResult(root), checklist: readChecklist(root) };
  // What git left in conflict is joined by a run of its own: undoing an older one must not take it along.
  if (Object.values(earlier).some((read) => read.ok && read.joined !== undefined))
    return apply(root, plan, state);
  const errors = state.flatMap(([path, text]) => {
    const isResult = path === RESULT_FILE;
    const isKnown = isResult
      ? earlier.saved.ok && remembersTheSame(earlier.saved.value, saved)
      : earlier.checklist.ok && ticksTheSame(earlier.checklist.value, checklist);
    if (isKnown) return [];
    return saveStateFile(root, isResult ? "result.json" : "checklist.json", Buffer.from(text)) ?? [];
  });
  return errors.length === 0 ? null : { ok: false, reason: "failed", errors };
}

/**
 * Whether two saved results tell the same: the same usages and values. Line numbers do not count, nor the marks that the
 * program itself left, so that a run which finds nothing new leaves the committed file as it is.
 */
function remembersTheSame(before: SavedResult | null, after: SavedResult | null): boolean {
  return before !== null && after !== null && keysOf(before) === keysOf(after);
}

function keysOf({ result, facts }: SavedResult): string {
  const usages = result.usages
    .filter(({ kind }) => kind !== "todo")
    .map(({ id, outcome }) => JSON.stringify([id, outcome]));
  const values = facts.map(({ usage, clientId, option, text, value }) =>
    JSON.stringify([usage, clientId.value ?? clientId.text, option, text, value]),
  );
  return [...usages.sort(), ...values.sort()].join("\n");
}

/** The same for the checklist: items and what was ticked. */
function ticksTheSame(before: ChecklistState | null, after: ChecklistState): boolean {
  return before !== null && ticksOf(before) === ticksOf(after);
}

function ticksOf({ items }: ChecklistState): string {
  return items
    .filter(({ id }) => !id.startsWith("code/todo-"))
    .map(({ id, status, note, reason, gone }) => JSON.stringify([id, status, note, reason, gone === true]))
    .sort()
    .join("\n");
}

const SIGNALS = ["SIGINT", "SIGTERM", "SIGHUP"] as const;

/**
 * Does something that a Ctrl-C must not cut in two. It does not wait, so a signal that comes meanwhile is passed over: the files
 * are then all written.
 */
function uninterrupted<T>(act: () => T): T {
  const passOver = (): void => {};
  for (const signal of SIGNALS) process.on(signal, passOver);
  try {
    return act();
  } finally {
    for (const signal of SIGNALS) process.off(signal, passOver);
  }
}
