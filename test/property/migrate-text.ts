import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { transformChecked } from "../../src/migration/transform-checked.ts";
import type { Outcome } from "./invariants/outcome.ts";

/** An empty folder stands for the project: nothing of the disk gets into the outcome. */
const root = mkdtempSync(join(tmpdir(), "rupt-property-"));

/**
 * Migrates one file in memory, marks and second reading included.
 *
 * @throws when the program reports a fault of its own: an outcome that does not parse, or a second run with edits
 */
export function migrateText(
  program: Outcome["program"],
  settings: { client?: "auto" | "eager" | "lazy"; dropDetach?: boolean; framework?: string | null } = {},
): Outcome {
  const checked = transformChecked(
    {
      root,
      files: new Map([[program.path, program.text]]),
      search: () => [],
      packages: [],
      packageDirOf: () => "",
      serverFramework: () => settings.framework ?? null,
      client: settings.client ?? "auto",
      clientModule: null,
      dropDetach: settings.dropDetach ?? false,
      overlay: new Map(),
    },
    { todos: true, verifyRewrite: true },
  );
  const failures = [...checked.output.errors, ...checked.output.files.flatMap((file) => file.error ?? [])];
  if (failures.length > 0)
    throw new Error(failures.map(({ path, message }) => `${path}: ${message}`).join("\n"));
  return {
    program,
    checked,
    output: checked.newTexts.get(program.path) ?? program.text,
    created: checked.output.created,
    drafts: checked.drafts,
  };
}
