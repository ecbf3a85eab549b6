import { DOCS } from "../../sdk/docs.ts";
import { rule } from "../rule.ts";

/** Modules that pass the SDK on. */
export const reExports = {
  "re-export-swapped": rule({
    title: "Re-export of the v3 class",
    level: "info",
    why: "Everything that comes through this module was migrated.",
    docs: DOCS.webMigration,
    before: 'export { default } from "rupt";',
    after: 'export { default } from "@ruptjs/client";',
  }),
  "re-export": rule({
    title: "Re-export of the v2 SDK",
    level: "action",
    why: "Not every module that reads this export could be migrated or seen.",
    todo: "re-export a v3 client instead and migrate its readers",
    docs: DOCS.webMigration,
    before: 'export { attach } from "rupt";',
    after: '// by hand\nexport { rupt } from "./lib/rupt";',
  }),
};
