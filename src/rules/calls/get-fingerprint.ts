import { DOCS } from "../../sdk/docs.ts";
import { heldFunction } from "../rule.ts";

export const getFingerprint = {
  "get-fingerprint": heldFunction({
    title: "getFingerprint is not documented in v3",
    why: "The v3 web client documents no fingerprint method.",
    todo: "read the evaluation on your server instead of a client fingerprint",
    docs: DOCS.evaluations,
  }),
};
