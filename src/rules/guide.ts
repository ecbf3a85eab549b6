import type { Policy, PolicyConflict } from "../result.ts";
import { DOCS } from "../sdk/docs.ts";

/**
 * What a person must know to finish the migration in the dashboard, as data: the report and the checklist share it.
 * Words between backticks are code. Sources are the pages named beside each text.
 */

/** The fact every report leads with. Source: the migration guide, step 3. */
export const LEAD = "Until a policy exists on the access event, v3 challenges nobody.";

/** What follows from it. */
export const LEAD_ACTION = "Create the policies before you deploy the migrated code.";

/** Stands for the limit when the code gives none: v2 then used the default of the dashboard. */
const DEFAULT_LIMIT = "copy the default from your v2 dashboard";

/** A policy of the guide, as the dashboard form asks for it. */
export interface PolicyGuide {
  name: string;
  /** What it catches, in the guide's words. */
  catches: string;
  /** How v3 decides, and what differs from v2. */
  detail: string;
  docs: string;
}

/** The three policies of the guide, step 3, in its order. */
export const POLICY_GUIDE: Readonly<Record<Policy["id"], PolicyGuide>> = {
  "device-limits": {
    name: "Device limits",
    catches: "More devices than one person uses.",
    detail:
      "`device_count` is the number of devices attached to the user. v2 fired at strictly more than the limit, so the operator is `>`, not `>=`.",
    docs: DOCS.webMigration,
  },
  "impossible-travel": {
    name: "Impossible travel",
    catches: "Back-to-back activity from locations too far apart to bridge.",
    detail:
      "True from 500 km and 1,000 km/h within 48 hours. v2 also wanted two different devices and ignored VPNs; v3 documents neither.",
    docs: DOCS.checks,
  },
  concurrency: {
    name: "Concurrency",
    catches: "The account is live in two places at once.",
    detail: "True when another session is active from another IP address on the same type of device.",
    docs: DOCS.checks,
  },
};

/** The fields that all three policies share, as the dashboard form names them. */
export const POLICY_FORM = {
  event: { label: "Event type" },
  condition: { label: "Condition" },
  action: { label: "Action" },
} as const;

/** What is said of a value that cannot be entered as it stands: behind it in a list, and as the end of a sentence. */
export const DOUBT_ADVICE = {
  "not-constant": {
    short: "not a constant",
    sentence: "is not a constant: look up what it stands for in each environment and enter that.",
  },
  empty: { short: "empty", sentence: "is empty: v2 then went nowhere; leave the field empty." },
  relative: {
    short: "relative: put the origin before it",
    sentence:
      "is relative: the dashboard needs the whole address, so put the `https://` origin of the environment before it.",
  },
  "no-limit": { short: "no limit in the code", sentence: "with the limit that you want." },
} as const;

const ONE_PER_PLAN =
  "make one device policy per plan: `device_count > N` AND a condition on `metadata`, `group` or a list of users; `priority` orders them. The plan must then be sent as `metadata` of the call or set by your server.";

/** What to enter as limit when the code gives no constant. */
export const LIMIT_GUIDE: Readonly<Record<"no-limit" | "not-constant" | "by-tier", string>> = {
  "no-limit": `The code names no limit: ${DEFAULT_LIMIT}. See ${DOCS.v2DeviceLimits}`,
  "not-constant": "The code computes the limit: look up what it is.",
  "by-tier": `The limit depends on the tier: ${ONE_PER_PLAN} Where no tier applies, v2 took the default of its dashboard.`,
};

/** The challenge config, shared by the policies of a client id. Source: the migration guide, step 4. */
export const CHALLENGE_GUIDE = {
  name: "Account sharing",
  about: "Shared by the policies below.",
  type: { label: "Type", value: "account_sharing", docs: DOCS.challengeFlow },
  channels: {
    label: "Verification channels",
    names: { email: "Email", sms: "SMS" },
    none: "No call passes `email` or `phone`: nobody can be asked to prove that the account is theirs.",
    docs: DOCS.challengeFlow,
  },
  successUrl: {
    label: "Success URL",
    from: "redirect_urls.new_account_url",
    meaning: "Where a blocked user goes to create an account of their own. Point it at your signup page.",
    missing: "The code sets no `redirect_urls.new_account_url`; use the address of your signup page.",
    docs: DOCS.webMigration,
  },
  logoutUrl: {
    label: "Logout URL",
    from: "redirect_urls.logout_url",
    meaning: "Where a device lands when its user logs it out on the challenge page.",
    missing:
      "The code sets no `redirect_urls.logout_url`; without a Logout URL `on_logout` is your only hook.",
    docs: DOCS.webMigration,
  },
} as const;

const oneAddress = (name: string): string =>
  `A challenge config holds one ${name}. Take the address that serves everybody, or make one challenge policy per group of users, told apart by a condition on \`metadata\` or \`group\`.`;

/** How to settle a field for which the code has several values. */
export const CONFLICT_GUIDE: Readonly<Record<PolicyConflict["field"], { label: string; advice: string }>> = {
  successUrl: { label: "Success URL", advice: oneAddress("Success URL") },
  logoutUrl: { label: "Logout URL", advice: oneAddress("Logout URL") },
  deviceLimit: {
    label: "device limit",
    advice: `If the limit depends on the plan, ${ONE_PER_PLAN} If all users have one limit, take that.`,
  },
};

/**
 * Options of v2 that policies have no documented place for, in the order they are listed, with the nearest advice.
 * None of them is mapped by the likeness of its name: `success_url` is not the Success URL.
 */
export const UNMAPPED_ADVICE: Readonly<Record<string, string>> = {
  "redirect_urls.success_url": `v2 sent users here after they passed the challenge; the v3 SDK brings them back by itself. Leave it out, or ask Rupt whether the Primary URL of the challenge config does this. Do not enter it as Success URL: the migration guide wants the signup page there. See ${DOCS.challengeFlow}`,
  "redirect_urls.upgrade_url": `v3 documents no upgrade page. The Primary and Secondary URL of the challenge config are the nearest candidates; ask Rupt before you use one. See ${DOCS.challengeFlow}`,
  "redirect_urls.suspended_url": `v3 documents no page for suspended users. It has the verdict \`suspend\` and the check \`is_suspended\`; show a page of your own to suspended users. See ${DOCS.policies}`,
  "limit_config.people_limit": `v3 has no check that counts people. The policies on \`concurrent_sessions\` and \`impossible_travel\` come nearest. See ${DOCS.checks}`,
  tolerance: `Tolerance is policy-side in v3. No page says what equals \`default\`, \`strict\` or \`lenient\`: start from the three policies, then tune them. See ${DOCS.webMigration}`,
  groups: `The v3 web client takes no groups. Set them on your server with \`updateUser({ user, groups })\` of \`@ruptjs/api\`; a policy can then use the condition \`group\`. See ${DOCS.updateUser}`,
  event: `The access call has no event. A sign-up is evaluated with \`rupt.evaluate.signup\` and confirmed by your server; other events are not documented. See ${DOCS.signupProtection}`,
};

/** The advice for a member of `redirect_urls` or `limit_config` that v2 never had: it may be misspelt, and never have worked. */
export const UNKNOWN_ADVICE = `Rupt v2 documents no such option. Find out what it was for, and whether a policy or an address of the challenge config does it. See ${DOCS.policies}`;
