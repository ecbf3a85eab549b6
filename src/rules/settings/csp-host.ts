import { DOCS } from "../../sdk/docs.ts";
import { KEEP_V2 } from "../handoff.ts";
import { rule } from "../rule.ts";

export const cspHost = {
  "csp-host": rule({
    title: "Hosts of v2 are allowed by a list",
    level: "action",
    why: "The v3 docs do not list the hosts of the v3 client; do not delete the v2 hosts before you know.",
    todo: "check which hosts v3 needs, then update the list",
    docs: DOCS.quickStart,
    handoff: {
      v2: "The policy of the page allows the hosts that v2 asks: `api.rupt.dev`, `challenge.rupt.dev`, `cdn.rupt.dev` and others.",
      documented: [{ text: "The REST interface of v3 is at `api.rupt.dev`.", docs: DOCS.apiIntroduction }],
      undocumented: [
        "The hosts that the v3 client calls. Do not delete a host before you have seen which ones it calls.",
      ],
      ways: () => [
        {
          what: "Deploy v3 to a test environment with `Content-Security-Policy-Report-Only`, see what it asks, and set the policy by that. Where it still lists a host of v2 because v3 asks it too, accept this place: `npx rupt-migrate --check --update-baseline`, with the word of the team.",
        },
        {
          what: "Keep the hosts as they are until all is on v3, and accept this place: `npx rupt-migrate --check --update-baseline`, with the word of the team.",
        },
        { ...KEEP_V2, what: "Ask Rupt for the hosts." },
      ],
    },
    before: "connect-src 'self' https://api.rupt.dev;",
    after:
      "# by hand: keep the host until the v3 build is seen to need another\nconnect-src 'self' https://api.rupt.dev;",
    message: ({ hosts, of }: { hosts: readonly string[]; of?: "code" | "settings" }) =>
      `${of === undefined ? "the Content-Security-Policy lists" : `a list in the ${of} names`} ${hosts.join(", ")}.`,
  }),
};
