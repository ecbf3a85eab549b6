import { posix } from "node:path";
import { fileKind } from "../files/file-kinds.ts";
import { searchFiles } from "../files/read-files.ts";
import { beginGrep, grepFiles } from "../files/run-git.ts";
import { IMPORTING_ENDINGS, importPatterns, placeOf, wordsOf } from "./import-search.ts";

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
  /** Begins to search for what is most likely to be asked for; settles when the answer is there. */
  begin(): Promise<void>;
}

/** What git can say of the files, so that not all of them are read. */
export interface Searchable {
  /** Files that `git grep` does not speak for. */
  unindexed: ReadonlySet<string>;
  /** Files whose importers will be asked for: one question for all of them, which git may work on before anybody asks. */
  expected: readonly string[];
  /** Those that so likely hand on what they get that the indexes above them may be asked for next. */
  handing?: readonly string[];
  /** Names of those files. */
  namesOf: NamesOf;
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
  const index = new IndexOfImports(root, files, searchable);
  return {
    begin: () => index.begin(),
    mayImport: (path, namesOf) => index.mayImport(path, namesOf),
  };
}

class IndexOfImports {
  readonly #root: string;
  readonly #files: readonly string[];
  readonly #searchable: Searchable | null;
  readonly #imports: Imports = { relative: new Map(), named: new Map(), patterns: [] };
  readonly #places = new Map<string, number>();
  readonly #done = new Set<string>();
  /** Paths of which all importers are read; null when everything is. */
  #covered: Set<string> | null = new Set();
  readonly #seen = new Set<string>();

  constructor(root: string, files: readonly string[], searchable: Searchable | null) {
    this.#root = root;
    this.#files = files;
    this.#searchable = searchable;
  }

  async begin(): Promise<void> {
    if (this.#searchable === null || this.#searchable.expected.length === 0) return;
    this.#fill();
    const indexes = (this.#searchable.handing ?? []).flatMap((path) => indexesAbove(path, this.#places));
    const paths = new Set([...this.#searchable.expected, ...indexes]);
    const patterns = importPatterns(paths, this.#searchable.namesOf, true);
    const found = patterns && (await beginGrep(this.#root, patterns, IMPORTING_ENDINGS));
    if (found !== null && this.#covered?.size === 0) this.#take(paths, found);
  }

  mayImport(path: string, namesOf: NamesOf): string[] {
    this.#cover(path, namesOf);
    const found = new Set(this.#imports.relative.get(placeOf(path)));
    const place = placeOf(path);
    if (posix.basename(place) === "index")
      for (const each of this.#imports.relative.get(posix.dirname(place)) ?? []) found.add(each);
    const words = wordsOf(place);
    const names = namesOf(path);
    for (const [specifier, importing] of this.#imports.named) {
      if (
        !words.some((word) => specifier.includes(word)) &&
        !names.some((name) => specifier.startsWith(name))
      )
        continue;
      for (const each of importing) found.add(each);
    }
    for (const { pattern, place: importing } of this.#imports.patterns)
      if (pattern.test(path)) found.add(importing);
    const answer = [...found]
      .sort((a, b) => a - b)
      .flatMap((each) => this.#files[each] ?? [])
      .filter((each) => each !== path);
    // Whoever imports it may pass it on, and is then asked for next.
    for (const each of answer) this.#seen.add(each);
    return answer;
  }

  #fill(): void {
    if (this.#places.size > 0) return;
    for (const [place, path] of this.#files.entries()) this.#places.set(path, place);
  }

  #read(paths: Iterable<string>): void {
    const wanted = [...paths].filter(
      (path) => !this.#done.has(path) && this.#places.has(path) && mayImportOthers(path),
    );
    for (const path of wanted) this.#done.add(path);
    searchFiles(this.#root, wanted, (bytes, path) => {
      addImports(this.#imports, path, this.#places.get(path) ?? 0, bytes.toString("utf8"));
      return false;
    });
  }

  #cover(path: string, namesOf: NamesOf): void {
    this.#fill();
    if (this.#covered === null || this.#covered.has(path)) return;
    const isFirst = this.#covered.size === 0;
    const batch = new Set([path, ...(this.#searchable?.expected ?? []), ...this.#seen]);
    for (const each of this.#covered) batch.delete(each);
    const names = (each: string) =>
      each === path || this.#searchable === null ? namesOf(each) : this.#searchable.namesOf(each);
    const patterns = this.#searchable === null ? null : importPatterns(batch, names, isFirst);
    this.#take(batch, patterns && grepFiles(this.#root, patterns, IMPORTING_ENDINGS));
  }

  /** Reads the files that git found for some paths; all files where it could not say. */
  #take(paths: Iterable<string>, found: readonly string[] | null): void {
    if (this.#covered === null || found === null) {
      this.#covered = null;
      this.#read(this.#files);
      return;
    }
    this.#read(this.#covered.size === 0 ? [...found, ...(this.#searchable?.unindexed ?? [])] : found);
    for (const each of paths) this.#covered.add(each);
  }
}

/** Files that may pass on what a file exports: the index of its folder, and of those above it. */
function indexesAbove(path: string, listed: ReadonlyMap<string, number>): string[] {
  const folder = posix.dirname(path);
  return [folder, posix.dirname(folder)].flatMap((each) =>
    ["ts", "tsx", "js", "jsx", "mjs"]
      .map((ending) => posix.join(each, `index.${ending}`))
      .filter((index) => index !== path && listed.has(index)),
  );
}

/** Kinds of files that have imports. */
const IMPORTING: ReadonlySet<string | null> = new Set(["code", "component", "page", "document", "template"]);
export const mayImportOthers = (path: string): boolean => IMPORTING.has(fileKind(path));

function addImports(imports: Imports, path: string, place: number, text: string): void {
  const specifiers = specifiersIn(text);
  for (const pattern of patternsIn(path, text, specifiers)) imports.patterns.push({ pattern, place });
  for (const specifier of specifiers) {
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

/** What may stand before the text of a specifier: a comment that names a chunk for webpack. */
const GAP = String.raw`(?:\s|/\*[^*]*\*+(?:[^/*][^*]*\*+)*/|//[^\n]*\n)*`;
const TEXT = "([\"'`])([^\"'`\\n]+)";
const MOCKS = String.raw`\b(?:vi|vitest|jest|mock|sb)\.(?:mock|doMock|unstable_mockModule|module)\(\s*`;
const SPECIFIERS = new RegExp(
  String.raw`(?:\bfrom${GAP}|\b(?:import|require)${GAP}\(?${GAP}|${MOCKS})${TEXT}\1`,
  "g",
);

/** Module specifiers of static imports, re-exports, `import()`, `require` and mocks of modules, found without parsing. */
export function specifiersIn(text: string): string[] {
  return [...text.matchAll(SPECIFIERS)].map((match) => match[2] ?? "");
}

/** Those of them that are written to their end. What is put together, `"./plugins/" + name`, does not show how it ends. */
export function wholeSpecifiersIn(text: string): string[] {
  return [...text.matchAll(SPECIFIERS)].flatMap(({ index, 0: { length }, 2: specifier = "" }) => {
    const goesOn = /^\s*(?:\+|\.concat\b)/.test(text.slice(index + length, index + length + 99));
    return goesOn || /\$\{[^}]*\}$/.test(specifier) ? [] : [specifier];
  });
}

const GLOB =
  /\bimport\.meta\.glob(?:Eager)?\s*(?:<[^()]*>)?\(\s*(\[[^\]]*\]|["'`][^"'`\n]+["'`])|\brequire\.context\(\s*(["'`][^"'`\n]+["'`])/g;

/**
 * The paths that a file may load without naming them: `import(`./pages/${name}.ts`)`, `import.meta.glob("./pages/*.ts")`,
 * `require.context("./pages")`.
 *
 * @param from the path of the file
 * @param specifiers what `specifiersIn` finds in its text
 */
export function patternsIn(from: string, text: string, specifiers: readonly string[]): RegExp[] {
  const written = specifiers.filter((specifier) => specifier.includes("${"));
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
