import { expect, it } from "vitest";
import { recordFigures } from "../figures/record-figures.ts";
import { runEquivalenceOf } from "./equivalence-of.ts";
import { SEED } from "./run-properties.ts";

/** Running a program twice costs ten times as much as migrating it: a sample. */
const COUNT = 500;
const seed = SEED + 2;

it(`does the same before and after, for ${COUNT} generated programs`, { timeout: 600_000 }, async () => {
  const counts = await runEquivalenceOf(seed, COUNT);
  const seen = Object.entries(counts).map(([name, count]) => `${count} ${name}`);
  process.stdout.write(`property equivalence: seed ${seed}, ${COUNT} programs, ${seen.join(", ")}\n`);
  recordFigures("equivalence", "1", { programs: COUNT, compared: counts.same, different: 0 });
  expect(counts.same).toBeGreaterThan(COUNT / 6);
  expect(counts.notRunnable).toBeLessThan(COUNT / 20);
});
