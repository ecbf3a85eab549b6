import { DOCS } from "../../sdk/docs.ts";
import { rule } from "../rule.ts";
import { type RemovedOption, removedOptionText } from "./removed-option.ts";

export const event = {
  event: rule({
    title: "event has no place in the access call",
    level: "action",
    why: "v3 has no event option; sign-ups are evaluated with evaluate.signup, others are not documented.",
    todo: "decide what replaces the event, e.g. rupt.evaluate.signup with a server step",
    docs: DOCS.signupProtection,
    before: 'Rupt.attach({ client_id: "abc", account: user.id, event: "sign_up" });',
    after:
      "rupt.evaluate.access({ user: user.id });\n\n// by hand, where the user signs up; your server confirms the evaluation\nconst evaluation = await rupt.evaluate.signup({ email });",
    message: (option: RemovedOption) => removedOptionText(option),
  }),
};
