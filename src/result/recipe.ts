/** What to create in the dashboard, made of what the code says. */
import * as v from "valibot";
import { about, filled, places, sourcePlaceSchema, text } from "./parts.ts";

const scalar = v.union(
  [v.string(), v.number(), v.boolean(), v.null()],
  "text, a number, true, false or null",
);

export const foldedFields = {
  text: v.pipe(text, about("The source text.")),
  value: v.pipe(scalar, about("The constant that it folds to, or null.")),
};

export const foldedTextSchema = v.pipe(
  v.object(foldedFields),
  about("A piece of source text and the constant it folds to, or null."),
);
export type FoldedText = v.InferOutput<typeof foldedTextSchema>;

export const packageSchema = v.pipe(
  filled,
  about(
    "The folder of the package that names a client id which does not fold: the same name in another package is another id. Absent for the package at the root, and where the name means the same everywhere.",
  ),
);

export const sourcedValueSchema = v.object({ ...foldedFields, sources: places });
export type SourcedValue = v.InferOutput<typeof sourcedValueSchema>;

/** @public The type of the same name is made from it. */
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
const THREE_POLICIES = [
  { id: "device-limits", check: "device_count", operator: ">" },
  { id: "impossible-travel", check: "impossible_travel", operator: "=" },
  { id: "concurrency", check: "concurrent_sessions", operator: "=" },
] as const;

export const policyRecipeSchema = v.pipe(
  v.object({
    clientId: foldedTextSchema,
    package: v.exactOptional(packageSchema),
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
