import { escaped } from "../../code/word-of.ts";
import { endingsOf, isCode } from "../files/file-kinds.ts";
import { searchFiles } from "../files/read-files.ts";
import { grepFiles } from "../files/run-git.ts";
import type { Searchable } from "../resolution/import-index.ts";

const ENDINGS = endingsOf("code", "component");

/**
 * The files of code that hold what one of some patterns finds.
 *
 * @param searchable what git knows of the files; null where all are to be read
 * @param sought the patterns, read by git, too, and what each of them holds one of: finding that in bytes is much faster
 */
export function codeMatching(
  root: string,
  files: readonly string[],
  searchable: Searchable | null,
  { patterns, needles }: { patterns: readonly string[]; needles: readonly string[] },
): readonly string[] {
  const found = searchable && grepFiles(root, patterns, ENDINGS);
  const asked = new Set(found ? [...found, ...(searchable?.unindexed ?? [])] : files);
  const read = files.filter((path) => asked.has(path) && isCode(path));
  const sought = new RegExp(patterns.map((each) => `(?:${each})`).join("|"), "m");
  return searchFiles(
    root,
    read,
    (bytes) => needles.some((word) => bytes.includes(word)) && sought.test(bytes.toString("utf8")),
  );
}

/** What makes a member of its descriptor. */
const DESCRIBES = /\bdefinePropert|\bObject\.create\(/;
/** `get limit()`, and descriptors. */
const GETTERS = [String.raw`\bget\s+[\w$"'.[\]]+\s*\(\s*\)`, DESCRIBES.source];
/** What each of them holds one of; finding it in bytes is much faster. */
const OF_GETTERS = ["get", "definePropert", "Object.create("];

/**
 * The files that may declare getters, whether they use the SDK or not.
 *
 * @param searchable what git knows of the files; null where all are to be read
 */
export const getterFiles = (
  root: string,
  files: readonly string[],
  searchable: Searchable | null,
): readonly string[] => codeMatching(root, files, searchable, { patterns: GETTERS, needles: OF_GETTERS });

/** Those of some files that may declare a getter of a name. */
export function gettersAmong(
  files: readonly string[],
  textOf: (path: string) => string | null,
): { naming(name: string): readonly string[] } {
  const texts = files.map((path) => ({ path, text: textOf(path) ?? "" }));
  return {
    naming: (name) => {
      const declared = new RegExp(`\\bget\\s+["'[]*${escaped(name)}(?![\\w$])`);
      return texts.flatMap(({ path, text }) =>
        declared.test(text) || (DESCRIBES.test(text) && text.includes(name)) ? [path] : [],
      );
    },
  };
}
