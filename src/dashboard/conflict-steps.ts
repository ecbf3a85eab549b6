import type { PolicyConflict } from "../result.ts";
import { CHALLENGE_GUIDE } from "../rules/guide.ts";
import { placeList, quotedValue } from "./quoted.ts";

/** What the field of a conflict is called. */
export const CONFLICT_NAMES: Readonly<Record<PolicyConflict["field"], string>> = {
  successUrl: CHALLENGE_GUIDE.successUrl.label,
  logoutUrl: CHALLENGE_GUIDE.logoutUrl.label,
  deviceLimit: "device limit",
};

const oneAddress = (name: string): string =>
  `A challenge config holds one ${name}. Take the address that serves everybody, or make one challenge policy per group of users, told apart by a condition on \`metadata\` or \`group\`.`;

const ADVICE: Readonly<Record<PolicyConflict["field"], string>> = {
  successUrl: oneAddress(CONFLICT_NAMES.successUrl),
  logoutUrl: oneAddress(CONFLICT_NAMES.logoutUrl),
  deviceLimit:
    "If the limit depends on the plan, make one device policy per plan: `device_count > N` AND a condition on `metadata`, `group` or a list of users; `priority` orders them. The plan must then be sent as `metadata` of the call or set by your server. If all users have one limit, take that.",
};

/** How to settle a conflict: each value with its places, then what can be done about several. */
export function conflictSteps({ field, values }: PolicyConflict): string[] {
  return [
    ...values.map(
      (entry) =>
        `${quotedValue(entry)}${entry.value === null ? " (not a constant)" : ""} at ${placeList(entry.sources)}.`,
    ),
    ADVICE[field],
    "Use what you decided in the items below.",
  ];
}
