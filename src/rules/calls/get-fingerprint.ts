import { DOCS } from "../../sdk/docs.ts";
import { KEEP_V2, onServer, SERVER_STEP, sendEvaluation } from "../handoff.ts";
import { heldFunction } from "../rule.ts";

export const getFingerprint = {
  "get-fingerprint": heldFunction({
    title: "getFingerprint is not documented in v3",
    why: "The v3 web client documents no fingerprint method.",
    todo: "read the evaluation on your server instead",
    docs: DOCS.evaluations,
    handoff: {
      v2: "`getFingerprint` asked Rupt for `{ fingerprint_id, confidence }` of this browser, or gave `null`.",
      documented: SERVER_STEP,
      undocumented: [
        "A method of the v3 web client that returns a fingerprint: there is none.",
        "Whether a `fingerprint_id` of v2 and `fingerprint.id` of v3 are the same for one browser. Do not compare stored ones.",
      ],
      ways: (call) => [
        {
          what: "Read the fingerprint of an evaluation on your server.",
          code: [
            sendEvaluation(call, "access"),
            onServer([
              "const { fingerprint } = await api.getEvaluation(evaluation_id);",
              "// fingerprint.id, fingerprint.confidence",
            ]),
          ],
        },
        {
          what: "Remove the call and what reads its result, where the fingerprint is not needed any more: v3 judges it itself, in the checks of a policy.",
        },
        KEEP_V2,
      ],
    },
    before: 'const { fingerprint_id } = await Rupt.getFingerprint({ client_id: "abc" });',
    after:
      "// by hand: send evaluation_id to your server, and there, with @ruptjs/api\nconst { fingerprint } = await api.getEvaluation(evaluation_id);",
  }),
};
