import { DOCS } from "../../sdk/docs.ts";
import { rule } from "../rule.ts";
import { type RemovedOption, removedOptionText } from "./removed-option.ts";

export const secret = {
  "secret-removed": rule({
    title: "secret removed from the call",
    level: "warning",
    why: "v3 takes no secret in the browser; treat one that was shipped as leaked and rotate it.",
    todo: "revoke the secret in the dashboard: browsers had it",
    docs: DOCS.webMigration,
    before: 'Rupt.attach({ client_id: "abc", account: user.id, secret: token });',
    after: "rupt.evaluate.access({ user: user.id });",
    message: (option: RemovedOption) => removedOptionText(option),
  }),
};
