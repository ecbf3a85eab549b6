import type { MigrationPlan } from "../../../migrate.ts";
import { escapeTerminalLine } from "../../../report/text/escape.ts";
import { foldLine } from "../../../report/text/width.ts";
import { verifyMigration } from "../../../verify/verify-migration.ts";
import type { CommandContext } from "../../terminal/context.ts";

/** `--verify`: type-checks before and after, and says which errors are new. Runs before anything is written or installed. */
export function verify(plan: MigrationPlan, context: CommandContext): { text: string; isError: boolean } {
  const { newErrors, notChecked } = verifyMigration({
    root: context.root,
    files: plan.texts,
    usages: plan.result("dry-run", false).result.usages,
  });
  const lines = newErrors.map(
    (error) =>
      `${error.path}:${error.line}:${error.column} TS${error.code}: ${error.message.replace(/\s*\n\s*/g, " ")}${error.usageId ? ` (usage ${error.usageId})` : ""}`,
  );
  const head =
    newErrors.length === 0
      ? "Type check: no new errors."
      : `Type check: ${newErrors.length} new ${newErrors.length === 1 ? "error" : "errors"}.`;
  const text = [head, ...lines, ...notChecked.map((reason) => `  ${reason}`)]
    .map((line) => foldLine(escapeTerminalLine(line), context.screen?.stderr ?? null))
    .join("\n");
  return { text: `${text}\n`, isError: newErrors.length > 0 };
}
