/** The v3 package on npm, and the range that the migration guide stands for ("3.x"). */
export const V3_PACKAGE = "@ruptjs/client";
export const V3_RANGE = "^3.0.0";

/** Documented members of the v3 call options. */
export const V3_CALL_OPTIONS: ReadonlySet<string> = new Set([
  "user",
  "email",
  "phone",
  "metadata",
  "auto_challenge",
  "on_logout",
]);
