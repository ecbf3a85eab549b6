import { DOCS } from "../../sdk/docs.ts";
import { rule } from "../rule.ts";

/** The SDK as a value that is handed on. */
export const escapes = {
  escape: rule({
    title: "The SDK is used as a value",
    level: "action",
    why: "Where the value goes cannot be followed; v3 exports a class, not an object.",
    todo: "pass a v3 client here and call its evaluate.access",
    docs: DOCS.webMigration,
    before: "track(Rupt.attach);",
    after: "// by hand\ntrack((options) => rupt.evaluate.access(options));",
    message: ({ name }: { name: string | null }) =>
      name === null
        ? "The SDK is used as a value"
        : `\`${name}\` is used as a value here; where it goes cannot be followed.`,
  }),
};
