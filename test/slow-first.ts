import { BaseSequencer, type TestSpecification } from "vitest/node";

/** The test files that take longest, the longest first. One that begins last would run alone at the end. */
const SLOW = [
  "property/invariants-1",
  "property/invariants-2",
  "project-property/projects",
  "property/equivalence",
  "report/html-browser",
  "rules/facts-not-prose",
  "mutation/mutation",
  "app-tests/app-tests",
  "fixtures",
  "projects",
  "examples",
  "docs/commands",
];

/** Where a file stands among the slow ones, or behind them all. */
function rank(file: TestSpecification): number {
  const at = SLOW.findIndex((name) => file.moduleId.endsWith(`/test/${name}.test.ts`));
  return at === -1 ? SLOW.length : at;
}

/** Runs the slow files first; a clean checkout has no times of an earlier run that Vitest could go by. */
export class SlowFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    return (await super.sort(files)).sort((a, b) => rank(a) - rank(b));
  }
}
