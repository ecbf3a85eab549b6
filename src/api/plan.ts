import { statSync } from "node:fs";
import { resolve } from "node:path";
import * as v from "valibot";
import type { Parsed } from "../dashboard/saved/saved-state.ts";
import { type MigrationPlan, planMigration } from "../migrate.ts";
import { posixPath, refusalOfClientModule, refusalOfSelector } from "../plan/refusals.ts";
import { readChecklist, readDecisions, readSavedResult } from "../plan/saved-files.ts";
import { placesOfNothing } from "../plan/usages/selection.ts";
import { contradictionIn, decidedBy, refusalOfDecision } from "../rules/decisions.ts";
import { runError } from "../rules/errors.ts";
import { MigrationError } from "./migration-error.ts";
import type { analyzeOptionsSchema, migrateOptionsSchema } from "./options.ts";

type OptionsSchema = typeof analyzeOptionsSchema | typeof migrateOptionsSchema;

/**
 * The options of a call, all with a value. Throws a `MigrationError` for those that cannot be carried out.
 * @returns `cwd` is the absolute root
 */
export function readOptions<S extends OptionsSchema>(
  schema: S,
  options: unknown,
): v.InferOutput<S> & { cwd: string } {
  const read = v.safeParse(schema, options);
  if (!read.success) throw badOption(problemOf(read.issues[0]));
  const root = resolve(read.output.cwd ?? ".");
  if (!statSync(root, { throwIfNoEntry: false })?.isDirectory())
    throw badOption(`cwd: ${root} is not a folder; name the folder of the project`);
  const { clientModule } = read.output;
  const refusal = clientModule === null ? null : refusalOfClientModule(clientModule, root);
  if (refusal !== null) throw badOption(`clientModule: ${refusal}`);
  for (const text of read.output.decide) {
    const wrong = refusalOfDecision(text);
    if (wrong !== null) throw badOption(`decide: ${wrong}`);
  }
  const contradiction = contradictionIn(read.output.decide, read.output.dropDetach);
  if (contradiction !== null) throw badOption(`decide: ${contradiction}`);
  for (const name of ["only", "except"] as const)
    for (const what of read.output[name]) {
      const wrong = refusalOfSelector(what);
      if (wrong !== null) throw badOption(`${name}: ${wrong}`);
    }
  return { ...read.output, cwd: root };
}

/** Makes the plan of a run. Throws a `MigrationError` for places to edit, or to leave, where there is nothing. */
export async function planOf({
  cwd: root,
  clientModule,
  onProgress,
  ...options
}: v.InferOutput<typeof analyzeOptionsSchema> & { cwd: string }): Promise<MigrationPlan> {
  const kept = valueIn(readDecisions(root));
  const decided = decidedBy(kept, [...(options.dropDetach ? ["detach=drop"] : []), ...options.decide]);
  const plan = await planMigration({
    ...options,
    root,
    decided,
    clientModule: clientModule === null ? null : posixPath(clientModule),
    saved: valueIn(readSavedResult(root)),
    checklist: valueIn(readChecklist(root)),
    ...(onProgress ? { onPhase: onProgress } : {}),
  });
  const nothing = placesOfNothing(options, () => plan.result("dry-run", false).result.usages);
  if (nothing.length > 0) throw new MigrationError("bad-option", nothing);
  return plan;
}

function valueIn<T>(read: Parsed<T>): T {
  if (read.ok) return read.value;
  throw new MigrationError("bad-state", [runError(read.error)]);
}

function problemOf({ path, input, expected }: v.BaseIssue<unknown>): string {
  const name = path?.map(({ key }) => key).join(".") ?? "options";
  const wanted = (expected ?? "a function").replace(/^\((.*)\)$/, "$1").replaceAll(" | ", ", ");
  return `${name}: ${JSON.stringify(input)} is not one of ${wanted.replaceAll('"', "")}`;
}

const badOption = (says: string) =>
  new MigrationError("bad-option", [runError({ path: "", code: "bad-option", says })]);
