import { viewChecklist } from "../../../dashboard/checklist.ts";
import type { MigrationPlan } from "../../../migrate.ts";
import { readChecklist } from "../../../plan/saved-files.ts";
import { terminalDiff } from "../../../report/index.ts";
import { countOf } from "../../../report/sections/summary-text.ts";
import { planText } from "../../../report/short-run.ts";
import { escapeTerminalLine } from "../../../report/text/escape.ts";
import { foldLine } from "../../../report/text/width.ts";
import type { Usage } from "../../../result.ts";
import { DECISION_RULES, DECISIONS, type Decided } from "../../../rules/decisions.ts";
import { confirm } from "../../terminal/asker.ts";
import type { CommandContext } from "../../terminal/context.ts";
import { walk } from "../checklist.ts";

/**
 * Asks each question that has places and no answer yet, once for the run: its places, what each answer does, and what the other
 * answer would change. The default is what a run does by itself.
 *
 * @param decided what is answered already: it is not asked again
 * @param makePlan makes the plan with these answers
 * @returns the plan and the answers to go on with
 */
export async function askToDecide(
  decided: Decided,
  plan: MigrationPlan,
  makePlan: (decided: Decided) => Promise<MigrationPlan>,
  context: CommandContext,
): Promise<{ plan: MigrationPlan; decided: Decided } | "cancelled"> {
  let answers = decided;
  let planned = plan;
  for (const rule of DECISION_RULES) {
    const found = planned.result("dry-run", false).result.decisions.find((each) => each.rule === rule);
    if (found === undefined || found.chosen !== null) continue;
    const { question, choices, ask } = DECISIONS[rule];
    const [usual = "", other = ""] = Object.keys(choices);
    const changed = await makePlan({ ...answers, [rule]: other });
    // What cannot be done anywhere is no question.
    if (planned.hash === changed.hash) continue;
    const gained = freedBy(planned, changed);
    const lines = [
      question,
      ...shownPlaces(found.places),
      ...(gained.length > 0 ? ["These `attach` calls could then move to v3:", ...shownPlaces(gained)] : []),
      ...Object.entries(choices).map(([choice, does]) => `${rule}=${choice}: ${does}.`),
    ];
    const columns = context.screen?.stderr ?? null;
    context.stderr(`${lines.map((line) => foldLine(escapeTerminalLine(line), columns)).join("\n")}\n\n`);
    const asker = await context.ask?.();
    if (!asker) return { plan: planned, decided: answers };
    try {
      const answer = await confirm(asker, ask(found.places.length), false);
      if (answer === "cancelled") return "cancelled";
      answers = { ...answers, [rule]: answer === "yes" ? other : usual };
      planned = answer === "yes" ? changed : await makePlan(answers);
    } finally {
      asker.close();
    }
  }
  return { plan: planned, decided: answers };
}

const MOST_SHOWN = 10;

function shownPlaces(places: readonly Place[]): string[] {
  const shown = places.slice(0, MOST_SHOWN).map((place) => `  ${placeOf(place)}`);
  return places.length > MOST_SHOWN ? [...shown, `  and ${places.length - MOST_SHOWN} more`] : shown;
}

/** The `attach` calls that stay on v2 in one plan and move in another. */
function freedBy(before: MigrationPlan, after: MigrationPlan): Usage[] {
  const heldAfter = new Set(
    usagesOf(after)
      .filter(({ held }) => held)
      .map(placeOf),
  );
  return usagesOf(before).filter(
    (usage) => usage.kind === "attach" && usage.held && !heldAfter.has(placeOf(usage)),
  );
}

const usagesOf = (plan: MigrationPlan): Usage[] => plan.result("dry-run", false).result.usages;

type Place = Pick<Usage, "path" | "line" | "column">;

const placeOf = ({ path, line, column }: Place): string => `${path}:${line}:${column}`;

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
