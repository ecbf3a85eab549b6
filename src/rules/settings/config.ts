import { DOCS } from "../../sdk/docs.ts";
import { V3_PACKAGE } from "../../sdk/v3.ts";
import { rule } from "../rule.ts";

type NamedPackage = {
  /** Its name, or what holds it where it has none. */
  setting: string | { unnamed: "setting" | "file" };
  value: string;
  /** A plain name in a list that only names packages. */
  listed?: boolean;
  /** Such a name, with a version of v2 beside it. */
  pinned?: boolean;
  /** Only speaks of the package: nothing is loaded there. */
  speaks?: boolean;
  /** Puts something else in its place while tests run. */
  standsIn?: boolean;
  /** Whether code that tests may reach loads v3 now. */
  fails?: boolean;
  /** Whether the v3 package took its place. */
  replaced?: boolean;
  /** Whether the v3 package is named beside it, since some code stays on v2. */
  beside?: boolean;
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
    message: ({ setting, value, replaced, beside, fails, pinned }: NamedPackage) => {
      const where = typeof setting === "string" ? setting : `this ${setting.unnamed}`;
      if (replaced) return `${where} names ${V3_PACKAGE} in place of ${value}.`;
      if (beside)
        return `${where} names ${V3_PACKAGE} beside ${value}, which is taken out when nothing is left on v2.`;
      if (isScriptPath(value))
        return `${where} names a file of the v2 package (${value}). The v3 docs name no file to load in its place: remove the entry and import ${V3_PACKAGE} where it is used.`;
      if (pinned)
        return `${where} names the v2 package (${value}) with a version beside it, which would hold for ${V3_PACKAGE} too. Take the entry out, or name ${V3_PACKAGE} with a version of its own.`;
      const named = `${where} names the v2 package (${value}).`;
      return fails
        ? `${named} Code that moved loads the real v3 client: a test that reaches it fails until ${V3_PACKAGE} is named here too, and what stands in gives a class with evaluate.access.`
        : named;
    },
    paste: ({ value, replaced, beside, pinned }: NamedPackage) => {
      if (replaced || beside || pinned) return null;
      if (isScriptPath(value)) return { language: "ts", text: CLIENT };
      // In a text a backslash is written twice, in an expression once: such a pattern is left to a person.
      const isPattern = isFilePattern(value) && !value.includes("\\");
      return {
        language: "js",
        text: JSON.stringify(isPattern ? value.replace(/(?<![\w@-])rupt(?![\w-])/g, V3_PACKAGE) : V3_PACKAGE),
      };
    },
  }),
};

/** What takes the place of a script that set a global. */
const CLIENT = `// in a module of the app, e.g. src/app/rupt.ts; the entry of "scripts" is removed
import Rupt from "${V3_PACKAGE}";

export const rupt = new Rupt({ clientId: "YOUR_CLIENT_ID" });`;

/** A pattern for files of packages: `/node_modules/(?!(rupt)/)`. */
const isFilePattern = (value: string): boolean => /[\^$()|\\]/.test(value);

/** A script path, as in angular.json: the name of a package is none, nor is a pattern that packages are chosen by. */
const isScriptPath = (value: string): boolean =>
  /(?:^|[\\/])node_modules[\\/]/.test(value) && !isFilePattern(value.replaceAll("\\", "/"));
