import { DOCS } from "../../sdk/docs.ts";
import { rule } from "../rule.ts";
import { type LeavingEntry, type StayingEntry, stayingEntryText, swappedEntryText } from "./entry.ts";

/** Entries of manifests. */
export const dependency = {
  "dependency-swapped": rule({
    title: "Dependency swapped",
    level: "info",
    why: "rupt is removed; @ruptjs/client is added in the same section.",
    docs: DOCS.webMigration,
    before: '"dependencies": { "rupt": "^2.24.1" }',
    after: '"dependencies": { "@ruptjs/client": "^3.0.0" }',
    message: (entry: LeavingEntry) => swappedEntryText(entry),
  }),
  "dependency-removed": rule({
    title: "Dependency removed",
    level: "info",
    why: "Nothing in the package uses rupt.",
    docs: DOCS.webMigration,
    before: '"dependencies": { "rupt": "^2.24.1" }',
    after: '"dependencies": {}',
    message: ({ key, range, section, why }: Omit<LeavingEntry, "coming"> & { why: keyof typeof REASONS }) =>
      `${`${key} ${range}`.trim()} is removed from ${section}: ${REASONS[why]}`,
  }),
  "dependency-left": rule({
    title: "Dependency on rupt left",
    level: "action",
    why: "This manifest was not edited.",
    todo: "replace rupt by @ruptjs/client here, once nothing needs rupt",
    docs: DOCS.webMigration,
    before: '"rupt": "^2.24.1"',
    after: '// left as it is, until a person has looked\n"rupt": "^2.24.1"',
    message: (entry: StayingEntry) => stayingEntryText(entry),
  }),
};

const REASONS = {
  unused: "nothing uses it",
  "rupt-gone": "rupt is gone",
  moved: "dependencies has it now",
};
