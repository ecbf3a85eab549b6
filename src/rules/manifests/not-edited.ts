import { DOCS } from "../../sdk/docs.ts";
import { rule } from "../rule.ts";

const SAYS = {
  loads: "This file loads v2 and is not edited. Move it to @ruptjs/client by hand; rupt is kept for it.",
  "names-files":
    "This names the installed files of v2, which @ruptjs/client does not have. Change it by hand; rupt is kept for it.",
  "tells-bundler":
    "This tells a bundler what to do with the v2 package. Name @ruptjs/client there by hand, if its files are treated alike.",
  "tells-manager":
    "This names the v2 package to a package manager. Name @ruptjs/client there by hand; rupt is named only as long as code on v2 is left.",
  patches:
    "This patch is for the files of v2. Delete it when rupt is removed: the install fails on a patch of a package that is not there.",
};

/** Places outside of code that the program edits. They keep the dependency. */
export const notEdited = {
  "not-edited": rule({
    title: "v2 in a file that is not edited",
    level: "action",
    why: "The file is of a kind that is searched and not edited, or was made by a tool. It still needs rupt, which is kept for it.",
    todo: "move this place to @ruptjs/client by hand",
    docs: DOCS.webMigration,
    before: "cp node_modules/rupt/index.js public/vendor/rupt.js",
    after: "# by hand: load the v3 client from the address that your dashboard names",
    message: ({ does }: { does: keyof typeof SAYS }) => SAYS[does],
  }),
};
