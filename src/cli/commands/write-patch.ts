import { writeFileSync } from "node:fs";
import { relative, resolve } from "node:path";
import type { MigrationPlan } from "../../migrate.ts";
import { escapeTerminalLine } from "../../report/escape-terminal.ts";
import type { RunError } from "../../result.ts";
import type { CommandContext } from "../terminal/command-context.ts";
import { patchText } from "./patch-text.ts";

/**
 * `--patch`: the change as git applies it. It is raw, because it must apply, and stderr says so.
 * @returns why it could not be written, or null
 */
export function writePatch(file: string, plan: MigrationPlan, context: CommandContext): RunError | null {
  const target = resolve(context.root, file);
  const { text, folder } = patchText(context.root, plan.rawDiffs);
  try {
    writeFileSync(target, text);
  } catch (error) {
    return { path: file, message: `the patch could not be written (${reasonOf(error)})` };
  }
  if (text !== "") {
    const where = relative(context.root, folder) === "" ? "" : ` (in ${folder})`;
    context.stderr(escapeTerminalLine(`Apply the patch with: git apply ${target}${where}`));
    context.stderr("\n");
  }
  if (plan.redacted) {
    const warning = `${file}: holds values that every other output hides, because it must apply. Do not share it.`;
    context.stderr(`${escapeTerminalLine(warning)}\n`);
  }
  return null;
}

const reasonOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
