import { DOCS } from "../../sdk/docs.ts";
import { rule } from "../rule.ts";

/** Types of the v2 package. */
export const types = {
  "type-removed": rule({
    title: "v2 type removed",
    level: "info",
    why: "The rewrite makes the annotation unnecessary.",
    docs: DOCS.webMigration,
    before: 'const options: AttachConfig = { client_id: "abc", account: user.id };',
    after: "const options = { user: user.id };",
  }),
  "type-kept": rule({
    title: "v2 type still in use",
    level: "action",
    why: "The types of v3 are not documented.",
    todo: "replace this v2 type",
    docs: DOCS.webMigration,
    before: 'import type { AttachResponse } from "rupt";\n\nlet last: AttachResponse | null = null;',
    after: "// by hand\nlet last: { evaluation_id?: string; redirect?: string } | null = null;",
    message: ({ name }: { name: string | null }) =>
      name === null ? "v2 type still in use." : `The v2 type \`${name}\` is still used here.`,
  }),
};
