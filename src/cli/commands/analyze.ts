import { type MigrationPlan, planMigration } from "../../migrate.ts";
import { readChecklist, readDecisions, readSavedResult } from "../../plan/saved-files.ts";
import type { Result, SavedResult } from "../../result.ts";
import { decidedBy } from "../../rules/decisions.ts";

/**
 * The result of the repo as it stands, with what earlier runs saved; writes nothing.
 *
 * @param redact keep client ids out of it
 */
export async function analyze(root: string, redact = false): Promise<Result> {
  return (await analyzed(root, redact)).result;
}

/** The same with the plan behind it, and what earlier runs saved. */
export async function analyzed(
  root: string,
  redact = false,
): Promise<{ result: Result; plan: MigrationPlan; saved: SavedResult | null }> {
  const saved = readSavedResult(root);
  const ticked = readChecklist(root);
  const kept = readDecisions(root);
  const decided = decidedBy(kept.ok ? kept.value : {}, []);
  const plan = await planMigration({
    root,
    paths: ["."],
    ignore: [],
    client: "auto",
    clientModule: null,
    decided,
    deps: true,
    todos: true,
    redact,
    saved: saved.ok ? saved.value : null,
    checklist: ticked.ok ? ticked.value : null,
  });
  return { result: plan.result("dry-run", false).result, plan, saved: saved.ok ? saved.value : null };
}
