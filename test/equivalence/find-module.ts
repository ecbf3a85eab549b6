import { posix } from "node:path";
import type { Loader } from "esbuild";
import { V2_CDN_PATTERNS } from "../../src/sdk/cdn.ts";
import { isV2Specifier } from "../../src/sdk/v2.ts";

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

/** The esbuild loaders to try for a source: annotated JavaScript (Flow) often reads as TypeScript. */
export function loadersOf(path: string): readonly Loader[] {
  const loader = LOADERS[posix.extname(path)] ?? "tsx";
  return loader === "jsx" ? ["jsx", "tsx", "ts"] : [loader];
}

/** Whether an import loads the v2 SDK: by package name, or by the address of a module build. */
export const isV2Module = (specifier: string): boolean =>
  isV2Specifier(specifier) || V2_CDN_PATTERNS.some((pattern) => pattern.test(specifier));

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
