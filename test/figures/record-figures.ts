import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/**
 * Leaves what a suite counted for `scripts/figures.mjs`, in the folder that RUPT_FIGURES names; without it nothing is written.
 * Only counts that are the same on each run belong here: no times, nothing that chance decides.
 *
 * @param suite a key of `test/figures/figures.json`
 * @param part which of the suite's files counted; the parts of a suite are added up
 */
export function recordFigures(suite: string, part: string, figures: Readonly<Record<string, number>>): void {
  const folder = process.env.RUPT_FIGURES;
  if (folder === undefined || folder === "") return;
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, `${suite}.${part}.json`), `${JSON.stringify(figures)}\n`);
}
