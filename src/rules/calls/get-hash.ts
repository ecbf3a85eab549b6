import { DOCS } from "../../sdk/docs.ts";
import { heldFunction } from "../rule.ts";

export const getHash = {
  "get-hash": heldFunction({
    title: "getHash is gone",
    why: "Evaluations replace the hash; the mobile guide lists getHash as gone.",
    todo: "read the evaluation on your server instead of the hash",
    docs: DOCS.mobileMigration,
  }),
};
