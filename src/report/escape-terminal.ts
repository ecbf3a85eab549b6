import { revealControls, revealOnLine } from "./reveal-controls.ts";

/** Text of the repo for a terminal: several lines may stay, nothing in it acts on the terminal. */
export function escapeTerminal(text: string): string {
  return revealControls(text).replace(/\t/g, "  ");
}

/** Text of the repo for one line of a terminal. */
export function escapeTerminalLine(text: string): string {
  return revealOnLine(text);
}

/**
 * Breaks what a CI runner would take for a workflow command. Runners read every line that a program prints: one that
 * starts with `::`, or holds `##[`, is a command there, and source text may well hold one.
 */
export function defuseCommands(output: string): string {
  return output.replace(/^((?:\u001b\[[\d;]*m|\s)*)::/gm, "$1\\::").replace(/##\[/g, "#\\#[");
}
