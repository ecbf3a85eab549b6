import { runEquivalenceOf } from "./equivalence-of.ts";
import { runProperties } from "./run-properties.ts";

const BATCH = 500;
const EQUIVALENCE_BATCH = 50;

/**
 * Goes on for as long as told, with a new seed for each batch.
 *
 * @returns false when a program broke an invariant; it is on stdout, made as small as fast-check can
 */
export async function fuzz(seconds: number, firstSeed: number): Promise<boolean> {
  const end = performance.now() + seconds * 1000;
  let programs = 0;
  let seed = firstSeed;
  try {
    while (performance.now() < end) {
      programs += runProperties(seed, BATCH).programs;
      await runEquivalenceOf(seed, EQUIVALENCE_BATCH);
      process.stdout.write(`${programs} programs, seed ${seed}: nothing broken\n`);
      seed += 1;
    }
    return true;
  } catch (error) {
    const cause = error instanceof Error && error.cause instanceof Error ? `\n${error.cause.message}` : "";
    process.stdout.write(`seed ${seed}: ${error instanceof Error ? error.message : String(error)}${cause}\n`);
    return false;
  }
}
