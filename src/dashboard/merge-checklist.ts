import type { ChecklistItem, ChecklistState, SavedItem } from "../result.ts";

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
      items: [...items.map((item) => toSaved(item, known.get(item.id))), ...gone.map(markGone)],
    },
  };
}

const markGone = (item: SavedItem): SavedItem => ({ ...item, gone: true });

function toSaved({ id, title, status }: ChecklistItem, before: SavedItem | undefined): SavedItem {
  return {
    id,
    title,
    status,
    ...(before?.note === undefined ? {} : { note: before.note }),
    ...(before?.reason === undefined ? {} : { reason: before.reason }),
  };
}
