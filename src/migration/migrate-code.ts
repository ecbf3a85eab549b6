import { getHeapStatistics } from "node:v8";
import type { PolicyFact, RunError, Usage } from "../result.ts";
import { splitByLimits } from "./analysis-limits.ts";
import { collectUsages } from "./collect-usages.ts";
import { type Checked, type RewriteOptions, transformChecked } from "./transform-checked.ts";
import type { TransformInput } from "./transform-io.ts";

/** What a run makes of the code: the rewrite, its usages, and what went wrong. */
export interface MigratedCode {
  checked: Checked;
  usages: Usage[];
  facts: PolicyFact[];
  errors: RunError[];
}

/**
 * Analyzes and rewrites the files that may use the SDK, in memory. The parser comes with this module: load it when there is a
 * file to parse. Files that would take too long or too much memory are left alone, with an error that names them.
 */
export function migrateCode(input: TransformInput, options: RewriteOptions): MigratedCode {
  const errors: RunError[] = [];
  const { within, over } = splitByLimits(input.files, getHeapStatistics().heap_size_limit);
  const checked = transformChecked({ ...input, files: within, leftAlone: new Set(over.keys()) }, options);
  for (const [path, error] of over) {
    const text = input.files.get(path) ?? "";
    checked.output.files.push({ path, text, modules: [], units: [], textUses: [], error });
  }
  for (const file of checked.output.files) if (file.error) errors.push(file.error);
  errors.push(...checked.output.errors);
  return { checked, ...collectUsages(checked), errors };
}
