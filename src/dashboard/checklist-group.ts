/** The parts of the checklist, in the order they are shown. */
export const CHECKLIST_GROUPS = [
  { id: "dashboard", title: "Dashboard" },
  { id: "code", title: "Code" },
  { id: "follow-up", title: "Follow-up" },
] as const;

export type ChecklistGroup = (typeof CHECKLIST_GROUPS)[number]["id"];

/** The group an item belongs to: the first part of its id, e.g. `dashboard/client-1/device-limits-3`. */
export function groupOf(id: string): ChecklistGroup {
  const prefix = id.slice(0, id.indexOf("/"));
  return CHECKLIST_GROUPS.find((group) => group.id === prefix)?.id ?? "follow-up";
}
