import type { Policy } from "../result.ts";
import { DOCS } from "../sdk/docs.ts";
import type { RuleId } from "./rules.ts";

/**
 * What a person must know to finish the migration in the dashboard, as data: the report and the checklist share it.
 * Words between backticks are code. Sources are the pages named beside each text.
 */

/** The fact every report leads with. Source: the migration guide, step 3. */
export const LEAD = "Until a policy exists on the access event, v3 challenges nobody.";

/** What follows from it. */
export const LEAD_ACTION = "Create the policies before you deploy the migrated code.";

/** Stands for the limit when the code gives none: v2 then used the default of the dashboard. */
export const DEFAULT_LIMIT = "copy the default from your v2 dashboard";

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

/** The values that all three policies share, as the dashboard form names them. */
export const POLICY_FORM = {
  event: { label: "Event type", value: "access" },
  action: { label: "Action", value: "challenge" },
} as const;

/** The challenge config, shared by the policies of a client id. Source: the migration guide, step 4. */
export const CHALLENGE_GUIDE = {
  name: "Account sharing",
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

/** Something that v2 did and v3 does differently. */
export interface Difference {
  id: string;
  title: string;
  text: string;
  docs: string;
  /** Rules whose notes show that this code is concerned. Empty: every migration is. */
  rules: readonly RuleId[];
}

/** What v2 did that v3 does differently, most harmful first. */
export const DIFFERENCES: readonly Difference[] = [
  {
    id: "create-first",
    title: "Create the policies before you deploy",
    text: "v2 shipped with default behaviour. In v3 it lives in policies: without one, `evaluate.access` gathers signals and challenges nobody, and nothing in the code tells you.",
    docs: DOCS.webMigration,
    rules: [],
  },
  {
    id: "development-first",
    title: "Start in the development environment",
    text: "A policy is of type `development` or `production` and matches the API keys of that type. Create the policies for the development client id first, try a challenge, then repeat them for production.",
    docs: DOCS.policies,
    rules: [],
  },
  {
    id: "strictly-greater",
    title: "The limit is strictly greater",
    text: "v2 fired when a user had more devices than the limit. Write `device_count > N`; `>=` would challenge people who are within it.",
    docs: DOCS.webMigration,
    rules: ["device-limit"],
  },
  {
    id: "owner-verification",
    title: "Verification needs an email or a phone number",
    text: "A challenge reaches the owner through `email` and `phone`. Where v2 got neither it skipped verification and anyone could remove devices. The migration never invents these values.",
    docs: DOCS.v2Challenges,
    rules: ["no-owner-contact"],
  },
  {
    id: "logout-url",
    title: "The Logout URL is not on_logout",
    text: "The Logout URL is a redirect for the device that its user logs out on the challenge page. `on_logout` is a callback for a session that was logged out from somewhere else; with a Logout URL set, the SDK navigates there too. Account sharing uses both.",
    docs: DOCS.webMigration,
    rules: ["on-logout", "on-logout-argument", "on-logout-false"],
  },
  {
    id: "absolute-urls",
    title: "URLs in the dashboard are absolute",
    text: "v2 got its URLs from running code, which could add the origin of the page. The dashboard holds fixed text: write the whole address with `https://`, one per environment.",
    docs: DOCS.challengeFlow,
    rules: ["redirect-urls"],
  },
  {
    id: "metadata-scope",
    title: "metadata belongs to the user",
    text: "v2 tied `metadata` to the device, v3 links it to the user. Values that differ by device or session overwrite each other.",
    docs: DOCS.evaluations,
    rules: ["metadata-scope"],
  },
  {
    id: "detached-devices",
    title: "Devices are detached by Rupt",
    text: "v3 documents no `detach` on the client. A device counts until Rupt detaches it by itself, so a low limit may challenge people who log out and in on new devices.",
    docs: DOCS.devices,
    rules: ["detach", "detach-dropped"],
  },
];

/** One page's word in a contradiction. */
export interface Claim {
  text: string;
  docs: string;
}

/** Two pages of the docs that do not agree. It is shown, not decided silently. */
export interface Contradiction {
  id: string;
  title: string;
  claims: readonly [Claim, Claim, ...Claim[]];
  /** What to do until the docs agree. */
  advice: string;
}

/** Where the documentation of v3 contradicts itself. */
export const CONTRADICTIONS: readonly Contradiction[] = [
  {
    id: "success-url",
    title: "What the Success URL is for",
    claims: [
      {
        text: "The migration guide: where a blocked user goes to create their own account; point it at signup.",
        docs: DOCS.webMigration,
      },
      {
        text: "The guide to account sharing prevention: point the challenge Success URL at signup.",
        docs: DOCS.sharingGuide,
      },
      {
        text: "The challenge flow page: where people go after they pass the challenge.",
        docs: DOCS.challengeFlow,
      },
    ],
    advice:
      "This report follows the migration guide and uses `new_account_url`, never `success_url`. Pass a challenge once in development and see where you land.",
  },
  {
    id: "policy-count",
    title: "Three policies or two",
    claims: [
      {
        text: "The migration guide: recreate three checks, each triggering an account-sharing challenge.",
        docs: DOCS.webMigration,
      },
      {
        text: "The guide to account sharing prevention: one policy caps devices, one verifies the owner on `concurrent_sessions` or `impossible_travel`.",
        docs: DOCS.sharingGuide,
      },
    ],
    advice:
      "Both challenge the same people. This report lists three; one policy with the last two conditions joined by OR does the same.",
  },
  {
    id: "cdn-address",
    title: "The address of the browser build",
    claims: [
      {
        text: "One copy of the quick start: `https://cdn.rupt.dev/rupt/js/v3/client.js`.",
        docs: DOCS.quickStart,
      },
      { text: "Another copy: `https://cdn.rupt.dev/js/v3/rupt.js`.", docs: DOCS.quickStart },
    ],
    advice:
      "Only pages that load the SDK by script tag are concerned. No page names the global that the script defines: ask Rupt, or load the package as a module.",
  },
  {
    id: "server-package",
    title: "The name of the server package",
    claims: [
      { text: "The API reference and changelog: `@ruptjs/api`.", docs: DOCS.apiIntroduction },
      { text: "The quick start: `@rupt/api`.", docs: DOCS.quickStart },
    ],
    advice: "This report says `@ruptjs/api`, the name that is on npm.",
  },
];
