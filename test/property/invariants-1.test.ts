import { expect, it } from "vitest";
import { recordFigures } from "../figures/record-figures.ts";
import { runProperties, SEED } from "./run-properties.ts";

// Half of the programs; the other half runs beside it on the second core.
/** Each outcome is migrated once more, which takes as long again, and which could hold back what is wrong. */
const THOROUGH = 300;
const QUICK = 200;
const COUNT = THOROUGH + QUICK;

it(`holds every invariant for ${COUNT} generated programs`, { timeout: 600_000 }, () => {
  const thorough = runProperties(SEED, THOROUGH);
  const quick = runProperties(SEED + 3, QUICK, false);
  process.stdout.write(thorough.line("property 1, thorough", SEED));
  process.stdout.write(quick.line("property 1", SEED + 3));
  const programs = thorough.programs + quick.programs;
  expect(programs).toBe(COUNT);
  recordFigures("property", "1", {
    programs,
    usages: thorough.usages.found + quick.usages.found,
    broken: 0,
  });
  expect(thorough.usages.migrated + quick.usages.migrated).toBeGreaterThan(COUNT / 4);
});
