import { DOCS } from "../../sdk/docs.ts";
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
  "client-id-constant": rule({
    title: "Constant that only the client id used",
    level: "info",
    why: "A constant the migration no longer needs stays where it is.",
    docs: DOCS.webMigration,
    before: 'const CLIENT_ID = "abc";\nRupt.attach({ client_id: CLIENT_ID, account: user.id });',
    after:
      'const CLIENT_ID = "abc";\nconst rupt = new Rupt({ clientId: CLIENT_ID });\nrupt.evaluate.access({ user: user.id });',
  }),
  "client-choice": rule({
    title: "The id depends on a condition",
    level: "action",
    why: "Two ids are two clients; which one a call needs could not be carried over.",
    todo: "create one client per id and choose between them here",
    docs: DOCS.webMigration,
    before: "Rupt.attach({ ...(live ? PRODUCTION : STAGING), account: user.id });",
    after:
      '// by hand\nconst production = new Rupt({ clientId: "abc" });\nconst staging = new Rupt({ clientId: "def" });\n\n(live ? production : staging).evaluate.access({ user: user.id });',
    message: () =>
      "Which `client_id` holds depends on a condition. The call stays on v2: create one client per id, and choose between them here.",
  }),
};
