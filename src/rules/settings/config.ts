import { DOCS } from "../../sdk/docs.ts";
import { V3_PACKAGE } from "../../sdk/v3.ts";
import { rule } from "../rule.ts";

export const config = {
  config: rule({
    title: "Setting that names the v2 package",
    level: "action",
    why: "The setting refers to rupt by name.",
    todo: "replace rupt by @ruptjs/client here",
    docs: DOCS.webMigration,
    before: 'optimizeDeps: { include: ["rupt"] }',
    after: '// by hand\noptimizeDeps: { include: ["@ruptjs/client"] }',
    /** `setting` is its name, or what holds it where it has none. */
    message: ({ setting, value }: { setting: string | { unnamed: "setting" | "file" }; value: string }) => {
      const where = typeof setting === "string" ? setting : `this ${setting.unnamed}`;
      return `${where} names the v2 package (${value}).`;
    },
    paste: () => ({ language: "js", text: `"${V3_PACKAGE}"` }),
  }),
};
