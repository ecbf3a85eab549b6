import { DOCS } from "../../sdk/docs.ts";
import { KEEP_V2, v3Call } from "../handoff.ts";
import { rule } from "../rule.ts";

/** The id that a client is created with. */
export const clientId = {
  "client-id": rule({
    title: "client_id is the client's clientId",
    level: "info",
    why: "In v3 the id is given once, to the constructor, in camelCase.",
    docs: DOCS.webMigration,
    before: "Rupt.attach({ client_id: process.env.RUPT_ID, account: user.id });",
    after: "const rupt = new Rupt({ clientId: process.env.RUPT_ID });",
    message: () => "`client_id` is now the client's `clientId`.",
  }),
  "client-choice": rule({
    title: "The id depends on a condition",
    level: "action",
    why: "Two ids are two clients; which one a call needs could not be carried over.",
    todo: "create one client per id and choose between them here",
    docs: DOCS.webMigration,
    handoff: {
      v2: "Each call said its own `client_id`, and here a condition chose which.",
      documented: [
        {
          text: "A client is created once, with one `clientId`: two ids are two clients.",
          docs: DOCS.webMigration,
        },
      ],
      undocumented: [
        "What two clients on one page do to each other: not documented. Create only the one that is used.",
      ],
      ways: (call) => [
        {
          what: "Choose the id once, where it is known, and create one client with it.",
          code: [
            {
              language: call.language,
              text: `// once; the ids are those of the code, nothing else\nconst rupt = new Rupt({ clientId: ${call.clientId ?? "/* the condition of the code */ clientId"} });\n\n${v3Call({ ...call, client: "rupt" }, "await ")}`,
            },
          ],
        },
        { what: "Create one client an id, and choose between them where the call is." },
        KEEP_V2,
      ],
    },
    before: "Rupt.attach({ ...(live ? PRODUCTION : STAGING), account: user.id });",
    after:
      '// by hand\nconst production = new Rupt({ clientId: "abc" });\nconst staging = new Rupt({ clientId: "def" });\n\n(live ? production : staging).evaluate.access({ user: user.id });',
    message: () =>
      "Which `client_id` applies depends on a condition. The call stays on v2: create one client per id, and choose between them here.",
  }),
};
