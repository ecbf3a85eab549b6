import { DOCS } from "../../sdk/docs.ts";
import { type HandoffTexts, KEEP_V2, onServer, SERVER_STEP, sendEvaluation } from "../handoff.ts";
import { heldFunction } from "../rule.ts";

/** What takes the place of values that v2 gave in the browser, for an own check. */
export const EVALUATE_INSTEAD: Omit<HandoffTexts, "v2"> = {
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
};

export const getHash = {
  "get-hash": heldFunction({
    title: "getHash has no v3 counterpart",
    why: "Evaluations replace the hash; the mobile guide lists getHash as gone.",
    todo: "read the evaluation on your server instead of the hash",
    docs: DOCS.mobileMigration,
    handoff: {
      v2: "`getHash` gave a hash of this browser, made without the network.",
      ...EVALUATE_INSTEAD,
    },
    before: "const [hash] = await Rupt.getHash();",
    after:
      "// by hand: v3 evaluates instead\nconst { evaluation_id } = await rupt.evaluate.access({ user: user.id });",
  }),
};
