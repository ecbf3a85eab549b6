import { DOCS } from "../../sdk/docs.ts";
import { rule } from "../rule.ts";
import { type RemovedOption, removedOptionText } from "./removed-option.ts";

export const groups = {
  groups: rule({
    title: "groups are set on the server",
    level: "action",
    why: "The v3 web client takes no groups; the server sets them with updateUser of @ruptjs/api.",
    todo: "send the groups with updateUser of @ruptjs/api on your server",
    docs: DOCS.updateUser,
    before: 'Rupt.attach({ client_id: "abc", account: user.id, groups: { id: team.id } });',
    after:
      "rupt.evaluate.access({ user: user.id });\n\n// on your server, with @ruptjs/api\nawait api.updateUser({ user: user.id, groups: [{ id: team.id }] });",
    message: (option: RemovedOption) => removedOptionText(option),
  }),
};
