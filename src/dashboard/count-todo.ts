import type { ChecklistItem, Usage } from "../result.ts";
import { codeItemId, markedRule } from "./code-items.ts";

/** Whether a usage is work of its own for a person: what only follows from another is not. */
export function isTodo({ outcome, because }: Usage): boolean {
  return outcome !== "migrated" && because === undefined;
}

/** How many usages are work of their own for a person. */
export function countTodo(usages: readonly Usage[]): number {
  return usages.filter(isTodo).length;
}

/**
 * How many usages of earlier runs are still to be looked at: edited, and no longer in the code. One counts until its
 * checklist item is settled; one whose TODO mark still stands counts by that, and one of which something is found again by what is found.
 *
 * @param earlier what an earlier run edited
 * @param now the usages of this run
 * @param items the checklist with what was ticked
 */
export function countEarlierTodo(
  earlier: readonly Usage[],
  now: readonly Usage[],
  items: readonly ChecklistItem[],
): number {
  const settled = new Set(items.filter(({ status }) => status !== "todo").map(({ id }) => id));
  const marks = now
    .filter(({ kind, because }) => kind === "todo" && because === undefined)
    .map((usage) => `${usage.path}\0${markedRule(usage)}`);
  const ids = new Set(earlier.map(({ id }) => id));
  const again = now.filter((usage) => usage.kind !== "todo" && isTodo(usage) && !ids.has(usage.id));
  const isAgain = ({ path, kind, notes }: Usage): boolean =>
    again.some(
      (each) =>
        each.path === path &&
        each.kind === kind &&
        each.notes.some(
          ({ rule, level }) =>
            level === "action" && notes.some((own) => own.rule === rule && own.level === level),
        ),
    );
  return earlier.filter((usage) => {
    if (!isTodo(usage) || usage.held || settled.has(codeItemId(usage)) || isAgain(usage)) return false;
    const mark = marks.findIndex((each) =>
      usage.notes.some(({ rule, level }) => level === "action" && each === `${usage.path}\0${rule}`),
    );
    if (mark !== -1) marks.splice(mark, 1);
    return mark === -1;
  }).length;
}
