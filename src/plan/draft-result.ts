import { join } from "node:path";
import type { PlannedChange } from "../apply/index.ts";
import { countTodo } from "../dashboard/count-todo.ts";
import { countUsages } from "../dashboard/saved/merge-saved.ts";
import type { DependencyPlan } from "../manifests/plan-dependencies.ts";
import { isPlainFile } from "../project/files/read-files.ts";
import { skippedText } from "../project/files/skipped.ts";
import { detectPackageManager, installCommand } from "../project/package-manager.ts";
import type { Result, Usage } from "../result.ts";
import { type Fault, runError } from "../rules/errors.ts";
import { TOOL } from "../tool.ts";
import { type FileOutcome, fileResults, plannedChanges } from "./file-results.ts";
import type { MigratedCode } from "./migrate-code.ts";
import type { V2Needs } from "./needs/v2-needs.ts";
import type { Survey } from "./survey.ts";

/** The result of a dry run, with nothing hidden and nothing of earlier runs in it, and the writes that go with it. */
export function draftResult(
  root: string,
  survey: Survey,
  code: MigratedCode | null,
  needs: V2Needs,
  dependencies: DependencyPlan,
): { draft: Result; files: FileOutcome[]; changes: PlannedChange[] } {
  const { scan, texts, isScanned } = survey;
  const isConcerned = (path: string) => dependencies.texts.has(path) || survey.isConcerned(path);
  const usages = [
    ...(code?.usages ?? []),
    ...needs.usages,
    ...dependencies.usages.filter(({ path }) => isConcerned(path)),
  ].sort(byPlace);
  const errors = allErrors(survey, code, dependencies);
  const failed = new Set(errors.map(({ path }) => path).filter((path) => isPlainFile(join(root, path))));
  const used = new Set(usages.map(({ path }) => path));
  const files = fileResults(root, code, dependencies.texts, failed);
  const changes = plannedChanges(root, code?.migration ?? null, dependencies.texts);
  const draft: Result = {
    schemaVersion: 2,
    tool: TOOL,
    mode: "dry-run",
    plan: null,
    summary: {
      // Manifests out of scope and above the root were read as well.
      filesScanned: scan.scanned + [...used].filter((path) => !texts.has(path) && !isScanned(path)).length,
      filesWithUsages: used.size,
      filesChanged: changes.length,
      usages: countUsages(usages),
      todo: countTodo(usages),
      errors: errors.length,
      ...(needs.leftOut.length > 0 ? { leftOut: needs.leftOut.length, leftOutFiles: needs.leftOut } : {}),
      durationMs: 0,
    },
    usages,
    files: files.map(({ shown }) => shown),
    dependencies: dependencies.dependencies.filter(({ path }) => isConcerned(path)),
    policies: [],
    decisions: [],
    checklist: [],
    errors: errors.map(runError),
    skipped: scan.skipped.map(skippedText),
    install: dependencies.texts.size > 0 ? installCommand(detectPackageManager(root), root) : null,
  };
  return { draft, files, changes };
}

function byPlace(a: Usage, b: Usage): number {
  if (a.path !== b.path) return a.path < b.path ? -1 : 1;
  return a.line - b.line || a.column - b.column || (a.kind < b.kind ? -1 : a.kind > b.kind ? 1 : 0);
}

/** Each error once, by path. A workspace file that does not parse is named by the survey alone. */
function allErrors(
  { scan, workspaceErrors }: Survey,
  code: MigratedCode | null,
  dependencies: DependencyPlan,
): Fault[] {
  const manifests = dependencies.errors.filter(
    ({ path }) => !workspaceErrors.some((each) => each.path === path),
  );
  const seen = new Set<string>();
  const isFirst = (fault: Fault): boolean => {
    const key = JSON.stringify(fault);
    return !seen.has(key) && seen.add(key).size > 0;
  };
  return [...scan.errors, ...workspaceErrors, ...(code?.errors ?? []), ...manifests]
    .filter(isFirst)
    .sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0));
}
