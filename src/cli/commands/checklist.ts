import { type ChecklistView, countText, mergeChecklist, viewChecklist } from "../../dashboard/checklist.ts";
import { readChecklist, readSavedResult, writeChecklist } from "../../plan/saved-files.ts";
import { checklistMarkdown, checklistText } from "../../report/checklist.ts";
import { escapeTerminalLine } from "../../report/text/escape.ts";
import type { ChecklistItem, ChecklistState, Result } from "../../result.ts";
import { errorLine, reasonOf } from "../../rules/errors.ts";
import { CHECKLIST_FILE } from "../../state-files.ts";
import type { CommandContext } from "../terminal/context.ts";
import { type ItemChange, type SessionEnd, walkChecklist } from "./checklist-session.ts";
import { compare } from "./compare.ts";

export interface ChecklistOptions {
  /** Print the body of an issue instead of asking. */
  markdown?: boolean;
  /** Ids of items to tick off. */
  done?: readonly string[];
  /** A file with the policies that exist, to tick off by. */
  compare?: string | null;
}

/** Exit status by how the session ended. Ctrl-C is 130 here as at every question; what was answered is saved. */
const STATUS: Readonly<Record<SessionEnd, number>> = { left: 0, cancelled: 130, failed: 2 };

/**
 * `rupt-migrate checklist`: walks through what is to do in the dashboard and in the code. Off a terminal the list is
 * printed. The list is that of the code as it stands; where that cannot be told, that of the last run that wrote.
 *
 * @param analyze gives the result of the repo without writing, earlier runs and ticks included
 * @returns the exit status
 */
export async function checklist(
  context: CommandContext,
  options: ChecklistOptions,
  analyze: () => Promise<Result>,
): Promise<number> {
  const saved = readChecklist(context.root);
  if (!saved.ok) return fail(context, errorLine(saved.error));
  if (options.compare) {
    const result = await analyze();
    return compare(context, options.compare, result, (ids) => saveDone(context, result.checklist, ids));
  }
  const items = await currentItems(context, analyze);
  if (items === null) return 2;
  if (options.done && options.done.length > 0) return tick(context, items, options.done);
  const view = viewChecklist(items, saved.value);
  const written = hasWritten(context);
  if (options.markdown) {
    context.stdout(checklistMarkdown(view, { written }));
    return 0;
  }
  if (context.ask === null || view.items.length === 0) {
    const layout = { width: context.width.stdout, color: context.color.stdout };
    context.stdout(checklistText(view, { ...layout, written }));
    return 0;
  }
  return walk(context, items, view, async () => (await currentItems(context, analyze)) ?? items);
}

/** Ticks items off by their ids, all or none; for those that cannot be asked. */
async function tick(
  context: CommandContext,
  items: readonly ChecklistItem[],
  ids: readonly string[],
): Promise<number> {
  const unknown = ids.filter((id) => !items.some((item) => item.id === id));
  if (unknown.length > 0)
    return fail(
      context,
      `${unknown.join(", ")}: there is no such item; npx rupt-migrate --json lists them with their ids, under checklist`,
    );
  const decisions = items.filter(({ id, choices }) => ids.includes(id) && (choices?.length ?? 0) > 0);
  if (decisions.length > 0)
    return fail(
      context,
      `${decisions.map(({ id }) => id).join(", ")}: is a decision, and needs an answer; run: npx rupt-migrate checklist`,
    );
  if (!(await saveDone(context, items, ids))) return 2;
  context.stdout(`Ticked off: ${ids.map(escapeTerminalLine).join(", ")}\n`);
  return 0;
}

async function saveDone(
  context: CommandContext,
  items: readonly ChecklistItem[],
  ids: readonly string[],
): Promise<boolean> {
  for (const id of ids) if ((await saveChange(context, items, id, { status: "done" })) === null) return false;
  return true;
}

/**
 * Asks until the person leaves. Exported for the end of a migration, which offers the checklist.
 * @param renew gives the items again after a decision, which later steps show
 */
export async function walk(
  context: CommandContext,
  items: readonly ChecklistItem[],
  view: ChecklistView,
  renew: (saved: ChecklistState) => Promise<readonly ChecklistItem[]>,
): Promise<number> {
  if (context.ask === null) return 0;
  const asker = await context.ask();
  let latest = view;
  let current = items;
  try {
    const end = await walkChecklist(view, {
      asker,
      show: context.stderr,
      layout: { width: context.width.stderr, color: context.color.stderr },
      async change(id, change) {
        const saved = await saveChange(context, current, id, change);
        if (saved === null) return null;
        if (change.chosen !== undefined) current = await renew(saved);
        latest = viewChecklist(current, saved);
        return latest;
      },
    });
    if (end !== "failed")
      context.stderr(
        `${countText(latest.counts)}. ${latest === view ? "Nothing changed." : `Saved in ${CHECKLIST_FILE}.`}\n`,
      );
    return STATUS[end];
  } finally {
    asker.close();
  }
}

/** Saves one answer on top of what the file holds now: a pull or another session may have changed it meanwhile. */
async function saveChange(
  context: CommandContext,
  items: readonly ChecklistItem[],
  id: string,
  change: Partial<ItemChange>,
): Promise<ChecklistState | null> {
  const read = readChecklist(context.root);
  if (!read.ok) {
    fail(context, errorLine(read.error));
    return null;
  }
  const { state } = mergeChecklist(read.value, items);
  const next: ChecklistState = {
    ...state,
    items: state.items.map((item) => (item.id === id ? applyChange(item, change) : item)),
  };
  const error = await writeChecklist(context.root, next);
  if (error !== null) {
    fail(context, `${error.path}: ${error.message}`);
    return null;
  }
  return next;
}

/** The item with the change; an empty note or reason goes, and so does the reason of an item no longer skipped. */
function applyChange(
  item: ChecklistState["items"][number],
  change: Partial<ItemChange>,
): ChecklistState["items"][number] {
  const { note, reason, ...rest } = { ...item, ...change };
  return {
    ...rest,
    ...(note ? { note } : {}),
    ...(reason && rest.status === "skipped" ? { reason } : {}),
  };
}

/** The items of the repo as it stands; of the last run that wrote when the analysis fails. Null when there is neither. */
async function currentItems(
  context: CommandContext,
  analyze: () => Promise<Result>,
): Promise<ChecklistItem[] | null> {
  const saved = readSavedResult(context.root);
  if (!saved.ok) {
    fail(context, errorLine(saved.error));
    return null;
  }
  try {
    return (await analyze()).checklist;
  } catch (error) {
    const reason = reasonOf(error);
    if (saved.value === null) {
      fail(context, `the repo could not be analyzed: ${reason}`);
      return null;
    }
    context.stderr(
      `${escapeTerminalLine(`The repo could not be analyzed (${reason}); this is the checklist of the last run.`)}\n`,
    );
    return saved.value.result.checklist;
  }
}

/** Whether an earlier run wrote: then the values that the list names were taken out of the code. */
function hasWritten({ root }: CommandContext): boolean {
  const saved = readSavedResult(root);
  return saved.ok && saved.value?.result.mode === "write";
}

function fail(context: CommandContext, message: string): number {
  context.error(`rupt-migrate: ${escapeTerminalLine(message)}\n`);
  return 2;
}
