import { DOCS } from "../../sdk/docs.ts";
import { rule } from "../rule.ts";

export const customDomain = {
  "custom-domain": rule({
    title: "Custom API domain",
    level: "action",
    why: "v3 documents no custom host: requests would leave yours.",
    todo: "ask Rupt how v3 uses a custom domain before you move this call",
    docs: DOCS.quickStart,
    before: 'Rupt.attach({ client_id: "abc", account: user.id, domain: "rupt.example.com" });',
    after:
      "// held: v3 documents no custom host. Once requests may go to Rupt's own:\nrupt.evaluate.access({ user: user.id });",
    message: () =>
      "`domain` sends requests to your own host, and v3 documents no such option. The call stays on v2, so that requests do not leave your host: ask Rupt how v3 uses a custom domain.",
  }),
};
