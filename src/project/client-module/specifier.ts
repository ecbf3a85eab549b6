import { posix } from "node:path";
import type { Findings } from "../../../transforms/model.ts";
import { type EndingStyle, importedBy } from "./ending-style.ts";

/** How a file of the project imports another: with or without ending, as its own imports and the module system want. */
export function relativeSpecifier(from: string, to: string, endings: EndingStyle): string {
  const path = posix.relative(posix.dirname(from), to);
  return withEnding(path.startsWith(".") ? path : `./${path}`, endings);
}

function withEnding(path: string, endings: EndingStyle): string {
  if (endings === "real") return path;
  // No loader finds `.cjs` and `.mjs` by itself.
  if (endings === "js" || /\.[cm][jt]s$/.test(path)) return path.replace(/\.(m|c)?tsx?$/, ".$1js");
  return path.replace(/\.[jt]sx?$/, "");
}

/** A name that stands for a folder: `@` for `src`. */
interface Alias {
  name: string;
  folder: string;
}

/** The file that a specifier names, or null. */
type Resolve = (from: string, specifier: string) => string | null;

/**
 * The alias that a file imports others by, where most of its own imports of the project do and it covers the module. A file
 * without such imports does as the others do, and names a sibling by `./` unless the package's own imports of siblings use the alias. Source: contract, 11.2.
 */
export function aliasSpecifier(
  from: Findings,
  to: string,
  others: readonly Findings[],
  endings: EndingStyle,
  resolve: Resolve,
): string | null {
  const own = importsOf(from, resolve);
  const all = [...own, ...others.flatMap((file) => importsOf(file, resolve))];
  const siblings = all.filter(({ isSibling }) => isSibling);
  const isSibling = posix.dirname(from.path) === posix.dirname(to);
  if (isSibling && (siblings.length === 0 ? own.length === 0 : siblings.some(({ alias }) => alias === null)))
    return null;
  const shown = own.length > 0 ? own : all;
  const aliases = shown.flatMap(({ alias }) => alias ?? []);
  if (aliases.length * 2 <= shown.length) return null;
  const alias = aliases.find(({ folder }) => folder === "" || to.startsWith(`${folder}/`));
  if (!alias) return null;
  const rest = alias.folder === "" ? to : to.slice(alias.folder.length + 1);
  return withEnding(`${alias.name}/${rest}`, endings);
}

/** An import of a project file: the alias that it uses, if any, and whether the file lies in the same folder. */
interface ProjectImport {
  alias: Alias | null;
  isSibling: boolean;
}

function importsOf(file: Findings, resolve: Resolve): ProjectImport[] {
  return importedBy(file).flatMap((specifier): ProjectImport[] => {
    const target = resolve(file.path, specifier);
    // What a framework generates, `./$types` of SvelteKit, says nothing of how files are imported.
    if (target === null || target.includes("node_modules/")) return [];
    if (isRelative(specifier)) return [{ alias: null, isSibling: /^\.\/[^/]+$/.test(specifier) }];
    const alias = aliasIn(specifier, target);
    return alias ? [{ alias, isSibling: posix.dirname(target) === posix.dirname(file.path) }] : [];
  });
}

export const isRelative = (specifier: string): boolean => /^\.\.?(?:\/|$)/.test(specifier);

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
    : { name, folder: path.slice(0, path.length - same).join("/") };
}
