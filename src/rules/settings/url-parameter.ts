import { DOCS } from "../../sdk/docs.ts";
import { rule } from "../rule.ts";

export const urlParameter = {
  "url-parameter": rule({
    title: "Reads a v2 query parameter",
    level: "action",
    why: "rupt_action is a convention of v2; nothing sets it in v3.",
    todo: "remove this handler once v2 is gone",
    docs: DOCS.challengeFlow,
    before: 'if (params.get("rupt_action") === "logout") signOut();',
    after:
      '// by hand: v3 documents no such parameter; on_logout does this\nconst rupt = new Rupt({ clientId: "abc", on_logout: signOut });',
    message: () => "rupt_action is a query parameter of v2; nothing sets it in v3.",
  }),
};
