import { mkdirSync, mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { wholeProject } from "../../src/project/facts/project-facts.ts";
import type { Decided } from "../../src/rules/decisions.ts";
import { errorLine } from "../../src/rules/errors.ts";
import { migrateFiles } from "../../transforms/driver.ts";
import type { Outcome } from "./invariants/outcome.ts";

/** An empty repository stands for the project: nothing of the disk gets into the outcome, and nobody looks further up. */
const root = mkdtempSync(join(tmpdir(), "rupt-property-"));
mkdirSync(join(root, ".git"));

/**
 * Migrates one file in memory, marks and second reading included.
 *
 * @throws when the program reports a fault of its own: an outcome that does not parse, or a second run with edits
 */
export function migrateText(
  program: Outcome["program"],
  settings: {
    client?: "auto" | "eager" | "lazy";
    decided?: Decided;
    framework?: string | null;
    /** Without the second reading a rewrite that is wrong is not held back. */
    verifyRewrite?: boolean;
  } = {},
): Outcome {
  const migration = migrateFiles(
    { files: new Map([[program.path, program.text]]) },
    wholeProject({
      root,
      search: () => [],
      packages: [],
      isScanned: () => true,
      packageDirOf: () => "",
      leftOut: [],
      serverFramework: () => settings.framework ?? null,
      client: settings.client ?? "auto",
      clientModule: null,
      outside: new Map(),
    }),
    { decided: settings.decided ?? {}, todos: true, verifyRewrite: settings.verifyRewrite ?? true },
  );
  const failures = [...migration.errors, ...migration.files.flatMap((file) => file.error ?? [])];
  if (failures.length > 0) throw new Error(failures.map(errorLine).join("\n"));
  return {
    program,
    migration,
    output: migration.newTexts.get(program.path) ?? program.text,
    created: migration.created,
    drafts: migration.drafts,
  };
}
