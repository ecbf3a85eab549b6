import { posix } from "node:path";
import {
  type AliasRow,
  aliasRows,
  aliasRowsInJson,
  rowsOf,
} from "../../../transforms/find/settings/alias-rows.ts";
import { isPackageReference } from "../../../transforms/find/settings/package-references.ts";
import { isSettingsFile, runsBuilder } from "../../../transforms/find/settings/setting-files.ts";
import type { SdkNames, SourceFile } from "../../../transforms/model.ts";
import { isTestFile } from "../../code/file-names.ts";
import { once } from "../../code/once.ts";
import { readUnits } from "../../code/read-units.ts";
import type { SourceModule } from "../../code/tree/index.ts";
import { readManifest } from "../../manifests/read-manifest.ts";
import { rangeTarget } from "../../manifests/selector-packages.ts";
import { isV2Specifier, V2_PACKAGE } from "../../sdk/v2.ts";
import { aliasFlags } from "../files/mentions.ts";
import { dependencyNames, dependencyRanges, type ProjectPackage, packageOwners } from "../packages.ts";
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
const MAYBE_JSON = /\.json[c5]?$|\.\w+rc$/;
/** What such tables are called, in texts that are many: `alias`, `resolveAlias`. */
const HAS_TABLE = ["lias", "extraNodeModules", "replacement", "ModuleReplacement", '"browser"'];
/** Manifests beside package.json. */
const OTHER_MANIFESTS = /(?:^|\/)(?:pnpm-workspace\.yaml|\.yarnrc\.yml|deno\.jsonc?)$/;
const CODE = /\.[cm]?[jt]sx?$/;
/** The installed files of v2, by a path. */
const INSTALLED = /(?:^|\/)node_modules\/rupt(?:\/|$)/;
/** What every build of v2 requests: a file that does is a copy of it. */
const CALLS_OF_V2 = ["v2/device/attach", "v2/access/device/", "/listen"];
/** Scripts that only run tests, or show components. */
const TEST_SCRIPT = /(?:^|:)(?:pre|post)?(?:test|e2e|spec|cy|cypress|storybook)/;
/** A row, and where it holds. */
interface PlacedRow extends AliasRow {
  dir: string;
  /** It is what this package installs, or what those install that refer to this catalog. */
  installs?: { catalog: string | null };
}

/**
 * What settings of the project make of names of modules, as far as the SDK is concerned: `imports` and dependencies of package.json,
 * `paths` of tsconfig, aliases of bundlers. Source: contract, 11.12, "Also found".
 */
export function sdkNames(input: NamesInput): SdkNames {
  return new NamesOfProject(input).answers();
}

class NamesOfProject {
  readonly #input: NamesInput;
  readonly #nearest: ReturnType<typeof packageOwners>;
  readonly #named: ReadonlyMap<string, ReturnType<typeof namesOfPackage>>;
  #rows: PlacedRow[] | null = null;
  readonly #isLoadedBySettings = once((path): boolean =>
    this.#input
      .importers()
      .files(path)
      .some((file) => isSettingsFile(file.path) || runsBuilder(specifiersIn(file.text))),
  );

  readonly #depended = once((name): boolean =>
    this.#input.packages.some((one) => dependencyNames(one).includes(name)),
  );

  /** Tables of a file that no known settings load count where nothing else is likely. */
  readonly #tablesIn = once((path): { rows: AliasRow[]; isUnknown: boolean } => {
    const isCode = CODE.test(path);
    const text = isCode || MAYBE_JSON.test(path) ? this.#input.text(path) : null;
    if (text === null || !HAS_TABLE.some((word) => text.includes(word)))
      return { rows: [], isUnknown: false };
    const rows = isCode
      ? (this.#input.modules(path) ?? readUnits(path, text).modules).flatMap(aliasRows)
      : aliasRowsInJson(text);
    const forTests = TESTS_ONLY.test(path) || isTestFile(path);
    const counting = rows.filter(({ toV2, inTests }) => toV2 || !(inTests || forTests));
    const isKnown = isCode
      ? this.#isSettings(path) || this.#isLoadedBySettings(path)
      : JSON_SETTINGS.test(path);
    if (rows.length === 0 || isKnown) return { rows: counting, isUnknown: false };
    const likely = counting.filter(({ name, toV2, toFile }) =>
      toV2 ? !isV2Specifier(name) && !this.#depended(name) : toFile,
    );
    return { rows: likely, isUnknown: true };
  });

  readonly #importersOf = once((name): readonly string[] =>
    this.#input
      .search(name, () => [name])
      .filter((path) => specifiersIn(this.#input.text(path) ?? "").includes(name)),
  );

  /** The rows of a table that may lead to the installed package. */
  readonly #installing = once(({ base, names }: AliasTable): AliasTable => {
    const kept = Object.entries(names).filter(([, targets]) =>
      targets.some((target) => /(?:^|\/)node_modules\/(?:rupt|\*)/.test(target)),
    );
    return { base, names: Object.fromEntries(kept) };
  });

  readonly #installingAt = once((from): AliasTable[] =>
    this.#input
      .tables(from)
      .map(this.#installing)
      .filter(({ names }) => Object.keys(names).length > 0),
  );

  readonly #isCopyAt = once((path) => CALLS_OF_V2.every((call) => this.#input.text(path)?.includes(call)));

  constructor(input: NamesInput) {
    this.#input = input;
    this.#nearest = packageOwners(input.packages);
    this.#named = new Map(input.packages.map(({ dir, manifest }) => [dir, namesOfPackage(manifest)]));
  }

  answers(): SdkNames {
    return {
      isV2: (from, specifier) => this.#isV2(from, specifier),
      leadsElsewhere: (from, specifier) => this.#leadsElsewhere(from, specifier),
      isLoadedBySettings: (path) => this.#isLoadedBySettings(path) || this.#isTakenForSettings(path),
      users: () => this.#users(),
    };
  }

  #isSettings(path: string): boolean {
    return (
      isSettingsFile(path) || (this.#input.modules(path) ?? []).some((module) => runsBuilder(loadsOf(module)))
    );
  }

  #rowsIn(path: string): Omit<PlacedRow, "dir">[] {
    const text = this.#input.text(path);
    if (text === null) return [];
    if (OTHER_MANIFESTS.test(path)) return installedNames(path, text);
    const manifest = this.#input.packages.find(({ manifestPath }) => manifestPath === path)?.manifest;
    return [
      ...(text.includes("--alias") ? flagRows(manifest?.scripts, text) : []),
      ...this.#tablesIn(path).rows,
    ];
  }

  /** Whether a table that no known settings load leads code of the project somewhere, as far as can be seen. */
  #isTakenForSettings(path: string): boolean {
    const { rows, isUnknown } = this.#tablesIn(path);
    return isUnknown && rows.some(({ name, toV2 }) => !toV2 || this.#importersOf(name).length > 0);
  }

  #allRows() {
    this.#rows ??= [
      ...[...this.#input.mentioning()].flatMap((path) =>
        this.#rowsIn(path).map((row) => ({ ...row, dir: this.#input.packageDirOf(path) })),
      ),
      ...this.#input.packages.flatMap(({ dir, manifest }) =>
        installedNames("package.json", JSON.stringify(manifest)).map((row) => ({ ...row, dir })),
      ),
    ];
    return this.#rows;
  }

  /** The package whose entry provides v2 for a file, and its ranges. */
  #provider(from: string) {
    const above = this.#input.packages
      .map((one) => ({
        dir: one.dir,
        ranges: dependencyRanges(one).flatMap(([name, range]) => (name === V2_PACKAGE ? [range] : [])),
      }))
      .filter(({ dir, ranges }) => ranges.length > 0 && (isBelow(from, dir) || dir.startsWith("..")));
    return above.sort((one, other) => other.dir.length - one.dir.length)[0];
  }

  #isInstalled(from: string, { dir, installs }: PlacedRow): boolean {
    if (installs === undefined) return true;
    const own = this.#provider(from);
    if (installs.catalog === null) return own?.dir === dir;
    return own?.ranges.some((range) => rangeTarget(V2_PACKAGE, range).catalog === installs.catalog) === true;
  }

  #rowFor(from: string, specifier: string): AliasRow | undefined {
    return this.#allRows().find(
      (row) =>
        (specifier === row.name || specifier.startsWith(`${row.name}/`)) &&
        (row.dir === "" || row.dir.startsWith("..") || from.startsWith(`${row.dir}/`)) &&
        this.#isInstalled(from, row),
    );
  }

  #isPath(from: string, specifier: string): boolean {
    return this.#installingAt(from).some((table) =>
      aliasTargets(specifier, table).some((target) => INSTALLED.test(target)),
    );
  }

  #isCopy(from: string, specifier: string): boolean {
    const path = specifier.includes("rupt") ? this.#input.resolve(from, specifier) : null;
    return path !== null && path !== from && this.#isCopyAt(path);
  }

  #isV2(from: string, specifier: string): boolean {
    if (/^\.{0,2}\//.test(specifier)) return this.#isCopy(from, specifier);
    const names = specifier.startsWith("#") ? this.#named.get(this.#nearest(from)?.dir ?? "") : undefined;
    if (names !== undefined) return aliasTargets(specifier, { base: "", names }).some(isV2Specifier);
    return (
      this.#rowFor(from, specifier)?.toV2 === true ||
      this.#isPath(from, specifier) ||
      this.#isCopy(from, specifier)
    );
  }

  #leadsElsewhere(from: string, specifier: string): boolean {
    if (specifier.startsWith("npm:")) return false;
    const row = this.#rowFor(from, specifier);
    if (row !== undefined) return !row.toV2;
    const path = this.#input.resolve(from, specifier);
    if (path === null || path === from) return false;
    const member = this.#input.packages.find(({ name, dir }) => name === V2_PACKAGE && isBelow(path, dir));
    const own = this.#input.packages.find(({ dir }) => dir === this.#input.packageDirOf(from));
    const isAny =
      own !== undefined &&
      dependencyRanges(own).some(([name, range]) => name === V2_PACKAGE && range === "*");
    return member === undefined || (own !== member && isAny);
  }

  #users(): SourceFile[] {
    const tables = this.#input.packages
      .flatMap(({ manifestPath }) => this.#input.tables(manifestPath))
      .map(this.#installing);
    const names = new Set(
      [
        ...[...this.#named.values()].flatMap(Object.keys),
        ...tables.flatMap((table) => Object.keys(table.names)),
        ...this.#allRows().flatMap(({ name, toV2 }) => (toV2 && !isV2Specifier(name) ? [name] : [])),
      ]
        .map((name) => name.replace(/\*.*$/, ""))
        .filter((name) => name !== ""),
    );
    const found = new Set([...names].flatMap((name) => this.#input.search(name, () => [name])));
    return [...found].filter(this.#input.isScanned).flatMap((path): SourceFile[] => {
      const text = this.#input.text(path);
      return text !== null && specifiersIn(text).some((specifier) => this.#isV2(path, specifier))
        ? [{ path, text }]
        : [];
    });
  }
}

const isBelow = (path: string, dir: string): boolean =>
  dir === "" || posix.join(dir, path.slice(dir.length)) === path;

const loadsOf = ({ text }: SourceModule): string[] => specifiersIn(text);

/**
 * `"rupt2": "npm:rupt@2"`, and what else bears the name of v2, `"rupt": "npm:@acme/rupt@2"`, `"rupt": "github:acme/rupt"`: in
 * dependencies, catalogs, overrides. What is overridden for another package alone, or extends one, is not what the code gets.
 */
function installedNames(path: string, text: string): Omit<PlacedRow, "dir">[] {
  const reading = readManifest(path, text);
  return ("error" in reading ? [] : reading.entries).flatMap(({ target, key, role, section, catalog }) => {
    if (target === "alias") return [{ name: key, toV2: true }];
    if (target !== "other" && target !== "unproved" && target !== "local") return [];
    const row = { name: V2_PACKAGE, toV2: false };
    if (role === "dependency") return [{ ...row, installs: { catalog: null } }];
    if (role === "catalog") return [{ ...row, installs: { catalog } }];
    return role === "pin" && !section.startsWith("overrides.") ? [row] : [];
  });
}

/** `esbuild --alias:rupt=./other.js`. What only runs in tests leads nobody else there. */
function flagRows(scripts: unknown, text: string): AliasRow[] {
  const commands =
    typeof scripts === "object" && scripts !== null
      ? Object.entries(scripts).flatMap(([name, script]) =>
          typeof script === "string" ? [{ script, inTests: TEST_SCRIPT.test(name) }] : [],
        )
      : [{ script: text, inTests: false }];
  return commands.flatMap(({ script, inTests }) =>
    aliasFlags(script)
      .flatMap(({ name, target }) => rowsOf(name, isPackageReference(target)))
      .filter(({ toV2 }) => toV2 || !inTests),
  );
}

/** The names that lead to files of the v2 package and to nothing of the project. */
function namesOfPackage(manifest: ProjectPackage["manifest"]): Record<string, string[]> {
  const rows = Object.entries(importsTable("", manifest).names).map(([name, targets]): [string, string[]] => [
    name,
    targets.filter((target) => /^rupt(?:\/|$)/.test(target)),
  ]);
  return Object.fromEntries(rows.filter(([, targets]) => targets.length > 0));
}
