import { compareLogs } from "../equivalence/compare-logs.ts";
import type { LogEntry } from "../equivalence/event-log.ts";
import { LANGUAGE_ERROR, type ProjectRun, type RunnableProject, runProject } from "./run-project.ts";

export interface Judgement {
  /** What the project does differently after the migration, in words. */
  differences: string[];
  /** How often the SDK was called before. */
  evaluations: number;
}

/**
 * Whether a project reads what is not there yet, in a cycle of imports, or imports what two stars give: it does not work before, and
 * nothing is promised of it.
 */
export const isBroken = ({ log }: ProjectRun): boolean =>
  log.some(
    (entry) =>
      entry.kind === "threw" && (entry.what.endsWith(LANGUAGE_ERROR) || entry.what.startsWith("link: ")),
  );

/**
 * Runs a project after the migration as it was run before, and compares.
 * @param left the run before
 */
export async function judgeProject(left: ProjectRun, after: RunnableProject): Promise<Judgement> {
  const right = await runProject(after, left.calls);
  return {
    differences: compareLogs(left.log, forgiven(left.log, right.log)),
    evaluations: left.log.filter(({ kind }) => kind === "evaluate").length,
  };
}

/** What a generated `catch` says. */
const CAUGHT = "caught";

/**
 * A client without an id is a fault of the migration only where v2 was never called without one: there the app has
 * no id, before as after. Source: contract, 11.1, an id of the environment that nothing guards.
 *
 * Nor is it one where v2 was about to be called and another option threw. The id is read before the other options on both sides, as the
 * contract asks for (11.12, "Evaluation order"), and v3 needs the client before it can be given them. Nothing is sent on either side,
 * what threw goes the same way, and the client is the one of its id: no call that has an id gets it.
 */
function forgiven(v2: readonly LogEntry[], v3: readonly LogEntry[]): LogEntry[] {
  const isMissing = v2.some(
    (entry) =>
      entry.kind === "threw" ||
      (entry.kind === "effect" && entry.what === `"${CAUGHT}"`) ||
      // Also by a client that the app has before.
      (entry.kind === "evaluate" && entry.clientId === "undefined") ||
      entry.kind === "invalid",
  );
  return v3.filter(
    (entry) =>
      !isMissing ||
      !(
        (entry.kind === "invalid" && entry.what.endsWith("without clientId")) ||
        (entry.kind === "client" && entry.clientId.startsWith("undefined"))
      ),
  );
}
