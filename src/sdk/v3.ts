/** The v3 package on npm, and the range that the migration guide stands for ("3.x"). */
export const V3_PACKAGE = "@ruptjs/client";
export const V3_RANGE = "^3.0.0";
/** The same where Deno names a package of npm, in code or in deno.json. */
export const V3_DENO = `npm:${V3_PACKAGE}@${V3_RANGE}`;

/** The same as an ES module for pages, at one exact version: the lowest of the range. */
export const V3_MODULE_URL = `https://esm.sh/${V3_PACKAGE}@${V3_RANGE.replace("^", "")}`;
/** What is said beside that address. */
export const V3_MODULE_VERSION = `Pin one exact version: where the app has \`${V3_PACKAGE}\` installed, that one; \`${V3_RANGE.replace("^", "")}\` is the lowest that the guide stands for.`;

/** Whether a module specifier names the v3 package. */
export const isV3Specifier = (specifier: string): boolean =>
  specifier === V3_PACKAGE || /^npm:@ruptjs\/client(?:@[^/]+)?$/.test(specifier);

/** Whether a text is an address of the v3 package, by its name or on a CDN. */
export const namesV3 = (text: string): boolean =>
  isV3Specifier(text) || /^https?:\/\/\S+\/@ruptjs\/client(?:[@/]|$)/.test(text);

/** How v3 is named where v2 was named so: `npm:rupt@2` needs no manifest, and neither does what takes its place. */
export const v3SpecifierFor = (v2: string): string => (v2.startsWith("npm:") ? V3_DENO : V3_PACKAGE);

/** Documented members of the v3 call options. */
export const V3_CALL_OPTIONS: ReadonlySet<string> = new Set([
  "user",
  "email",
  "phone",
  "metadata",
  "auto_challenge",
  "on_logout",
]);
