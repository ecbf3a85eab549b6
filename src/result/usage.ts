/** One place that uses the v2 SDK, and what became of it. */
import * as v from "valibot";
import { about, filled, placeFields, position, sourcePlaceSchema, text } from "./parts.ts";

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
  todo: v.exactOptional(
    v.pipe(filled, about("What to do at this place, where the rule can say it of the place.")),
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
