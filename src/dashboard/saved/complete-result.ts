import { linesAfter } from "../../code/edits/lines-after.ts";
import { once } from "../../code/once.ts";
import type { ChecklistState, PolicyFact, Result, SavedResult, SourcePlace, Usage } from "../../result.ts";
import { buildChecklist, type ChecklistInput, chosenIn, mergeChecklist } from "../checklist.ts";
import { countEarlierTodo, countTodo } from "../count-todo.ts";
import { deriveRecipes } from "../recipe.ts";
import { mergeSaved } from "./merge-saved.ts";

export interface CompletedRun {
  /** The result of this run with its policies and checklist; usages are those found now. */
  result: Result;
  /** What to write to `result.json`: null when there is nothing to save. */
  saved: SavedResult | null;
  /** What to write to `checklist.json`. */
  checklist: ChecklistState;
}

/**
 * Gives a run its dashboard half: policies from all facts that are known, and the checklist with what was ticked.
 * The pipeline calls this last, with `policies` and `checklist` of the result still empty.
 *
 * @param run the result and facts of this run; whether it wrote; which files it looked at (default: all), and which of the
 *   others are there (default: all). Code that an earlier run edited is no item any more once its file is gone. How many calls of
 *   v3 a file has (default: none)
 * @param state what `.rupt-migrate/` held before, each null when there was nothing
 */
export function completeResult(
  run: {
    result: Result;
    facts: readonly PolicyFact[];
    wrote: boolean;
    scanned?: (path: string) => boolean;
    exists?: (path: string) => boolean;
    callsOfV3?: (path: string) => number;
  },
  state: { saved: SavedResult | null; checklist: ChecklistState | null },
): CompletedRun {
  const { scanned: isScanned = () => true } = run;
  const merged = mergeSaved(state.saved, run, run.wrote, isScanned, run.callsOfV3);
  const policies = deriveRecipes(merged.facts);
  const install = run.result.install ?? state.saved?.result.install ?? null;
  const { exists = () => true } = run;
  const standing = merged.usages.filter(({ path }) => exists(path));
  const open = buildChecklist({
    recipes: policies,
    usages: standing,
    facts: merged.facts,
    install,
    chosen: chosenIn(state.checklist?.items ?? []),
    ...sinceEdited(run, state.saved, merged),
  });
  const { items, state: checklist } = mergeChecklist(state.checklist, open);
  const own = new Set(run.result.usages.map(({ id }) => id));
  const earlier = standing.filter(({ id, path }) => isScanned(path) && !own.has(id));
  const todo = countTodo(run.result.usages) + countEarlierTodo(earlier, run.result.usages, items);
  const result = { ...run.result, summary: { ...run.result.summary, todo }, policies, checklist: items };
  const saved =
    run.wrote && merged.saved
      ? {
          ...merged.saved,
          result: {
            ...merged.saved.result,
            summary: { ...merged.saved.result.summary, todo },
            policies,
            checklist: items,
          },
        }
      : merged.saved;
  return { result, saved, checklist };
}

/** What of a run's usages and places is not where it was read: what this run wrote, and what an earlier one did. */
function sinceEdited(
  { result, wrote }: { result: Result; wrote: boolean },
  saved: SavedResult | null,
  { usages, facts }: { usages: readonly Usage[]; facts: readonly PolicyFact[] },
): Pick<ChecklistInput, "editedLines" | "isPast"> {
  const found = new Map(result.usages.map((usage) => [usage.id, usage]));
  const isEdited = (id: string): boolean => {
    const usage = found.get(id);
    return usage === undefined || (wrote && !usage.held);
  };
  const diffs = (files: Result["files"] = []) => new Map(files.map(({ path, diff }) => [path, diff]));
  const [before, now] = [diffs(saved?.result.files), diffs(result.files)];
  const lineIn = once(linesAfter);
  const editedLines = new Map(
    usages
      .filter(({ id, held }) => (found.has(id) ? wrote : !held))
      .map(({ id, path, line }) => [id, lineIn((found.has(id) ? now : before).get(path) ?? "")(line)]),
  );
  const keyOf = ({ path, line, column }: SourcePlace): string => `${path}:${line}:${column}`;
  const past = new Set(facts.filter(({ usage }) => isEdited(usage)).map(({ source }) => keyOf(source)));
  return { editedLines, isPast: (place) => past.has(keyOf(place)) };
}
