import { DOCS } from "../../sdk/docs.ts";
import { heldFunction } from "../rule.ts";

export const getFingerprint = {
  "get-fingerprint": heldFunction({
    title: "getFingerprint is not documented in v3",
    why: "The v3 web client documents no fingerprint method.",
    todo: "read the evaluation on your server instead of a client fingerprint",
    docs: DOCS.evaluations,
    before: 'const { fingerprint_id } = await Rupt.getFingerprint({ client_id: "abc" });',
    after:
      "// by hand: send evaluation_id to your server, and there, with @ruptjs/api\nconst { fingerprint } = await api.getEvaluation(evaluation_id);",
  }),
};
