import { DOCS } from "../../sdk/docs.ts";
import { rule } from "../rule.ts";

/** What v2 leaves in the browser: a query parameter, or a value that it keeps in cookies and storage. */
type Left = { name: string };

export const urlParameter = {
  "url-parameter": rule<Left>({
    title: "Reads a v2 query parameter",
    level: "action",
    why: "rupt_action is a convention of v2, and rpt_last_fp, rpt_last_challenge and rpt_last_blocking_access are what it keeps in cookies and storage; nothing sets them in v3.",
    todo: "remove this handler once v2 is gone",
    docs: DOCS.challengeFlow,
    before: 'if (params.get("rupt_action") === "logout") signOut();',
    after:
      '// by hand: v3 documents no such parameter; on_logout does this\nconst rupt = new Rupt({ clientId: "abc", on_logout: signOut });',
    message: ({ name }) =>
      name === "rupt_action"
        ? "rupt_action is a query parameter of v2; nothing sets it in v3."
        : `${name} is what v2 keeps in the browser; nothing sets it in v3.`,
  }),
};
