import { join, posix } from "node:path";
import { parse } from "jsonc-parser";
import { isDenoFile } from "../code/file-names.ts";
import { readPlainFile } from "./files/read-files.ts";

/** A file by which Deno installs packages, and the folder that it does so for: POSIX, "" for the root. */
export interface DenoManifest {
  path: string;
  dir: string;
}

/** An import map by its name, as a command line may give it to Deno. */
const MAP_FILE = /(?:^|\/)[\w.-]*import[-_]?map[\w.-]*\.jsonc?$/i;
/** Only Deno understands this address. */
const INSTALLS_V2 = /"npm:\/?rupt[@/"]/;

const folderOf = (path: string): string => posix.dirname(path).replace(/^\.$/, "");

/**
 * The files among some by which Deno installs v2: its settings, the import maps that these name, and other import maps that lead
 * to a package of npm. Source: contract, section 11.6.
 *
 * @param texts files that may use the SDK, with their text
 * @param files POSIX paths of all files
 */
export function denoManifests(
  root: string,
  texts: ReadonlyMap<string, string>,
  files: readonly string[],
): DenoManifest[] {
  const own = [...texts.keys()].filter(isDenoFile);
  const maps = [...texts].filter(([path, text]) => /\.jsonc?$/.test(path) && INSTALLS_V2.test(text));
  const others = maps.map(([path]) => path).filter((path) => !isDenoFile(path));
  const found = own.map((path): DenoManifest => ({ path, dir: folderOf(path) }));
  if (others.length === 0) return found;
  const settings = files.filter(isDenoFile);
  const named = new Map(
    settings.flatMap((path) => mapsNamedIn(root, path).map((map) => [map, folderOf(path)])),
  );
  for (const path of others) {
    const dir = named.get(path) ?? (MAP_FILE.test(path) ? nearest(path, settings.map(folderOf)) : null);
    if (dir !== null) found.push({ path, dir });
  }
  return found;
}

/** The import maps that settings name: the field `importMap`, and what a task gives to Deno. */
function mapsNamedIn(root: string, path: string): string[] {
  const text = readPlainFile(join(root, path)) ?? "";
  const settings: unknown = parse(text, [], { allowTrailingComma: true });
  const field =
    typeof settings === "object" && settings !== null && "importMap" in settings ? settings.importMap : null;
  const given = [...text.matchAll(/--import-map[= ]([^\s"'\\]+)/g)].map(([, name = ""]) => name);
  return [...(typeof field === "string" ? [field] : []), ...given].map((name) =>
    posix.join(folderOf(path), name),
  );
}

/** The deepest of some folders that holds a file; its own folder where none does. */
function nearest(path: string, folders: readonly string[]): string {
  const above = folders.filter((folder) => folder === "" || path.startsWith(`${folder}/`));
  return above.sort((one, other) => other.length - one.length)[0] ?? folderOf(path);
}
