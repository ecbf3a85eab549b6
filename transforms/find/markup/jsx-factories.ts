import { posix } from "node:path";
import type { SourceModule } from "../../../src/code/tree/index.ts";

const USUAL_FACTORIES = ["React", "h", "createElement", "Fragment"];
const PRAGMA = /@jsx(?:Frag)?\s+([A-Za-z_$][\w$]*)/g;

/** Where compilers are told what JSX becomes. */
const SETTINGS =
  "tsconfig.json tsconfig.app.json tsconfig.base.json tsconfig.build.json jsconfig.json .babelrc .babelrc.json .babelrc.js babel.config.js babel.config.cjs babel.config.mjs babel.config.json .swcrc package.json vite.config.ts vite.config.mts vite.config.js vite.config.mjs rollup.config.js rollup.config.mjs webpack.config.js esbuild.js esbuild.mjs esbuild.config.mjs build.js build.mjs scripts/build.js scripts/build.mjs tsup.config.ts".split(
    " ",
  );
/** `"jsxFactory": "ui.h"`, `--jsx-factory=h`, `["...", { pragma: "dom.h" }]`. */
const TOLD =
  /(?:jsx-?(?:fragment-?)?factory|jsx-?fragment|pragma(?:frag)?|reactNamespace)["']?\s*[:=]\s*["'`]?([A-Za-z_$][\w$]*)/gi;

/**
 * What an element of JSX calls, as a pragma, the settings of a compiler or the usual names say: a name that no code spells is read
 * all the same.
 * @returns names that the module imports
 */
export function jsxFactories(module: SourceModule): Set<string> {
  const { tree, comments, program } = module;
  if (tree.of("JSXElement").length === 0 && tree.of("JSXFragment").length === 0) return new Set();
  const pragmas = comments.flatMap(({ value }) => namesIn(value, PRAGMA));
  const isImport = (name: string) => program.scope.getBinding(name)?.path.parentPath?.is("ImportDeclaration");
  return new Set([...USUAL_FACTORIES, ...pragmas, ...toldFactories(module)].filter(isImport));
}

function toldFactories({ path, textOf }: SourceModule): string[] {
  const found: string[] = [];
  for (let folder = posix.dirname(path), last = ""; folder !== last; folder = posix.dirname(folder)) {
    for (const name of SETTINGS) found.push(...namesIn(textOf(posix.join(folder, name)) ?? "", TOLD));
    last = folder;
  }
  return found;
}

const namesIn = (text: string, pattern: RegExp): string[] =>
  [...text.matchAll(pattern)].map(([, name = ""]) => name);
