import { DOCS } from "../../sdk/docs.ts";
import { ACCESS_CALL, onServer } from "../handoff.ts";
import { type RemovedOption, removedOptionText } from "../options/option-dropped.ts";
import { rule } from "../rule.ts";

export const groups = {
  groups: rule({
    title: "groups are set on the server",
    level: "action",
    why: "The v3 web client takes no groups; the server sets them with updateUser of @ruptjs/api.",
    todo: "send the groups with updateUser of @ruptjs/api on your server",
    docs: DOCS.updateUser,
    handoff: {
      v2: "`groups` told Rupt with each call which groups (a team, a company) the user belongs to.",
      documented: [
        ACCESS_CALL,
        {
          text: "`updateUser({ user, groups })` of `@ruptjs/api` sets the groups of a user; a policy can have a condition on `group`.",
          docs: DOCS.updateUser,
        },
      ],
      undocumented: ["`groups` among the options of the web client: there is none."],
      ways: ({ user }) => [
        {
          what: "Set the groups on your server, when a user signs in or their groups change. What was removed is quoted above.",
          code: [
            onServer([
              `await api.updateUser({ user, groups }); // user: ${user === null ? "the id that the call passes" : `what is ${user} in the browser`}; groups: [{ id, name, metadata }]`,
            ]),
          ],
        },
        {
          what: "Leave the groups out, where no policy is to depend on them. Say so to the owner of the dashboard.",
        },
      ],
    },
    before: 'Rupt.attach({ client_id: "abc", account: user.id, groups: { id: team.id } });',
    after:
      "rupt.evaluate.access({ user: user.id });\n\n// on your server, with @ruptjs/api\nawait api.updateUser({ user: user.id, groups: [{ id: team.id }] });",
    message: (option: RemovedOption) => removedOptionText(option),
  }),
};
