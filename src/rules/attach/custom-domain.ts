import { DOCS } from "../../sdk/docs.ts";
import { rule } from "../rule.ts";

export const customDomain = {
  "custom-domain": rule({
    title: "Custom API domain",
    level: "action",
    why: "v3 documents no custom host: requests would leave yours.",
    todo: "ask Rupt how v3 uses a custom domain before you move this call",
    docs: DOCS.quickStart,
    message: () =>
      "`domain` sends requests to your own host, and v3 documents no such option. The call stays on v2, so that requests do not leave your host: ask Rupt how v3 uses a custom domain.",
  }),
};
