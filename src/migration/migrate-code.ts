import type { PolicyFact, RunError, Usage } from "../result.ts";
import { collectUsages } from "./collect-usages.ts";
import { type Checked, transformChecked } from "./transform-checked.ts";
import type { TransformInput } from "./transform-io.ts";

/** What a run makes of the code: the rewrite, its usages, and what went wrong. */
export interface MigratedCode {
  checked: Checked;
  usages: Usage[];
  facts: PolicyFact[];
  errors: RunError[];
}

/**
 * Analyses and rewrites the files that may use the SDK, in memory. The parser comes with this module: load it when there is a
 * file to parse.
 */
export function migrateCode(input: TransformInput, todos: boolean): MigratedCode {
  const errors: RunError[] = [];
  const checked = transformChecked(input, todos);
  for (const file of checked.output.files) if (file.error) errors.push(file.error);
  errors.push(...checked.output.errors);
  return { checked, ...collectUsages(checked), errors };
}
