import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { PlannedChange } from "./apply/index.ts";
import { completeResult } from "./dashboard/complete-result.ts";
import { countTodo, countUsages } from "./dashboard/merge-saved.ts";
import { planDependencies } from "./manifests/plan-dependencies.ts";
import { fileResults } from "./migration/file-results.ts";
import { importParser, loadParser } from "./migration/load-parser.ts";
import { manifestInputs } from "./migration/manifest-inputs.ts";
import type { MigratedCode } from "./migration/migrate-code.ts";
import { plannedChanges } from "./migration/planned-changes.ts";
import { redactDeep, replacementsFor, type Secrets } from "./migration/redact.ts";
import type { RewriteOptions } from "./migration/transform-checked.ts";
import type { TransformInput } from "./migration/transform-io.ts";
import { findCandidates, worthReading } from "./project/files/find-candidates.ts";
import { isPlainFile } from "./project/files/read-files.ts";
import { scanProject } from "./project/files/scan-project.ts";
import type { StartedScan } from "./project/files/start-scan.ts";
import { frameworkFiles, rendersOnServer } from "./project/framework.ts";
import { createImportIndex } from "./project/import-index.ts";
import { detectPackageManager, installCommand } from "./project/package-manager.ts";
import { findPackages, packageOwners } from "./project/packages.ts";
import { findWorkspace } from "./project/workspace.ts";
import type { ChecklistState, Mode, Result, RunError, SavedResult, Usage } from "./result.ts";
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
  /** Keep client ids out of everything that is shown or saved. */
  redact?: boolean;
  /** False where nobody will see the new text, which is then not read again before it counts. */
  verifyRewrite?: boolean;
  /** A scan of the root that is under way. */
  started?: StartedScan;
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
  hasRemaining: boolean;
  /** True where a shown text had a secret taken out. */
  redacted: boolean;
  /** Bytes of a file as they were when the plan was made, or null. */
  onDisk(path: string): Buffer | null;
  /** Before and after of code files, for the type check. */
  texts: { path: string; before: string | null; after: string }[];
  /** Paths of package.json files whose code imports the v3 package now, and that nothing provides it for. */
  withoutClient: readonly string[];
  /** Diffs as they are, secrets included: for `--patch`. */
  rawDiffs: { path: string; diff: string }[];
}

/** Scans, analyzes, decides and rewrites a project in memory. Writes nothing, prints nothing. */
export async function planMigration(options: MigrationOptions): Promise<MigrationPlan> {
  const started = performance.now();
  const { root } = options;
  options.onPhase?.("scanning");
  const scan = await scanProject(root, {
    paths: options.paths,
    ignore: options.ignore,
    onProgress: (done, total) => options.onPhase?.("scanning", done, total),
    onMention: loadParser,
    ...(options.started ? { started: options.started } : {}),
  });
  const errors: RunError[] = [...scan.errors];
  const texts = new Map(scan.candidates.map(({ path, bytes }) => [path, bytes.toString("utf8")]));
  const isScanned = memberOf(scan.files);
  const outside = findCandidates(root, worthReading(scan.outOfScope));
  const packages = findPackages(root, [
    ...texts.keys(),
    ...scan.files.filter((path) => path.endsWith("package.json")),
    ...outside.candidates.map(({ path }) => path),
  ]);
  const { workspace, errors: workspaceErrors } = findWorkspace(root);
  errors.push(...workspaceErrors);
  const ownerOf = packageOwners(packages);
  const packageDirOf = (path: string) => ownerOf(path)?.dir ?? "";
  const frameworks = new Map<string, string | null>();
  let signs: string[] | null = null;
  const serverFramework = (dir: string): string | null => {
    const known = frameworks.get(dir);
    if (known !== undefined) return known;
    const pkg = packages.find((each) => each.dir === dir);
    signs ??= frameworkFiles(scan.files);
    const framework = pkg ? (rendersOnServer(pkg, signs)?.framework ?? null) : null;
    frameworks.set(dir, framework);
    return framework;
  };

  options.onPhase?.("analyzing");

  const input: TransformInput = {
    root,
    files: texts,
    search: createImportIndex(root, scan.files).mayImport,
    packages,
    packageDirOf,
    serverFramework,
    client: options.client,
    clientModule: options.clientModule,
    dropDetach: options.dropDetach,
    overlay: new Map(),
  };
  const code =
    texts.size === 0
      ? null
      : await migrate(input, { todos: options.todos, verifyRewrite: options.verifyRewrite ?? true });
  errors.push(...(code?.errors ?? []));

  const dependencies = planDependencies(
    manifestInputs({
      root,
      packages,
      workspace,
      scan,
      outside,
      unparsed: code?.checked.output.files.filter((file) => file.error) ?? [],
      drafts: code?.checked.drafts ?? [],
      packageDirOf,
      isScanned,
      deps: options.deps,
      ignore: options.ignore,
    }),
  );
  // A workspace file that does not parse is named once.
  errors.push(
    ...dependencies.errors.filter(({ path }) => !workspaceErrors.some((each) => each.path === path)),
  );
  const install = dependencies.texts.size > 0 ? installCommand(detectPackageManager(root), root) : null;

  const checked = code?.checked ?? null;
  const ofThisRun = concerned(scan.files, packageDirOf, workspace?.dir ?? "");
  const isConcerned = (path: string) => dependencies.texts.has(path) || ofThisRun(path);
  const usages = [
    ...(code?.usages ?? []),
    ...dependencies.usages.filter(({ path }) => isConcerned(path)),
  ].sort(byPlace);
  const failed = new Set(errors.map(({ path }) => path).filter((path) => isPlainFile(join(root, path))));
  const used = new Set(usages.map(({ path }) => path));
  const files = fileResults(root, checked, dependencies.texts, failed);
  const changes = plannedChanges(root, checked, dependencies.texts);
  const secrets = [...(checked?.secrets.values() ?? [])];
  const replacements = replacementsFor(secrets, options.redact ? clientIdsOf(secrets, options.saved) : []);
  const reported = sortedErrors(errors);
  const base: Result = {
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
      errors: reported.length,
      durationMs: 0,
    },
    usages,
    files: files.map(({ shown }) => shown),
    dependencies: dependencies.dependencies.filter(({ path }) => isConcerned(path)),
    policies: [],
    decisions: [],
    checklist: [],
    errors: reported,
    skipped: scan.skipped,
    install,
  };
  const redacted = redactDeep(base, replacements);
  const facts = redactDeep(code?.facts ?? [], replacements);
  return {
    changes,
    hasRemaining: usages.some((usage) => usage.kind !== "related"),
    withoutClient: options.deps ? dependencies.withoutClient : [],
    redacted: redacted.files.some((file, index) => file.diff !== files[index]?.rawDiff),
    rawDiffs: files.map(({ shown, rawDiff }) => ({ path: shown.path, diff: rawDiff })),
    onDisk: (path) => bytesOf(join(root, path)),
    texts: changes.map(({ path, before, after }) => ({
      path,
      before: before?.toString("utf8") ?? null,
      after: after.toString("utf8"),
    })),
    result(mode, wrote) {
      const durationMs = Math.round(performance.now() - started);
      const result = { ...redacted, mode, summary: { ...redacted.summary, durationMs } };
      return completeResult(
        {
          result,
          facts,
          wrote,
          scanned: isScanned,
          exists: (path) => isPlainFile(join(root, path)),
        },
        {
          saved: redactDeep(options.saved, replacements),
          checklist: redactDeep(options.checklist, replacements),
        },
      );
    },
  };
}

/**
 * Whether a manifest is this run's business. One of another package, which path arguments or `--ignore` leave out with all its
 * code, was only read to know who needs what of the workspace.
 */
function concerned(
  files: readonly string[],
  packageDirOf: (path: string) => string,
  workspaceDir: string,
): (path: string) => boolean {
  let owners: Set<string> | null = null;
  return (path) => {
    const dir = path.replace(/\/?[^/]+$/, "");
    if (dir === "" || dir === workspaceDir || dir.startsWith("..")) return true;
    owners ??= new Set(files.map(packageDirOf));
    return owners.has(dir);
  };
}

/** Whether a path is one of a long list; the list is only gone through when somebody asks. */
function memberOf(paths: readonly string[]): (path: string) => boolean {
  let members: Set<string> | null = null;
  return (path) => {
    members ??= new Set(paths);
    return members.has(path);
  };
}

/** The parser is loaded for the first file that mentions the SDK, while git still looks for more. */
async function migrate(input: TransformInput, options: RewriteOptions): Promise<MigratedCode> {
  const { migrateCode } = await importParser();
  return migrateCode(input, options);
}

function clientIdsOf(secrets: readonly Secrets[], saved: SavedResult | null): string[] {
  const earlier = (saved?.facts ?? []).map(({ clientId }) => clientId.value);
  return [...secrets.flatMap(({ clientIds }) => clientIds), ...earlier].filter(
    (id) => typeof id === "string",
  );
}

const bytesOf = (path: string): Buffer | null => (isPlainFile(path) ? readFileSync(path) : null);

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
