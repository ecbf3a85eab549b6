/** Turns a handful of source files into one function body, in memory, with the fakes in place of packages. */
import { createRequire } from "node:module";
import { posix } from "node:path";
import { parse } from "@babel/parser";
import type traverseModule from "@babel/traverse";
import { build, type Loader, type Plugin } from "esbuild";

const { default: traverse } = createRequire(import.meta.url)("@babel/traverse") as typeof traverseModule;

/** Path -> source text. Paths are POSIX, relative, without a leading `./`. */
export type Sources = Readonly<Record<string, string>>;

export interface Bundle {
  /** Body of a strict async function; it returns the exports of the entry. */
  code: string;
  /** Names that the code reads and nobody defines. */
  globals: string[];
  /** Whether the v2 package was loaded as a module. */
  importsV2: boolean;
  /** The entry's exports, and its other top-level functions under `__top_<name>`. */
  exports: string[];
}

const LOADERS: Readonly<Record<string, Loader>> = {
  ".js": "jsx",
  ".mjs": "jsx",
  ".cjs": "jsx",
  ".jsx": "jsx",
  ".ts": "ts",
  ".mts": "ts",
  ".cts": "ts",
  ".tsx": "tsx",
  ".json": "json",
  ".vue": "ts",
  ".svelte": "ts",
  ".astro": "ts",
  ".html": "ts",
};
const ENDINGS = [
  "",
  ".ts",
  ".tsx",
  ".js",
  ".jsx",
  ".mts",
  ".mjs",
  ".cjs",
  ".vue",
  "/index.ts",
  "/index.tsx",
  "/index.js",
];

const V2_NAMES =
  "BASE_URL attach detach getAttachedDevices identify getFingerprint getHash getSignals evaluate".split(" ");
const ESM_V2 = `const m = __fakes.v2();\n${V2_NAMES.map((name) => `export const ${name} = m.${name};`).join("\n")}\nexport default m.default;`;
/** What each package name stands for. */
const PACKAGES: Readonly<Record<string, string>> = {
  rupt: ESM_V2,
  "rupt/index.mjs": ESM_V2,
  "rupt/index": "__fakes.v2();",
  "rupt/index.js": "__fakes.v2();",
  "rupt/common.cjs": "module.exports = Object.assign({ __esModule: true }, __fakes.v2());",
  "rupt/common": "module.exports = Object.assign({ __esModule: true }, __fakes.v2());",
  "@ruptjs/client": "export default __fakes.Client;",
  react: "module.exports = __fakes.react;",
  "react/jsx-runtime": "module.exports = __fakes.react;",
};

/** The script text of a component file or page: its blocks one after the other, or an Astro front matter. */
function scriptText(path: string, source: string): string {
  if (/\.astro$/.test(path)) {
    const frontMatter = /^\s*---\r?\n([\s\S]*?)\n---/.exec(source)?.[1] ?? "";
    return [frontMatter, ...scriptBlocks(source)].join("\n;\n");
  }
  return /\.(vue|svelte|html)$/.test(path) ? scriptBlocks(source).join("\n;\n") : source;
}

function scriptBlocks(source: string): string[] {
  return [...source.matchAll(/<script\b([^>]*)>([\s\S]*?)<\/script>/g)]
    .filter(([, attributes]) => !/\bsrc=|importmap|json/.test(attributes ?? ""))
    .map((match) => match[2] ?? "");
}

/** Names of the entry's top-level functions and classes that it does not export. */
function hiddenFunctions(code: string): string[] {
  const names: string[] = [];
  const program = parse(code, {
    sourceType: "unambiguous",
    plugins: ["typescript", "jsx"],
    errorRecovery: true,
  }).program;
  for (const statement of program.body) {
    if (statement.type === "FunctionDeclaration" || statement.type === "ClassDeclaration") {
      if (statement.id) names.push(statement.id.name);
    } else if (statement.type === "VariableDeclaration") {
      for (const { id, init } of statement.declarations)
        if (id.type === "Identifier" && /Function|Class|ObjectExpression/.test(init?.type ?? ""))
          names.push(id.name);
    }
  }
  return names;
}

function withHiddenFunctions(code: string, path: string): string {
  let names: string[];
  try {
    names = hiddenFunctions(path.endsWith(".ts") ? code.replace(/<(\w+)>(?=\()/g, "") : code);
  } catch {
    return code;
  }
  if (names.length === 0) return code;
  const isModule = /^\s*(import\b(?!\s*\()|export\b)/m.test(code);
  const isCommonJs = !isModule && /\b(require\s*\(|module\.exports|exports\.)/.test(code);
  if (isCommonJs)
    return `${code}\n;Object.assign(module.exports, { ${names.map((name) => `__top_${name}: ${name}`).join(", ")} });`;
  return `${code}\n;export { ${names.map((name) => `${name} as __top_${name}`).join(", ")} };`;
}

function inMemory(sources: Sources, entry: string, seen: { v2: boolean }): Plugin {
  const find = (path: string): string | undefined => {
    const bare = path.replace(/\.(m|c)?jsx?$/, "");
    return [...ENDINGS.map((ending) => path + ending), ...ENDINGS.map((ending) => bare + ending)].find(
      (candidate) => Object.hasOwn(sources, candidate),
    );
  };
  const local = (specifier: string, importer: string): string | undefined => {
    if (/^\.{1,2}(\/|$)/.test(specifier))
      return find(posix.normalize(posix.join(posix.dirname(importer), specifier)));
    const alias = /^(?:@|~|\$lib|#)\/(.*)$/.exec(specifier)?.[1];
    if (alias === undefined) return undefined;
    return find(`src/${alias}`) ?? find(alias) ?? find(`src/lib/${alias}`) ?? find(`lib/${alias}`);
  };
  return {
    name: "in-memory",
    setup(bundler) {
      bundler.onResolve({ filter: /.*/ }, ({ path, importer, kind }) => {
        if (kind === "entry-point") return { path: entry, namespace: "source" };
        const found = local(path, importer);
        if (found !== undefined) return { path: found, namespace: "source" };
        if (path === "rupt" || path.startsWith("rupt/")) seen.v2 = true;
        if (Object.hasOwn(PACKAGES, path)) return { path, namespace: "package", sideEffects: true };
        return { path, namespace: "outside" };
      });
      bundler.onLoad({ filter: /.*/, namespace: "source" }, ({ path }) => {
        const text = scriptText(path, sources[path] ?? "");
        const contents = path === entry ? withHiddenFunctions(text, path) : text;
        return { contents, loader: LOADERS[posix.extname(path)] ?? "tsx" };
      });
      bundler.onLoad({ filter: /.*/, namespace: "package" }, ({ path }) => ({
        contents: PACKAGES[path] ?? "",
      }));
      bundler.onLoad({ filter: /.*/, namespace: "outside" }, ({ path }) => ({
        contents: `module.exports = __fakes.outside(${JSON.stringify(path)});`,
      }));
    },
  };
}

/**
 * Bundles the modules reachable from the entry.
 * @throws with esbuild's message when a source cannot be read or an import has no match
 */
export async function bundleModules(sources: Sources, entry: string): Promise<Bundle> {
  const seen = { v2: false };
  const result = await build({
    entryPoints: ["entry"],
    bundle: true,
    write: false,
    metafile: true,
    format: "esm",
    platform: "neutral",
    target: "node20",
    treeShaking: false,
    jsx: "transform",
    jsxFactory: "__fakes.react.createElement",
    jsxFragment: "__fakes.react.Fragment",
    define: { "import.meta": "__meta" },
    logLevel: "silent",
    tsconfigRaw: {},
    plugins: [inMemory(sources, entry, seen)],
  });
  const text = result.outputFiles[0]?.text ?? "";
  const globals = new Set<string>();
  traverse(parse(text, { sourceType: "module", allowReturnOutsideFunction: true }), {
    Program(path) {
      for (const name of Object.keys((path.scope as unknown as { globals: object }).globals))
        globals.add(name);
      path.stop();
    },
  });
  const exportList = /export \{([^}]*)\};?\s*$/.exec(text);
  const exports = (exportList?.[1] ?? "")
    .split(",")
    .map((item) => item.trim().split(" as "))
    .filter(([local]) => local !== undefined && local !== "")
    .map(([local, exported]) => ({ local: String(local), exported: exported ?? String(local) }));
  const getters = exports.map(
    ({ local, exported }) =>
      `get ${exported.startsWith('"') ? exported : JSON.stringify(exported)}() { return ${local}; }`,
  );
  // `export default require_entry()` is what a CommonJS entry becomes.
  const commonJs = /export default (require_\w+\(\));?\s*$/.exec(text);
  const body = commonJs
    ? `${text.slice(0, commonJs.index)}return ${commonJs[1]};`
    : `${exportList ? text.slice(0, exportList.index) : text}\nreturn { ${getters.join(", ")} };`;
  return {
    code: `"use strict";\n${body}`,
    globals: [...globals].filter((name) => name !== "__fakes" && name !== "__meta"),
    importsV2: seen.v2,
    exports: exports.map(({ exported }) => exported),
  };
}
