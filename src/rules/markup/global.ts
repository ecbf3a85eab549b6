import type { Paste } from "../../result.ts";
import { DOCS } from "../../sdk/docs.ts";
import { V3_MODULE_URL, V3_MODULE_VERSION, V3_PACKAGE } from "../../sdk/v3.ts";
import { ACCESS_CALL, KEEP_V2, type Way } from "../handoff.ts";
import { rule } from "../rule.ts";

/** Where `window.Rupt` shows: in a script, in code that was only read lexically, in a type. */
type Global = { in: "script"; name: string } | { in: "markup"; name: string } | { in: "type" };

const PLACEHOLDER = '"YOUR_CLIENT_ID"';

export const global = {
  global: rule({
    title: "Global Rupt object",
    level: "action",
    why: "v2 set window.Rupt to an object with attach; the v3 docs do not name the global of the browser build.",
    todo: "load the v3 client as a module and call rupt.evaluate.access",
    docs: DOCS.quickStart,
    handoff: {
      v2: "The v2 script, and every build of the package, set `window.Rupt` to an object with `attach`.",
      documented: [ACCESS_CALL],
      undocumented: [
        "The global that the browser build of v3 sets, and whether it is the class: do not write `new window.Rupt(...)` by guess.",
      ],
      ways: ({ page, paste, language }) => [
        page === null
          ? {
              what: `Import the client from the module where it lives, or create it there once, and call it.${paste?.language === "html" ? ` ${UNBUILT}` : ""}`,
              code: [
                paste ?? {
                  language,
                  text: 'import { rupt } from "./rupt"; // the module where your client lives',
                },
                ...(paste?.language === "html" ? [{ language: "html", text: MAP } as const] : []),
              ],
            }
          : moduleInPage(page),
        {
          what: "Where the page has no bundler: ask Rupt for the global of the browser build, and move script tag and calls together.",
        },
        KEEP_V2,
      ],
    },
    before: 'window.Rupt.attach({ client_id: "abc", account: user.id });',
    after: '// by hand\nimport { rupt } from "./lib/rupt";\n\nrupt.evaluate.access({ user: user.id });',
    message: (global: Global) => {
      if (global.in === "script")
        return `\`${global.name}\` is taken from the global object that v2 sets; v3 documents no such object.`;
      return global.in === "markup"
        ? `${global.name} is the global of the v2 script.`
        : "The global type declares `Rupt`; the v3 docs do not name the global of the browser build.";
    },
    paste: () => ({ language: "html", text: pageToPaste() }),
  }),
};

/** Leads the name of the package to an ES module, for a page that no bundler builds. */
const MAP = `<script type="importmap">
  {
    "imports": {
      "${V3_PACKAGE}": "${V3_MODULE_URL}"
    }
  }
</script>`;

/** What is said of a page whose script cannot be shown as a whole: a build does not tell that it lacks the map. */
const UNBUILT = `A page that no bundler builds, such as a template that is rendered as it stands, cannot import that module, and a build does not notice: give it the import map below, before its first module, and create the client in the script that holds the call. That script becomes a module; what else is in it stays. A module runs after the page is read, and what it declares is not global. ${V3_MODULE_VERSION}`;

/** The script of a page in the place of one that calls v2, and what it needs. */
export const moduleInPage = (page: Paste): Way => ({
  what: `Load the client as an ES module: this import map before the first module of the page, and this script in the place of the one that holds the call; remove the script tag of v2 with it. A page that a bundler builds needs no map. A module runs after the page is read, and what it declares is not global: code in attributes such as \`onclick\` does not see it. ${V3_MODULE_VERSION}`,
  code: [{ language: "html", text: MAP }, page],
});

/**
 * The script of a page that calls v3.
 * @param clientId source of the id, with its quotes if it is a literal
 * @param call the call of the client `rupt`
 */
export function pageToPaste(clientId = PLACEHOLDER, call = 'rupt.evaluate.access({ user: "..." });'): string {
  return `<script type="module">
  import Rupt from "${V3_PACKAGE}"; // from your bundle or an import map: the global of the browser build is not documented

  const rupt = new Rupt({ clientId: ${clientId} });
  ${call.replaceAll("\n", "\n  ")}
</script>`;
}
