/** What a run found and did: usages, files, dependencies, recipes, checklist, errors. */
import * as v from "valibot";
import { about, count, filled, names, path, places, text } from "./parts.ts";
import { policyRecipeSchema } from "./recipe.ts";
import { usageSchema } from "./usage.ts";

export const fileResultSchema = v.object({
  path,
  status: v.picklist(["changed", "created", "deleted", "unchanged", "error"]),
  diff: v.pipe(text, about("Unified diff (`a/…`, `b/…`), empty when nothing changes; secrets are redacted.")),
});
export type FileResult = v.InferOutput<typeof fileResultSchema>;

/** Whether a run writes, or deletes, a file. */
export const isEdited = ({ status }: Pick<FileResult, "status">): boolean =>
  status === "changed" || status === "created" || status === "deleted";

export const dependencyResultSchema = v.object({
  path,
  removed: v.pipe(names, about("Package name to range.")),
  added: v.pipe(names, about("Package name to range.")),
  kept: v.pipe(names, about('Package name to the reason why it stays, e.g. "kept for 2 usages".')),
});
export type DependencyResult = v.InferOutput<typeof dependencyResultSchema>;

export const checklistStatusSchema = v.picklist(["todo", "done", "skipped"]);
export type ChecklistStatus = v.InferOutput<typeof checklistStatusSchema>;

export const checklistItemSchema = v.object({
  id: filled,
  title: filled,
  steps: v.array(text),
  status: checklistStatusSchema,
  sources: places,
  choices: v.exactOptional(
    v.pipe(v.array(text), about("The values to choose from, where the item is a decision.")),
  ),
  chosen: v.exactOptional(v.pipe(v.nullable(text), about("The one that was chosen."))),
});
export type ChecklistItem = v.InferOutput<typeof checklistItemSchema>;

export const runErrorSchema = v.object({ path: text, message: filled });
export type RunError = v.InferOutput<typeof runErrorSchema>;

export const skippedSchema = v.object({
  path: v.pipe(text, about("A folder's path ends in `/`.")),
  reason: filled,
});
export type Skipped = v.InferOutput<typeof skippedSchema>;

export const installCommandSchema = v.object({
  manager: v.picklist(["npm", "yarn", "pnpm", "bun", "deno"]),
  command: filled,
  others: v.exactOptional(
    v.pipe(
      v.array(filled),
      about(
        "Other managers whose lock files stand beside, while `packageManager` says nothing; absent for none.",
      ),
    ),
  ),
});
export type InstallCommand = v.InferOutput<typeof installCommandSchema>;

export const decisionSchema = v.pipe(
  v.object({
    rule: filled,
    choices: v.array(filled),
    chosen: v.pipe(v.nullable(text), about("Null until somebody answered.")),
    places,
  }),
  about("A question that is answered once for the whole run, by `--decide <rule>=<choice>`."),
);
export type Decision = v.InferOutput<typeof decisionSchema>;

export const modeSchema = v.picklist(["write", "dry-run", "check"]);
export type Mode = v.InferOutput<typeof modeSchema>;

export const summarySchema = v.object({
  filesScanned: count,
  filesWithUsages: count,
  filesChanged: count,
  usages: v.object({
    found: v.pipe(count, about("`migrated + review + manual`; the number of entries in `usages`.")),
    migrated: count,
    review: count,
    manual: count,
    held: v.pipe(count, about("How many of the manual ones were left on v2.")),
  }),
  leftOut: v.exactOptional(
    v.pipe(
      count,
      about("Files that use v2 and that `--ignore` or path arguments leave out; absent for none."),
    ),
  ),
  leftOutFiles: v.exactOptional(v.pipe(v.array(v.string()), about("Their paths."))),
  todo: v.pipe(count, about("Manual and review usages that are work of their own: without `because`.")),
  errors: count,
  durationMs: v.pipe(v.number("a number from 0"), v.minValue(0, "a number from 0")),
});
export type Summary = v.InferOutput<typeof summarySchema>;

const toolSchema = v.object({ name: text, version: filled });

export const resultSchema = v.pipe(
  v.object({
    schemaVersion: v.literal(2),
    tool: toolSchema,
    mode: modeSchema,
    plan: v.pipe(
      v.nullable(text),
      about(
        "Hash of the options and of the files to be edited and created, for `--expect-plan`; null after a write.",
      ),
    ),
    summary: summarySchema,
    usages: v.array(usageSchema),
    files: v.array(fileResultSchema),
    dependencies: v.array(dependencyResultSchema),
    policies: v.array(policyRecipeSchema),
    decisions: v.array(decisionSchema),
    checklist: v.array(checklistItemSchema),
    errors: v.array(runErrorSchema),
    skipped: v.array(skippedSchema),
    install: v.pipe(v.nullable(installCommandSchema), about("Null when no dependency changes.")),
  }),
  about("What `rupt-migrate --json` prints, schemaVersion 2."),
);
export interface Result extends v.InferOutput<typeof resultSchema> {}
