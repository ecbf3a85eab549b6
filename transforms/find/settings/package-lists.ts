import { V2_PACKAGE } from "../../../src/sdk/v2.ts";

/** Lists of package names, by the last words that lead to them in the usual tools. */
const LISTS: readonly RegExp[] = [
  /(?:^|\.)optimizeDeps\.(?:include|exclude|needsInterop)$/,
  /(?:^|\.)noExternal$/,
  /(?:^|\.)ssr\.(?:external|optimizeDeps\.(?:include|exclude))$/,
  /(?:^|\.)(?:transpilePackages|transpileDependencies|serverExternalPackages|optimizePackageImports)$/,
  /(?:^|\.)(?:serverComponentsExternalPackages|external|externalDependencies|dedupe|shared)$/,
  /(?:^|\.)(?:serverDependenciesToBundle|neverBundle|alwaysBundle|externals\.inline|autoImport\.exclude)$/,
  // Chunks by name: the modules that each is made of.
  /(?:^|\.)manualChunks\.[^.]+$/,
  /(?:^|\.)build\.transpile$/,
  /(?:^|\.)allowedCommonJsDependencies$/,
  /(?:^|\.)deps\.inline$/,
];

/** Lists of what looks after dependencies: Renovate, Dependabot, knip, syncpack, npm-package-json-lint. */
const DEPENDENCIES: readonly RegExp[] = [
  /(?:^|\.)rules\.require-(?:dev|optional|peer)?[dD]ependencies$/,
  /(?:^|\.)(?:matchPackageNames|matchDepNames|excludePackageNames|ignoreDeps|ignoreDependencies)$/,
  /(?:^|\.)(?:groups\.[^.]+\.(?:exclude-)?patterns|versionGroups\.dependencies|semverGroups\.dependencies)$/,
];

/** Patterns that choose files of packages, by the last words that lead to them. They load nothing. */
const CHOOSING =
  /(?:^|\.)(?:(?:transform|modulePath|coveragePath|testPath|watchPath)IgnorePatterns|unmockedModulePathPatterns|ignorePatterns)$/;

/** Settings of tools that only judge code and dependencies. */
const JUDGING =
  /(?:^|\/)\.?(?:eslint|oxlint|stylelint|knip|depcheck|dependency-cruiser|syncpack|ncu|renovate|dependabot)(?=[.\w-]*$)/;

/** What size-limit leaves out when it measures. */
const UNCOUNTED = /size-limit.*[:.]ignore$/;

/** Whether a setting only speaks of packages: nothing fails there when the package is gone. */
export function onlySpeaksOf(path: string, keyPath: readonly string[]): boolean {
  const way = keyPath.filter((key) => !/^\d+$/.test(key)).join(".");
  return JUDGING.test(path) || CHOOSING.test(way) || UNCOUNTED.test(`${path}:${way}`);
}

/** Tables by which a test runner puts files in the place of modules, by the last words that lead to them. */
const IN_TESTS = /(?:^|\.)(?:moduleNameMapper|test\.alias(?:\.find)?)$/;

/**
 * Whether a row of such a table puts something else in the place of the package: tests of code that moved get the real client then.
 *
 * @param target what the row leads to, as it is written; undefined for what is no row
 */
export function standsInForTests(keyPath: readonly string[], target: string | undefined): boolean {
  if (target === undefined || /(?:^|[\\/"'`])rupt(?:[\\/"'`]|$)/.test(target)) return false;
  return IN_TESTS.test(keyPath.filter((key) => !/^\d+$/.test(key)).join("."));
}

/** Single names of packages in settings of the same kinds. */
const NAMED = /(?:^|\.)(?:noExternal|external)$/;
const DEPENDENCY = /(?:^|\.)(?:ignore|allow)\.dependency-name$/;

/**
 * Whether a text is the plain name of the package in a list that only names packages: where the package is migrated, the v3
 * package takes its place.
 *
 * @param keyPath the keys that lead to the text; places in lists may be among them
 * @param inList whether the text is an item of a list
 */
export function isListedPackage(value: string, keyPath: readonly string[], inList: boolean): boolean {
  if (value !== V2_PACKAGE) return false;
  const way = wayOf(keyPath);
  if (namesDependency(way, inList)) return true;
  return inList ? LISTS.some((list) => list.test(way)) : NAMED.test(way);
}

const wayOf = (keyPath: readonly string[]): string => keyPath.filter((key) => !/^\d+$/.test(key)).join(".");

const namesDependency = (way: string, inList: boolean): boolean =>
  inList ? DEPENDENCIES.some((list) => list.test(way)) : DEPENDENCY.test(way);

/** Keys that hold versions of the packages that an entry names, or what takes their place. */
const VERSIONS = /^(?:\w*versions?|range|matchCurrentValue|matchNewValue|replacementName)$/i;

/**
 * Whether an entry of what looks after dependencies holds a version of v2 beside its name: `{ matchPackageNames: ["rupt"],
 * allowedVersions: "<3" }`. With the name of the v3 package it would allow no version of that.
 *
 * @param keyPath the keys that lead to the name
 * @param beside what else the object holds that the name or its list stands in
 */
export function isPinned(
  keyPath: readonly string[],
  inList: boolean,
  beside: readonly { readonly key: string; readonly value: string }[],
): boolean {
  // A sign alone says how a range is written.
  return (
    namesDependency(wayOf(keyPath), inList) &&
    beside.some(({ key, value }) => VERSIONS.test(key) && !/^["'`]?[\^~<>=*]*["'`]?$/.test(value))
  );
}
