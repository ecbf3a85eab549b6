import { INVARIANTS } from "./invariants/index.ts";
import type { Outcome } from "./invariants/outcome.ts";

/** What of an outcome is broken, in words, the invariant named first. */
function brokenInvariants(outcome: Outcome): string[] {
  return Object.entries(INVARIANTS).flatMap(([name, holds]) =>
    holds(outcome).map((what) => `${name}: ${what}`),
  );
}

/** @throws with both texts when an invariant is broken */
export function assertInvariants(outcome: Outcome): void {
  const broken = brokenInvariants(outcome);
  if (broken.length === 0) return;
  const created = [...outcome.created].map(([path, text]) => `--- ${path}\n${text}`);
  throw new Error(
    [
      ...broken,
      `--- input ${outcome.program.path}`,
      outcome.program.text,
      "--- output",
      outcome.output,
      ...created,
    ].join("\n"),
  );
}
