import { DOCS } from "../../sdk/docs.ts";
import { ACCESS_CALL, KEEP_V2 } from "../handoff.ts";
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
    handoff: {
      v2: "This module passes the SDK on, and not all who read it can be seen or could be migrated.",
      documented: [ACCESS_CALL],
      undocumented: ["Named exports of the v3 package: only its default export is shown."],
      ways: ({ language }) => [
        {
          what: "Migrate all who import from here (their places have prompts of their own, if they are in this repo), then remove this export.",
        },
        {
          what: "Where others install this package: export a client of v3 beside it, announce it as a breaking change, and remove the v2 export with the next major version.",
          code: [{ language, text: 'export { rupt } from "./rupt"; // the module where your client lives' }],
        },
        KEEP_V2,
      ],
    },
    before: 'export { attach } from "rupt";',
    after: '// by hand\nexport { rupt } from "./lib/rupt";',
  }),
};
