import { DOCS } from "../../sdk/docs.ts";
import { toLookAt } from "../handoff.ts";
import { rule } from "../rule.ts";
import { type RemovedOption, removedOptionText } from "./option-dropped.ts";

export const secret = {
  "secret-removed": rule({
    title: "secret removed from the call",
    level: "warning",
    why: "v3 takes no secret in the browser; treat one that was shipped as leaked and rotate it.",
    todo: "revoke the secret in the dashboard: it was shipped to browsers",
    docs: DOCS.webMigration,
    handoff: toLookAt(
      "`secret` signed the user for v2. It was in code that browsers load, so anybody could read it.",
      [{ text: "`secret` is removed from the call.", docs: DOCS.webMigration }],
      ["Anything that takes its place in the browser."],
      [
        "Ask the owner of the dashboard to revoke the secret and to create a new one, for the server only. Check whether what the code read it from (a setting, a variable of the build) is still needed, and remove it there, too.",
      ],
    ),
    before: 'Rupt.attach({ client_id: "abc", account: user.id, secret: token });',
    after: "rupt.evaluate.access({ user: user.id });",
    message: (option: RemovedOption) => removedOptionText(option),
  }),
};
