import { join, posix } from "node:path";
import type { Findings } from "../../../transforms/model.ts";
import { isTypeScript, isTypeScriptFile } from "../../code/file-names.ts";
import { groupBy } from "../../code/group-by.ts";
import { once } from "../../code/once.ts";
import { readPlainFile } from "../files/read-files.ts";
import type { ProjectPackage } from "../packages.ts";
import { type AliasTable, aliasTargets } from "../resolution/aliases.ts";
import { wholeSpecifiersIn } from "../resolution/import-index.ts";
import {
  type EndingInput,
  type EndingStyle,
  endingStyles,
  type Importing,
  importedBy,
} from "./ending-style.ts";

/** How much of a package is read to see how its files import each other. */
const MOST_READ = 200;

/**
 * Tells how a file of the project imports another: by an alias or a path, with or without ending, as its own imports and the module
 * system want. What all files of a package show is looked up once for the package.
 *
 * @param keepsLoads whether a compiler leaves `import()` to Node, which looks for no endings there
 * @returns a function of the file, the one it imports, and the file whose endings count where that is another one
 */
export function createSpecifiers(
  input: EndingInput,
  files: readonly Findings[],
  resolve: Resolve,
  tables: (path: string) => readonly AliasTable[],
  keepsLoads: (path: string) => boolean,
): (from: string, to: string, like?: string, isLate?: boolean) => string {
  const byPath = new Map(files.map((file) => [file.path, file]));
  const byPackage = groupBy(files, ({ path }) => input.packageDirOf(path));
  const importing = once((path): Importing => {
    const file = byPath.get(path);
    const text = file ? "" : (readPlainFile(join(input.root, path)) ?? "");
    return { path, specifiers: file ? importedBy(file) : wholeSpecifiersIn(text) };
  });
  const filesOf = once((packageDir): readonly Importing[] => {
    const own = (byPackage.get(packageDir) ?? []).map(({ path }) => path);
    const paths = [...new Set([...own, ...(input.codeOf?.(packageDir) ?? [])])];
    return paths.slice(0, own.length + MOST_READ).map(importing);
  });
  const isAlias = (at: string, specifier: string) =>
    !isRelative(specifier) && resolve(at, specifier) !== null;
  const aliasEnding = endingStyles(input, filesOf, isAlias);
  const relativeEnding = endingStyles(input, filesOf, (_, specifier) => isRelative(specifier));
  const isTyped = typedFiles(files);
  /** Whether JavaScript of a package imports TypeScript by the ending that it has when it runs. */
  const mapsEndings = once((packageDir) =>
    filesOf(packageDir).some(
      ({ path, specifiers }) =>
        !isTyped(path) &&
        specifiers.some((each) => /\.[cm]?jsx?$/.test(each) && isTypeScriptFile(resolve(path, each) ?? "")),
    ),
  );
  const shownIn = once((packageDir) =>
    summed(filesOf(packageDir).flatMap((file) => importsOf(file, resolve))),
  );
  return (from, to, like = from, isLate = false) => {
    const packageDir = input.packageDirOf(from);
    const alias = byPath.has(from)
      ? aliasSpecifier(importing(from), to, () => shownIn(packageDir), resolve)
      : null;
    const spelled = (name: string, endingOf: typeof relativeEnding) => {
      const shown = endingOf(byPath.has(like) ? importing(like) : undefined, packageDir);
      const isNamedInFull = isLate && (!isTyped(from) || keepsLoads(from));
      const style = shown === "none" && isNamedInFull ? "js" : shown;
      const isFound = style !== "js" || !isTypeScriptFile(to) || isTyped(like) || mapsEndings(packageDir);
      return [isFound ? style : "real", ...STYLES].map((each) => withEnding(name, each));
    };
    const byAlias = alias === null ? [] : spelled(alias, aliasEnding);
    const found = byAlias.find((each) => mayLeadTo(each, to, tables(from), input.packages));
    if (found !== undefined) return found;
    const path = posix.relative(posix.dirname(from), to);
    return spelled(path.startsWith(".") ? path : `./${path}`, relativeEnding)[0] as string;
  };
}

/** Tells whether a file is TypeScript, by its ending or the language of its scripts. */
export function typedFiles(files: readonly Findings[]): (path: string) => boolean {
  const typed = new Set(files.flatMap(({ path, modules }) => (modules.some(isTypeScript) ? [path] : [])));
  return (path) => isTypeScriptFile(path) || typed.has(path);
}

function withEnding(path: string, endings: EndingStyle): string {
  if (endings === "real") return path;
  // No loader finds `.cjs` and `.mjs` by itself.
  if (endings === "js" || /\.[cm][jt]s$/.test(path)) return path.replace(/\.(m|c)?tsx?$/, ".$1js");
  return path.replace(/\.[jt]sx?$/, "");
}

const STYLES: readonly EndingStyle[] = ["none", "js", "real"];

/**
 * Whether a name by an alias leads to a file that is not there yet: settings may add an ending, `"#src/*": "./src/*.js"`, and a package
 * that names itself shows only what its `exports` do.
 */
function mayLeadTo(
  name: string,
  to: string,
  tables: readonly AliasTable[],
  packages: readonly ProjectPackage[],
): boolean {
  const targets = tables.flatMap((table) => aliasTargets(name, table));
  if (targets.length > 0) return targets.some((target) => stem(target) === stem(to));
  const own = packages.find((each) => each.name && (name === each.name || name.startsWith(`${each.name}/`)));
  return own === undefined || own.manifest?.exports === undefined;
}

const stem = (path: string): string => posix.normalize(path).replace(/\.[cm]?[jt]sx?$/, "");

/** A name that stands for a folder: `@` for `src`, and an import that shows it. */
interface Alias {
  name: string;
  folder: string;
  shownBy: { specifier: string; target: string };
}

/** The file that a specifier names, or null. */
type Resolve = (from: string, specifier: string) => string | null;

/**
 * The alias that a file imports others by, where most of its own imports of the project do and it covers the module. A file
 * without such imports does as the others do, and names a sibling by `./` unless the package's own imports of siblings use the alias. Source: contract, 11.2.
 */
function aliasSpecifier(from: Importing, to: string, all: () => Shown, resolve: Resolve): string | null {
  const own = importsOf(from, resolve);
  const isSibling = posix.dirname(from.path) === posix.dirname(to);
  const siblings = isSibling ? all().siblings : "alias";
  if (siblings === "none" ? own.length === 0 : siblings === "path") return null;
  const { count, aliases } = own.length > 0 ? summed(own) : all();
  if (aliases.length * 2 <= count) return null;
  // One name may stand for another folder in another part of the package, which has settings of its own.
  const holdsHere = ({ specifier, target }: Alias["shownBy"]) => resolve(from.path, specifier) === target;
  const alias = aliases.find(
    ({ folder, shownBy }) => (folder === "" || to.startsWith(`${folder}/`)) && holdsHere(shownBy),
  );
  if (!alias) return null;
  const rest = alias.folder === "" ? to : to.slice(alias.folder.length + 1);
  return `${alias.name}/${rest}`;
}

/** What imports show together. */
interface Shown {
  count: number;
  aliases: Alias[];
  /** How siblings are imported: by an alias only, or also by a path. */
  siblings: "none" | "alias" | "path";
}

function summed(imports: readonly ProjectImport[]): Shown {
  const siblings = imports.filter(({ isSibling }) => isSibling);
  const byAlias = siblings.every(({ alias }) => alias !== null);
  return {
    count: imports.length,
    aliases: imports.flatMap(({ alias }) => alias ?? []),
    siblings: siblings.length === 0 ? "none" : byAlias ? "alias" : "path",
  };
}

/** An import of a project file: the alias that it uses, if any, and whether the file lies in the same folder. */
interface ProjectImport {
  alias: Alias | null;
  isSibling: boolean;
}

function importsOf({ path, specifiers }: Importing, resolve: Resolve): ProjectImport[] {
  return specifiers.flatMap((specifier): ProjectImport[] => {
    const target = resolve(path, specifier);
    // What a framework generates, `./$types` of SvelteKit, says nothing of how files are imported.
    if (target === null || target.includes("node_modules/")) return [];
    if (isRelative(specifier)) return [{ alias: null, isSibling: /^\.\/[^/]+$/.test(specifier) }];
    const alias = aliasIn(specifier, target);
    return alias ? [{ alias, isSibling: posix.dirname(target) === posix.dirname(path) }] : [];
  });
}

const isRelative = (specifier: string): boolean => /^\.\.?(?:\/|$)/.test(specifier);

/** `@/lib/utils` for `src/lib/utils.ts`: `@` is `src`. */
function aliasIn(specifier: string, target: string): Alias | null {
  const steps = specifier.replace(/\.[cm]?[jt]sx?$/, "").split("/");
  const path = target
    .replace(/\.\w+$/, "")
    .replace(/\/index$/, "")
    .split("/");
  let same = 0;
  while (same < steps.length - 1 && same < path.length && steps.at(-1 - same) === path.at(-1 - same))
    same += 1;
  const name = steps.slice(0, steps.length - same).join("/");
  return same === 0 || !/^[@~#$]/.test(name)
    ? null
    : { name, folder: path.slice(0, path.length - same).join("/"), shownBy: { specifier, target } };
}
