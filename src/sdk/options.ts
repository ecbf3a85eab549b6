import type { RuleId } from "../rules/rules.ts";

/**
 * What becomes of each option of `attach`.
 * - `client`: the client's `clientId`
 * - `user`: the `user` key of the v3 call
 * - `keep`: unchanged
 * - `logout`: `on_logout`, in the constructor or per call
 * - `remove`: taken out; `note` says what about it
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

export interface OptionRow {
  fate: OptionFate;
  rule: RuleId;
}

/** The v2 call options. Source: the migration guide's table "What went away", and `rupt@2.24.1`. */
export const ATTACH_OPTIONS: Readonly<Record<string, OptionRow>> = {
  client_id: { fate: "client", rule: "client-id" },
  account: { fate: "user", rule: "account-to-user" },
  user: { fate: "user", rule: "account-to-user" },
  email: { fate: "keep", rule: "attach-to-access" },
  phone: { fate: "keep", rule: "attach-to-access" },
  metadata: { fate: "keep", rule: "metadata-scope" },
  redirect_urls: { fate: "redirects", rule: "redirect-urls" },
  limit_config: { fate: "limits", rule: "device-limit" },
  tolerance: { fate: "remove", rule: "policy-side-option" },
  cookie: { fate: "remove", rule: "policy-side-option" },
  secret: { fate: "remove", rule: "secret-removed" },
  debug: { fate: "remove", rule: "option-dropped" },
  include_page: { fate: "remove", rule: "option-dropped" },
  identity: { fate: "remove", rule: "option-dropped" },
  fingerprint: { fate: "remove", rule: "option-dropped" },
  groups: { fate: "remove", rule: "groups" },
  event: { fate: "remove", rule: "event" },
  domain: { fate: "hold", rule: "custom-domain" },
  on_current_device_logout: { fate: "logout", rule: "on-logout" },
  on_challenge: { fate: "challenge", rule: "on-challenge" },
  on_limit_exceeded: { fate: "limitExceeded", rule: "on-limit-exceeded" },
};

/** Members of `redirect_urls`. */
export const REDIRECT_URLS: Readonly<Record<string, RuleId>> = {
  logout_url: "redirect-urls",
  new_account_url: "redirect-urls",
  success_url: "redirect-urls-unmapped",
  upgrade_url: "redirect-urls-unmapped",
  suspended_url: "redirect-urls-unmapped",
};

/** Members of `limit_config`. */
export const LIMITS: Readonly<Record<string, RuleId>> = {
  overall_device_limit: "device-limit",
  overall_limit: "device-limit",
  people_limit: "people-limit",
};
