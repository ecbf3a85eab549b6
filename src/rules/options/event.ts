import { DOCS } from "../../sdk/docs.ts";
import { GUIDE_PENDING, sendEvaluation } from "../handoff.ts";
import { rule } from "../rule.ts";
import { type RemovedOption, removedOptionText } from "./option-dropped.ts";

export const event = {
  event: rule({
    title: "event has no place in the access call",
    level: "action",
    why: "v3 has no event option; sign-ups are evaluated with evaluate.signup, others are not documented.",
    todo: "decide what replaces it, e.g. rupt.evaluate.signup and a server step",
    docs: DOCS.signupProtection,
    handoff: {
      v2: "`event` told Rupt what the user had just done: signed up, started a trial, upgraded.",
      documented: [
        GUIDE_PENDING,
        {
          text: "Sign-ups are evaluated with `evaluate.signup`, which your server confirms.",
          docs: DOCS.signupProtection,
        },
      ],
      undocumented: ["Events other than a sign-up, and how a custom action is called."],
      ways: (call) => [
        {
          what: "For a sign-up: evaluate it where the user signs up, with a server step.",
          code: [sendEvaluation(call, "signup")],
        },
        { what: "Leave it out, where nobody reads these events in the dashboard. Say so to its owner." },
      ],
    },
    before: 'Rupt.attach({ client_id: "abc", account: user.id, event: "sign_up" });',
    after:
      "rupt.evaluate.access({ user: user.id });\n\n// by hand, where the user signs up; your server confirms the evaluation\nconst evaluation = await rupt.evaluate.signup({ email });",
    message: (option: RemovedOption) => removedOptionText(option),
  }),
};
