import { posix } from "node:path";
import { endingsOf, fileKind } from "../files/file-kinds.ts";
import { searchFiles } from "../files/read-files.ts";
import { grepFiles } from "../files/run-git.ts";

const IMPORTING_ENDINGS = endingsOf("code", "component", "page", "document", "template");

/** Other names that settings and packages give a file, or a beginning of them. */
type NamesOf = (path: string) => readonly string[];

/** Which files may import a file, over all files of the project. */
export interface ImportIndex {
  /**
   * Every file with a specifier that may lead to a path, in the order of the list. What a specifier really means is to be asked of
   * the module graph.
   * @param path POSIX, relative to the root
   */
  mayImport(path: string, namesOf: NamesOf): string[];
}

/** What git can say of the files, so that not all of them are read. */
export interface Searchable {
  /** Files that `git grep` does not speak for. */
  unindexed: ReadonlySet<string>;
  /** Files whose importers will be asked for, most likely: one question for all of them. */
  expected: readonly string[];
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

/** More names than this in one question take git longer than reading takes here. */
const MOST_WORDS = 150;

/**
 * An index of what the files of a project import. Each file is read once at most: with git only those that hold the end of a specifier
 * that may lead to a file in question, found by one search for all that are likely to be asked for; else all, when it is first asked.
 * @param root folder that paths are relative to
 * @param files POSIX paths
 * @param searchable what git knows of them; null outside of git
 */
export function createImportIndex(
  root: string,
  files: readonly string[],
  searchable: Searchable | null = null,
): ImportIndex {
  const imports: Imports = { relative: new Map(), named: new Map(), patterns: [] };
  const places = new Map<string, number>();
  const done = new Set<string>();
  const fill = (): void => {
    for (const [place, path] of files.entries()) places.set(path, place);
  };
  const read = (paths: Iterable<string>): void => {
    const wanted = [...paths].filter((path) => !done.has(path) && places.has(path) && mayImportOthers(path));
    for (const path of wanted) done.add(path);
    searchFiles(root, wanted, (bytes, path) => {
      addImports(imports, path, places.get(path) ?? 0, bytes.toString("utf8"));
      return false;
    });
  };
  /** Paths of which all importers are read; null when everything is. */
  let covered: Set<string> | null = new Set();
  const seen = new Set<string>();
  const cover = (path: string, namesOf: NamesOf): void => {
    if (places.size === 0) fill();
    if (covered === null || covered.has(path)) return;
    const isFirst = covered.size === 0;
    const batch = new Set([path, ...(isFirst ? (searchable?.expected ?? []) : []), ...seen]);
    for (const each of covered) batch.delete(each);
    const found = searchable === null ? null : grepImports(root, [...batch], namesOf, isFirst);
    if (found === null) {
      covered = null;
      read(files);
      return;
    }
    for (const each of batch) covered.add(each);
    read(isFirst ? [...found, ...(searchable?.unindexed ?? [])] : found);
  };
  return {
    mayImport(path, namesOf) {
      cover(path, namesOf);
      const found = new Set(imports.relative.get(placeOf(path)));
      const place = placeOf(path);
      if (posix.basename(place) === "index")
        for (const each of imports.relative.get(posix.dirname(place)) ?? []) found.add(each);
      const words = wordsOf(place);
      const names = namesOf(path);
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
      const answer = [...found]
        .sort((a, b) => a - b)
        .flatMap((each) => files[each] ?? [])
        .filter((each) => each !== path);
      // Whoever imports it may pass it on, and is then asked for next.
      for (const each of answer) seen.add(each);
      return answer;
    },
  };
}

/** Kinds of files that have imports. */
const IMPORTING: ReadonlySet<string | null> = new Set(["code", "component", "page", "document", "template"]);
const mayImportOthers = (path: string): boolean => IMPORTING.has(fileKind(path));

/**
 * Names the files that may hold a specifier of one of the paths: one that ends as the path does, one that begins with a name of it, one
 * that is made of dots for an index, and all patterns that many paths may meet.
 * @returns null when git cannot answer, or there are too many names
 */
function grepImports(
  root: string,
  paths: readonly string[],
  namesOf: NamesOf,
  withPatterns: boolean,
): string[] | null {
  const words = new Set<string>();
  const names = new Set<string>();
  let hasIndex = false;
  for (const path of paths) {
    const place = placeOf(path);
    for (const word of wordsOf(place)) words.add(word);
    hasIndex ||= posix.basename(place) === "index";
    if (posix.basename(place) === "index") words.add("index");
    for (const name of namesOf(path)) names.add(name);
  }
  if (words.size + names.size > MOST_WORDS) return null;
  const any = (texts: Iterable<string>) => [...texts].map((text) => text.replace(/[^\w]/g, "\\$&")).join("|");
  const quote = "[\"'`]";
  const patterns = [
    `[/@~#$"'\`](?:${any(words)})(?:\\.\\w+)*/?(?:[?#][^"'\`]*)?${quote}`,
    ...(names.size > 0 ? [`${quote}(?:${any(names)})`] : []),
    ...(hasIndex ? [`${quote}(?:\\.{1,2}/?)+(?:[?#][^"'\`]*)?${quote}`] : []),
    ...(withPatterns ? ["import\\.meta\\.glob", "require\\.context", "(?:import|require)\\s*\\(\\s*`"] : []),
  ];
  return grepFiles(root, patterns, IMPORTING_ENDINGS);
}

function addImports(imports: Imports, path: string, place: number, text: string): void {
  for (const pattern of patternsIn(path, text)) imports.patterns.push({ pattern, place });
  for (const specifier of specifiersIn(text)) {
    const clean = specifier.startsWith("#") ? specifier : specifier.replace(/[?#].*$/, "");
    const isPath = /^\.{0,2}\//.test(clean) || /^\.\.?$/.test(clean);
    for (const base of isPath ? basesOf(path, clean) : []) add(imports.relative, placeOf(base), place);
    if (!isPath) add(imports.named, clean, place);
  }
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
