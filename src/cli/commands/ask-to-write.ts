import { viewChecklist } from "../../dashboard/checklist-view.ts";
import type { MigrationPlan } from "../../migrate.ts";
import { countOf } from "../../report/count-of.ts";
import { terminalDiff } from "../../report/index.ts";
import { summaryText } from "../../report/run-title.ts";
import type { Result } from "../../result.ts";
import type { CommandContext } from "../terminal/command-context.ts";
import { confirm } from "../terminal/confirm.ts";
import { walk } from "./checklist.ts";
import { readChecklist } from "./saved-files.ts";

/** Shows the summary and the diff, and asks once. Yes by default. */
export async function askToWrite(
  plan: MigrationPlan,
  context: CommandContext,
): Promise<"yes" | "no" | "cancelled"> {
  const { result } = plan.result("dry-run", false);
  context.stderr(`${terminalDiff(result.files, { color: context.color.stderr })}\n`);
  context.stderr(`${summary(result).join("\n")}\n\n`);
  const asker = await context.ask?.();
  if (!asker) return "no";
  try {
    return await confirm(asker, `Write the change to ${countOf(plan.changes.length, "file")}?`);
  } finally {
    asker.close();
  }
}

/** The counts stand below the diff, next to the question: a long diff scrolls them away otherwise. */
function summary(result: Result): string[] {
  const { migrated, review, manual, held } = result.summary.usages;
  const parts = [
    migrated > 0 ? `${migrated} migrated` : "",
    review > 0 ? `${review} to review` : "",
    manual > 0 ? `${manual} manual${held > 0 ? ` (${held} held on v2, still working)` : ""}` : "",
    result.errors.length > 0 ? countOf(result.errors.length, "error") : "",
  ].filter((part) => part !== "");
  return [summaryText(result), ...(parts.length > 0 ? [`  ${parts.join(", ")}`] : [])];
}

/** At the end of a run on a terminal: the checklist, when something on it is open. */
export async function offerChecklist(plan: MigrationPlan, context: CommandContext): Promise<number> {
  const items = plan.result("write", true).result.checklist;
  const open = items.filter((item) => item.status === "todo").length;
  const asker = open > 0 ? await context.ask?.() : undefined;
  if (!asker) return 0;
  let answer: "yes" | "no" | "cancelled";
  try {
    answer = await confirm(asker, `Walk through the checklist now (${open} open)?`);
  } finally {
    asker.close();
  }
  if (answer !== "yes") return answer === "no" ? 0 : 130;
  const ticked = readChecklist(context.root);
  return walk(context, items, viewChecklist(items, ticked.ok ? ticked.value : null));
}
