/**
 * For processes that run most of the code a few thousand times and little of it more often: by default V8 spends a third of their
 * processor time on optimizing functions that do not repay it, beside the other process that wants the core.
 */
export const SLOW_TO_OPTIMIZE: readonly string[] = ["--interrupt-budget=400000"];
