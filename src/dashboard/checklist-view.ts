import type { ChecklistItem, ChecklistState, SavedItem } from "../result.ts";
import { CHECKLIST_GROUPS, type ChecklistGroup, groupOf } from "./checklist-group.ts";
import { mergeChecklist } from "./merge-checklist.ts";

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
