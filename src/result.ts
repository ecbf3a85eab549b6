/**
 * The result: what a run found, what became of it, and what is left to do in the dashboard. One schema a thing; the
 * types, `schema/result.schema.json` and the published declarations are made from it, and saved files are checked by it.
 * Field names are the public JSON contract (`schemaVersion` 2).
 */
import * as v from "valibot";

/** Says of a schema what the JSON Schema and the published types say of it too. */
const about = v.description;

const text = v.string();
const filled = v.pipe(text, v.minLength(1, "text that is not empty"));
const count = v.pipe(
  v.number("a number from 0"),
  v.integer("a whole number from 0"),
  v.minValue(0, "a number from 0"),
);
const position = v.pipe(
  v.number("a whole number from 1"),
  v.safeInteger("a whole number from 1"),
  v.minValue(1, "a whole number from 1"),
);
const scalar = v.union(
  [v.string(), v.number(), v.boolean(), v.null()],
  "text, a number, true, false or null",
);

/** Names that the file chooses, e.g. package name to range. A list is no such thing, though JavaScript takes it for one. */
const names = v.pipe(
  v.custom<object>(
    (value) => typeof value === "object" && value !== null && !Array.isArray(value),
    "an object",
  ),
  v.record(text, text),
);

/** Files that a run reports although they lie above the root: a workspace's manifests and settings. */
const ABOVE_ROOT =
  /^(?:\.\.\/)+(?:[^/]+\/)*(?:package\.json|pnpm-workspace\.yaml|\.yarnrc\.yml|[tj]sconfig[^/]*\.json)$/;

/**
 * Whether a path of a saved or foreign result is one that a run can have written: relative, POSIX, inside the root
 * (or a manifest above it), without control characters.
 */
export function isResultPath(path: string): boolean {
  if (path === "" || path.startsWith("/") || /^[A-Za-z]:[\\/]/.test(path) || path.startsWith("\\\\"))
    return false;
  if (path.includes("\0")) return false;
  const climbs = path.split(/[\\/]/).includes("..");
  const below = path.replace(/^(?:\.\.\/)+/, "").split("/");
  return !climbs || (ABOVE_ROOT.test(path) && !below.includes(".."));
}

const path = v.pipe(
  text,
  v.minLength(1, "a path inside the root"),
  v.check(isResultPath, "a path inside the root"),
  about("POSIX path relative to the root."),
);

const placeFields = { path, line: position, column: position };

export const sourcePlaceSchema = v.pipe(
  v.object(placeFields),
  about("A place in a file; lines and columns start at 1."),
);
export type SourcePlace = v.InferOutput<typeof sourcePlaceSchema>;

const places = v.array(sourcePlaceSchema);

export const usageKindSchema = v.picklist([
  "import",
  "re-export",
  "attach",
  "call",
  "type",
  "escape",
  "mock",
  "global",
  "script",
  "config",
  "dependency",
  "todo",
  "related",
]);
export type UsageKind = v.InferOutput<typeof usageKindSchema>;

export const outcomeSchema = v.pipe(
  v.picklist(["migrated", "review", "manual"]),
  about("What became of a usage: `found = migrated + review + manual`."),
);
export type Outcome = v.InferOutput<typeof outcomeSchema>;

export const noteLevelSchema = v.pipe(
  v.picklist(["info", "warning", "action"]),
  about(
    "`info` leaves a usage migrated, `warning` makes it review, `action` makes it manual. The worst one wins.",
  ),
);
export type NoteLevel = v.InferOutput<typeof noteLevelSchema>;

export const noteSchema = v.object({
  rule: v.pipe(
    text,
    v.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "the id of a rule"),
    about("Id of the rule; `rupt-migrate explain <rule>` tells more."),
  ),
  level: noteLevelSchema,
  message: filled,
  docs: v.pipe(
    text,
    v.regex(/^https:\/\/\S+$/, "an https address"),
    about("Page of the documentation that the rule comes from."),
  ),
  removed: v.exactOptional(
    v.pipe(text, about("Source text that was taken out; secrets are replaced by `[redacted]`.")),
  ),
});
export type Note = v.InferOutput<typeof noteSchema>;

export const pasteSchema = v.pipe(
  v.object({ language: filled, text: filled }),
  about("Code to put in the place of what was held."),
);
export type Paste = v.InferOutput<typeof pasteSchema>;

export const formStepSchema = v.pipe(
  v.object({
    to: v.picklist(["lazy", "eager", "on_logout"]),
    taken: v.boolean(),
    obligation: v.exactOptional(v.pipe(filled, about("What could not be proved, where it was not taken."))),
    answer: v.exactOptional(
      v.pipe(
        v.picklist(["refuted", "unknown"]),
        about("`refuted`: the place speaks against it; `unknown`: nothing there shows it."),
      ),
    ),
    at: v.exactOptional(sourcePlaceSchema),
  }),
  about("A step towards the form that the migration guide shows: taken where all that it needs is proved."),
);
export type FormStep = v.InferOutput<typeof formStepSchema>;

export const clientFormSchema = v.pipe(
  v.object({
    taken: v.pipe(
      v.picklist(["keyed", "lazy", "eager"]),
      about(
        "`keyed`: an accessor that is told the id; `lazy`: one that constructs on first use; `eager`: a constant.",
      ),
    ),
    steps: v.array(formStepSchema),
  }),
  about("How a migrated call has its client, and why in no higher form; `rupt-migrate explain <path:line>`."),
);
export type ClientForm = v.InferOutput<typeof clientFormSchema>;

export const usageSchema = v.pipe(
  v.object({
    id: v.pipe(filled, about("Stable from run to run: does not depend on line numbers.")),
    kind: usageKindSchema,
    ...placeFields,
    endLine: position,
    endColumn: position,
    outcome: outcomeSchema,
    held: v.pipe(v.boolean(), about("True when the place was left on v2, still working.")),
    snippet: v.pipe(text, about("Source text of the usage (first lines); secrets are redacted.")),
    notes: v.array(noteSchema),
    because: v.exactOptional(
      v.pipe(
        v.array(text),
        about("Ids of the usages that this one only follows from; it is no work of its own."),
      ),
    ),
    paste: v.exactOptional(pasteSchema),
    form: v.exactOptional(clientFormSchema),
  }),
  about("One place that uses the v2 SDK."),
);
export type Usage = v.InferOutput<typeof usageSchema>;

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

const foldedFields = {
  text: v.pipe(text, about("The source text.")),
  value: v.pipe(scalar, about("The constant that it folds to, or null.")),
};

export const foldedTextSchema = v.pipe(
  v.object(foldedFields),
  about("A piece of source text and the constant it folds to, or null."),
);
export type FoldedText = v.InferOutput<typeof foldedTextSchema>;

export const sourcedValueSchema = v.object({ ...foldedFields, sources: places });
export type SourcedValue = v.InferOutput<typeof sourcedValueSchema>;

export const challengeConfigSchema = v.object({
  type: v.literal("account_sharing"),
  channels: v.array(v.picklist(["email", "sms"])),
  successUrl: v.array(sourcedValueSchema),
  logoutUrl: v.array(sourcedValueSchema),
});
export type ChallengeConfig = v.InferOutput<typeof challengeConfigSchema>;

export const policyVariantSchema = v.pipe(
  v.object({ when: filled, value: v.nullable(v.number()), sources: places }),
  about("The limit of one tier, where limits differ by tier."),
);
export type PolicyVariant = v.InferOutput<typeof policyVariantSchema>;

export const policySchema = v.object({
  id: v.picklist(["device-limits", "impossible-travel", "concurrency"]),
  event: v.literal("access"),
  check: v.picklist(["device_count", "impossible_travel", "concurrent_sessions"]),
  operator: v.picklist([">", "="]),
  value: v.pipe(
    v.union([v.number(), v.boolean(), v.null()], "a number, true, false or null"),
    about(
      "The limit found in the code; null when none was found or it does not fold. `true` for the other two policies.",
    ),
  ),
  action: v.literal("challenge"),
  sources: places,
  variants: v.exactOptional(v.array(policyVariantSchema)),
});
export type Policy = v.InferOutput<typeof policySchema>;

export const unmappedOptionSchema = v.object({
  option: v.pipe(filled, about("Dotted name of the v2 option, e.g. `redirect_urls.upgrade_url`.")),
  ...foldedFields,
  sources: places,
  advice: filled,
});
export type UnmappedOption = v.InferOutput<typeof unmappedOptionSchema>;

export const policyConflictSchema = v.object({
  field: v.picklist(["successUrl", "logoutUrl", "deviceLimit"]),
  values: v.pipe(v.array(sourcedValueSchema), v.minLength(2, "a list of two values or more")),
});
export type PolicyConflict = v.InferOutput<typeof policyConflictSchema>;

export const environmentSchema = v.pipe(
  v.object({ name: filled, clientId: text, source: sourcePlaceSchema }),
  about("A configuration of the app in which this client id holds, and where that is said."),
);
export type Environment = v.InferOutput<typeof environmentSchema>;

/** The policies of a recipe, in this order. */
export const THREE_POLICIES = [
  { id: "device-limits", check: "device_count", operator: ">" },
  { id: "impossible-travel", check: "impossible_travel", operator: "=" },
  { id: "concurrency", check: "concurrent_sessions", operator: "=" },
] as const;

export const policyRecipeSchema = v.pipe(
  v.object({
    clientId: foldedTextSchema,
    environments: v.exactOptional(v.array(environmentSchema)),
    challenge: challengeConfigSchema,
    policies: v.pipe(
      v.array(policySchema),
      v.check(
        (policies) =>
          policies.length === THREE_POLICIES.length &&
          THREE_POLICIES.every(({ id }, index) => policies[index]?.id === id),
        "the three policies",
      ),
      v.metadata({ inOrder: THREE_POLICIES }),
      about("The three policies of the migration guide."),
    ),
    unmapped: v.array(unmappedOptionSchema),
    conflicts: v.array(policyConflictSchema),
  }),
  about("What to create in the dashboard for one client id."),
);
export type PolicyRecipe = v.InferOutput<typeof policyRecipeSchema>;

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

/**
 * One fact that a call site tells about the dashboard. `dashboard/` turns all facts into recipes.
 * Facts of migrated calls outlive the code they came from: they are kept in `.rupt-migrate/result.json`.
 */
export const policyFactSchema = v.object({
  usage: v.pipe(text, about("Id of the attach usage that it comes from.")),
  clientId: foldedTextSchema,
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
