import { DOCS } from "../../sdk/docs.ts";
import { GUIDE_PENDING, KEEP_V2, onServer, SERVER_STEP, sendEvaluation } from "../handoff.ts";
import { heldFunction } from "../rule.ts";

export const identify = {
  identify: heldFunction({
    title: "identify has no v3 counterpart",
    why: "Evaluations replace identify.",
    todo: "use rupt.evaluate.login or rupt.evaluate.signup with a server step",
    docs: DOCS.identifyToEvaluate,
    handoff: {
      v2: "`identify` started an identification of this browser; its result was confirmed on the server.",
      documented: [
        GUIDE_PENDING,
        {
          text: "`evaluate` takes the place of `identify`; in v3 that is `evaluate.login` or `evaluate.signup`, each confirmed by your server.",
          docs: DOCS.identifyToEvaluate,
        },
        ...SERVER_STEP,
      ],
      undocumented: ["A method of the v3 web client called `identify`, or one that gives its result."],
      ways: (call) => [
        {
          what: "At a login: evaluate it, and let your server decide.",
          code: [
            sendEvaluation(call, "login"),
            onServer([
              "const evaluation = await api.consumeEvaluation(evaluation_id); // once: a replay is refused",
            ]),
          ],
        },
        {
          what: "At a signup: the same with `evaluate.signup`, which knows no id of a user yet.",
          code: [sendEvaluation(call, "signup")],
        },
        KEEP_V2,
      ],
    },
    before: 'const { identification } = await Rupt.identify({ client_id: "abc" });',
    after: "// by hand\nconst evaluation = await rupt.evaluate.login({ user: user.id });",
  }),
};
