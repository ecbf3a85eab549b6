import { isV2Specifier } from "../../../src/sdk/v2.ts";

const IN_NODE_MODULES = /(?:^|[/\\])node_modules[/\\]rupt(?:[/\\]|$)/;
const REGEX_SIGNS = /[\^$()|[\]*+?\\]/;

/** `rupt` where a pattern can only mean the package: between anchors, alternatives, groups and path separators. */
const IN_PATTERN =
  /(?:^|[\^(|!:\]]|\\b|node_modules\/(?:\.pnpm\/)?|<rootDir>\/node_modules\/)rupt(?=$|[$)|(/@[\\])/;

/**
 * Whether a setting's text names the v2 package and nothing else: `rupt`, a file of it, `rupt/*`, a path into
 * `node_modules/rupt`, Vite's `rupt > dependency`.
 */
export function isPackageReference(value: string): boolean {
  return isV2Specifier(value) || /^rupt(?:\/\*?|\s*>.*)$/.test(value) || IN_NODE_MODULES.test(value);
}

/**
 * Whether a pattern (`moduleNameMapper`, `transformIgnorePatterns`, a bundler's `test`) names the v2 package:
 * `^rupt$`, `node_modules/(?!(?:foo|rupt)/)`. Never `^rupture$`, `interrupt`, `rupt-utils`, `@scope/rupt`.
 *
 * @param value the pattern, with or without the slashes of a literal
 */
export function isPackagePattern(value: string): boolean {
  if (!REGEX_SIGNS.test(value)) return false;
  const pattern = value.replace(/^\/(.*)\/[a-z]*$/s, "$1").replaceAll("\\/", "/");
  return IN_PATTERN.test(pattern);
}
