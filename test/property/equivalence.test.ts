import fc from "fast-check";
import { expect, it } from "vitest";
import { outcomeOf } from "../../src/migration/build-usages.ts";
import { runEquivalence } from "../equivalence/run-equivalence.ts";
import { programs, writeProgram } from "./generator/program.ts";
import type { Outcome } from "./invariants/outcome.ts";
import { migrateText } from "./migrate-text.ts";
import { SEED } from "./run-properties.ts";

/** Running a program twice costs ten times as much as migrating it: a sample. */
const COUNT = 1_500;

/** Nobody was told to look at an edited call: then it must do what it did. */
function promisesTheSame({ drafts }: Outcome): boolean {
  return drafts.every(
    (draft) => draft.held || draft.kind !== "attach" || outcomeOf(draft.notes) === "migrated",
  );
}

it(`does the same before and after, for ${COUNT} generated programs`, { timeout: 600_000 }, async () => {
  const counts = { same: 0, told: 0, unchanged: 0, notRunnable: 0, evaluations: 0 };
  await fc.assert(
    fc.asyncProperty(programs, async (spec) => {
      const program = writeProgram(spec);
      const outcome = migrateText(program, { client: program.client });
      if (outcome.output === program.text) {
        counts.unchanged += 1;
        return;
      }
      if (!promisesTheSame(outcome)) {
        counts.told += 1;
        return;
      }
      const before = { [program.path]: program.text };
      const after = { [program.path]: outcome.output, ...Object.fromEntries(outcome.created) };
      let result: Awaited<ReturnType<typeof runEquivalence>>;
      try {
        result = await runEquivalence(before, after);
      } catch {
        counts.notRunnable += 1;
        return;
      }
      counts.evaluations += result.evaluations;
      if (result.evaluations > 0) counts.same += 1;
      if (!result.same)
        throw new Error(
          [
            ...result.differences,
            "--- input",
            program.text,
            "--- output",
            outcome.output,
            ...outcome.created.values(),
          ].join("\n"),
        );
    }),
    { seed: SEED + 2, numRuns: COUNT },
  );
  const seen = Object.entries(counts).map(([name, count]) => `${count} ${name}`);
  process.stdout.write(`property equivalence: seed ${SEED + 2}, ${COUNT} programs, ${seen.join(", ")}\n`);
  expect(counts.same).toBeGreaterThan(COUNT / 5);
  expect(counts.notRunnable).toBeLessThan(COUNT / 20);
});
