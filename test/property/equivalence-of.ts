import fc from "fast-check";
import { outcomeOf } from "../../src/rules/say.ts";
import { runEquivalence } from "../equivalence/run-equivalence.ts";
import { programs, writeProgram } from "./generator/program.ts";
import type { Outcome } from "./invariants/outcome.ts";
import { migrateText } from "./migrate-text.ts";

export interface EquivalenceCounts {
  same: number;
  told: number;
  unchanged: number;
  notRunnable: number;
  evaluations: number;
}

/**
 * Nobody was told to look at a call, and none was held: then all must do what they did. Beside a held call the last
 * `attach` of v2 no longer replaces the callbacks of the ones before it; that program is for a person.
 */
function promisesTheSame({ drafts }: Outcome): boolean {
  return drafts.every((draft) => draft.kind !== "attach" || outcomeOf(draft.notes) === "migrated");
}

/**
 * Runs generated programs before and after, with recording fakes.
 * @throws with the smallest program that does something else
 */
export async function runEquivalenceOf(seed: number, count: number): Promise<EquivalenceCounts> {
  const counts: EquivalenceCounts = { same: 0, told: 0, unchanged: 0, notRunnable: 0, evaluations: 0 };
  await fc.assert(
    fc.asyncProperty(programs, async (spec) => {
      const program = writeProgram(spec);
      const outcome = migrateText(program, { client: program.client });
      const skipped =
        outcome.output === program.text ? "unchanged" : promisesTheSame(outcome) ? null : "told";
      if (skipped !== null) {
        counts[skipped] += 1;
        return;
      }
      const after = { [program.path]: outcome.output, ...Object.fromEntries(outcome.created) };
      let result: Awaited<ReturnType<typeof runEquivalence>>;
      try {
        result = await runEquivalence({ [program.path]: program.text }, after);
      } catch {
        counts.notRunnable += 1;
        return;
      }
      counts.evaluations += result.evaluations;
      if (result.evaluations > 0) counts.same += 1;
      if (result.same) return;
      const texts = ["--- input", program.text, "--- output", outcome.output, ...outcome.created.values()];
      throw new Error([...result.differences, ...texts].join("\n"));
    }),
    { seed, numRuns: count },
  );
  return counts;
}
