/**
 * What becomes of each option of `attach`.
 * - `client`: the client's `clientId`
 * - `user`: the `user` key of the v3 call
 * - `keep`: unchanged
 * - `logout`: `on_logout`, in the constructor or per call
 * - `remove`: taken out; what v3 has instead is said
 * - `redirects`, `limits`: an object whose members have rows of their own
 * - `challenge`, `limitExceeded`: removed when inert, else by their own rule
 * - `hold`: the call stays on v2
 */
export type OptionFate =
  | "client"
  | "user"
  | "keep"
  | "logout"
  | "remove"
  | "redirects"
  | "limits"
  | "challenge"
  | "limitExceeded"
  | "hold";

/** The row of an option that is taken out. */
export interface RemovedRow {
  fate: "remove";
  rule: "option-dropped" | "policy-side-option" | "secret-removed" | "groups" | "event";
  /** What v3 has instead, as the end of a sentence. */
  inV3: string;
}

/** The row of an option: what becomes of it, and the id of the rule that says so. */
export type OptionRow =
  | { fate: Exclude<OptionFate, "remove" | "hold"> }
  | RemovedRow
  | { fate: "hold"; rule: "custom-domain" };

/** The v2 call options. Source: the migration guide's table "What went away", and `rupt@2.24.1`. */
export const ATTACH_OPTIONS: Readonly<Record<string, OptionRow>> = {
  client_id: { fate: "client" },
  account: { fate: "user" },
  user: { fate: "user" },
  email: { fate: "keep" },
  phone: { fate: "keep" },
  metadata: { fate: "keep" },
  redirect_urls: { fate: "redirects" },
  limit_config: { fate: "limits" },
  tolerance: {
    fate: "remove",
    rule: "policy-side-option",
    inV3: "in v3 you set how strict a check is on its policy",
  },
  cookie: { fate: "remove", rule: "policy-side-option", inV3: "v3 has no such option" },
  secret: {
    fate: "remove",
    rule: "secret-removed",
    inV3: "v3 takes no secret in the browser. Anyone could read it there, so treat it as leaked and rotate it",
  },
  debug: { fate: "remove", rule: "option-dropped", inV3: "v3 documents no debug option" },
  include_page: { fate: "remove", rule: "option-dropped", inV3: "v3 documents no such option" },
  identity: {
    fate: "remove",
    rule: "option-dropped",
    inV3: "v2.24 did not read it, and v3 documents no such option",
  },
  fingerprint: { fate: "remove", rule: "option-dropped", inV3: "v3 documents no such option" },
  groups: {
    fate: "remove",
    rule: "groups",
    inV3: "the v3 web client takes no groups. Send them from your server with `updateUser` of @ruptjs/api",
  },
  event: {
    fate: "remove",
    rule: "event",
    inV3: "`evaluate.access` takes no event. Use `evaluate.signup` where a user signs up; for other events v3 documents nothing",
  },
  domain: { fate: "hold", rule: "custom-domain" },
  on_current_device_logout: { fate: "logout" },
  on_challenge: { fate: "challenge" },
  on_limit_exceeded: { fate: "limitExceeded" },
};

/** Members of `redirect_urls`. */
const REDIRECT_URLS: Readonly<Record<string, "redirect-urls" | "redirect-urls-unmapped">> = {
  logout_url: "redirect-urls",
  new_account_url: "redirect-urls",
  success_url: "redirect-urls-unmapped",
  upgrade_url: "redirect-urls-unmapped",
  suspended_url: "redirect-urls-unmapped",
};

/** Members of `limit_config`. */
const LIMITS: Readonly<Record<string, "device-limit" | "people-limit">> = {
  overall_device_limit: "device-limit",
  overall_limit: "device-limit",
  people_limit: "people-limit",
};

/** The limit, and its deprecated name, which v2 read where the other had no value. */
export const DEVICE_LIMIT = "limit_config.overall_device_limit";
export const DEPRECATED_LIMIT = "limit_config.overall_limit";

const MEMBERS = { redirect_urls: REDIRECT_URLS, limit_config: LIMITS };

export type MemberRule = (typeof REDIRECT_URLS)[string] | (typeof LIMITS)[string];

/**
 * The rule of a member of `redirect_urls` or `limit_config`, by its dotted name: null for one that v2 never had, undefined for an
 * option that is none. A member may be called `constructor`, which every object has.
 */
export function memberRule(option: string): MemberRule | null | undefined {
  const [parent = "", member = ""] = option.split(".");
  if (parent !== "redirect_urls" && parent !== "limit_config") return undefined;
  const rules: Readonly<Record<string, MemberRule>> = MEMBERS[parent];
  return Object.hasOwn(rules, member) ? rules[member] : null;
}
