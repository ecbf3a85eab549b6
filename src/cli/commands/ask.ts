import { viewChecklist } from "../../dashboard/checklist.ts";
import type { MigrationPlan } from "../../migrate.ts";
import { terminalDiff } from "../../report/index.ts";
import { countOf, summaryText } from "../../report/summary-text.ts";
import { escapeTerminalLine } from "../../report/text/escape.ts";
import type { Result, Usage } from "../../result.ts";
import { confirm } from "../terminal/asker.ts";
import type { CommandContext } from "../terminal/context.ts";
import { walk } from "./checklist.ts";
import { readChecklist } from "./saved-files.ts";

/**
 * Where `detach` calls could go: asks whether to take them out, naming the calls and the `attach` calls that would then be
 * free to migrate. No by default: a call that is held still works.
 *
 * @param makePlan makes the plan with or without `--drop-detach`
 * @returns the plan to go on with
 */
export async function askToDropDetach(
  options: { dropDetach: boolean },
  plan: MigrationPlan,
  makePlan: (dropDetach: boolean) => Promise<MigrationPlan>,
  context: CommandContext,
): Promise<MigrationPlan | "cancelled"> {
  const before = usagesOf(plan);
  if (options.dropDetach || !before.some(isDetach)) return plan;
  const other = await makePlan(true);
  const after = usagesOf(other);
  const dropped = after.filter((usage) => usage.notes.some(({ rule }) => rule === "detach-dropped"));
  if (dropped.length === 0) return plan;
  const heldAfter = new Set(after.filter(({ held }) => held).map(placeOf));
  const freed = before.filter(
    (usage) => usage.kind === "attach" && usage.held && !heldAfter.has(placeOf(usage)),
  );
  context.stderr(`${explanation(dropped, freed).map(escapeTerminalLine).join("\n")}\n\n`);
  const asker = await context.ask?.();
  if (!asker) return plan;
  try {
    const answer = await confirm(asker, `Remove ${countOf(dropped.length, "detach call")}?`, false);
    if (answer === "cancelled") return "cancelled";
    return answer === "yes" ? other : plan;
  } finally {
    asker.close();
  }
}

function explanation(dropped: readonly Usage[], freed: readonly Usage[]): string[] {
  return [
    "v3 documents no counterpart of `detach`: it attaches and detaches devices itself. It is called here:",
    ...dropped.map((usage) => `  ${placeOf(usage)}`),
    ...(freed.length > 0
      ? [
          "Without these calls nothing reads the `device_id` that these `attach` calls give, and they can move to v3:",
          ...freed.map((usage) => `  ${placeOf(usage)}`),
        ]
      : []),
  ];
}

const usagesOf = (plan: MigrationPlan): Usage[] => plan.result("dry-run", false).result.usages;

const isDetach = ({ held, notes }: Usage): boolean => held && notes.some(({ rule }) => rule === "detach");

const placeOf = ({ path, line, column }: Usage): string => `${path}:${line}:${column}`;

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
