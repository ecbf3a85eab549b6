/**
 * While a program runs, an error that nobody handles belongs to its log, not to the test runner.
 */
type Listener = (reason: unknown) => void;

const EVENTS = ["unhandledRejection", "uncaughtException"];
const events: NodeJS.EventEmitter = process;

const active = new Set<Listener>();
let runnerListeners = new Map<string, readonly Listener[]>();
const tellActive = (reason: unknown) => {
  for (const listener of active) listener(reason);
};

/** Starts to collect; gives the function that stops. */
export function collectErrors(listener: Listener): () => void {
  if (active.size === 0) {
    runnerListeners = new Map(EVENTS.map((event) => [event, events.listeners(event) as Listener[]]));
    for (const event of EVENTS) events.removeAllListeners(event).on(event, tellActive);
  }
  active.add(listener);
  return () => {
    active.delete(listener);
    if (active.size > 0) return;
    for (const event of EVENTS) events.removeListener(event, tellActive);
    for (const [event, runners] of runnerListeners) for (const runner of runners) events.on(event, runner);
  };
}
