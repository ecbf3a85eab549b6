import { V3_CDN_URLS } from "../../sdk/cdn.ts";
import { DOCS } from "../../sdk/docs.ts";
import { KEEP_V2 } from "../handoff.ts";
import { rule } from "../rule.ts";
import { sentence } from "../words.ts";

/** What names the address: a tag of a page, a template of another language, a string of a script. */
type Loaded =
  | { in: "tag"; does: "loads" | "preloads"; url: string }
  | { in: "template" | "string"; url: string };

const [NEWER_URL = "", OLDER_URL = ""] = V3_CDN_URLS;

/** The tag that loads v3. */
const TAG = `<script src="${NEWER_URL}"></script>`;

/** What the docs do not agree on. */
const CAVEAT = `The v3 docs contradict each other: besides ${NEWER_URL} another page names ${OLDER_URL}. Take the address that your dashboard names, and remove the integrity attribute of the old tag if it has one. Neither page says which global the script defines.`;

export const scriptTag = {
  "script-tag": rule({
    title: "Script tag that loads v2",
    level: "action",
    why: "The v3 docs name two addresses for the browser build, and they contradict each other.",
    todo: "load the v3 client from the address your dashboard names",
    docs: DOCS.quickStart,
    handoff: {
      v2: "The tag loads the v2 SDK, which sets `window.Rupt`.",
      documented: [{ text: "A browser build of v3 exists.", docs: DOCS.quickStart }],
      undocumented: ["Which of the two addresses in the docs is right, and which global the script sets."],
      ways: ({ paste }) => [
        { what: "Remove the tag, where the calls are moved to modules that import `@ruptjs/client`." },
        {
          what: "Replace the tag by the address that your dashboard names, together with the calls of the page.",
          ...(paste ? { code: [paste] } : {}),
        },
        KEEP_V2,
      ],
    },
    before: '<script src="https://cdn.rupt.dev/js/rupt.js"></script>',
    after:
      '<!-- by hand, from the address that your dashboard names -->\n<script src="https://cdn.rupt.dev/rupt/js/v3/client.js"></script>',
    message: (loaded: Loaded) => {
      const text =
        loaded.in === "tag"
          ? `this tag ${loaded.does} the v2 SDK from ${loaded.url}`
          : `${loaded.in === "string" ? "The" : "the"} v2 SDK is loaded from ${loaded.url}`;
      return `${sentence(text)} ${CAVEAT}`;
    },
    paste: () => ({ language: "html", text: TAG }),
  }),
};
