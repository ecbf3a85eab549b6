/** Two branches that each migrated a part of a repo conflict in what is saved. Both sides stand in the file and can be joined. */
import type {
  ChecklistItem,
  ChecklistState,
  PolicyFact,
  Result,
  SavedItem,
  SavedResult,
} from "../../result.ts";
import { countTodo } from "../count-todo.ts";
import { comparePlaces } from "../places.ts";
import { deriveRecipes } from "../recipe.ts";
import { mergeDecisions } from "./merge-results.ts";
import { byPath, countUsages, wasEdited } from "./merge-saved.ts";

const CONFLICT =
  /^<{7} .*\r?\n([\s\S]*?)(?:^\|{7}(?: .*)?\r?\n[\s\S]*?)?^={7}\r?\n([\s\S]*?)^>{7} .*(?:\r?\n|$)/gm;

/** Our text and theirs, of a file with git's conflict marks; null for a file without. Nothing, where the marks are no pairs. */
export function sidesOf(text: string): string[] | null {
  if (!isMarked(text)) return null;
  const sides = ["$1", "$2"].map((side) => text.replace(CONFLICT, side));
  return sides.some(isMarked) ? [] : sides;
}

const isMarked = (text: string): boolean => /^(?:<{7}|>{7}) /m.test(text);

/**
 * What both branches found. Of a usage that both have, the side speaks that took it out of the code: only that one knows what v2 said
 * there, and what is still in the code is found again.
 */
export function joinResults(ours: SavedResult, theirs: SavedResult): SavedResult {
  const sides = new Map<string, SavedResult>();
  for (const side of [theirs, ours])
    for (const usage of side.result.usages)
      if (!sides.has(usage.id) || wasEdited(usage)) sides.set(usage.id, side);
  const of = <T>(read: (result: Result) => readonly T[]): T[] => [
    ...read(ours.result),
    ...read(theirs.result),
  ];
  const isSaidBy = (side: SavedResult, usage: string): boolean => (sides.get(usage) ?? side) === side;
  const facts = eachOnce<PolicyFact>(
    [ours, theirs].flatMap((side) => side.facts.filter(({ usage }) => isSaidBy(side, usage))),
    JSON.stringify,
  ).sort((a, b) => comparePlaces(a.source, b.source));
  const usages = [ours, theirs]
    .flatMap((side) => side.result.usages.filter(({ id }) => isSaidBy(side, id)))
    .sort(comparePlaces);
  const files = byPath(ours.result.files, theirs.result.files, ({ status }) => status !== "unchanged");
  const { summary } = ours.result;
  return {
    schemaVersion: 2,
    result: {
      ...ours.result,
      summary: { ...summary, usages: countUsages(usages), todo: countTodo(usages) },
      usages,
      files,
      dependencies: byPath(ours.result.dependencies, theirs.result.dependencies, () => true),
      policies: deriveRecipes(facts),
      decisions: mergeDecisions(of(({ decisions }) => decisions)),
      checklist: eachOnce<ChecklistItem>(
        of(({ checklist }) => checklist),
        ({ id }) => id,
      ),
      errors: eachOnce(
        of(({ errors }) => errors),
        JSON.stringify,
      ),
      skipped: eachOnce(
        of(({ skipped }) => skipped),
        JSON.stringify,
      ),
      install: ours.result.install ?? theirs.result.install,
    },
    facts,
  };
}

/** What both branches have on their lists, or the item of which they say different things: a person must choose. */
export function joinChecklists(ours: ChecklistState, theirs: ChecklistState): ChecklistState | string {
  const items = new Map(theirs.items.map((item) => [item.id, item]));
  for (const item of ours.items) {
    const other = items.get(item.id) ?? item;
    if (saidOf(item) !== saidOf(other)) return JSON.stringify(item.title ?? item.id);
    items.set(item.id, item.gone ? other : item);
  }
  return { ...ours, items: [...items.values()] };
}

/** What a person said of an item; its title comes from the code, and so does whether it is gone. */
const saidOf = ({ status, note, reason, chosen }: SavedItem): string =>
  JSON.stringify([status, note, reason, chosen]);

/** What both branches were answered, or the question that they answer differently. */
export function joinDecisions<T extends { decisions: Record<string, string> }>(
  ours: T,
  theirs: T,
): T | string {
  const decisions = { ...theirs.decisions, ...ours.decisions };
  const other = Object.entries(theirs.decisions).find(([rule, choice]) => decisions[rule] !== choice);
  return other ? other[0] : { ...ours, decisions };
}

/** Each value once, by its key: the first one. */
const eachOnce = <T>(all: readonly T[], keyOf: (value: T) => string): T[] =>
  [...new Map([...all].reverse().map((value) => [keyOf(value), value])).values()].reverse();
