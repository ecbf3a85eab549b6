import { V3_CDN_URLS } from "../../sdk/cdn.ts";
import { DOCS } from "../../sdk/docs.ts";
import { V3_MODULE_URL, V3_MODULE_VERSION, V3_PACKAGE } from "../../sdk/v3.ts";
import { ACCESS_CALL, KEEP_V2, v3Call } from "../handoff.ts";
import { rule } from "../rule.ts";

/** An entry of the map, or a call of a page whose map resolves the SDK. */
type Mapped = { at: "entry"; name: string; target: string; ruby?: true } | { at: "call" };

const [NEWER_URL = "", OLDER_URL = ""] = V3_CDN_URLS;

/** The entry that maps v3: a page needs an ES module, and neither address of the docs is said to be one. */
const ENTRY = `"${V3_PACKAGE}": "${V3_MODULE_URL}"`;

/** The same in the map of a Rails app. */
const PIN = `pin "${V3_PACKAGE}", to: "${V3_MODULE_URL}"`;

/** What the docs do not agree on. */
const CAVEAT = `The v3 docs contradict each other: besides ${NEWER_URL} another page names ${OLDER_URL}; neither says that the file is an ES module. A build of the npm package (for example "${V3_MODULE_URL}") is one. Change the page's modules together with the map.`;

export const importMap = {
  "import-map": rule({
    title: "Import map entry for v2",
    level: "action",
    why: "The page's modules resolve rupt by this map; both change together.",
    todo: "map @ruptjs/client to the v3 build and migrate the page's modules",
    docs: DOCS.quickStart,
    handoff: {
      v2: "The import map of the page leads `rupt` to a build of v2, and the modules of the page import it by that name. Map and modules change together.",
      documented: [ACCESS_CALL, { text: "A browser build of v3 exists.", docs: DOCS.quickStart }],
      undocumented: [
        "Which of the two addresses in the docs is right, and whether that file is an ES module, which an import map needs.",
      ],
      ways: (call) => [
        {
          what: `Lead \`${V3_PACKAGE}\` to an ES module of the npm package in the map, in the place of \`rupt\`, and in the modules of the page import that and call it. ${V3_MODULE_VERSION}`,
          code: [
            call.paste?.language === "ruby" ? call.paste : { language: "json", text: ENTRY },
            call.page ?? {
              language: call.language,
              text: `import Rupt from "${V3_PACKAGE}";\n\nconst rupt = new Rupt({ clientId: ${call.clientId ?? "/* the id that the call has */ clientId"} });\n\n${v3Call({ ...call, client: "rupt" }, "")}`,
            },
          ],
        },
        { what: "Where the app is bundled, make the page part of the bundle and remove the map." },
        KEEP_V2,
      ],
    },
    before: '{ "imports": { "rupt": "https://esm.sh/rupt" } }',
    after: '// by hand\n{ "imports": { "@ruptjs/client": "<address of the v3 build>" } }',
    message: (mapped: Mapped) => {
      if (mapped.at === "call") return "The page's import map resolves `rupt`: both change together.";
      const { name, target } = mapped;
      return `the import map leads ${JSON.stringify(name)} to ${JSON.stringify(target)}. ${CAVEAT}`;
    },
    paste: (mapped: Mapped) => {
      if (mapped.at === "call") return null;
      return mapped.ruby ? { language: "ruby", text: PIN } : { language: "json", text: ENTRY };
    },
  }),
};
