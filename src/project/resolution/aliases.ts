import { posix } from "node:path";
import { once } from "../../code/once.ts";

/** Names of modules as settings give them: `@core` is `./libs/core/src/index.ts`; a star stands for any text. */
export interface AliasTable {
  /** Folder that the targets are relative to: POSIX, relative to the root. */
  base: string;
  names: Readonly<Record<string, readonly string[]>>;
}

/** `imports` of a package.json: names that start with `#`. All conditions count: which one holds is up to who builds it. */
export function importsTable(dir: string, manifest: Readonly<Record<string, unknown>> | null): AliasTable {
  return { base: dir, names: targetsIn(manifest?.imports) };
}

/** `exports` of a package.json: `.` and names that start with `./`. */
export function exportsTable(manifest: Readonly<Record<string, unknown>> | null): AliasTable {
  const exported = manifest?.exports;
  const names = targetsIn(exported);
  const isTable = Object.keys(names).some((name) => name.startsWith("."));
  return { base: "", names: isTable ? names : { ".": textsIn(exported) } };
}

function targetsIn(table: unknown): Record<string, string[]> {
  if (typeof table !== "object" || table === null || Array.isArray(table)) return {};
  return Object.fromEntries(Object.entries(table).map(([name, target]) => [name, textsIn(target)]));
}

function textsIn(value: unknown): string[] {
  if (typeof value === "string") return [value];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(textsIn) : [];
}

/**
 * The specifiers under which settings lead to a file. They need not hold a word of its path.
 * @param path POSIX, relative to the root
 */
export function aliasNames(path: string, tables: readonly AliasTable[]): string[] {
  const targets = new Set([path, withoutEnding(path), withoutEnding(path).replace(/\/index$/, "")]);
  const found = new Set<string>();
  for (const table of tables) {
    for (const row of rowsOf(table)) {
      const filled = filledBy(row, targets);
      if (filled !== null) found.add(row.name.replace("*", () => filled));
    }
  }
  return [...found];
}

/** A name and one of its targets, cut at the star. */
interface Row {
  name: string;
  before: string;
  /** What follows the star, with and without its ending; none where there is no star. */
  ends: readonly string[];
  /** The whole target, with and without its ending; none where there is a star. */
  whole: readonly string[];
}

/** The rows of a table, made once: each of them is tried on every path. */
const rowsOf = once((table: AliasTable): readonly Row[] =>
  Object.entries(table.names).flatMap(([name, places]) =>
    places.map((place): Row => {
      const [before = "", after] = posix.join(table.base, place).split("*");
      const both = (text: string) => [text, withoutEnding(text)];
      return after === undefined
        ? { name, before, ends: [], whole: both(before) }
        : { name, before, ends: both(after), whole: [] };
    }),
  ),
);

/** What a name may lead to through a table: by its exact row, else by the one with the longest beginning, as resolvers do. */
export function aliasTargets(specifier: string, { base, names }: AliasTable): string[] {
  const exact = names[specifier];
  if (exact !== undefined) return exact.map((place) => posix.join(base, place));
  let best: { length: number; filled: string; places: readonly string[] } | null = null;
  for (const [name, places] of Object.entries(names)) {
    const [before = "", after] = name.split("*");
    if (after === undefined || specifier.length < before.length + after.length) continue;
    if (!specifier.startsWith(before) || !specifier.endsWith(after) || before.length < (best?.length ?? 0))
      continue;
    const filled = specifier.slice(before.length, specifier.length - after.length);
    best = { length: before.length, filled, places };
  }
  if (best === null) return [];
  const { filled, places } = best;
  return places.map((place) =>
    posix.join(
      base,
      place.replace("*", () => filled),
    ),
  );
}

/** What stands for the star of a target in one of the texts: "" for one without a star; null when none is of the target. */
function filledBy({ before, ends, whole }: Row, texts: Iterable<string>): string | null {
  for (const text of texts) {
    for (const end of ends) {
      const fits = text.length > before.length + end.length && text.startsWith(before) && text.endsWith(end);
      if (fits) return text.slice(before.length, text.length - end.length);
    }
    if (whole.includes(text)) return "";
  }
  return null;
}

const withoutEnding = (path: string) => path.replace(/(?:\.d)?\.(?:[cm]?[jt]sx?|vue|svelte|astro)$/, "");
