import { posix } from "node:path";
import type { Loader } from "esbuild";

/** Path -> source text. Paths are POSIX, relative, without a leading `./`. */
export type Sources = Readonly<Record<string, string>>;

const LOADERS: Readonly<Record<string, Loader>> = {
  ".js": "jsx",
  ".mjs": "jsx",
  ".cjs": "jsx",
  ".jsx": "jsx",
  ".ts": "ts",
  ".mts": "ts",
  ".cts": "ts",
  ".vue": "ts",
  ".svelte": "ts",
  ".astro": "ts",
  ".html": "ts",
  ".json": "json",
};
const ENDINGS = [
  ...["", ".ts", ".tsx", ".js", ".jsx", ".mts", ".mjs", ".cjs", ".vue", ".svelte"],
  ...["/index.ts", "/index.tsx", "/index.js"],
];

/** The esbuild loader for a source. */
export const loaderOf = (path: string): Loader => LOADERS[posix.extname(path)] ?? "tsx";

/**
 * The source that an import means, or undefined for a package: relative paths, the usual aliases (`@/`, `~/`, `$lib/`, `#/`), a `.js`
 * ending for a `.ts` file, folders with an index.
 */
export function findModule(sources: Sources, specifier: string, importer: string): string | undefined {
  const find = (path: string): string | undefined => {
    const bare = path.replace(/\.[cm]?jsx?$/, "");
    const candidates = [...ENDINGS.map((ending) => path + ending), ...ENDINGS.map((ending) => bare + ending)];
    return candidates.find((candidate) => Object.hasOwn(sources, candidate));
  };
  if (/^\.{1,2}(\/|$)/.test(specifier))
    return find(posix.normalize(posix.join(posix.dirname(importer), specifier)));
  const alias = /^(?:@|~|\$lib|#)\/(.*)$/.exec(specifier)?.[1];
  if (alias === undefined) return undefined;
  for (let folder = posix.dirname(importer); ; folder = posix.dirname(folder)) {
    const roots = [`${folder}/src`, folder, `${folder}/src/lib`, `${folder}/lib`];
    const found = roots
      .map((root) => find(posix.normalize(`${root}/${alias}`)))
      .find((path) => path !== undefined);
    if (found !== undefined || folder === ".") return found;
  }
}
