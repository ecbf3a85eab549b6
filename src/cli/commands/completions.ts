import type { Command } from "commander";
import { bashCompletions } from "./completions/bash.ts";
import { type CompletedCommand, completionTable } from "./completions/completion-table.ts";
import { fishCompletions } from "./completions/fish.ts";
import { zshCompletions } from "./completions/zsh.ts";

const WRITERS = { bash: bashCompletions, zsh: zshCompletions, fish: fishCompletions } satisfies Record<
  string,
  (table: readonly CompletedCommand[]) => string
>;

export type Shell = keyof typeof WRITERS;

/** The shells that have a writer. */
export const SHELLS = Object.keys(WRITERS) as Shell[];

/**
 * `rupt-migrate completions <bash|zsh|fish>`: the script that completes commands, options and their values.
 * @param program the wired program; its own table of commands and options is what the script offers
 */
export function completions(program: Command, shell: Shell): string {
  return WRITERS[shell](completionTable(program));
}
