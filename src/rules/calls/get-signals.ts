import { DOCS } from "../../sdk/docs.ts";
import { heldFunction } from "../rule.ts";
import { EVALUATE_INSTEAD } from "./get-hash.ts";

export const getSignals = {
  "get-signals": heldFunction({
    title: "getSignals is not documented in v3",
    why: "The v3 web client documents no method that returns signals.",
    todo: "read the evaluation on your server instead of the signals",
    docs: DOCS.evaluations,
    handoff: {
      v2: "`getSignals` gave the signals that v2 gathers in the browser.",
      ...EVALUATE_INSTEAD,
    },
    before: "const signals = await getSignals();",
    after:
      "// by hand: v3 evaluates instead\nconst { evaluation_id } = await rupt.evaluate.access({ user: user.id });",
  }),
};
