import { expect, it } from "vitest";
import { recordFigures } from "../figures/record-figures.ts";
import { runProperties, SEED } from "./run-properties.ts";

// Half of the programs, each outcome migrated once more; the other half runs beside it on the second core.
const COUNT = 4_000;
const seed = SEED + 0;

it(`holds every invariant for ${COUNT} generated programs`, { timeout: 600_000 }, () => {
  const tally = runProperties(seed, COUNT);
  process.stdout.write(tally.line("property 1", seed));
  expect(tally.programs).toBe(COUNT);
  recordFigures("property", "1", { programs: tally.programs, usages: tally.usages.found, broken: 0 });
  expect(tally.usages.migrated).toBeGreaterThan(COUNT / 4);
});
