import { V2_PACKAGE } from "../../../src/sdk/v2.ts";

/** Lists of package names, by the last words that lead to them in the usual tools. */
const LISTS: readonly RegExp[] = [
  /(?:^|\.)optimizeDeps\.(?:include|exclude|needsInterop)$/,
  /(?:^|\.)noExternal$/,
  /(?:^|\.)ssr\.(?:external|optimizeDeps\.(?:include|exclude))$/,
  /(?:^|\.)(?:transpilePackages|transpileDependencies|serverExternalPackages|optimizePackageImports)$/,
  /(?:^|\.)build\.transpile$/,
  /(?:^|\.)allowedCommonJsDependencies$/,
  /(?:^|\.)deps\.inline$/,
];

/**
 * Whether a text is the plain name of the package in a list that only names packages: where the package is migrated, the v3
 * package takes its place.
 *
 * @param keyPath the keys that lead to the list; places in lists may be among them
 */
export function isListedPackage(value: string, keyPath: readonly string[]): boolean {
  if (value !== V2_PACKAGE) return false;
  const way = keyPath.filter((key) => !/^\d+$/.test(key)).join(".");
  return LISTS.some((list) => list.test(way));
}
