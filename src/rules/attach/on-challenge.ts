import { DOCS } from "../../sdk/docs.ts";
import { rule } from "../rule.ts";

/** `on_challenge`. */
export const onChallenge = {
  "on-challenge-inert": rule({
    title: "Inert on_challenge removed",
    level: "info",
    why: "The v3 SDK redirects to the challenge by itself; a callback that did nothing is not needed.",
    docs: DOCS.webMigration,
    before: 'Rupt.attach({ client_id: "abc", account: user.id, on_challenge: () => true });',
    after: "rupt.evaluate.access({ user: user.id });",
    message: () =>
      "`on_challenge` did nothing and was removed: the v3 SDK redirects to the challenge by itself.",
  }),
  "on-challenge": rule({
    title: "on_challenge with behaviour",
    level: "action",
    why: "v3 has no on_challenge. To keep control pass auto_challenge: false and read response.redirect.",
    todo: "pass auto_challenge: false and act on response.redirect",
    docs: DOCS.webMigration,
    before:
      'Rupt.attach({\n  client_id: "abc",\n  account: user.id,\n  on_challenge: ({ challenge }) => {\n    showDialog(challenge);\n    return false;\n  },\n});',
    after:
      "// by hand\nconst response = await rupt.evaluate.access({ user: user.id, auto_challenge: false });\nif (response?.redirect) showDialog(response.redirect);",
    message: () =>
      "`on_challenge` does something here, and v3 has no such callback. The call stays on v2. To keep control in v3: " +
      "`const response = await rupt.evaluate.access({ ..., auto_challenge: false }); " +
      "if (response?.redirect) { /* what on_challenge did; then, unless it returned false: */ window.location.href = response.redirect; }`",
  }),
};
