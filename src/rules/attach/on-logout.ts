import { DOCS } from "../../sdk/docs.ts";
import { toLookAt } from "../handoff.ts";
import { rule } from "../rule.ts";

/** What became of the callback; of one that cannot be seen its text stands here, unless it is a function itself. */
type Logout = { callback: "seen" } | { callback: "removed" } | { callback: "unseen"; text: string | null };

/**
 * What the callback expects of its caller; `perhaps` where a function of the project does, and nobody knows whether it is the callback;
 * `unseen` where nobody knows what the project gives.
 */
type Expects =
  | { reads: "argument" | "this" | "type" | "unseen" }
  | { reads: "perhaps"; path: string; line: number };

const EXPECTATIONS = {
  argument:
    "The `on_logout` callback reads the `{ challenge }` that v2 passed; v3 documents no argument. Check what it does without one.",
  this: "The `on_logout` callback reads `this`, which v2 set to an object of its own; v3 documents none. Check what it does without it.",
  type: "The type of the `on_logout` callback asks for the `{ challenge }` that v2 passed; v3 documents no argument. Change the type where it is declared.",
  unseen:
    "What function `on_logout` gets cannot be followed to where it is made. v2 passed it `{ challenge }`, and went nowhere when it answered `false`; v3 documents neither. Check that it needs none of it.",
};

/** `on_current_device_logout`. */
export const onLogout = {
  "on-logout": rule({
    title: "on_current_device_logout is on_logout",
    level: "info",
    why: "The callback fires when this session is logged out remotely.",
    todo: "also set the Logout URL in the challenge config, where signed-out users should land",
    docs: DOCS.webMigration,
    before:
      'Rupt.attach({\n  client_id: "abc",\n  account: user.id,\n  on_current_device_logout: () => signOut(),\n});',
    after:
      'const rupt = new Rupt({ clientId: "abc", on_logout: () => signOut() });\n\nrupt.evaluate.access({ user: user.id });',
    message: (logout: Logout) => {
      if (logout.callback === "removed") return "`on_current_device_logout` had no value and was removed.";
      const renamed = "`on_current_device_logout` was renamed to `on_logout`.";
      if (logout.callback === "seen") return renamed;
      const name = logout.text === null ? "The function" : `\`${logout.text}\``;
      return `${renamed} ${name} cannot be seen here: v3 documents no argument for it and no use of its result.`;
    },
  }),
  "no-on-logout": rule({
    title: "No on_logout",
    level: "info",
    why: "A challenge of the device limit can log a device out. `on_logout` is how the app learns of it; the docs say to set it from the start.",
    todo: "give the client an on_logout that signs the user out",
    docs: DOCS.accessProtection,
    before: 'Rupt.attach({ client_id: "abc", account: user.id, limit_config: { overall_device_limit: 3 } });',
    after:
      '// by hand\nconst rupt = new Rupt({ clientId: "abc", on_logout: () => signOut() });\n\nrupt.evaluate.access({ user: user.id });',
    message: () =>
      "The device limit can log a device out, and the client has no `on_logout`: the app is not told.",
  }),
  "on-logout-argument": rule({
    title: "on_logout reads an argument",
    level: "warning",
    why: "v2 passed { challenge }; v3 documents no argument.",
    todo: "check that the callback works without its argument",
    docs: DOCS.webMigration,
    handoff: toLookAt(
      "v2 passed `{ challenge }` to the callback.",
      [
        {
          text: "`on_logout` is called when this session is logged out remotely; all examples take no argument.",
          docs: DOCS.webMigration,
        },
      ],
      ["An argument of `on_logout`."],
      [
        "Change the callback so that it does not need the argument: sign the user out without the id of the challenge.",
      ],
    ),
    before: "on_current_device_logout: ({ challenge }) => signOut(challenge)",
    after: "on_logout: ({ challenge } = {}) => signOut(challenge)",
    message: (expects: Expects) =>
      expects.reads === "perhaps"
        ? `What function \`on_logout\` gets cannot be seen; one of the project reads the \`{ challenge }\` that v2 passed (${expects.path}:${expects.line}). v3 documents no argument. Check that it is not this one, or what it does without one.`
        : EXPECTATIONS[expects.reads],
  }),
  "on-logout-false": rule({
    title: "on_logout can return false",
    level: "warning",
    why: "In v2, returning false kept the device on the page; v3 documents no return value.",
    todo: "check where a signed-out device lands: v3 documents no return value",
    docs: DOCS.webMigration,
    handoff: toLookAt(
      "In v2 `false` kept the device on the page, where it would have gone to `logout_url`.",
      [
        {
          text: "If a Logout URL is set, the SDK navigates there too; if not, `on_logout` is the only hook.",
          docs: DOCS.webMigration,
        },
      ],
      ["What a value that `on_logout` returns does, and whether the SDK waits for it."],
      [
        "Remove the `false`, where going to the Logout URL is fine. Where the page must stay, leave the Logout URL of the policy empty, and say so to its owner.",
      ],
    ),
    before: "on_current_device_logout: () => false",
    after: "on_logout: () => false",
    message: ({ answer }: { answer: "false" | "unseen" }) =>
      answer === "false"
        ? "The `on_logout` callback can return `false`, which in v2 kept the device on the page; v3 documents no return value. Check that a redirect to the Logout URL is fine."
        : "What the `on_logout` callback returns cannot be followed. In v2 `false` kept the device on the page; v3 documents no return value. Check that it never returns `false`, or that a redirect to the Logout URL is fine.",
  }),
};
