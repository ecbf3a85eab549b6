import { posix } from "node:path";
import { endingsOf } from "../files/file-kinds.ts";

/** Files that have imports. */
export const IMPORTING_ENDINGS = endingsOf("code", "component", "page", "document", "template");

/** More words than this in one question take git longer than reading all files takes here. */
const MOST_WORDS = 2000;

/** Folders whose name says nothing: `libs/sdk/src/index.ts` is known by the name before them. */
const NAMELESS: ReadonlySet<string> = new Set(["src", "source", "lib"]);

/** What a path and all ways to write it in a specifier have in common. */
export const placeOf = (path: string): string =>
  path.replace(/^\/|\/$/g, "").replace(/\.(?:d\.)?(?:[cm]?[jt]sx?|vue|svelte|astro|json)$/, "");

/** Words one of which is in a name of the path that ends as the path does: `@/lib/sdk`. */
export function wordsOf(place: string): string[] {
  const steps = place.split("/");
  if (steps.at(-1) !== "index") return steps.slice(-1);
  const folders = steps.slice(0, -1);
  const count = NAMELESS.has(folders.at(-1) ?? "") ? 2 : 1;
  return folders.slice(-count);
}

const QUOTE = "[\"'`]";
const QUERY = "(?:[?#][^\"'`]*)?";
const REST = `(?:\\.\\w+)*/?${QUERY}${QUOTE}`;

/** Code that may load files without naming them: see `patternsIn`. */
const UNNAMED = [
  "import(?:\\.meta\\.glob|\\s*\\(\\s*`)|require(?:\\.context|\\s*\\(\\s*`)",
  // The text on a line of its own, after a comment that names a chunk.
  "^\\s*(?:/\\*.*\\*/\\s*)?`[^`\"'\\n]*\\$\\{",
];

/**
 * Patterns (PCRE, a line each) for the files that may hold a specifier of one of the paths: one that ends as the path does, one that
 * begins with a name of it, and one without any word for the index of a folder.
 *
 * @param namesOf other names of a path, or a beginning of them
 * @param withUnnamed whether files that may load any path are to be found, too
 * @returns null where that would be too many words
 */
export function importPatterns(
  paths: Iterable<string>,
  namesOf: (path: string) => readonly string[],
  withUnnamed: boolean,
): string[] | null {
  const words = new Set<string>();
  const names = new Set<string>();
  let hasIndex = false;
  for (const path of paths) {
    const place = placeOf(path);
    for (const word of wordsOf(place)) words.add(word);
    for (const name of namesOf(path)) names.add(name);
    hasIndex ||= posix.basename(place) === "index";
  }
  if (words.size + names.size > MOST_WORDS) return null;
  return [
    // What follows a piece of a template is found as such.
    ...(words.size > 0 ? [`(?:(?<!\\})/|[@~#$"'\`])${anyOf(words)}(?:/(?:src/|lib/)?index)?${REST}`] : []),
    ...(names.size > 0 ? [`${QUOTE}${anyOf(names)}`] : []),
    ...(hasIndex ? [`${QUOTE}[./@~#$]*(?:index(?:\\.\\w+)*|[./@~#$])/?${QUERY}${QUOTE}`] : []),
    ...(withUnnamed ? UNNAMED : []),
  ];
}

interface Letters extends Map<string, Letters> {}

/** A pattern for any of the texts that shares their beginnings: git tries a few letters at each place, not each text. */
function anyOf(texts: Iterable<string>): string {
  const first: Letters = new Map();
  for (const text of texts) {
    let at = first;
    for (const letter of `${text}\0`) {
      const next: Letters = at.get(letter) ?? new Map();
      at.set(letter, next);
      at = next;
    }
  }
  return patternOf(first);
}

function patternOf(letters: Letters): string {
  const ends = letters.has("\0") ? "?" : "";
  const ways = [...letters]
    .filter(([letter]) => letter !== "\0")
    .map(([letter, next]) => letter.replace(/[^\w\x80-\u{10ffff}]/u, "\\$&") + patternOf(next));
  if (ways.length === 0) return "";
  return ways.length === 1 && ends === "" ? (ways[0] ?? "") : `(?:${ways.join("|")})${ends}`;
}
