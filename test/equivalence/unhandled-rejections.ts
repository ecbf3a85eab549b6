/**
 * While a program runs, a rejection that nobody handles belongs to its log, not to the test runner.
 */
type Listener = (reason: unknown) => void;

const active = new Set<Listener>();
let runnerListeners: NodeJS.UnhandledRejectionListener[] = [];
const tellActive = (reason: unknown) => {
  for (const listener of active) listener(reason);
};

/** Starts to collect; gives the function that stops. */
export function collectRejections(listener: Listener): () => void {
  if (active.size === 0) {
    runnerListeners = process.listeners("unhandledRejection");
    process.removeAllListeners("unhandledRejection");
    process.on("unhandledRejection", tellActive);
  }
  active.add(listener);
  return () => {
    active.delete(listener);
    if (active.size > 0) return;
    process.removeListener("unhandledRejection", tellActive);
    for (const runner of runnerListeners) process.on("unhandledRejection", runner);
  };
}
