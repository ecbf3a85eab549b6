import { DOCS } from "../../sdk/docs.ts";
import { KEEP_V2, onServer, SERVER_STEP, sendEvaluation } from "../handoff.ts";
import { heldFunction } from "../rule.ts";

export const getSignals = {
  "get-signals": heldFunction({
    title: "getSignals is not documented in v3",
    why: "The v3 web client documents no method that returns signals.",
    todo: "read the evaluation on your server instead of the signals",
    docs: DOCS.evaluations,
    handoff: {
      v2: "`getSignals` gave the signals that v2 gathers in the browser.",
      documented: SERVER_STEP,
      undocumented: ["A method of the v3 web client in its place: there is none."],
      ways: (call) => [
        {
          what: "Remove the call and what reads its result, where it only fed an own check: v3 judges the same in the checks of a policy.",
        },
        {
          what: "Read the evaluation on your server instead.",
          code: [
            sendEvaluation(call, "access"),
            onServer(["const { fingerprint } = await api.getEvaluation(evaluation_id);"]),
          ],
        },
        KEEP_V2,
      ],
    },
    before: "const signals = await getSignals();",
    after:
      "// by hand: v3 evaluates instead\nconst { evaluation_id } = await rupt.evaluate.access({ user: user.id });",
  }),
};
