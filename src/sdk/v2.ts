import type { RuleId } from "../rules/rules.ts";

/** The v2 package on npm. */
export const V2_PACKAGE = "rupt";

/** The functions of v2 other than `attach`, with the rule that says what to do about a call. */
export const V2_CALLS = {
  detach: "detach",
  getAttachedDevices: "get-attached-devices",
  identify: "identify",
  getFingerprint: "get-fingerprint",
  getHash: "get-hash",
  getSignals: "get-signals",
  evaluate: "evaluate",
} as const satisfies Record<string, RuleId>;

/** Members of the default export and of `window.Rupt`. `getSignals` and `BASE_URL` are named exports only. */
export const V2_DEFAULT_MEMBERS: ReadonlySet<string> = new Set([
  "attach",
  "detach",
  "getAttachedDevices",
  "identify",
  "getFingerprint",
  "getHash",
  "evaluate",
]);

/** Types that `rupt/index.d.ts` declares. */
export const V2_TYPES: ReadonlySet<string> = new Set([
  "AttachConfig",
  "AttachResponse",
  "LimitConfig",
  "EvaluationResponse",
  "FingerprintResponse",
]);

/** Fields of the v2 attach response; v3 returns none of them. */
export const V2_RESPONSE_FIELDS: ReadonlySet<string> = new Set([
  "success",
  "attached_devices",
  "device_id",
  "default_device_limit",
  "block_over_usage",
  "suspended",
  "access",
  "identity",
]);

/** Fields that a v3 evaluation documents. */
export const V3_RESPONSE_FIELDS: ReadonlySet<string> = new Set(["evaluation_id", "redirect"]);

const DEEP_PATH = /^rupt\/(?:index(?:\.mjs|\.js)?|common(?:\.cjs)?|index\.d\.ts|package\.json)$/;

/** Whether a module specifier names the v2 package (`rupt`, or a file of it: the package has no `exports`). */
export function isV2Specifier(specifier: string): boolean {
  return (
    specifier === V2_PACKAGE || DEEP_PATH.test(specifier) || /^npm:rupt(?:@[^/]+)?(?:\/|$)/.test(specifier)
  );
}
