import { readFileSync, statSync } from "node:fs";
import { join, posix } from "node:path";
import type { PlannedChange } from "./apply/index.ts";
import { planDependencies } from "./manifests/plan-dependencies.ts";
import { factsOf, finishUsages, type UsageDraft } from "./migration/build-usages.ts";
import { unifiedDiff } from "./migration/diff.ts";
import { manifestInputs } from "./migration/manifest-inputs.ts";
import { redactDeep, redactingEdits } from "./migration/redact.ts";
import { type Checked, transformChecked } from "./migration/transform-checked.ts";
import type { TransformInput } from "./migration/transform-project.ts";
import { completeResult } from "./policies/complete-result.ts";
import { countUsages } from "./policies/merge-saved.ts";
import type { ChecklistState } from "./policies/saved-state.ts";
import { findCandidates } from "./project/find-candidates.ts";
import { rendersOnServer } from "./project/framework.ts";
import { detectPackageManager, installCommand } from "./project/package-manager.ts";
import { findPackages, owningPackage } from "./project/packages.ts";
import { scanProject } from "./project/scan-project.ts";
import { searchFiles } from "./project/search-files.ts";
import { findWorkspace } from "./project/workspace.ts";
import type { FileResult, Mode, PolicyFact, Result, RunError, SavedResult, Usage } from "./result.ts";
import { applyEdits, type Edit, standingEdits } from "./source/edits.ts";
import { TOOL } from "./tool.ts";

export interface MigrationOptions {
  root: string;
  paths: readonly string[];
  ignore: readonly string[];
  client: "eager" | "lazy" | "auto";
  clientModule: string | null;
  dropDetach: boolean;
  deps: boolean;
  todos: boolean;
  /** What `.rupt-migrate/` holds from earlier runs. */
  saved: SavedResult | null;
  checklist: ChecklistState | null;
  onPhase?: (phase: string, done?: number, total?: number) => void;
}

/** Everything a run would do, in memory. */
export interface MigrationPlan {
  changes: PlannedChange[];
  result(
    mode: Mode,
    wrote: boolean,
  ): { result: Result; saved: SavedResult | null; checklist: ChecklistState };
  /** Whether anything counts as left for `--check`. */
  left: boolean;
  /** True where a shown text had a secret taken out. */
  redacted: boolean;
  /** Bytes of a file as they were when the plan was made, or null. */
  onDisk(path: string): Buffer | null;
  /** Before and after of code files, for the type check. */
  texts: { path: string; before: string | null; after: string }[];
  /** Diffs as they are, secrets included: for `--patch`. */
  rawDiffs: { path: string; diff: string }[];
}

/** Scans, analyses, decides and rewrites a project in memory. Writes nothing, prints nothing. */
export async function planMigration(options: MigrationOptions): Promise<MigrationPlan> {
  const started = performance.now();
  const { root } = options;
  options.onPhase?.("scanning");
  const scan = await scanProject(root, {
    paths: options.paths,
    ignore: options.ignore,
    onProgress: (done, total) => options.onPhase?.("scanning", done, total),
  });
  const errors: RunError[] = [...scan.errors];
  const texts = new Map(scan.candidates.map(({ path, bytes }) => [path, bytes.toString("utf8")]));
  const outside = findCandidates(root, scan.outOfScope);
  const packages = findPackages(root, [
    ...texts.keys(),
    ...scan.files.filter((path) => path.endsWith("package.json")),
    ...outside.candidates.map(({ path }) => path),
  ]);
  const { workspace, errors: workspaceErrors } = findWorkspace(root);
  errors.push(...workspaceErrors);
  const packageDirOf = (path: string) => owningPackage(packages, path)?.dir ?? "";
  const frameworks = new Map<string, string | null>();
  const serverFramework = (dir: string): string | null => {
    const known = frameworks.get(dir);
    if (known !== undefined) return known;
    const pkg = packages.find((each) => each.dir === dir);
    const framework = pkg ? (rendersOnServer(pkg, scan.files)?.framework ?? null) : null;
    frameworks.set(dir, framework);
    return framework;
  };

  options.onPhase?.("analysing");

  const input: TransformInput = {
    root,
    files: texts,
    search: (test) => searchFiles(root, scan.files, test),
    packages,
    packageDirOf,
    serverFramework,
    client: options.client,
    clientModule: options.clientModule,
    dropDetach: options.dropDetach,
    overlay: new Map(),
  };
  const checked = transformChecked(input, errors, options.todos);
  const { output } = checked;
  for (const file of output.files) if (file.error) errors.push(file.error);
  errors.push(...output.errors);

  const dependencies = planDependencies(
    manifestInputs({
      root,
      packages,
      workspace,
      scan,
      outside,
      output,
      drafts: checked.drafts,
      packageDirOf,
      deps: options.deps,
    }),
  );
  errors.push(...dependencies.errors);
  const install = dependencies.texts.size > 0 ? installCommand(detectPackageManager(root), root) : null;

  const { usages, facts } = collectUsages(checked);
  const allUsages = [...usages, ...dependencies.usages].sort(byPlace);
  const files = fileResults(checked, dependencies.texts, root);
  const secretValues = [...checked.secrets.values()].flatMap((each) => each.values);
  const changes = plannedChanges(root, checked, dependencies.texts);
  const base: Result = {
    schemaVersion: 1,
    tool: TOOL,
    mode: "dry-run",
    summary: {
      filesScanned: scan.scanned,
      filesWithUsages: new Set(allUsages.map((usage) => usage.path)).size,
      filesChanged: changes.length,
      usages: countUsages(allUsages),
      errors: errors.length,
      durationMs: 0,
    },
    usages: allUsages,
    files: files.shown,
    dependencies: dependencies.dependencies,
    policies: [],
    checklist: [],
    errors: sortedErrors(errors),
    skipped: scan.skipped,
    install,
  };
  const redacted = redactDeep(base, secretValues);
  const safeFacts = redactDeep(facts, secretValues);
  return {
    changes,
    left: allUsages.some((usage) => usage.kind !== "related"),
    redacted: files.shown.some((file, index) => file.diff !== files.raw[index]?.diff),
    rawDiffs: files.raw,
    onDisk: (path) => bytesOf(join(root, path)),
    texts: changes.map(({ path, before, after }) => ({
      path,
      before: before?.toString("utf8") ?? null,
      after: after.toString("utf8"),
    })),
    result(mode, wrote) {
      const durationMs = Math.round(performance.now() - started);
      const result = { ...redacted, mode, summary: { ...redacted.summary, durationMs } };
      const scanned = new Set(scan.files);
      return completeResult(
        { result, facts: safeFacts, wrote, scanned: (path) => scanned.has(path) },
        { saved: options.saved, checklist: options.checklist },
      );
    },
  };
}

function bytesOf(path: string): Buffer | null {
  return statSync(path, { throwIfNoEntry: false })?.isFile() ? readFileSync(path) : null;
}

function collectUsages(checked: Checked): { usages: Usage[]; facts: PolicyFact[] } {
  const usages: Usage[] = [];
  const facts: PolicyFact[] = [];
  const byFile = new Map<string, UsageDraft[]>();
  for (const draft of checked.drafts) byFile.set(draft.path, [...(byFile.get(draft.path) ?? []), draft]);
  for (const [path, drafts] of byFile) {
    const text = checked.output.texts.get(path) ?? "";
    const secrets = redactingEdits(checked.secrets.get(path) ?? { ranges: [], values: [] });
    const finished = finishUsages(drafts, text, (start, end) => shown(text, start, end, secrets));
    usages.push(...finished);
    for (const [index, usage] of finished.entries()) {
      const draft = drafts[index];
      if (draft) facts.push(...factsOf(draft, usage));
    }
  }
  return { usages, facts };
}

function shown(text: string, start: number, end: number, secrets: readonly Edit[]): string {
  const inside = secrets
    .filter((edit) => edit.start >= start && edit.end <= end)
    .map((edit) => ({ ...edit, start: edit.start - start, end: edit.end - start }));
  return applyEdits(text.slice(start, end), inside);
}

function fileResults(
  checked: Checked,
  manifests: ReadonlyMap<string, string>,
  root: string,
): { shown: FileResult[]; raw: { path: string; diff: string }[] } {
  const shownFiles: FileResult[] = [];
  const raw: { path: string; diff: string }[] = [];
  const push = (path: string, status: FileResult["status"], diff: string, rawDiff: string) => {
    shownFiles.push({ path, status, diff });
    raw.push({ path, diff: rawDiff });
  };
  const paths = new Set([
    ...checked.newTexts.keys(),
    ...checked.drafts.map(({ path }) => path),
    ...checked.output.files.filter((file) => file.error).map(({ path }) => path),
    ...manifests.keys(),
  ]);
  for (const path of [...paths].sort()) {
    const manifest = manifests.get(path);
    if (manifest !== undefined) {
      const diff = unifiedDiff(path, readFileSync(join(root, path), "utf8"), manifest);
      push(path, "changed", diff, diff);
      continue;
    }
    const created = checked.output.created.get(path);
    const next = checked.newTexts.get(path);
    const before = checked.output.texts.get(path) ?? null;
    if (created !== undefined && before === null) {
      const diff = unifiedDiff(path, null, next ?? created);
      push(path, "created", diff, diff);
    } else if (next !== undefined && before !== null) {
      const secrets = redactingEdits(checked.secrets.get(path) ?? { ranges: [], values: [] });
      const rawDiff = unifiedDiff(path, before, next);
      const edits = standingEdits(checked.edits.get(path) ?? []);
      const visible = secrets.filter(
        (secret) =>
          !edits.some(
            (edit) => edit.start < secret.end && secret.start < edit.end && edit.start !== edit.end,
          ),
      );
      const diff =
        secrets.length === 0
          ? rawDiff
          : unifiedDiff(path, applyEdits(before, secrets), applyEdits(before, [...edits, ...visible]));
      push(path, "changed", diff, rawDiff);
    } else
      push(
        path,
        checked.output.files.some((file) => file.path === path && file.error) ? "error" : "unchanged",
        "",
        "",
      );
  }
  return { shown: shownFiles, raw };
}

function plannedChanges(
  root: string,
  checked: Checked,
  manifests: ReadonlyMap<string, string>,
): PlannedChange[] {
  const changes: PlannedChange[] = [];
  for (const [path, text] of [...checked.newTexts, ...manifests]) {
    const exists = statSync(join(root, path), { throwIfNoEntry: false })?.isFile() === true;
    // The bytes that the edit was computed from; what is on the disk by then is compared with them.
    const known = manifests.has(path)
      ? readFileSync(join(root, path))
      : Buffer.from(checked.output.texts.get(path) ?? "");
    changes.push({ path: posix.normalize(path), before: exists ? known : null, after: Buffer.from(text) });
  }
  return changes.sort((a, b) => (a.path < b.path ? -1 : 1));
}

function byPlace(a: Usage, b: Usage): number {
  if (a.path !== b.path) return a.path < b.path ? -1 : 1;
  return a.line - b.line || a.column - b.column || (a.kind < b.kind ? -1 : a.kind > b.kind ? 1 : 0);
}

function sortedErrors(errors: readonly RunError[]): RunError[] {
  const seen = new Set<string>();
  return errors
    .filter(({ path, message }) => !seen.has(`${path}\0${message}`) && seen.add(`${path}\0${message}`))
    .sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0));
}
