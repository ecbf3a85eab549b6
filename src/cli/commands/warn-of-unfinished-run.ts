import { readdirSync } from "node:fs";
import { join } from "node:path";
import type { CommandContext } from "../terminal/command-context.ts";

/** A run that was cut short may have left half a migration, which a run that only looks would take for the code. */
export function warnOfUnfinishedRun({ root, stderr }: CommandContext): void {
  if (journalsIn(root).some((name) => /\.(?:writing|undoing)$/.test(name)))
    stderr(
      "An earlier run was cut short, so what follows may be half migrated. To roll it back: npx rupt-migrate undo\n",
    );
}

function journalsIn(root: string): string[] {
  try {
    return readdirSync(join(root, ".rupt-migrate", "journal"));
  } catch {
    return [];
  }
}
