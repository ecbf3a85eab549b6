import { DOCS } from "../../sdk/docs.ts";
import { KEEP_V2 } from "../handoff.ts";
import { rule } from "../rule.ts";

/** `on_limit_exceeded`. */
export const onLimitExceeded = {
  "on-limit-exceeded-empty": rule({
    title: "Empty on_limit_exceeded removed",
    level: "info",
    why: "Devices are capped by a device_count policy in v3.",
    docs: DOCS.webMigration,
    before: 'Rupt.attach({ client_id: "abc", account: user.id, on_limit_exceeded: () => {} });',
    after: "rupt.evaluate.access({ user: user.id });",
    message: () => "`on_limit_exceeded` did nothing and was removed: cap devices with a device_count policy.",
  }),
  "on-limit-exceeded": rule({
    title: "on_limit_exceeded removed",
    level: "action",
    why: "A device_count policy replaces it; nothing in v3 calls your code when the limit is exceeded.",
    todo: "cap devices with a policy, and find a place for this code",
    docs: DOCS.webMigration,
    handoff: {
      v2: "`on_limit_exceeded` ran in the browser when a user had more devices than the limit, and did not stop them by itself.",
      documented: [
        {
          text: "A policy `device_count > N` on the access event challenges the user in its place.",
          docs: DOCS.webMigration,
        },
      ],
      undocumented: ["A callback of the browser for an exceeded limit: there is none."],
      ways: () => [
        {
          what: "Let the policy do it, and remove what only the callback used (a banner, an upsell). What was taken out is quoted above.",
        },
        {
          what: "Show it elsewhere: count the devices on your server (`getUserDevices` of `@ruptjs/api`) and call the code from there.",
        },
        {
          ...KEEP_V2,
          what: "Take the edit back (`npx rupt-migrate undo`) and leave the call out with `--except on-limit-exceeded`, until it is decided what replaces the callback.",
        },
      ],
    },
    before: 'Rupt.attach({ client_id: "abc", account: user.id, on_limit_exceeded: () => showUpsell() });',
    after:
      "rupt.evaluate.access({ user: user.id });\n// dashboard: a device_count policy; showUpsell() has no caller any more",
    message: ({ quoted, usesSdk }: { quoted?: LimitQuoted; usesSdk?: boolean }) => {
      if (usesSdk)
        return "`on_limit_exceeded` uses the SDK itself, and nothing in v3 calls it. The call stays on v2: find another place for what it does.";
      const removed =
        "`on_limit_exceeded` was removed: a device_count policy replaces it, and v3 never calls this code. Find another place for what it did.";
      return quoted === undefined
        ? removed
        : `${removed} It is not kept as a function of its own: ${WHY[quoted]}.`;
    },
  }),
  "on-limit-exceeded-kept": rule({
    title: "on_limit_exceeded kept as a function",
    level: "warning",
    why: "A device_count policy replaces it; nothing in v3 calls your code when the limit is exceeded. With on-limit-exceeded=keep-function it stays, for you to call.",
    todo: "cap devices with a device_count policy and call the function where it is needed",
    docs: DOCS.webMigration,
    before: 'Rupt.attach({ client_id: "abc", account: user.id, on_limit_exceeded: () => showUpsell() });',
    after: "rupt.evaluate.access({ user: user.id });\n\nconst onLimitExceeded = () => showUpsell();",
    message: () =>
      "`on_limit_exceeded` left the call and stays as a function of its own, which nothing in v3 calls: call it where it is needed.",
  }),
};

/** Why a callback cannot be a function of its own. */
export type LimitQuoted = "captures" | "named" | "shared";

const WHY: Readonly<Record<LimitQuoted, string>> = {
  captures: "it reads what only exists where it stands",
  named: "it is no function that is written there",
  shared: "its options are also read elsewhere",
};
