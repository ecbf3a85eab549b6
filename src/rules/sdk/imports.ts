import { DOCS } from "../../sdk/docs.ts";
import { toLookAt } from "../handoff.ts";
import { rule } from "../rule.ts";

/** Imports of the SDK that the migration takes care of. */
export const imports = {
  "swap-import": rule({
    title: "Import the v3 client",
    level: "info",
    why: "The v3 package is @ruptjs/client; its default export is a class.",
    docs: DOCS.webMigration,
    before: 'import Rupt from "rupt";',
    after: 'import Rupt from "@ruptjs/client";',
    message: ({ imports }: { imports: "class" | "client" | "nothing" }) => SWAPPED[imports],
  }),
  "cjs-require": rule({
    title: "CommonJS import of the v3 client",
    level: "warning",
    why: "The v3 docs show ES modules only; whether the package has a CommonJS entry is not documented.",
    todo: "run the code once: the docs show the package as an ES module only",
    docs: DOCS.quickStart,
    handoff: toLookAt(
      "`rupt/common.cjs` gave the SDK to `require`.",
      [
        {
          text: 'The docs import v3 as an ES module: `import Rupt from "@ruptjs/client"`.',
          docs: DOCS.quickStart,
        },
      ],
      ["Whether the package can be loaded with `require`."],
      [
        "Run what loads the file. Where `require` fails, load the package with `import()`, or make the file an ES module.",
      ],
    ),
    before: 'const Rupt = require("rupt/common.cjs");',
    after: 'const Rupt = require("@ruptjs/client").default;',
    message: ({ module }: { module: string | null }) =>
      module === null
        ? "CommonJS import of the v3 client"
        : `CommonJS import of the v3 client. ${module} is an ES module: \`require\` loads one from Node 20.19 and 22.12 on.`,
  }),
  "dynamic-import": rule({
    title: "Dynamic import of the client module",
    level: "info",
    why: "A dynamic import stays dynamic: the module that holds the client is loaded where the SDK was.",
    docs: DOCS.webMigration,
    before:
      'const { default: Rupt } = await import("rupt");\nawait Rupt.attach({ client_id: "abc", account: user.id });',
    after: 'const { rupt } = await import("./lib/rupt");\nawait rupt.evaluate.access({ user: user.id });',
    message: () => "Loads the client module where it loaded the SDK.",
  }),
};

/** What the import loads after the migration. */
const SWAPPED = {
  class: "Imports the v3 client.",
  client: "Imports the client from its module.",
  nothing: "Nothing needs the v2 import any more.",
} as const;
