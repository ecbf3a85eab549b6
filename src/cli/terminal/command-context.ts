import type { OpenAsker } from "./open-asker.ts";

/**
 * What a command knows of the world it runs in. Commands print and ask through this and nothing else; they give back
 * the exit status.
 */
export interface CommandContext {
  /** The folder that the command works on, absolute. */
  root: string;
  /** The folder as `--cwd` named it, for commands that are printed; null without that option. */
  cwd?: string | null;
  /** Writes to stdout: the result. */
  stdout(text: string): void;
  /** Writes to stderr: what a person reads on the way. Silent with `--quiet`. */
  stderr(text: string): void;
  /** Writes to stderr even with `--quiet`: why the job could not be done. */
  error(text: string): void;
  /** Opens the terminal for questions, or null where nobody can answer. The caller closes it. */
  ask: (() => Promise<OpenAsker>) | null;
  /** Whether stdout and stderr take colour. */
  color: { stdout: boolean; stderr: boolean };
  /** Whether stdout is a terminal: control bytes in diffs are then shown, not sent. */
  isTerminal?: boolean;
  /** Columns of stdout and stderr. */
  width: { stdout: number; stderr: number };
  env: Readonly<Record<string, string | undefined>>;
  quiet: boolean;
}
