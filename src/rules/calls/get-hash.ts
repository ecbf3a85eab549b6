import { DOCS } from "../../sdk/docs.ts";
import { heldFunction } from "../rule.ts";

export const getHash = {
  "get-hash": heldFunction({
    title: "getHash is gone",
    why: "Evaluations replace the hash; the mobile guide lists getHash as gone.",
    todo: "read the evaluation on your server instead of the hash",
    docs: DOCS.mobileMigration,
    before: "const [hash] = await Rupt.getHash();",
    after:
      "// by hand: v3 evaluates instead\nconst { evaluation_id } = await rupt.evaluate.access({ user: user.id });",
  }),
};
