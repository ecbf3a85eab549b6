import type { MigrationPlan } from "../../migrate.ts";
import { countOf } from "../../report/count-of.ts";
import { escapeTerminalLine } from "../../report/escape-terminal.ts";
import type { Usage } from "../../result.ts";
import type { CommandContext } from "../terminal/command-context.ts";
import { confirm } from "../terminal/confirm.ts";

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
