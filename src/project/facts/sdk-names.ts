import { posix } from "node:path";
import { type AliasRow, aliasRows, aliasRowsInJson } from "../../../transforms/find/settings/alias-rows.ts";
import { isSettingsFile, runsBuilder } from "../../../transforms/find/settings/setting-files.ts";
import type { SdkNames, SourceFile } from "../../../transforms/model.ts";
import { once } from "../../code/once.ts";
import { readUnits } from "../../code/read-units.ts";
import type { SourceModule } from "../../code/tree/index.ts";
import { readManifest } from "../../manifests/read-manifest.ts";
import { isV2Specifier, V2_PACKAGE } from "../../sdk/v2.ts";
import { dependencyRanges, type ProjectPackage, packageOwners } from "../packages.ts";
import { type AliasTable, aliasTargets, importsTable } from "../resolution/aliases.ts";
import { specifiersIn } from "../resolution/import-index.ts";
import type { Importers } from "./importers.ts";

interface NamesInput {
  packages: readonly ProjectPackage[];
  packageDirOf(path: string): string;
  isScanned(path: string): boolean;
  /** Files that may hold a specifier, which is asked for as a path is. */
  search(path: string, namesOf: (path: string) => readonly string[]): readonly string[];
  text(path: string): string | null;
  /** Files that mention the SDK, also those that the run leaves out. */
  mentioning(): Iterable<string>;
  modules(path: string): readonly SourceModule[] | null;
  resolve(from: string, specifier: string): string | null;
  tables(path: string): readonly AliasTable[];
  importers(): Pick<Importers, "files">;
}

/** Settings that hold only while tests run, where another module stands for the SDK. */
const TESTS_ONLY = /(?:^|\/)(?:vitest|jest|cypress|playwright|karma|wdio)[.-]|(?:^|\/)\.storybook\//;
/** Settings without code that lead names to modules. */
const JSON_SETTINGS = /(?:^|\/)(?:package\.json|\.babelrc(?:\.json)?|babel\.config\.json|\.swcrc)$/;
/** What such tables are called, in texts that are many: `alias`, `resolveAlias`. */
const HAS_TABLE = ["lias", "extraNodeModules", "replacement", '"browser"'];
/** Manifests beside package.json. */
const OTHER_MANIFESTS = /(?:^|\/)(?:pnpm-workspace\.yaml|\.yarnrc\.yml|deno\.jsonc?)$/;
const CODE = /\.[cm]?[jt]sx?$/;
/** The installed files of v2, by a path. */
const INSTALLED = /(?:^|\/)node_modules\/rupt(?:\/|$)/;
/** Ranges by which a folder of the project is installed: always, or where a package of the project bears the name. */
const LOCAL = /^(?:workspace|link|portal):/;
const MAYBE_LOCAL = /^file:|^\*$/;

/**
 * What settings of the project make of names of modules, as far as the SDK is concerned: `imports` and dependencies of package.json,
 * `paths` of tsconfig, aliases of bundlers. Source: contract, 11.12, "Also found".
 */
export function sdkNames(input: NamesInput): SdkNames {
  const { packages, packageDirOf } = input;
  const nearest = packageOwners(packages);
  const named = new Map(packages.map(({ dir, manifest }) => [dir, namesOfPackage(manifest)]));
  const isSettings = (path: string): boolean =>
    isSettingsFile(path) || (input.modules(path) ?? []).some((module) => runsBuilder(loadsOf(module)));
  const isLoadedBySettings = once((path): boolean =>
    input
      .importers()
      .files(path)
      .some((file) => isSettingsFile(file.path) || runsBuilder(specifiersIn(file.text))),
  );
  const rowsIn = (path: string): AliasRow[] => {
    const isJson = JSON_SETTINGS.test(path);
    const isManifest = OTHER_MANIFESTS.test(path);
    if (!isJson && !isManifest && !CODE.test(path)) return [];
    const text = input.text(path);
    if (isManifest) return text === null ? [] : installedNames(path, text);
    if (text === null || !HAS_TABLE.some((word) => text.includes(word))) return [];
    if (isJson) return aliasRowsInJson(text);
    const rows = (input.modules(path) ?? readUnits(path, text).modules).flatMap(aliasRows);
    if (rows.length === 0 || !(isSettings(path) || isLoadedBySettings(path))) return [];
    return rows.filter(({ toV2, inTests }) => toV2 || !(inTests || TESTS_ONLY.test(path)));
  };
  let rows: (AliasRow & { dir: string })[] | null = null;
  const allRows = () => {
    rows ??= [
      ...[...input.mentioning()].flatMap((path) =>
        rowsIn(path).map((row) => ({ ...row, dir: packageDirOf(path) })),
      ),
      ...packages.flatMap(({ dir, manifest }) =>
        installedNames("package.json", JSON.stringify(manifest)).map((row) => ({ ...row, dir })),
      ),
    ];
    return rows;
  };
  const rowFor = (from: string, specifier: string): AliasRow | undefined =>
    allRows().find(
      ({ name, dir }) =>
        (specifier === name || specifier.startsWith(`${name}/`)) &&
        (dir === "" || from.startsWith(`${dir}/`)),
    );
  const paths = new Map<AliasTable, AliasTable>();
  /** The rows of a table that may lead to the installed package. */
  const installing = (table: AliasTable): AliasTable => {
    const known = paths.get(table);
    if (known) return known;
    const names = Object.entries(table.names).filter(([, targets]) =>
      targets.some((target) => /(?:^|\/)node_modules\/(?:rupt|\*)/.test(target)),
    );
    const kept = { base: table.base, names: Object.fromEntries(names) };
    paths.set(table, kept);
    return kept;
  };
  const isPath = (from: string, specifier: string): boolean =>
    input
      .tables(from)
      .map(installing)
      .some(
        (table) =>
          Object.keys(table.names).length > 0 &&
          aliasTargets(specifier, table).some((target) => INSTALLED.test(target)),
      );
  const isV2 = (from: string, specifier: string): boolean => {
    if (/^\.{0,2}\//.test(specifier)) return false;
    const names = specifier.startsWith("#") ? named.get(nearest(from)?.dir ?? "") : undefined;
    if (names !== undefined) return aliasTargets(specifier, { base: "", names }).some(isV2Specifier);
    return rowFor(from, specifier)?.toV2 === true || isPath(from, specifier);
  };
  return {
    isV2,
    leadsElsewhere(from, specifier) {
      if (specifier.startsWith("npm:")) return false;
      const row = rowFor(from, specifier);
      if (row !== undefined) return !row.toV2;
      const own = packages.find(({ dir }) => dir === packageDirOf(from));
      const ranges = own
        ? dependencyRanges(own).flatMap(([name, range]) => (name === V2_PACKAGE ? [range] : []))
        : [];
      if (ranges.some((range) => LOCAL.test(range))) return true;
      const path = input.resolve(from, specifier);
      if (path === null || path === from) return false;
      const member = packages.find(({ name, dir }) => name === V2_PACKAGE && isBelow(path, dir));
      return member === undefined || (own !== member && ranges.some((range) => MAYBE_LOCAL.test(range)));
    },
    isLoadedBySettings,
    users() {
      const tables = packages.flatMap(({ manifestPath }) => input.tables(manifestPath)).map(installing);
      const names = new Set(
        [
          ...[...named.values()].flatMap(Object.keys),
          ...tables.flatMap((table) => Object.keys(table.names)),
          ...allRows().flatMap(({ name, toV2 }) => (toV2 && !isV2Specifier(name) ? [name] : [])),
        ]
          .map((name) => name.replace(/\*.*$/, ""))
          .filter((name) => name !== ""),
      );
      const found = new Set([...names].flatMap((name) => input.search(name, () => [name])));
      return [...found].filter(input.isScanned).flatMap((path): SourceFile[] => {
        const text = input.text(path);
        return text !== null && specifiersIn(text).some((specifier) => isV2(path, specifier))
          ? [{ path, text }]
          : [];
      });
    },
  };
}

const isBelow = (path: string, dir: string): boolean =>
  dir === "" || posix.join(dir, path.slice(dir.length)) === path;

const loadsOf = ({ text }: SourceModule): string[] => specifiersIn(text);

/** `"rupt2": "npm:rupt@2"`, and another package that bears the name, `"rupt": "npm:@acme/rupt@2"`: in dependencies, catalogs, overrides. */
function installedNames(path: string, text: string): AliasRow[] {
  const reading = readManifest(path, text);
  return ("error" in reading ? [] : reading.entries).flatMap(({ target, key }): AliasRow[] => {
    if (target === "alias") return [{ name: key, toV2: true }];
    return target === "other" ? [{ name: V2_PACKAGE, toV2: false }] : [];
  });
}

/** The names that lead to files of the v2 package and to nothing of the project. */
function namesOfPackage(manifest: ProjectPackage["manifest"]): Record<string, string[]> {
  const rows = Object.entries(importsTable("", manifest).names).map(([name, targets]): [string, string[]] => [
    name,
    targets.filter((target) => /^rupt(?:\/|$)/.test(target)),
  ]);
  return Object.fromEntries(rows.filter(([, targets]) => targets.length > 0));
}
