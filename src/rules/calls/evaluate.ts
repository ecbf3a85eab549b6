import { DOCS } from "../../sdk/docs.ts";
import { GUIDE_PENDING, KEEP_V2, onServer, SERVER_STEP, sendEvaluation } from "../handoff.ts";
import { heldFunction } from "../rule.ts";

export const evaluate = {
  evaluate: heldFunction({
    title: "evaluate is one method per action",
    why: "v3 has rupt.evaluate.login and rupt.evaluate.signup, each confirmed by your server.",
    todo: "use rupt.evaluate.login or .signup, confirmed by your server",
    docs: DOCS.loginProtection,
    handoff: {
      v2: '`evaluate({ action })` judged a login or a signup (`"signup"` unless told) and gave the browser a `verdict` with reasons.',
      documented: [
        GUIDE_PENDING,
        {
          text: "`evaluate.login` and `evaluate.signup` are called in the browser; the response has `evaluation_id`, and `redirect` where a challenge is required. Your server confirms the evaluation before it lets anybody in.",
          docs: DOCS.loginProtection,
        },
        ...SERVER_STEP,
      ],
      undocumented: [
        "A verdict in the browser: none is documented there.",
        "How to call a custom action: only `login`, `signup` and `access` have an example.",
        "What the call resolves to when it fails. The docs write `loginEval?.evaluation_id`.",
      ],
      ways: (call) => {
        const method = /login/.test(call.action ?? "") ? "login" : "signup";
        return [
          {
            what: `Use \`evaluate.${method}\` here, which is the action of this call, and let your server read the verdict.`,
            code: [
              sendEvaluation(call, method),
              onServer([
                "const evaluation = await api.consumeEvaluation(evaluation_id); // once: a replay is refused",
                "// refuse the request unless the evaluation allows it",
              ]),
            ],
          },
          {
            what: "Wait for Rupt's guide for login and signup, and leave the call on v2 until then. It works as before.",
          },
          KEEP_V2,
        ];
      },
    },
    before: 'const { verdict } = await Rupt.evaluate({ client_id: "abc", action: "login" });',
    after:
      '// by hand\nconst evaluation = await rupt.evaluate.login({ user: user.id });\nawait fetch("/login", { method: "POST", body: JSON.stringify({ evaluation_id: evaluation?.evaluation_id }) });\n// your server asks @ruptjs/api for the verdict of that evaluation',
  }),
};
