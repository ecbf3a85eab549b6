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
  /** Columns that a terminal shows, where lines may be cut; null where the stream is none. */
  screen?: { stdout: number | null; stderr: number | null };
  /** Columns of stdout and stderr, within what reads well. */
  width: { stdout: number; stderr: number };
  env: Readonly<Record<string, string | undefined>>;
  quiet: boolean;
  /** Whether the whole report is wanted where a screen of it would do. */
  verbose?: boolean;
}

export interface GlobalOptions {
  root: string;
  /** The folder as `--cwd` named it. */
  cwd?: string | null;
  /** False for `--no-color`. */
  color?: boolean;
  quiet?: boolean;
  verbose?: boolean;
}

/**
 * The context of the real process. Nothing is asked with `--quiet`, since questions go to stderr. The prompts library
 * is loaded with the first question.
 */
export function createContext(options: GlobalOptions, host: NodeJS.Process = process): CommandContext {
  const { stdin, stdout, stderr, env } = host;
  const quiet = options.quiet ?? false;
  const noColor = options.color === false;
  const color = { stdout: wantsColor(stdout, env, noColor), stderr: wantsColor(stderr, env, noColor) };
  return {
    root: options.root,
    cwd: options.cwd ?? null,
    stdout: (text) => void stdout.write(text),
    stderr: (text) => void (quiet || stderr.write(text)),
    error: (text) => void stderr.write(text),
    ask:
      !quiet && canAsk({ stdin, stdout, stderr, env })
        ? async () => (await import("./open-asker.ts")).openAsker(stdin, stderr, color.stderr)
        : null,
    color,
    isTerminal: stdout.isTTY === true,
    screen: { stdout: screenOf(stdout), stderr: screenOf(stderr) },
    width: { stdout: streamWidth(stdout), stderr: streamWidth(stderr) },
    env,
    quiet,
    verbose: options.verbose ?? false,
  };
}

/** What the decision looks at: the streams of the process and its environment. */
export interface Surroundings {
  stdin: { isTTY?: boolean | undefined };
  stdout: { isTTY?: boolean | undefined };
  stderr: { isTTY?: boolean | undefined };
  env: Readonly<Record<string, string | undefined>>;
}

/**
 * Whether somebody is there to answer. All three streams must be a terminal: with stdout piped the reader does not see
 * the diff that the question is about, with stderr piped not the question. CI systems hand out terminals that nobody
 * sits at (`CI` set and not `0` or `false`), and a `dumb` terminal cannot move its cursor.
 */
export function canAsk({ stdin, stdout, stderr, env }: Surroundings): boolean {
  const ci = (env.CI ?? "").toLowerCase();
  const isCi = ci !== "" && ci !== "0" && ci !== "false";
  return Boolean(stdin.isTTY && stdout.isTTY && stderr.isTTY) && !isCi && env.TERM !== "dumb";
}

/**
 * Whether to colour what goes to a stream. `--no-color` and NO_COLOR (not empty, https://no-color.org) come first: text
 * without escapes is never wrong. Then FORCE_COLOR, as Node reads it; else a terminal that is not `dumb`.
 */
export function wantsColor(
  stream: { isTTY?: boolean | undefined },
  env: Readonly<Record<string, string | undefined>>,
  noColorFlag = false,
): boolean {
  if (noColorFlag || (env.NO_COLOR ?? "") !== "") return false;
  const force = env.FORCE_COLOR;
  if (force !== undefined) return force !== "0" && force !== "false";
  return stream.isTTY === true && env.TERM !== "dumb";
}

const screenOf = (stream: { isTTY?: boolean | undefined; columns?: number | undefined }): number | null =>
  stream.isTTY === true ? stream.columns || 80 : null;

/** The columns of a stream, from 20 to 120; 80 where there is no terminal. */
export const streamWidth = ({ columns = 0 }: { columns?: number | undefined }): number =>
  columns > 0 ? Math.max(20, Math.min(columns, 120)) : 80;
