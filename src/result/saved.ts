/** What `.rupt-migrate/` keeps between runs. */
import * as v from "valibot";
import { about, filled, names, places, sourcePlaceSchema, text } from "./parts.ts";
import { environmentSchema, foldedFields, foldedTextSchema, packageSchema } from "./recipe.ts";
import { checklistStatusSchema, resultSchema } from "./run.ts";

/**
 * One fact that a call site tells about the dashboard. `dashboard/` turns all facts into recipes.
 * Facts of migrated calls outlive the code they came from: they are kept in `.rupt-migrate/result.json`.
 */
export const policyFactSchema = v.object({
  usage: v.pipe(text, about("Id of the attach usage that it comes from.")),
  clientId: foldedTextSchema,
  package: v.exactOptional(packageSchema),
  option: v.pipe(
    text,
    about("Dotted v2 option name (`redirect_urls.logout_url`, `email`, …), or `call` for the call itself."),
  ),
  ...foldedFields,
  when: v.exactOptional(
    v.pipe(filled, about("The tier, where the option is one of several values by tier.")),
  ),
  environment: v.exactOptional(environmentSchema),
  source: sourcePlaceSchema,
});
export type PolicyFact = v.InferOutput<typeof policyFactSchema>;

/** What `.rupt-migrate/result.json` holds. Committed; holds no secret. */
export const savedResultSchema = v.object({
  schemaVersion: v.literal(2),
  result: resultSchema,
  facts: v.array(policyFactSchema),
});
export type SavedResult = v.InferOutput<typeof savedResultSchema>;

/**
 * What is remembered of one item of the checklist. The title is for people who read the file. `sources` is not written by
 * this version, but a path in it must not lead out of the root.
 */
export const savedItemSchema = v.pipe(
  v.object({
    id: text,
    title: v.exactOptional(text),
    status: checklistStatusSchema,
    note: v.exactOptional(text),
    reason: v.exactOptional(v.pipe(text, about("Why it was skipped."))),
    chosen: v.exactOptional(v.pipe(text, about("Which of the values of a decision was chosen."))),
    gone: v.exactOptional(
      v.pipe(v.boolean(), about("The place that it came from was taken out of the code.")),
    ),
    sources: v.exactOptional(places),
  }),
  v.transform(({ id, title = id, gone, sources: _, ...rest }) => ({
    id,
    title,
    ...rest,
    ...(gone === true ? { gone } : {}),
  })),
);
export type SavedItem = v.InferOutput<typeof savedItemSchema>;

/** What `.rupt-migrate/checklist.json` holds. Meant to be committed. */
export const checklistStateSchema = v.object({
  schemaVersion: v.literal(1),
  items: v.array(savedItemSchema),
});
export type ChecklistState = v.InferOutput<typeof checklistStateSchema>;

/** What `.rupt-migrate/baseline.json` holds: ids of the usages that `--check` accepts. Meant to be committed. */
export const baselineSchema = v.object({ schemaVersion: v.literal(1), accepted: v.array(text) });
export type Baseline = v.InferOutput<typeof baselineSchema>;

/** What `.rupt-migrate/decisions.json` holds: the answer by rule. Meant to be committed. */
export const decisionsFileSchema = v.object({ schemaVersion: v.literal(1), decisions: names });
