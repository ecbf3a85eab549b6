import { DOCS } from "../../sdk/docs.ts";
import { rule } from "../rule.ts";

export const cspHost = {
  "csp-host": rule({
    title: "Content-Security-Policy lists v2 hosts",
    level: "action",
    why: "The v3 docs do not list the hosts of the v3 client; do not delete the v2 hosts before you know.",
    todo: "check which hosts v3 needs, then update the policy",
    docs: DOCS.quickStart,
    before: "connect-src 'self' https://api.rupt.dev;",
    after:
      "# by hand: keep the host until the v3 build is seen to need another\nconnect-src 'self' https://api.rupt.dev;",
    message: ({ hosts }: { hosts: readonly string[] }) =>
      `the Content-Security-Policy lists ${hosts.join(", ")}.`,
  }),
};
