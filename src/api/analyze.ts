import type { Result } from "../result.ts";
import { type AnalyzeOptions, analyzeOptionsSchema } from "./options.ts";
import { planOf, readOptions } from "./plan.ts";

/**
 * Finds every use of the v2 SDK and computes what a migration would do. Writes nothing, prints nothing.
 *
 * @param options what to look at; the working folder with the defaults of the command line unless told
 * @returns the result that `rupt-migrate --json` prints, in mode `dry-run`; files that could not be read are in its `errors`
 * @throws MigrationError `bad-option`, `bad-state`
 * @example
 * const result = await analyze({ cwd: "apps/web" });
 * for (const usage of result.usages) if (usage.outcome === "manual") console.log(usage.path, usage.line);
 */
export async function analyze(options: AnalyzeOptions = {}): Promise<Result> {
  const plan = await planOf(readOptions(analyzeOptionsSchema, options));
  return plan.result("dry-run", false).result;
}
