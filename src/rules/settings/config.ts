import { DOCS } from "../../sdk/docs.ts";
import { V3_PACKAGE } from "../../sdk/v3.ts";
import { rule } from "../rule.ts";

type NamedPackage = {
  /** Its name, or what holds it where it has none. */
  setting: string | { unnamed: "setting" | "file" };
  value: string;
  /** A plain name in a list that only names packages. */
  listed?: boolean;
  /** Whether the v3 package took its place. */
  replaced?: boolean;
};

export const config = {
  config: rule({
    title: "Setting that names the v2 package",
    level: "action",
    why: "The setting refers to rupt by name.",
    todo: "replace rupt by @ruptjs/client here",
    docs: DOCS.webMigration,
    before: 'optimizeDeps: { include: ["rupt"] }',
    after: 'optimizeDeps: { include: ["@ruptjs/client"] }',
    message: ({ setting, value, replaced }: NamedPackage) => {
      const where = typeof setting === "string" ? setting : `this ${setting.unnamed}`;
      if (replaced) return `${where} names ${V3_PACKAGE} in place of ${value}.`;
      if (isScriptPath(value))
        return `${where} names a file of the v2 package (${value}). The v3 docs name no file to load in its place: remove the entry and import ${V3_PACKAGE} where it is used.`;
      return `${where} names the v2 package (${value}).`;
    },
    paste: ({ value, replaced }: NamedPackage) => {
      if (replaced) return null;
      return isScriptPath(value)
        ? { language: "ts", text: CLIENT }
        : { language: "js", text: `"${V3_PACKAGE}"` };
    },
  }),
};

/** What takes the place of a script that set a global. */
const CLIENT = `// in a module of the app, e.g. src/app/rupt.ts; the entry of "scripts" is removed
import Rupt from "${V3_PACKAGE}";

export const rupt = new Rupt({ clientId: "YOUR_CLIENT_ID" });`;

/** A script path, as in angular.json: the name of a package is none. */
const isScriptPath = (value: string): boolean => /(?:^|[\\/])node_modules[\\/]/.test(value);
