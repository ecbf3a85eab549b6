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
  String.raw`(?:www\.|esm\.)?unpkg\.com/`,
  String.raw`(?:cdn|fastly|gcore|testingcf)\.jsdelivr\.net/(?:npm/|combine/(?:[^\s"'\`<>]*,)?npm/)`,
  String.raw`(?:cdn\.)?esm\.sh/(?:(?:v\d+|stable|pin)/)?\*?`,
  String.raw`esm\.run/`,
  String.raw`cdn\.skypack\.dev/(?:pin/)?`,
  String.raw`(?:(?:ga|dev)\.)?jspm\.(?:dev|io)/(?:npm:)?`,
  String.raw`cdn\.pika\.dev/(?:-/)?`,
  String.raw`bundle\.run/`,
  String.raw`npm\.elemecdn\.com/`,
];

/** Any host that serves a file of a version of the package: a mirror, a proxy of a company. */
const ANY_HOST = String.raw`(?:https?:)?//[\w.-]+(?::\d+)?/(?:[\w.~%@+-]+/)*`;
const FILE_OF_VERSION = String.raw`rupt(?:@(?:\^|~|v|%5e)*[012](?:\.\d+)*|/v?[012](?:\.\d+)+)/(?:[\w.-]+/)*(?:[\w.-]+\.[cm]?js|\+esm)(?:[?#]${REST})?`;

export const V2_CDN_PATTERNS: readonly RegExp[] = [
  new RegExp(
    String.raw`${HOST_START}cdn\.rupt\.dev/(?:(?!v3/)[\w.-]+/)*rupt(?:\.min)?(?:\.js)?(?:[?#]${REST})?(?![\w/-]|\.\w)`,
    "i",
  ),
  // One pattern: an address is found once, whoever serves it.
  new RegExp(
    String.raw`${HOST_START}(?:${PACKAGE_HOSTS.join("|")})${PACKAGE}|(?<![\w.@/:-])${ANY_HOST}${FILE_OF_VERSION}`,
    "i",
  ),
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
