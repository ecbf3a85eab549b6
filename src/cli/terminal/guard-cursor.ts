import type { Writable } from "node:stream";

const SHOW_CURSOR = "\u001b[?25h";
const SIGNALS = ["SIGTERM", "SIGHUP", "SIGINT"] as const;

/**
 * Shows the cursor and leaves raw mode whatever ends the process: questions hide the cursor, and a shell does not bring
 * it back. A signal does its work after that.
 * @returns a function that shows the cursor and takes the guard away
 */
export function guardCursor(stderr: Writable, stdin: { setRawMode?(raw: boolean): unknown }): () => void {
  const restore = (): void => {
    stderr.write(SHOW_CURSOR);
    stdin.setRawMode?.(false);
  };
  const onSignal = (signal: NodeJS.Signals): void => {
    release();
    process.kill(process.pid, signal);
  };
  const release = (): void => {
    restore();
    process.off("exit", restore);
    for (const signal of SIGNALS) process.off(signal, onSignal);
  };
  process.on("exit", restore);
  for (const signal of SIGNALS) process.on(signal, onSignal);
  return release;
}
