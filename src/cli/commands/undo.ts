import { existsSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { removeHandoff } from "../../apply/handoff-files.ts";
import { type UndoOutcome, undoLastRun } from "../../apply/index.ts";
import { detectPackageManager, installCommand } from "../../project/package-manager.ts";
import { escapeTerminalLine } from "../../report/text/escape.ts";
import { CHECKLIST_FILE, DECISIONS_FILE } from "../../state-files.ts";

/** What the command needs of its surroundings. */
export interface UndoContext {
  root: string;
  stdout(text: string): void;
  stderr(text: string): void;
  quiet: boolean;
}

const HEADLINES = {
  nothing: "Nothing to undo: no run of rupt-migrate is recorded here.",
  undone: "Took back the last run.",
  unfinished: "The last run had been cut short: rolled it back.",
} as const;

/**
 * `rupt-migrate undo`: takes back the last run and says what that was.
 * @returns the exit status: 0 done or nothing to do, 2 refused (nothing taken back) or failed
 */
export function runUndo({ root, stdout, stderr, quiet }: UndoContext): number {
  const outcome = undoLastRun(root);
  if (!outcome.ok) {
    stderr(refusal(outcome));
    return 2;
  }
  // Prompts say what is left after that run.
  const prompts = removeHandoff(root);
  const headline =
    outcome.what === "nothing" && prompts.length > 0
      ? "Removed the prompts of handoff."
      : HEADLINES[outcome.what];
  const deleted = [...outcome.deleted, ...prompts];
  stdout(`${[headline, ...list("restored", outcome.restored), ...list("deleted", deleted)].join("\n")}\n`);
  const manifest = outcome.restored.find((path) => path === "package.json" || path.endsWith("/package.json"));
  if (manifest !== undefined && !quiet) {
    const { command } = installCommand(detectPackageManager(dirname(resolve(root, manifest))), root);
    stderr(`The dependencies were put back too. Install them again: ${escapeTerminalLine(command)}\n`);
  }
  const kept = [CHECKLIST_FILE, DECISIONS_FILE].filter((path) => existsSync(join(root, path)));
  if (outcome.what !== "nothing" && kept.length > 0 && !quiet)
    stderr(`What you ticked and answered is kept: ${kept.join(", ")}\n`);
  return 0;
}

function refusal({ errors }: Extract<UndoOutcome, { ok: false }>): string {
  const lines = errors.map(
    ({ path, message }) => `  ${escapeTerminalLine(path)}: ${escapeTerminalLine(message)}`,
  );
  return `The last run was not undone.\n${lines.join("\n")}\n`;
}

function list(verb: string, paths: readonly string[]): string[] {
  return paths.map((path) => `  ${verb} ${escapeTerminalLine(path)}`);
}
