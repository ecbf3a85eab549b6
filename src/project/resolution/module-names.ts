import { join, posix, relative, resolve, sep } from "node:path";
import { isDeclarationFile } from "../../code/file-names.ts";
import { once } from "../../code/once.ts";
import { packageOf } from "../../code/specifiers.ts";
import type { Fault } from "../../rules/errors.ts";
import { type ProjectPackage, packageOwners } from "../packages.ts";
import { type AliasTable, aliasNames, aliasTargets, exportsTable, importsTable } from "./aliases.ts";
import { createTsConfigs, type TsConfig } from "./tsconfig.ts";

/** What names of modules that are no paths mean in this project. */
export interface ModuleNames {
  /**
   * The file that a name leads to, or null for packages of others.
   * @param exists the file of the project that a path without its ending stands for, or null
   */
  resolve(from: string, name: string, exists: (base: string) => string | null): string | null;
  /** All files that the conditions of a package.json may choose for a name: which one holds is up to who builds it. */
  choices(from: string, name: string, exists: (base: string) => string | null): readonly string[];
  /** The tables that settings near a file and of all packages give. */
  tables(path: string): AliasTable[];
  /** The names that settings and packages give a file, or a beginning of them. They need not hold a word of its path. */
  namesOf(path: string): readonly string[];
  /** Configuration files that could not be read. */
  errors: Fault[];
}

/** Aliases that frameworks set without saying so in a file that could be read as data. */
const USUAL_ALIASES: readonly [RegExp, readonly string[]][] = [
  [/^\$lib(?=\/|$)/, ["src/lib"]],
  [/^(?:@|~)(?=\/)/, ["src", "app", ""]],
  [/^(?:@@|~~)(?=\/)/, [""]],
];

/**
 * Names by tsconfig files, by `imports` and `exports` of package.json files, by the members of the workspace, and the usual
 * aliases, in this order.
 */
export function createModuleNames(root: string, packages: readonly ProjectPackage[]): ModuleNames {
  const errors: Fault[] = [];
  const configs = createTsConfigs(({ file, what }) => {
    const path = relative(root, file).split(sep).join("/");
    errors.push({ path, code: "settings-broken", what });
  });
  const configFor = (path: string) => configs.at(join(root, posix.dirname(path)));
  const ownerOf = packageOwners(packages);
  const pathsOf = once((config: TsConfig) => pathsTable(root, config));
  const members = new Map(packages.flatMap((one) => (one.name === undefined ? [] : [[one.name, one]])));
  let common: { configs: ReadonlySet<TsConfig>; tables: readonly AliasTable[] } | null = null;
  const tablesFor = (path: string): AliasTable[] => {
    if (common === null) {
      const configs = new Set(packages.flatMap(({ manifestPath }) => configFor(manifestPath) ?? []));
      const imports = packages.map(({ dir, manifest }) => importsTable(dir, manifest));
      common = { configs, tables: [...[...configs].flatMap((each) => pathsOf(each) ?? []), ...imports] };
    }
    const own = configFor(path);
    const table = own === null || common.configs.has(own) ? null : pathsOf(own);
    return [...(table === null ? [] : [table]), ...common.tables];
  };
  return {
    errors,
    tables: tablesFor,
    namesOf: once((path) => {
      const own = packages.flatMap(({ dir, name }) =>
        name && (dir === "" || path.startsWith(`${dir}/`)) ? [name] : [],
      );
      return [...own, ...aliasNames(path, tablesFor(path))];
    }),
    resolve(from, name, exists) {
      const first = (bases: readonly string[]): string | null => {
        for (const base of bases) {
          const path = exists(base);
          if (path !== null && !isForeign(path)) return path;
        }
        return null;
      };
      const config = configFor(from);
      const configured = config && first(configuredTargets(root, name, config, pathsOf(config)));
      if (configured) return configured;
      const owner = ownerOf(from);
      if (name.startsWith("#"))
        return owner && first(aliasTargets(name, importsTable(owner.dir, owner.manifest)));
      for (const [pattern, folders] of USUAL_ALIASES) {
        if (!pattern.test(name)) continue;
        const rest = name.replace(pattern, "");
        const path = first(folders.map((folder) => posix.join(owner?.dir ?? "", folder, rest)));
        if (path !== null) return path;
      }
      const called = packageOf(name);
      const member = called && members.get(called.name);
      return member ? first(memberFiles(member, called.inside)) : null;
    },
    choices(from, name, exists) {
      const owner = name.startsWith("#") ? ownerOf(from) : null;
      const called = packageOf(name);
      const member = called && members.get(called.name);
      const targets = owner
        ? aliasTargets(name, importsTable(owner.dir, owner.manifest)).map((target) => [target])
        : member
          ? exportedBy(member, called.inside).map((target) =>
              withSource(target).map((file) => posix.join(member.dir, file)),
            )
          : [];
      const found = targets.flatMap((files) => files.map(exists).find((path) => path !== null) ?? []);
      return [...new Set(found.filter((path) => !isForeign(path)))];
    },
  };
}

/** What others wrote, or declarations: nothing of it is followed. */
const isForeign = (path: string): boolean => path.includes("node_modules/") || isDeclarationFile(path);

const fromRoot = (root: string, path: string): string => relative(root, path).split(sep).join("/");

function pathsTable(root: string, { paths }: TsConfig): AliasTable | null {
  if (paths === null) return null;
  const names = Object.entries(paths.names).map(([name, targets]): [string, string[]] => [
    name,
    targets.map((target) => fromRoot(root, resolve(paths.base, target))),
  ]);
  return { base: "", names: Object.fromEntries(names) };
}

function configuredTargets(root: string, name: string, config: TsConfig, table: AliasTable | null): string[] {
  const based = config.baseUrl === null ? [] : [fromRoot(root, join(config.baseUrl, name))];
  return [...(table === null ? [] : aliasTargets(name, table)), ...based];
}

const exportedBy = ({ manifest }: ProjectPackage, inside: string): string[] =>
  aliasTargets(inside === "" ? "." : `./${inside}`, exportsTable(manifest));

/** The source of a member package: what its entry points name, or what of its sources they are built from. */
function memberFiles(member: ProjectPackage, inside: string): string[] {
  const { dir, manifest } = member;
  const exported = exportedBy(member, inside);
  const named = ["source", "types", "module", "main"].flatMap((key) =>
    typeof manifest?.[key] === "string" ? [String(manifest[key])] : [],
  );
  const files =
    inside === ""
      ? [...exported, ...named].flatMap(withSource).concat("src/index", "index", "lib/index")
      : [...exported.flatMap(withSource), inside, posix.join("src", inside)];
  return files.map((file) => posix.join(dir, file));
}

/** Built files lie in folders that are not scanned: their sources have the same names. */
const withSource = (file: string): string[] => [
  file,
  file.replace(/^(\.\/)?(?:dist|build|lib|out)\//, "src/").replace(/(?:\.d)?\.[cm]?[jt]s$/, ""),
];
