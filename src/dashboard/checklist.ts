import type {
  ChecklistItem,
  ChecklistState,
  InstallCommand,
  PolicyFact,
  PolicyRecipe,
  SavedItem,
  Usage,
} from "../result.ts";

import { codeItems, followUpItems, INSTALL_ITEM } from "./code-items.ts";
import { dashboardItems, ENVIRONMENT_ITEM } from "./dashboard-items.ts";
import { clientKey, factsByClient } from "./folded.ts";
import type { IsPast } from "./places.ts";

/** The parts of the checklist, in the order they are shown, and who does them. */
export const CHECKLIST_GROUPS = [
  { id: "dashboard", title: "Dashboard", reader: "owner" },
  { id: "code", title: "Code", reader: "developer" },
  { id: "follow-up", title: "Follow-up", reader: "owner" },
] as const;

export type ChecklistGroup = (typeof CHECKLIST_GROUPS)[number]["id"];

/**
 * The group an item belongs to: the first part of its id, e.g. `dashboard/client-1/development/device-limits-3`. The install is
 * for developers; its id is older than the groups.
 */
export function groupOf(id: string): ChecklistGroup {
  if (id === INSTALL_ITEM) return "code";
  const prefix = id.slice(0, id.indexOf("/"));
  return CHECKLIST_GROUPS.find((group) => group.id === prefix)?.id ?? "follow-up";
}

/** What a run knows when it lists what a person has to do. */
export interface ChecklistInput {
  recipes: readonly PolicyRecipe[];
  /** The usages of this run and those an earlier run edited (see `mergeSaved`). */
  usages: readonly Usage[];
  /** They let steps quote a limit that does not fold and name calls without email and phone. */
  facts?: readonly PolicyFact[];
  /** The command of this run, if its dependencies changed. */
  install?: InstallCommand | null;
  /** What was decided, by the id of the item: later steps show it. */
  chosen?: ReadonlyMap<string, string>;
  /** Where a usage is that a run has edited: its line after the write, by its id. */
  editedLines?: ReadonlyMap<string, number>;
  /** Whether a place was taken out of the code, or moved, since it was read. */
  isPast?: IsPast;
}

/**
 * Everything a person has to do, all of it open: in the dashboard per client id and environment, in the code per manual
 * usage, and what follows. Ids do not depend on lines; `groupOf(id)` tells the part of the list.
 */
export function buildChecklist(input: ChecklistInput): ChecklistItem[] {
  const { recipes, usages, facts = [], install = null, chosen = new Map(), isPast = () => false } = input;
  const byClient = factsByClient(facts);
  const named = recipes.length > 1;
  return distinct([
    ...recipes.flatMap((recipe) =>
      dashboardItems(recipe, byClient.get(clientKey(recipe)) ?? [], { chosen, isPast, named }),
    ),
    ...(recipes.length > 0 ? [ENVIRONMENT_ITEM] : []),
    ...codeItems(usages, input.editedLines),
    ...followUpItems(recipes, usages, install),
  ]);
}

/** Two usages with one id would be ticked together; the later ones are numbered. */
function distinct(items: readonly ChecklistItem[]): ChecklistItem[] {
  const seen = new Map<string, number>();
  return items.map((item) => {
    const count = (seen.get(item.id) ?? 0) + 1;
    seen.set(item.id, count);
    return count === 1 ? item : { ...item, id: `${item.id}~${count}` };
  });
}

/** What was decided, by the id of the item. */
export function chosenIn(items: readonly (SavedItem | ChecklistItem)[]): Map<string, string> {
  return new Map(items.flatMap(({ id, chosen }) => (chosen ? [[id, chosen] as const] : [])));
}

export interface MergedChecklist {
  /** The items of today with what was ticked. */
  items: ChecklistItem[];
  /** What to save: the items of today, then those whose cause is gone, marked so. */
  state: ChecklistState;
}

/**
 * Puts the saved ticks on the items of today. An item that is new is open; one whose cause is gone from the code stays
 * in the state, marked `gone`, so that its tick and note come back with it.
 *
 * @param saved what `.rupt-migrate/checklist.json` holds, or null
 */
export function mergeChecklist(
  saved: ChecklistState | null,
  current: readonly ChecklistItem[],
): MergedChecklist {
  const known = new Map((saved?.items ?? []).map((item) => [item.id, item]));
  const items = current.map((item) => ({ ...item, status: known.get(item.id)?.status ?? item.status }));
  const present = new Set(current.map((item) => item.id));
  const gone = (saved?.items ?? []).filter((item) => !present.has(item.id));
  return {
    items,
    state: {
      schemaVersion: 1,
      items: [
        ...items.map((item) => toSaved(item, known.get(item.id))),
        ...gone.map((item): SavedItem => ({ ...item, gone: true })),
      ],
    },
  };
}

function toSaved({ id, title, status, ...item }: ChecklistItem, before: SavedItem | undefined): SavedItem {
  const chosen = item.chosen ?? before?.chosen;
  return {
    id,
    title,
    status,
    ...(before?.note === undefined ? {} : { note: before.note }),
    ...(before?.reason === undefined ? {} : { reason: before.reason }),
    ...(chosen ? { chosen } : {}),
  };
}

/** An item with what a person wrote about it. */
export interface ViewedItem extends ChecklistItem {
  note?: string;
  reason?: string;
}

export interface ViewedGroup {
  id: ChecklistGroup;
  title: string;
  items: ViewedItem[];
}

/** The checklist as it is shown: groups in order, counts, and what is gone from the code. */
export interface ChecklistView {
  groups: ViewedGroup[];
  items: ViewedItem[];
  gone: SavedItem[];
  counts: { total: number; done: number; skipped: number; todo: number };
}

/** Joins the items of today with the saved ticks and notes, for showing. Empty groups are left out. */
export function viewChecklist(items: readonly ChecklistItem[], saved: ChecklistState | null): ChecklistView {
  const merged = mergeChecklist(saved, items);
  const known = new Map(merged.state.items.map((item) => [item.id, item]));
  const viewed = merged.items.map((item): ViewedItem => {
    const { note, reason } = known.get(item.id) ?? {};
    return { ...item, ...(note === undefined ? {} : { note }), ...(reason === undefined ? {} : { reason }) };
  });
  const of = (status: ViewedItem["status"]): number => viewed.filter((item) => item.status === status).length;
  return {
    groups: CHECKLIST_GROUPS.map(({ id, title }) => ({
      id,
      title,
      items: viewed.filter((item) => groupOf(item.id) === id),
    })).filter((group) => group.items.length > 0),
    items: viewed,
    gone: merged.state.items.filter((item) => item.gone === true),
    counts: { total: viewed.length, done: of("done"), skipped: of("skipped"), todo: of("todo") },
  };
}

/** e.g. `3 of 12 done, 1 skipped`. */
export function countText({ total, done, skipped }: ChecklistView["counts"]): string {
  return `${done} of ${total} done${skipped > 0 ? `, ${skipped} skipped` : ""}`;
}
