import fc from "fast-check";
import { assertInvariants } from "./broken-invariants.ts";
import { programs, writeProgram } from "./generator/program.ts";
import { migrateText } from "./migrate-text.ts";
import { Tally } from "./tally.ts";

/** What CI runs when it is given no other seed. */
export const SEED = Number(process.env.RUPT_PROPERTY_SEED ?? 20_240_917);

/**
 * Migrates generated programs and checks every invariant.
 *
 * @param verifyRewrite whether each outcome is migrated once more, which costs as much as all the rest
 * @returns what was seen
 * @throws with the smallest program that fast-check finds, its seed and its path
 */
export function runProperties(seed: number, count: number, verifyRewrite = true): Tally {
  const tally = new Tally();
  fc.assert(
    fc.property(programs, (spec) => {
      const program = writeProgram(spec);
      const outcome = migrateText(program, { client: program.client, verifyRewrite });
      tally.add(outcome);
      assertInvariants(outcome);
    }),
    { seed, numRuns: count, endOnFailure: false },
  );
  return tally;
}
