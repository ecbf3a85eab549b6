import { posix } from "node:path";
import { searchFiles } from "./files/read-files.ts";

/** Which files may import a file, over all files of the project. */
export interface ImportIndex {
  /**
   * Every file with a specifier that may lead to a path, in the order of the list. What a specifier really means is to be asked of
   * the module graph.
   * @param path POSIX, relative to the root
   * @param names other names that settings and packages give it, or a beginning of them
   */
  mayImport(path: string, names: readonly string[]): string[];
}

/** Files by what they import; each file is known by its place in the list. */
interface Imports {
  /** By the path that a relative specifier leads to, as `placeOf` writes it. */
  relative: Map<string, Set<number>>;
  /** By all other specifiers as they are written. */
  named: Map<string, Set<number>>;
  /** By patterns that many paths may meet. */
  patterns: { pattern: RegExp; place: number }[];
}

/** Folders whose name says nothing: `libs/sdk/src/index.ts` is known by the name before them. */
const NAMELESS: ReadonlySet<string> = new Set(["src", "source", "lib"]);

/**
 * An index of what the files of a project import. They are read once, when it is first asked: a project may have hundreds of modules
 * whose importers matter, and reading all files for each takes as long as all the rest.
 * @param root folder that paths are relative to
 * @param files POSIX paths
 */
export function createImportIndex(root: string, files: readonly string[]): ImportIndex {
  let imports: Imports | null = null;
  return {
    mayImport(path, names) {
      imports ??= readImports(root, files);
      const place = placeOf(path);
      const found = new Set(imports.relative.get(place));
      if (posix.basename(place) === "index")
        for (const each of imports.relative.get(posix.dirname(place)) ?? []) found.add(each);
      const words = wordsOf(place);
      for (const [specifier, importing] of imports.named) {
        if (
          !words.some((word) => specifier.includes(word)) &&
          !names.some((name) => specifier.startsWith(name))
        )
          continue;
        for (const each of importing) found.add(each);
      }
      for (const { pattern, place: importing } of imports.patterns)
        if (pattern.test(path)) found.add(importing);
      return [...found]
        .sort((a, b) => a - b)
        .flatMap((each) => files[each] ?? [])
        .filter((each) => each !== path);
    },
  };
}

function readImports(root: string, files: readonly string[]): Imports {
  const imports: Imports = { relative: new Map(), named: new Map(), patterns: [] };
  searchFiles(root, files, (bytes, path, place) => {
    const text = bytes.toString("utf8");
    for (const pattern of patternsIn(path, text)) imports.patterns.push({ pattern, place });
    for (const specifier of specifiersIn(text)) {
      const clean = specifier.startsWith("#") ? specifier : specifier.replace(/[?#].*$/, "");
      const isPath = /^\.{0,2}\//.test(clean) || /^\.\.?$/.test(clean);
      for (const base of isPath ? basesOf(path, clean) : []) add(imports.relative, placeOf(base), place);
      if (!isPath) add(imports.named, clean, place);
    }
    return false;
  });
  return imports;
}

/**
 * Where a specifier that is a path may lead, the likeliest place first. The root that `/src/main.ts` counts from is that of the server:
 * the folder of the page, or one above it.
 */
export function basesOf(from: string, specifier: string): string[] {
  const folder = posix.dirname(from);
  if (!specifier.startsWith("/")) return [posix.join(folder, specifier)];
  const steps = folder === "." ? [] : folder.split("/");
  return [...steps, ""].map((_, index) =>
    posix.join(".", ...steps.slice(0, steps.length - index), specifier),
  );
}

function add(map: Map<string, Set<number>>, key: string, place: number): void {
  const known = map.get(key);
  if (known) known.add(place);
  else map.set(key, new Set([place]));
}

/** What a path and all ways to write it in a specifier have in common. */
const placeOf = (path: string): string =>
  path.replace(/^\/|\/$/g, "").replace(/\.(?:d\.)?(?:[cm]?[jt]sx?|vue|svelte|astro|json)$/, "");

/** Words one of which is in a name of the path that ends as the path does: `@/lib/sdk`. */
function wordsOf(place: string): string[] {
  const steps = place.split("/");
  if (steps.at(-1) !== "index") return steps.slice(-1);
  const folders = steps.slice(0, -1);
  const count = NAMELESS.has(folders.at(-1) ?? "") ? 2 : 1;
  return folders.slice(-count);
}

/** What may stand before the text of a specifier: a comment that names a chunk for webpack. */
const GAP = String.raw`(?:\s|/\*[^*]*\*+(?:[^/*][^*]*\*+)*/|//[^\n]*\n)*`;
const TEXT = "([\"'`])([^\"'`\\n]+)";
const SPECIFIERS = new RegExp(String.raw`(?:\bfrom${GAP}|\b(?:import|require)${GAP}\(?${GAP})${TEXT}\1`, "g");

/** Module specifiers of static imports, re-exports, `import()` and `require`, found without parsing. */
export function specifiersIn(text: string): string[] {
  return [...text.matchAll(SPECIFIERS)].map((match) => match[2] ?? "");
}

const GLOB =
  /\bimport\.meta\.glob(?:Eager)?\s*(?:<[^()]*>)?\(\s*(\[[^\]]*\]|["'`][^"'`\n]+["'`])|\brequire\.context\(\s*(["'`][^"'`\n]+["'`])/g;

/**
 * The paths that a file may load without naming them: `import(`./pages/${name}.ts`)`, `import.meta.glob("./pages/*.ts")`,
 * `require.context("./pages")`.
 *
 * @param from the path of the file
 */
export function patternsIn(from: string, text: string): RegExp[] {
  const written = specifiersIn(text).filter((specifier) => specifier.includes("${"));
  for (const [, globs, folder] of text.matchAll(GLOB)) {
    for (const [, glob = ""] of (globs ?? "").matchAll(/["'`]([^"'`\n]+)["'`]/g)) written.push(glob);
    if (folder) written.push(`${folder.slice(1, -1)}/**`);
  }
  return written
    .filter((each) => /^\.{0,2}\//.test(each))
    .flatMap((each) => basesOf(from, each).map(patternOf));
}

/** Any text stands for `${...}` and `*`, with or without an ending. */
function patternOf(written: string): RegExp {
  const parts = written.split(/\$\{[^}]*\}|\*+/).map((part) => part.replace(/[.+?^()[\]{}|\\]/g, "\\$&"));
  return new RegExp(`^${parts.join(".*")}(?:\\.\\w+)?$`);
}
