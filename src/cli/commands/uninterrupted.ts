const SIGNALS = ["SIGINT", "SIGTERM", "SIGHUP"] as const;

/**
 * Does something that a Ctrl-C must not cut in two. It does not wait, so a signal that comes meanwhile is passed over: the files
 * are then all written.
 */
export function uninterrupted<T>(act: () => T): T {
  const passOver = (): void => {};
  for (const signal of SIGNALS) process.on(signal, passOver);
  try {
    return act();
  } finally {
    for (const signal of SIGNALS) process.off(signal, passOver);
  }
}
