import { readdirSync, readFileSync, statSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join, relative } from "node:path";

const require = createRequire(import.meta.url);

/** Packages of the test's own tree that ship code people wrote: modules, CommonJS, TypeScript, JSX. */
export const PACKAGES = [
  "commander",
  "prompts",
  "picomatch",
  "magic-string",
  "diff",
  "ignore",
  "yaml",
  "htmlparser2",
  "fast-check",
  "recast",
  "ast-types",
  "jscodeshift",
  "react-router",
  "svelte",
  "vite",
  "vitest",
  "@babel/traverse",
  "@babel/types",
  "postcss",
  "chai",
  "es-module-lexer",
  "zimmerframe",
  "esrap",
  "axe-core",
] as const;

const CODE = /\.(?:[cm]?[jt]s|[jt]sx|svelte)$/;
const DECLARATION = /\.d\.[cm]?ts$/;
const SMALLEST = 400;
const LARGEST = 40_000;
const FILES_EACH = 30;

export interface SourceFile {
  package: string;
  path: string;
  text: string;
}

/** Files of a package by name, the first ones by path; none when it is not installed. */
export function sourceFiles(name: string): SourceFile[] {
  const root = rootOf(name);
  if (root === null) return [];
  return readdirSync(root, { recursive: true, encoding: "utf8" })
    .filter(
      (path) => CODE.test(path) && !DECLARATION.test(path) && !/(?:^|\/)node_modules\/|[.-]min\./.test(path),
    )
    .sort()
    .flatMap((path): SourceFile[] => {
      const full = join(root, path);
      const { size } = statSync(full);
      if (size < SMALLEST || size > LARGEST || !statSync(full).isFile()) return [];
      return [
        { package: name, path: relative(root, full).replaceAll("\\", "/"), text: readFileSync(full, "utf8") },
      ];
    })
    .filter((_, index, all) => index % Math.max(1, Math.floor(all.length / FILES_EACH)) === 0)
    .slice(0, FILES_EACH);
}

function rootOf(name: string): string | null {
  for (const base of require.resolve.paths(name) ?? []) {
    const folder = join(base, name);
    if (statSync(join(folder, "package.json"), { throwIfNoEntry: false })?.isFile()) return folder;
  }
  try {
    return dirname(require.resolve(`${name}/package.json`));
  } catch {
    return null;
  }
}
