/**
 * Addresses that serve the v2 SDK to a script tag or an import map.
 * Sources: the v2 quick starts for JavaScript and account takeover; unpkg, jsDelivr, esm.sh, Skypack and jspm serve every
 * npm package under its name.
 */

/** A host that is not the tail of another host or of a path; the protocol may be left out. */
const HOST_START = String.raw`(?<![\w.@/:-])(?:(?:https?:)?//)?`;
const REST = String.raw`[^\s"'\`<>()\\]*`;

/** The package `rupt`: any version but 3, any file, any query; not `rupture`, `rupt-x`, `rupt.js` or `@x/rupt`. */
const PACKAGE = String.raw`rupt(?:@(?!(?:\^|~|v|=|>=|%5e)*3(?!\d))[^\s"'\`<>()\\/?#,]*)?(?:[/?#]${REST})?(?![\w@/.-])`;

/** How each host writes the way to a package. */
const PACKAGE_HOSTS: readonly string[] = [
  String.raw`(?:www\.)?unpkg\.com/`,
  String.raw`(?:cdn|fastly|gcore|testingcf)\.jsdelivr\.net/(?:npm/|combine/(?:[^\s"'\`<>]*,)?npm/)`,
  String.raw`(?:cdn\.)?esm\.sh/(?:(?:v\d+|stable|pin)/)?\*?`,
  String.raw`esm\.run/`,
  String.raw`cdn\.skypack\.dev/(?:pin/)?`,
  String.raw`(?:(?:ga|dev)\.)?jspm\.(?:dev|io)/(?:npm:)?`,
];

export const V2_CDN_PATTERNS: readonly RegExp[] = [
  new RegExp(
    String.raw`${HOST_START}cdn\.rupt\.dev/js/(?:v2/)?rupt(?:\.min)?(?:\.js)?(?:[?#]${REST})?(?![\w/-]|\.\w)`,
    "i",
  ),
  ...PACKAGE_HOSTS.map((host) => new RegExp(HOST_START + host + PACKAGE, "i")),
];

/** The legacy CDN of the product before it was called Rupt. */
export const SABIL_CDN_PATTERN = new RegExp(String.raw`${HOST_START}cdn\.sabil\.io/${REST}`, "i");

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
