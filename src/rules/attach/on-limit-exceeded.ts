import { DOCS } from "../../sdk/docs.ts";
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
    todo: "cap devices with a device_count policy and find a new place for what the callback did",
    docs: DOCS.webMigration,
    before: 'Rupt.attach({ client_id: "abc", account: user.id, on_limit_exceeded: () => showUpsell() });',
    after:
      "rupt.evaluate.access({ user: user.id });\n// dashboard: a device_count policy; showUpsell() has no caller any more",
    message: () =>
      "`on_limit_exceeded` was removed: a device_count policy replaces it, and v3 never calls this code. Find another place for what it did.",
  }),
};
