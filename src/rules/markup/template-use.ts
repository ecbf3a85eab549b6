import { DOCS } from "../../sdk/docs.ts";
import { rule } from "../rule.ts";

export const templateUse = {
  "template-use": rule({
    title: "Used in a template",
    level: "action",
    why: "Templates are not rewritten.",
    todo: "call a function of the script block from the template instead",
    docs: DOCS.webMigration,
    before: '<button @click="Rupt.attach({ client_id: id, account: user.id })">',
    after: '<!-- by hand -->\n<button @click="rupt.evaluate.access({ user: user.id })">',
    /** `name` is what the template says: a name of the script, with the member that is read of it. */
    message: ({ name, hashed }: { name: string; hashed?: true }) =>
      hashed
        ? `the page uses ${name}, and its Content-Security-Policy knows its scripts by their hashes: edit both together.`
        : `the template uses ${name}.`,
    todoOf: ({ hashed }: { name: string; hashed?: true }) =>
      hashed ? "migrate it by hand, and put the hash of the new script into the page's policy" : null,
  }),
};
