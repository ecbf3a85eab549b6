import { DOCS } from "../../sdk/docs.ts";
import { ACCESS_CALL, KEEP_V2 } from "../handoff.ts";
import { rule } from "../rule.ts";

/** The SDK as a value that is handed on. */
export const escapes = {
  escape: rule({
    title: "The SDK is used as a value",
    level: "action",
    why: "Where the value ends up cannot be followed; v3 exports a class, not an object.",
    todo: "pass a v3 client here and call its evaluate.access",
    docs: DOCS.webMigration,
    handoff: {
      v2: "The SDK, or a function of it, was handed on as a value: stored, passed, bound.",
      documented: [
        ACCESS_CALL,
        {
          text: "The default export of v3 is a class, not an object with functions.",
          docs: DOCS.webMigration,
        },
      ],
      undocumented: [
        "That methods of a v3 client work without it: do not take them off (`const { access } = rupt.evaluate`).",
      ],
      ways: ({ language, client }) => [
        {
          what: "Find who calls the value, and let them import the client and call it themselves. `npx rupt-migrate --yes` migrates such calls.",
        },
        {
          what: "Hand on a function that calls the client, with the options of v3.",
          code: [{ language, text: `(options) => ${client}.evaluate.access(options)` }],
        },
        KEEP_V2,
      ],
    },
    before: "track(Rupt.attach);",
    after: "// by hand\ntrack((options) => rupt.evaluate.access(options));",
    message: ({ name }: { name: string | null }) =>
      name === null
        ? "The SDK is used as a value"
        : `\`${name}\` is used as a value here; where it ends up cannot be followed.`,
  }),
};
