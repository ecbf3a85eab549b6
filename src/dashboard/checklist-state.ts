import type { ChecklistStatus } from "../result.ts";

/** What is remembered of one item. The title is for people who read the file. */
export interface SavedItem {
  id: string;
  title: string;
  status: ChecklistStatus;
  note?: string;
  /** Why it was skipped. */
  reason?: string;
  /** The place that it came from was taken out of the code. */
  gone?: true;
}

/** What `.rupt-migrate/checklist.json` holds. Meant to be committed. */
export interface ChecklistState {
  schemaVersion: 1;
  items: SavedItem[];
}
