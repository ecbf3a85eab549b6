import { expect, it } from "vitest";
import { recordFigures } from "../figures/record-figures.ts";
import { runProperties, SEED } from "./run-properties.ts";

// The other half of the programs, their outcomes not migrated once more: nothing that is wrong is held back.
const COUNT = 500;
const seed = SEED + 1;

it(`holds every invariant for ${COUNT} generated programs`, { timeout: 600_000 }, () => {
  const tally = runProperties(seed, COUNT, false);
  process.stdout.write(tally.line("property 2", seed));
  expect(tally.programs).toBe(COUNT);
  recordFigures("property", "2", { programs: tally.programs, usages: tally.usages.found, broken: 0 });
  expect(tally.usages.migrated).toBeGreaterThan(COUNT / 4);
});
