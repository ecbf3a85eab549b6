import { viewChecklist } from "../../dashboard/checklist.ts";
import type { MigrationPlan } from "../../migrate.ts";
import { readChecklist } from "../../plan/saved-files.ts";
import { terminalDiff } from "../../report/index.ts";
import { planText } from "../../report/short-run.ts";
import { countOf } from "../../report/summary-text.ts";
import { escapeTerminalLine } from "../../report/text/escape.ts";
import { foldLine } from "../../report/text/width.ts";
import type { Usage } from "../../result.ts";
import type { Decided } from "../../rules/decisions.ts";
import { confirm } from "../terminal/asker.ts";
import type { CommandContext } from "../terminal/context.ts";
import { walk } from "./checklist.ts";

/**
 * Where `detach` calls could go: asks whether to take them out, naming the calls and the `attach` calls that would then be
 * free to migrate. No by default: a call that is held still works.
 *
 * @param decided what is answered already: it is not asked again
 * @param makePlan makes the plan with these answers
 * @returns the plan and the answers to go on with
 */
export async function askToDropDetach(
  decided: Decided,
  plan: MigrationPlan,
  makePlan: (decided: Decided) => Promise<MigrationPlan>,
  context: CommandContext,
): Promise<{ plan: MigrationPlan; decided: Decided } | "cancelled"> {
  const before = usagesOf(plan);
  if (decided.detach !== undefined || !before.some(isDetach)) return { plan, decided };
  const other = await makePlan({ ...decided, detach: "drop" });
  const after = usagesOf(other);
  const dropped = after.filter((usage) => usage.notes.some(({ rule }) => rule === "detach-dropped"));
  if (dropped.length === 0) return { plan, decided };
  const heldAfter = new Set(after.filter(({ held }) => held).map(placeOf));
  const freed = before.filter(
    (usage) => usage.kind === "attach" && usage.held && !heldAfter.has(placeOf(usage)),
  );
  const columns = context.screen?.stderr ?? null;
  const lines = explanation(dropped, freed).map((line) => foldLine(escapeTerminalLine(line), columns));
  context.stderr(`${lines.join("\n")}\n\n`);
  const asker = await context.ask?.();
  if (!asker) return { plan, decided };
  try {
    const answer = await confirm(asker, `Remove ${countOf(dropped.length, "detach call")}?`, false);
    if (answer === "cancelled") return "cancelled";
    const detach = answer === "yes" ? "drop" : "keep";
    return {
      plan: answer === "yes" ? other : await makePlan({ ...decided, detach }),
      decided: { ...decided, detach },
    };
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

/**
 * Shows the diff and what stands next to the question, and asks once. Yes by default.
 *
 * @param verified what `--verify` found: new errors are part of what is asked about
 */
export async function askToWrite(
  plan: MigrationPlan,
  context: CommandContext,
  verified: string,
): Promise<"yes" | "no" | "cancelled"> {
  const { result } = plan.result("dry-run", false);
  const style = { color: context.color.stderr };
  context.stderr(`${terminalDiff(result.files, style, context.screen?.stderr ?? null)}\n`);
  // The counts stand below the diff: a long one scrolls them away otherwise.
  const screen = { columns: context.screen?.stderr ?? null, color: context.color.stderr };
  context.stderr(`${verified}${planText(result, screen)}\n`);
  const asker = await context.ask?.();
  if (!asker) return "no";
  try {
    return await confirm(asker, `Write the change to ${countOf(plan.changes.length, "file")}?`);
  } finally {
    asker.close();
    context.stderr("\n");
  }
}

/** At the end of a run on a terminal: the checklist, when something on it is open. */
export async function offerChecklist(plan: MigrationPlan, context: CommandContext): Promise<number> {
  const items = plan.result("write", true).result.checklist;
  const open = items.filter((item) => item.status === "todo").length;
  const asker = open > 0 ? await context.ask?.() : undefined;
  if (!asker) return 0;
  context.stderr("\n");
  let answer: "yes" | "no" | "cancelled";
  try {
    answer = await confirm(asker, `Walk through the checklist now (${open} open)?`);
  } finally {
    asker.close();
  }
  // The write is done: a Ctrl-C here is a no.
  if (answer !== "yes") return 0;
  const ticked = readChecklist(context.root);
  const view = viewChecklist(items, ticked.ok ? ticked.value : null);
  return walk(context, items, view, async (saved) => plan.result("write", true, saved).result.checklist);
}
