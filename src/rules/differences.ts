import type { UsageKind } from "../result.ts";
import { DOCS } from "../sdk/docs.ts";
import type { RuleId } from "./rules.ts";

/** What a person must know of the move from v2 to v3 beside the values to enter. Words between backticks are code. */

/** What shows that this code is concerned. Without both, every app that calls the web SDK is. */
export interface Concern {
  rules?: readonly RuleId[];
  kinds?: readonly UsageKind[];
}

/** Something that v2 did and v3 does differently. */
export interface Difference extends Concern {
  id: string;
  title: string;
  text: string;
  docs: string;
}

/** What v2 did that v3 does differently, most harmful first. */
export const DIFFERENCES: readonly Difference[] = [
  {
    id: "create-first",
    title: "Create the policies before you deploy",
    text: "v2 shipped with default behaviour. In v3 it lives in policies: without one, `evaluate.access` gathers signals and challenges nobody, and nothing in the code tells you.",
    docs: DOCS.webMigration,
  },
  {
    id: "development-first",
    title: "Start in the development environment",
    text: "A policy is of type `development` or `production` and matches the API keys of that type. Create the policies for the development client id first, try a challenge, then repeat them for production.",
    docs: DOCS.policies,
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
    docs: DOCS.webMigration,
    rules: ["redirect-urls"],
  },
  {
    id: "metadata-scope",
    title: "metadata is documented for the user",
    text: "v2 tied `metadata` to the device. v3 documents `metadata` on the call as linked to the user, and its webhooks still show metadata on devices. Values that differ by device or session may overwrite each other.",
    docs: DOCS.evaluations,
    rules: ["metadata-scope"],
  },
  {
    id: "detached-devices",
    title: "Devices are detached by Rupt or by hand",
    text: "v3 documents no `detach` on the client. Devices are detached automatically after a time that is not documented, or by a person in the dashboard. Until then they count, so a low limit may challenge people who log out and in on new devices.",
    docs: DOCS.deviceDetached,
    rules: ["detach", "detach-dropped"],
  },
];

/** One page's word in a contradiction. */
export interface Claim {
  text: string;
  docs: string;
}

/** Two pages of the docs that do not agree. It is shown, not decided silently. */
export interface Contradiction extends Concern {
  id: string;
  title: string;
  claims: readonly [Claim, Claim, ...Claim[]];
  /** What to do until the docs agree. */
  advice: string;
}

/** Where the documentation of v3 contradicts itself. */
export const CONTRADICTIONS: readonly Contradiction[] = [
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
    advice: "No page names the global that the script defines: ask Rupt, or load the package as a module.",
    kinds: ["script", "global"],
  },
  {
    id: "server-package",
    title: "The name of the server package",
    claims: [
      { text: "The API reference and changelog: `@ruptjs/api`.", docs: DOCS.apiIntroduction },
      { text: "The quick start: `@rupt/api`.", docs: DOCS.quickStart },
    ],
    advice: "This report says `@ruptjs/api`, the name that is on npm.",
    kinds: ["related"],
    rules: ["groups", "get-attached-devices", "evaluate", "get-fingerprint", "response-field"],
  },
];
