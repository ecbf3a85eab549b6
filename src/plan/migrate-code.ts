import { getHeapStatistics } from "node:v8";
import { type DriverOptions, type Migration, migrateFiles } from "../../transforms/driver.ts";
import { failedFile, readFile } from "../../transforms/find/analyze-file.ts";
import { idParts } from "../../transforms/find/attach/ids/client-id.ts";
import { findSecrets, type Secrets } from "../../transforms/find/secrets/find-secrets.ts";
import type { UsageDraft } from "../../transforms/usages/usage-draft.ts";
import { splitByLimits } from "../code/size-limits.ts";
import { fold } from "../code/values/fold.ts";
import type { EnvValues, IdSource } from "../project/env-files.ts";
import { type ProjectInput, wholeProject } from "../project/facts/project-facts.ts";
import type { PolicyFact, Usage } from "../result.ts";
import type { Fault } from "../rules/errors.ts";
import { collectUsages, type Environments, placeOf } from "./usages/build-usages.ts";
import { askedBy, isRestricted, leftOutBy, type Selection } from "./usages/selection.ts";

export interface CodeInput extends ProjectInput {
  /** Files that may use the SDK, with their text. */
  files: ReadonlyMap<string, string>;
  /** Settles when `search` has what it began to look for; files are parsed meanwhile. */
  searched?: Promise<void>;
  /** What `.env` files say of the variables that name an id. */
  envValues?: EnvValues;
}

/** What a run makes of the code: the rewrite, its usages, and what went wrong. */
export interface MigratedCode {
  migration: Migration;
  /** What must not be shown, by file. */
  secrets: ReadonlyMap<string, Secrets>;
  usages: Usage[];
  /** The finished usage of a draft. */
  usageOf: ReadonlyMap<UsageDraft, Usage>;
  facts: PolicyFact[];
  errors: Fault[];
}

/**
 * Migrates the files that may use the SDK, in memory. The parser comes with this module: load it when there is a
 * file to parse. Files that would take too long or too much memory are left alone, with an error that names them.
 */
export async function migrateCode(
  { files, searched, envValues = () => [], ...project }: CodeInput,
  options: DriverOptions,
  selection: Selection = {},
): Promise<MigratedCode> {
  const { within, over } = splitByLimits(files, getHeapStatistics().heap_size_limit);
  const leftAlone = new Set(over.keys());
  const parsed = new Map([...within].map(([path, text]) => [path, readFile(path, text)]));
  await searched;
  const facts = wholeProject(project);
  const run = (chosen?: Pick<DriverOptions, "asked" | "leftOut">) =>
    migrateFiles({ files: within, leftAlone, parsed }, facts, { ...options, ...chosen });
  // What a usage is called is known when all is decided; then what was not asked for is left out.
  const all = run();
  const chosen = isRestricted(selection)
    ? run({ asked: askedBy(selection, all), leftOut: leftOutBy(selection, all) })
    : all;
  const tooLarge = [...over].map(([path, reason]) => ({
    ...failedFile(path, files.get(path) ?? "", { path, ...reason }),
    units: [],
    textUses: [],
  }));
  const migration: Migration = { ...chosen, files: [...chosen.files, ...tooLarge] };
  const errors = migration.files.flatMap(({ error }) => error ?? []);
  const given = migration.decisions.plans.flatMap((plan) => [...plan.given.values()]);
  const giving = given.flatMap(({ facts, ids }) => [
    ...facts.map(({ at }) => at),
    ...ids.map(({ id }) => id.path),
  ]);
  const secrets = findSecrets(migration.files, new Set(giving.map(({ file }) => file)));
  return {
    migration,
    secrets,
    ...collectUsages(migration, secrets, {
      environments: environmentsOf(envValues),
      packageOf: project.packageDirOf,
    }),
    errors: [...errors, ...migration.errors],
  };
}

/** The environments of an id that variables name. */
function environmentsOf(values: EnvValues): Environments {
  return (id) => {
    const parts = idParts(id) ?? [];
    const sources = parts.flatMap((part): IdSource[] => {
      if ("variable" in part) return [part];
      const value = fold(part.constant)?.value;
      return typeof value === "string" && value !== "" ? [{ value, source: placeOf(part.constant) }] : [];
    });
    return sources.length === 0 ? [] : values(sources, id.path.file.path);
  };
}
