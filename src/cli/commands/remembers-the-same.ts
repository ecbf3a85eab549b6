import type { ChecklistState, SavedResult } from "../../result.ts";

/**
 * Whether two saved results tell the same: the same usages and values. Line numbers do not count, nor the marks that the
 * program itself left, so that a run which finds nothing new leaves the committed file as it is.
 */
export function remembersTheSame(before: SavedResult | null, after: SavedResult | null): boolean {
  return before !== null && after !== null && keysOf(before) === keysOf(after);
}

function keysOf({ result, facts }: SavedResult): string {
  const usages = result.usages
    .filter(({ kind }) => kind !== "todo")
    .map(({ id, outcome, held }) => JSON.stringify([id, outcome, held]));
  const values = facts.map(({ usage, clientId, option, text, value }) =>
    JSON.stringify([usage, clientId.value ?? clientId.text, option, text, value]),
  );
  return [...usages.sort(), ...values.sort()].join("\n");
}

/** The same for the checklist: items and what was ticked. */
export function ticksTheSame(before: ChecklistState | null, after: ChecklistState): boolean {
  return before !== null && ticksOf(before) === ticksOf(after);
}

function ticksOf({ items }: ChecklistState): string {
  return items
    .filter(({ id }) => !id.startsWith("code/todo-"))
    .map(({ id, status, note, reason, gone }) => JSON.stringify([id, status, note, reason, gone === true]))
    .sort()
    .join("\n");
}
