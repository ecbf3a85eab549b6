import { posix } from "node:path";

/** Names of modules as settings give them: `@core` is `./libs/core/src/index.ts`; a star stands for any text. */
export interface AliasTable {
  /** Folder that the targets are relative to: POSIX, relative to the root. */
  base: string;
  names: Readonly<Record<string, readonly string[]>>;
}

/**
 * The specifiers under which settings lead to a file. They need not hold a word of its path.
 * @param path POSIX, relative to the root
 */
export function aliasNames(path: string, tables: readonly AliasTable[]): string[] {
  const targets = new Set([path, withoutEnding(path), withoutEnding(path).replace(/\/index$/, "")]);
  const found = new Set<string>();
  for (const { base, names } of tables) {
    for (const [name, places] of Object.entries(names)) {
      for (const place of places) {
        const filled = filledBy(posix.join(base, place), targets);
        if (filled !== null) found.add(name.replace("*", () => filled));
      }
    }
  }
  return [...found];
}

/** The file that a name leads to through a table; null when it is not in it. */
export function aliasTarget(
  specifier: string,
  { base, names }: AliasTable,
  exists: (path: string) => string | null,
): string | null {
  for (const [name, places] of Object.entries(names)) {
    const filled = filledBy(name, [specifier]);
    if (filled === null) continue;
    for (const place of places) {
      const path = exists(
        posix.join(
          base,
          place.replace("*", () => filled),
        ),
      );
      if (path !== null) return path;
    }
  }
  return null;
}

/** What stands for the star of a pattern in one of the texts: "" for a pattern without one; null when none is of the pattern. */
function filledBy(pattern: string, texts: Iterable<string>): string | null {
  const [before = "", after] = pattern.split("*");
  for (const text of texts) {
    for (const end of after === undefined ? [] : [after, withoutEnding(after)]) {
      const fits = text.length > before.length + end.length && text.startsWith(before) && text.endsWith(end);
      if (fits) return text.slice(before.length, text.length - end.length);
    }
    if (after === undefined && (text === before || text === withoutEnding(before))) return "";
  }
  return null;
}

const withoutEnding = (path: string) => path.replace(/(?:\.d)?\.(?:[cm]?[jt]sx?|vue|svelte|astro)$/, "");
