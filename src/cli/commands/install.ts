import type { MigrationPlan } from "../../migrate.ts";
import { detectPackageManager, runInstall } from "../../project/package-manager.ts";
import { escapeTerminalLine } from "../../report/escape-terminal.ts";
import type { CommandContext } from "../terminal/command-context.ts";

/**
 * Runs the repo's package manager after dependencies were swapped; nothing where none were.
 * @returns false when it failed; the code stays migrated and stderr says how to go on
 */
export async function install(plan: MigrationPlan, context: CommandContext): Promise<boolean> {
  if (plan.result("write", true).result.install === null) return true;
  const outcome = await runInstall(detectPackageManager(context.root));
  if (outcome.ok) return true;
  context.error(
    `${escapeTerminalLine(outcome.message)}. To take the run back instead: npx rupt-migrate undo\n`,
  );
  return false;
}
