import type { ManifestKind } from "./parse-manifest.ts";

/**
 * What an entry of a section means:
 *
 * - `dependency`: the package itself needs it
 * - `catalog`: a range that members refer to by `catalog:`
 * - `companion`: says more about a dependency of the same package (`peerDependenciesMeta`)
 * - `pin`: bends what the whole workspace installs (overrides, resolutions); goes when nothing in it needs the package
 * - `extension`: tells the manager what a package of somebody else needs; never edited
 */
export type EntryRole = "dependency" | "catalog" | "companion" | "pin" | "extension";

/**
 * How a section names packages: `ranges` name -> range; `keys` the key alone counts; `selectors` keys such as
 * `foo>rupt`, `foo/rupt`, `rupt@2`; `overrides` npm's nested form; `list` an array of names.
 */
export type SectionShape = "ranges" | "keys" | "selectors" | "overrides" | "list";

export interface Section {
  /** Keys from the root; `*` stands for any key. */
  path: readonly string[];
  role: EntryRole;
  shape: SectionShape;
}

const section = (path: string, role: EntryRole, shape: SectionShape): Section => ({
  path: path.split("."),
  role,
  shape,
});

/** Settings of pnpm: under `pnpm` in package.json, at the top of pnpm-workspace.yaml. https://pnpm.io/settings */
const PNPM_SETTINGS: readonly Section[] = [
  section("overrides", "pin", "selectors"),
  section("packageExtensions", "pin", "selectors"),
  section("packageExtensions.*.dependencies", "extension", "ranges"),
  section("packageExtensions.*.optionalDependencies", "extension", "ranges"),
  section("packageExtensions.*.peerDependencies", "extension", "ranges"),
  section("peerDependencyRules.allowedVersions", "pin", "selectors"),
  section("peerDependencyRules.ignoreMissing", "pin", "list"),
  section("peerDependencyRules.allowAny", "pin", "list"),
  section("patchedDependencies", "pin", "selectors"),
  section("allowedDeprecatedVersions", "pin", "keys"),
  section("allowBuilds", "pin", "selectors"),
  section("onlyBuiltDependencies", "pin", "list"),
  section("neverBuiltDependencies", "pin", "list"),
  section("ignoredBuiltDependencies", "pin", "list"),
  section("ignoredOptionalDependencies", "pin", "list"),
  section("minimumReleaseAgeExclude", "pin", "list"),
];

const CATALOGS: readonly Section[] = [
  section("catalog", "catalog", "ranges"),
  section("catalogs.*", "catalog", "ranges"),
];

/** The import map of deno.json: what it names of npm is what Deno installs. https://docs.deno.com/runtime/fundamentals/configuration/ */
const DENO: readonly Section[] = [
  section("imports", "dependency", "ranges"),
  section("scopes.*", "dependency", "ranges"),
];

const under = (key: string, sections: readonly Section[]): Section[] =>
  sections.map((each) => ({ ...each, path: [key, ...each.path] }));

/** Where each kind of manifest names packages. Order decides which range stands for the file in the result. */
export const SECTIONS: Readonly<Record<ManifestKind, readonly Section[]>> = {
  "package.json": [
    section("dependencies", "dependency", "ranges"),
    section("devDependencies", "dependency", "ranges"),
    section("optionalDependencies", "dependency", "ranges"),
    section("peerDependencies", "dependency", "ranges"),
    ...CATALOGS,
    ...under("workspaces", CATALOGS),
    section("peerDependenciesMeta", "companion", "keys"),
    section("dependenciesMeta", "companion", "selectors"),
    section("bundledDependencies", "companion", "list"),
    section("bundleDependencies", "companion", "list"),
    section("overrides", "pin", "overrides"),
    section("resolutions", "pin", "selectors"),
    section("patchedDependencies", "pin", "selectors"),
    section("trustedDependencies", "pin", "list"),
    ...under("pnpm", PNPM_SETTINGS),
  ],
  "pnpm-workspace.yaml": [...CATALOGS, ...PNPM_SETTINGS],
  "deno.json": DENO,
  "deno.jsonc": DENO,
  ".yarnrc.yml": [
    ...CATALOGS,
    section("packageExtensions", "pin", "selectors"),
    section("packageExtensions.*.dependencies", "extension", "ranges"),
    section("packageExtensions.*.peerDependencies", "extension", "ranges"),
    section("npmPreapprovedPackages", "pin", "list"),
  ],
};
