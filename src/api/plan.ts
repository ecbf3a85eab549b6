import { statSync } from "node:fs";
import { resolve } from "node:path";
import { clientModulePath, refusalOfClientModule } from "../cli/commands/client-module-path.ts";
import { readChecklist, readSavedResult } from "../cli/commands/saved-files.ts";
import type { Parsed } from "../dashboard/saved-state.ts";
import { type MigrationPlan, planMigration } from "../migrate.ts";
import { MigrationError } from "./migration-error.ts";
import type { AnalyzeOptions } from "./options.ts";

const CLIENTS = ["eager", "lazy", "auto"];

/** The absolute root of a call. Throws a `MigrationError` for options that cannot be carried out. */
export function rootOf(options: AnalyzeOptions): string {
  const root = resolve(options.cwd ?? ".");
  if (!statSync(root, { throwIfNoEntry: false })?.isDirectory())
    throw badOption(`cwd: ${root} is not a folder; name the folder of the project`);
  if (options.client !== undefined && !CLIENTS.includes(options.client))
    throw badOption(`client: ${JSON.stringify(options.client)} is not one of ${CLIENTS.join(", ")}`);
  const refusal =
    options.clientModule === undefined ? null : refusalOfClientModule(options.clientModule, root);
  if (refusal !== null) throw badOption(`clientModule: ${refusal}`);
  return root;
}

/** Makes the plan of a run with the defaults of the command line. */
export function planOf(root: string, options: AnalyzeOptions): Promise<MigrationPlan> {
  const { paths = ["."], ignore = [], client = "auto", clientModule, onProgress } = options;
  return planMigration({
    root,
    paths,
    ignore,
    client,
    clientModule: clientModule === undefined ? null : clientModulePath(clientModule),
    dropDetach: options.dropDetach ?? false,
    deps: options.deps ?? true,
    todos: options.todos ?? true,
    redact: options.redact ?? false,
    saved: valueIn(readSavedResult(root)),
    checklist: valueIn(readChecklist(root)),
    ...(onProgress ? { onPhase: onProgress } : {}),
  });
}

function valueIn<T>(read: Parsed<T>): T {
  if (read.ok) return read.value;
  throw new MigrationError("bad-state", [{ path: "", message: read.error }]);
}

const badOption = (message: string) => new MigrationError("bad-option", [{ path: "", message }]);
