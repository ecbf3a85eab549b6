import { expect, it } from "vitest";
import { recordFigures } from "../figures/record-figures.ts";
import { assertInvariants } from "../property/broken-invariants.ts";
import { migrateText } from "../property/migrate-text.ts";
import { Tally } from "../property/tally.ts";
import { insertUsages, numbersFrom } from "./insert-usages.ts";
import { PACKAGES, sourceFiles } from "./packages.ts";

const SEED = Number(process.env.RUPT_MUTATION_SEED ?? 7);

it("holds every invariant for usages at random places of real code", { timeout: 600_000 }, () => {
  const tally = new Tally();
  const random = numbersFrom(SEED);
  const seen = new Map<string, number>();
  const broken: string[] = [];
  for (const name of PACKAGES) {
    for (const file of sourceFiles(name)) {
      const mutant = insertUsages(file, random);
      if (!mutant) continue;
      try {
        const outcome = migrateText({ ...mutant, untouched: [], comments: [] });
        tally.add(outcome);
        seen.set(name, (seen.get(name) ?? 0) + 1);
        assertInvariants(outcome);
      } catch (error) {
        broken.push(
          `${name}/${file.path}: ${error instanceof Error ? error.message.split("\n--- input")[0] : String(error)}`,
        );
      }
    }
  }
  process.stdout.write(tally.line("mutation", SEED));
  process.stdout.write(`mutation: ${[...seen].map(([name, count]) => `${name} ${count}`).join(", ")}\n`);
  recordFigures("mutation", "1", {
    mutants: tally.programs,
    packages: seen.size,
    usages: tally.usages.found,
    broken: broken.length,
  });
  expect(broken).toEqual([]);
  expect(seen.size).toBeGreaterThanOrEqual(10);
  expect(tally.programs).toBeGreaterThan(300);
});
