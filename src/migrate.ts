import { once } from "./code/once.ts";
import { planDependencies } from "./manifests/plan-dependencies.ts";
import { shapeOf } from "./options.ts";
import { draftResult } from "./plan/draft-result.ts";
import { importParser } from "./plan/load-parser.ts";
import { manifestInputs } from "./plan/manifest-inputs.ts";
import type { MigratedCode } from "./plan/migrate-code.ts";
import { v2Needs } from "./plan/needs/v2-needs.ts";
import { type MigrationPlan, type PlanOptions, planOf } from "./plan/plan.ts";
import { type Survey, type SurveyOptions, survey } from "./plan/survey.ts";
import { findScopes } from "./project/client-module/scopes.ts";
import { buildConfigurations } from "./project/configurations.ts";
import { envValues } from "./project/env-files.ts";
import { getterFiles } from "./project/facts/code-matching.ts";
import { environmentWriters } from "./project/facts/environment-writers.ts";
import { compileIgnore } from "./project/files/compile-ignore.ts";
import { isCode } from "./project/files/file-kinds.ts";
import { filesWith } from "./project/files/read-files.ts";
import { createImportIndex, type Searchable } from "./project/resolution/import-index.ts";
import { createModuleNames, type ModuleNames } from "./project/resolution/module-names.ts";

import { textProperties } from "./verify/text-properties.ts";

export type { MigrationPlan } from "./plan/plan.ts";

export interface MigrationOptions extends SurveyOptions, PlanOptions {
  client: "eager" | "lazy" | "auto";
  clientModule: string | null;
  only?: readonly string[];
  except?: readonly string[];
  todos: boolean;
  /** False where nobody will see the new text, which is then not read again before it counts. */
  verifyRewrite?: boolean;
}

/**
 * What a run would do, in memory: looks at the project, migrates its code and its manifests, and puts the result together.
 * Writes nothing, prints nothing: `src/apply/` writes a plan, `src/report/` shows it.
 */
export async function planMigration(options: MigrationOptions): Promise<MigrationPlan> {
  const started = performance.now();
  const { root, ignore } = options;
  // Who wants all but the dependency edited leaves the manifests alone.
  const deps = options.deps && options.except?.includes("dependency") !== true;
  options.onPhase?.("scanning");
  const project = await survey(options);
  options.onPhase?.("analyzing");
  const code = await migrate(project, options);
  const needs = v2Needs(root, project, code, ignore);
  const dependencies = planDependencies(manifestInputs({ root, survey: project, needs, deps, ignore }));
  const drafted = draftResult(root, project, code, needs, dependencies);
  return planOf(
    { root, survey: project, code, dependencies, started, shape: shapeOf(options), ...drafted },
    { ...options, deps },
  );
}

/** Finds, decides, rewrites and checks: `transforms/driver.ts`. Null where no file may use the SDK: the parser is not loaded then. */
async function migrate(project: Survey, options: MigrationOptions): Promise<MigratedCode | null> {
  if (project.texts.size === 0) return null;
  const { root, client, clientModule, todos, verifyRewrite = true, only, except } = options;
  const { packages, packageDirOf, scan } = project;
  // Path arguments narrow what is migrated, not how the app is built.
  const isIgnored = compileIgnore(options.ignore);
  const known = [...scan.files, ...scan.outOfScope.filter((path) => !isIgnored(path))];
  const names = createModuleNames(root, packages);
  // A file that is left out may read what one of the run exports.
  const all = [...scan.files, ...scan.outOfScope];
  const inGit = searchable(project, names);
  const index = createImportIndex(root, all, inGit);
  const searched = index.begin();
  const gettersIn = once((folder) => getterFiles(folder, all, inGit));
  const writersIn = once((folder) => environmentWriters(folder, all, inGit));
  const { migrateCode } = await importParser();
  return migrateCode(
    {
      root,
      files: project.texts,
      names,
      searched,
      search: index.mayImport,
      ...(options.decided?.["owner-contact"] === "add" ? { textProperties: textProperties(root) } : {}),
      environmentWriters: () => writersIn(root),
      getterFiles: () => gettersIn(root),
      mentions: (text) => filesWith(root, all, text),
      packages,
      packageDirOf,
      scopes: findScopes(known),
      codeOf: (packageDir) => known.filter((path) => isCode(path) && packageDirOf(path) === packageDir),
      isScanned: project.isScanned,
      envValues: envValues(root, known, packageDirOf),
      configurations: buildConfigurations(root, known, packageDirOf),
      serverFramework: await project.serverFramework,
      leftOut: [...project.outside.candidates, ...scan.errors, ...scan.skipped]
        .map(({ path }) => path)
        .filter((path) => !path.endsWith("/")),
      client,
      clientModule,
      outside: new Map(project.outside.candidates.map(({ path, bytes }) => [path, bytes.toString("utf8")])),
    },
    { decided: options.decided ?? {}, todos, verifyRewrite },
    { only, except },
  );
}

/** Code that hands on what it gets: a wrapper that returns, a constant, a class, a re-export. Who reads it is looked for. */
const HANDS_ON =
  /\bexport\s+(?:const|let|var|default|abstract|class)\b|\bexport\s*[{*]|\breturn\b[^;\n]*\battach|\bexports\b/;

/** As many files are read sooner than a process is started. */
const FEW = 200;

/** What git is asked about the importers of code that may use the SDK; null where git cannot say, or reading all takes no longer. */
function searchable({ scan, texts }: Survey, { namesOf }: ModuleNames): Searchable | null {
  if (!scan.isIndexed || scan.files.length <= FEW) return null;
  const expected = [...texts.keys()].filter(isCode);
  const handing = expected.filter((path) => HANDS_ON.test(texts.get(path) ?? ""));
  return { unindexed: scan.unindexed, expected, handing, namesOf };
}
