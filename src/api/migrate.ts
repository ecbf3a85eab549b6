import { recover } from "../apply/index.ts";
import { writePlan } from "../plan/write-plan.ts";
import type { Result } from "../result.ts";
import { runError } from "../rules/errors.ts";
import { MigrationError } from "./migration-error.ts";
import { type MigrateOptions, migrateOptionsSchema } from "./options.ts";
import { planOf, readOptions } from "./plan.ts";

/**
 * Migrates a project: writes all files of the run or none, under the journal that `rupt-migrate undo` replays.
 * Prints nothing and asks nothing. An unfinished run that it finds is rolled back first.
 *
 * @param options what to migrate and how; the working folder with the defaults of the command line unless told
 * @returns the result that `rupt-migrate --yes --json` prints; files that could not be read are in its `errors`, the others are migrated
 * @throws MigrationError any of its codes; then nothing is left half written
 * @example
 * const result = await migrate({ cwd: "apps/web" });
 * console.log(`${result.summary.usages.migrated} of ${result.summary.usages.found} usages migrated`);
 */
export async function migrate(options: MigrateOptions = {}): Promise<Result> {
  const read = readOptions(migrateOptionsSchema, options);
  const root = read.cwd;
  const recovered = recover(root);
  if (!recovered.ok) throw new MigrationError("bad-state", recovered.errors);
  const plan = await planOf(read);
  if (read.expectPlan !== null && read.expectPlan !== plan.hash)
    throw new MigrationError("other-plan", [
      runError({ path: "", code: "option-other-plan", hash: plan.hash, expected: read.expectPlan }),
    ]);
  const written = await writePlan(root, plan, { allowDirty: read.allowDirty });
  if (!written.ok) throw new MigrationError(CODES[written.reason], written.errors);
  return plan.result("write", true).result;
}

const CODES = {
  dirty: "uncommitted-changes",
  git: "unreadable-repository",
  failed: "write-failed",
  stuck: "write-failed",
} as const;
