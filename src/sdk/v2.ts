/** The v2 package on npm. */
export const V2_PACKAGE = "rupt";

/**
 * The functions of v2 other than `attach`: the id of the rule that says what to do about a call, and whether the default
 * export and `window.Rupt` have it, or only the module by name. A new row is all that it takes to hold a function.
 */
export const V2_FUNCTIONS = {
  detach: { rule: "detach", on: "default" },
  getAttachedDevices: { rule: "get-attached-devices", on: "default" },
  identify: { rule: "identify", on: "default" },
  getFingerprint: { rule: "get-fingerprint", on: "default" },
  getHash: { rule: "get-hash", on: "default" },
  getSignals: { rule: "get-signals", on: "module" },
  evaluate: { rule: "evaluate", on: "default" },
} as const satisfies Record<string, { rule: string; on: "default" | "module" }>;

export type V2Function = keyof typeof V2_FUNCTIONS;

export function isV2Function(name: string): name is V2Function {
  return Object.hasOwn(V2_FUNCTIONS, name);
}

/** Members of the default export and of `window.Rupt`. `getSignals` and `BASE_URL` are named exports only. */
export const V2_DEFAULT_MEMBERS: ReadonlySet<string> = new Set([
  "attach",
  ...Object.entries(V2_FUNCTIONS).flatMap(([name, { on }]) => (on === "default" ? [name] : [])),
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

/** `__mocks__/rupt.js`, `__mocks__/rupt/common.cjs.js`: Jest and Vitest put them in place of the package by their name alone. */
const MOCK_MODULE = /(?:^|\/)__mocks__\/rupt(?:\/.+)?\.[cm]?[jt]sx?$/;

/** Whether a file stands in for the v2 package in tests; its text need not name the package. */
export function isMockModule(path: string): boolean {
  return MOCK_MODULE.test(path);
}

/** What v2 leaves in the browser: the parameter of its redirects, and what it keeps in cookies and storage. Source: `rupt@2.24.1`. */
export const LEFT_BY_V2 = /(?<![\w-])(?:rupt_action|rpt_last_(?:fp|challenge|blocking_access))(?![\w-])/;
