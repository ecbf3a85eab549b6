import { canAsk } from "./can-ask.ts";
import type { CommandContext } from "./command-context.ts";
import { streamWidth } from "./stream-width.ts";
import { wantsColor } from "./wants-color.ts";

export interface GlobalOptions {
  root: string;
  /** The folder as `--cwd` named it. */
  cwd?: string | null;
  /** False for `--no-color`. */
  color?: boolean;
  quiet?: boolean;
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
    width: { stdout: streamWidth(stdout), stderr: streamWidth(stderr) },
    env,
    quiet,
  };
}
