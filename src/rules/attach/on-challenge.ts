import { DOCS } from "../../sdk/docs.ts";
import { ACCESS_CALL, accessCall, KEEP_V2, v3Call } from "../handoff.ts";
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
    handoff: {
      v2: "`on_challenge` ran before v2 went to the challenge page; only `false` kept the user where they were.",
      documented: [
        {
          text: "With `auto_challenge: false` the SDK does not go to the challenge by itself, and the response has `redirect`, the address of the challenge, where one is required.",
          docs: DOCS.webMigration,
        },
        ACCESS_CALL,
      ],
      undocumented: [
        "The id of the challenge in the browser, which v2 passed as `challenge`: there is none. On a server, an evaluation leads to it.",
        "A challenge that comes later, while the page is open: v2 reported it at any time, `redirect` comes only with the response.",
      ],
      ways: (call) => [
        {
          what: "Keep control: read `redirect`, do what the callback did, and then go there, unless the callback returned `false` to stay.",
          code: [
            {
              language: call.language,
              text: `${v3Call(call, "const response = await ", "access", { more: ["auto_challenge: false"] })}\nif (response?.redirect) {\n  // what on_challenge did\n  window.location.assign(response.redirect); // not where it returned false\n}`,
            },
          ],
        },
        {
          what: "Let the SDK go to the challenge by itself, where what the callback did is not needed any more (a log, a counter).",
          code: [accessCall(call)],
        },
        KEEP_V2,
      ],
    },
    before:
      'Rupt.attach({\n  client_id: "abc",\n  account: user.id,\n  on_challenge: ({ challenge }) => {\n    showDialog(challenge);\n    return false;\n  },\n});',
    after:
      "// by hand\nconst response = await rupt.evaluate.access({ user: user.id, auto_challenge: false });\nif (response?.redirect) showDialog(response.redirect);",
    message: ({ held }: { held?: ChallengeHeld }) =>
      "`on_challenge` does something here, and v3 has no such callback. The call stays on v2. To keep control in v3: " +
      "`const response = await rupt.evaluate.access({ ..., auto_challenge: false }); " +
      "if (response?.redirect) { /* what on_challenge did; then, unless it returned false: */ window.location.href = response.redirect; }`" +
      (held === undefined ? "" : ` It was to be intercepted and could not be: ${HELD[held]}.`),
  }),
  "on-challenge-intercepted": rule({
    title: "on_challenge runs on response.redirect",
    level: "warning",
    why: "v3 has no on_challenge. With on-challenge=intercept the call passes auto_challenge: false, and the code that on_challenge held runs when the response has redirect.",
    todo: "test a challenge once: v2 could report one at any time, redirect comes only with this response",
    docs: DOCS.webMigration,
    before:
      'await Rupt.attach({ client_id: "abc", account: user.id, on_challenge: () => { lock(); return false; } });',
    after:
      "// with on-challenge=intercept\nconst response = await rupt.evaluate.access({ user: user.id, auto_challenge: false });\nif (response?.redirect) {\n  lock();\n}",
    message: () =>
      "`on_challenge` now runs when the response has `redirect`, with `auto_challenge: false`. v2 could report a challenge at any time while the page was open; `redirect` comes only with this response: test a challenge once.",
  }),
};

/** Why a callback cannot run on the response. */
export type ChallengeHeld =
  | "argument"
  | "location"
  | "options"
  | "sdk"
  | "this"
  | "throws"
  | "unseen"
  | "value";

const HELD: Readonly<Record<ChallengeHeld, string>> = {
  argument: "it reads the challenge that v2 passed, which has no counterpart in v3",
  location: "the file has names `location` and `window` of its own",
  options: "the options do not stand in the call, or the callback holds only under a condition",
  sdk: "it uses the SDK itself",
  this: "it reads a `this` of its own",
  throws: "it throws, after which v2 went on to the challenge",
  unseen: "what it does cannot be seen",
  value: "it returns in several places, and something takes the response of the call",
};
