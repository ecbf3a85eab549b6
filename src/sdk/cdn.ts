/**
 * Addresses that serve the v2 SDK to a script tag or an import map.
 * Sources: the v2 quick starts for JavaScript and account takeover; unpkg, jsDelivr and esm.sh serve every npm package.
 */
export const V2_CDN_PATTERNS: readonly RegExp[] = [
  /(?:https?:)?\/\/cdn\.rupt\.dev\/js\/rupt(?:\.min)?\.js(?:[?#][^\s"'`<>)]*)?/i,
  /(?:https?:)?\/\/(?:www\.)?unpkg\.com\/rupt(?:@(?!3)[^\s"'`<>)/]*)?(?:\/[^\s"'`<>)]*)?(?![\w@/.-])/i,
  /(?:https?:)?\/\/cdn\.jsdelivr\.net\/(?:npm|combine\/npm)\/rupt(?:@(?!3)[^\s"'`<>)/]*)?(?:\/[^\s"'`<>)]*)?(?![\w@/.-])/i,
  /(?:https?:)?\/\/(?:cdn\.)?(?:esm\.sh|esm\.run|skypack\.dev|jspm\.dev|ga\.jspm\.io)\/(?:npm:|pin\/)?rupt(?:@(?!3)[^\s"'`<>)/]*)?(?:\/[^\s"'`<>)]*)?(?![\w@/.-])/i,
];

/** The legacy CDN of the product before it was called Rupt. */
export const SABIL_CDN_PATTERN = /(?:https?:)?\/\/cdn\.sabil\.io\/[^\s"'`<>)]*/i;

/**
 * The two addresses that the v3 documentation names for the browser build; they contradict each other,
 * and neither page says which global the script defines.
 */
export const V3_CDN_URLS: readonly string[] = [
  "https://cdn.rupt.dev/rupt/js/v3/client.js",
  "https://cdn.rupt.dev/js/v3/rupt.js",
];

/** Hosts that v2 talks to; a Content-Security-Policy that lists them needs a look. */
export const V2_HOSTS: readonly string[] = [
  "api.rupt.dev",
  "cdn.rupt.dev",
  "challenge.rupt.dev",
  "suspended.sabl.app",
];
