import type { CommandContext } from "../../../src/cli/terminal/context.ts";

export interface FakeContext extends CommandContext {
  out(): string;
  err(): string;
}

/** A context off a terminal that keeps what is printed. */
export function fakeContext(root: string, more: Partial<CommandContext> = {}): FakeContext {
  let [out, err] = ["", ""];
  const toError = (text: string): void => {
    err += text;
  };
  return {
    root,
    stdout: (text) => {
      out += text;
    },
    stderr: toError,
    error: toError,
    ask: null,
    color: { stdout: false, stderr: false },
    width: { stdout: 80, stderr: 80 },
    env: {},
    quiet: false,
    ...more,
    out: () => out,
    err: () => err,
  };
}
