import { DOCS } from "../../sdk/docs.ts";
import { rule } from "../rule.ts";

export const moduleDeclaration = {
  "module-declaration": rule({
    title: "Module declaration for the v2 package",
    level: "action",
    why: "The declaration describes the v2 module.",
    todo: "delete this declaration once v2 is gone",
    docs: DOCS.webMigration,
    before: 'declare module "rupt";',
    after: "// by hand: the v3 package brings its types; delete the declaration",
    message: () => "Module declaration for the v2 package.",
  }),
};
