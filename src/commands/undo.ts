import { existsSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { type UndoOutcome, undoLastRun } from "../apply/index.ts";
import { escapeTerminalLine } from "../report/escape-terminal.ts";

/** What the command needs of its surroundings. */
export interface UndoContext {
  root: string;
  stdout(text: string): void;
  stderr(text: string): void;
  quiet: boolean;
}

/** Which install command belongs to which lock file. */
const INSTALLERS: Record<string, string> = {
  "pnpm-lock.yaml": "pnpm install",
  "yarn.lock": "yarn install",
  "bun.lock": "bun install",
  "bun.lockb": "bun install",
  "package-lock.json": "npm install",
  "npm-shrinkwrap.json": "npm install",
};

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
  stdout(
    `${[HEADLINES[outcome.what], ...list("restored", outcome.restored), ...list("deleted", outcome.deleted)].join("\n")}\n`,
  );
  const manifest = outcome.restored.find((path) => path === "package.json" || path.endsWith("/package.json"));
  if (manifest !== undefined && !quiet) {
    stderr(`The dependencies were put back too. Install them again: ${installCommand(root, manifest)}\n`);
  }
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

/** The lock file nearest above the manifest tells the package manager; without one it is npm. */
function installCommand(root: string, manifest: string): string {
  let folder = dirname(resolve(root, manifest));
  for (;;) {
    for (const [file, command] of Object.entries(INSTALLERS)) {
      if (existsSync(join(folder, file))) return command;
    }
    const parent = dirname(folder);
    if (parent === folder) return "npm install";
    folder = parent;
  }
}
