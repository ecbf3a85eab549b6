import { type ChecklistView, countText, type ViewedItem } from "../../dashboard/checklist.ts";
import { itemText, plainTitle, STATUS_BOX } from "../../report/checklist.ts";
import type { SavedItem } from "../../result.ts";
import type { Answer, Asker, Choice } from "../terminal/asker.ts";

/** What a person changes about an item. */
export type ItemChange = Pick<SavedItem, "status" | "note" | "reason" | "chosen">;

export interface Session {
  asker: Asker;
  /** Shows text above the question. */
  show(text: string): void;
  layout: { width: number; color: boolean };
  /** Saves one change and gives the new state of things, or null when it could not be saved. */
  change(id: string, change: Partial<ItemChange>): Promise<ChecklistView | null>;
}

/** How a session ended. */
export type SessionEnd = "left" | "cancelled" | "failed";

type Action = "done" | "skip" | "note" | "reopen" | "back" | { choose: string };
type Ended = { kind: "ended"; end: SessionEnd };
type Step = { kind: "changed"; view: ChecklistView } | { kind: "back" } | Ended;

/** Lets a person walk through the list, one question at a time. Every answer is saved before the next question. */
export async function walkChecklist(view: ChecklistView, session: Session): Promise<SessionEnd> {
  let current = view;
  let at = firstOpen(view.items, 0);
  while (true) {
    const picked = await session.asker.select(
      `Checklist: ${countText(current.counts)}`,
      choicesOf(current),
      at,
    );
    if (picked.kind !== "answer") return picked.kind;
    at = picked.value;
    const item = current.items.find(({ id }) => id === at);
    if (item === undefined) continue;
    const step = await walkItem(item, session);
    if (step.kind === "ended") return step.end;
    if (step.kind === "changed") {
      current = step.view;
      const index = current.items.findIndex(({ id }) => id === at);
      if (current.items[index]?.status !== "todo") at = firstOpen(current.items, index + 1) ?? at;
    }
  }
}

async function walkItem(item: ViewedItem, session: Session): Promise<Step> {
  session.show(itemText(item, session.layout));
  const choices = item.choices ?? [];
  const actions: Choice<Action>[] = [
    // A decision is done once it is said what was chosen.
    ...choices.map((choose) => ({ title: `Choose ${plainTitle(choose)}`, value: { choose } })),
    ...(choices.length === 0 ? [{ title: "Done", value: "done" as const }] : []),
    { title: "Skip", value: "skip" },
    { title: "Note", value: "note" },
    ...(item.status === "todo" ? [] : [{ title: "Open again", value: "reopen" as const }]),
    { title: "Back", value: "back" },
  ];
  const action = await session.asker.select("What about it?", actions);
  if (action.kind !== "answer") return { kind: "ended", end: action.kind };
  if (typeof action.value === "object")
    return changed(await session.change(item.id, { status: "done", chosen: action.value.choose }));
  switch (action.value) {
    case "back":
      return { kind: "back" };
    case "done":
      return changed(await session.change(item.id, { status: "done" }));
    case "reopen":
      return changed(await session.change(item.id, { status: "todo" }));
    case "skip":
      return written(await session.asker.text("Why is it skipped?", item.reason ?? ""), (reason) =>
        session.change(item.id, { status: "skipped", reason }),
      );
    case "note":
      return written(await session.asker.text("Note:", item.note ?? ""), (note) =>
        session.change(item.id, { note }),
      );
  }
}

async function written(
  answer: Answer<string>,
  save: (text: string) => Promise<ChecklistView | null>,
): Promise<Step> {
  return answer.kind === "answer"
    ? changed(await save(answer.value.trim()))
    : { kind: "ended", end: answer.kind };
}

const changed = (view: ChecklistView | null): Step =>
  view === null ? { kind: "ended", end: "failed" } : { kind: "changed", view };

/** The id of the first open item from an index on, then from the top; the first item when none is open. */
function firstOpen(items: readonly ViewedItem[], from: number): string | undefined {
  const turned = [...items.slice(from), ...items.slice(0, from)];
  return (turned.find((item) => item.status === "todo") ?? items[0])?.id;
}

function choicesOf(view: ChecklistView): Choice<string>[] {
  return view.groups.flatMap(({ title, items }) => [
    { title: `${title} (${items.filter((item) => item.status !== "todo").length} of ${items.length})` },
    ...items.map((item) => ({
      title: `${STATUS_BOX[item.status]} ${item.note ? "(note) " : ""}${plainTitle(item.title)}`,
      value: item.id,
    })),
  ]);
}
