import { DOCS } from "../../sdk/docs.ts";
import { ACCESS_CALL, accessCall, KEEP_V2 } from "../handoff.ts";
import { rule } from "../rule.ts";

export const customDomain = {
  "custom-domain": rule({
    title: "Custom API domain",
    level: "action",
    why: "v3 documents no custom host: requests would leave yours.",
    todo: "ask Rupt how v3 uses a custom domain before you move this call",
    docs: DOCS.quickStart,
    handoff: {
      v2: "`domain` sent every request of the SDK to your own host.",
      documented: [ACCESS_CALL],
      undocumented: ["Any option for a custom host, and whether v3 can use one."],
      ways: (call) => [
        { what: "Ask Rupt how v3 uses a custom domain, and leave the call on v2 until there is an answer." },
        {
          what: "If the owner of the app agrees that requests go to Rupt's own host (mind the Content-Security-Policy and ad blockers), drop the option and move the call.",
          code: [call.paste ?? accessCall(call)],
        },
        KEEP_V2,
      ],
    },
    before: 'Rupt.attach({ client_id: "abc", account: user.id, domain: "rupt.example.com" });',
    after:
      "// held: v3 documents no custom host. Once requests may go to Rupt's own:\nrupt.evaluate.access({ user: user.id });",
    message: () =>
      "`domain` sends requests to your own host, and v3 documents no such option. The call stays on v2, so that requests do not leave your host: ask Rupt how v3 uses a custom domain.",
  }),
};
