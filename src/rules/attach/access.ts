import { DOCS } from "../../sdk/docs.ts";
import { rule } from "../rule.ts";

/** The call itself. */
export const access = {
  "attach-to-access": rule({
    title: "attach is evaluate.access",
    level: "info",
    why: "Account sharing maps to the access event; the call stays where it is.",
    docs: DOCS.webMigration,
    before: 'await Rupt.attach({ client_id: "abc", account: user.id, email: user.email });',
    after: "await rupt.evaluate.access({ user: user.id, email: user.email });",
    message: () => "`attach` became `evaluate.access` at the same place.",
  }),
};
