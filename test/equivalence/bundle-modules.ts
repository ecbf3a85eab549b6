/** The thorough way to prepare a program: esbuild bundles it as an ES module, so top-level await works. */
import { build, type Plugin } from "esbuild";
import { findModule, isV2Module, loadersOf, type Sources } from "./find-module.ts";
import { compileInScope, type Program, TRANSFORM } from "./program.ts";
import { scriptText, withHiddenFunctions } from "./script-text.ts";

const NAMES = ["__meta", "__jsx", "__load"];

/** Without the `m` of `.mjs`: it would tell esbuild that the default of a package is the whole package, as Node does. */
const located = (path: string) => ({
  path: path.replace(/\.m([jt]s)$/, ".$1"),
  pluginData: path,
  namespace: "source",
});

function inMemory(sources: Sources, entry: string, onPackage: (specifier: string) => void): Plugin {
  return {
    name: "in-memory",
    setup(bundler) {
      bundler.onResolve({ filter: /.*/ }, ({ path, importer, kind }) => {
        if (kind === "entry-point") return located(entry);
        const found = findModule(sources, path, importer);
        if (found !== undefined) return located(found);
        onPackage(path);
        return { path, namespace: "package", sideEffects: true };
      });
      bundler.onLoad({ filter: /.*/, namespace: "source" }, ({ pluginData }) => {
        const path = String(pluginData);
        const text = scriptText(path, sources[path] ?? "");
        return {
          contents: path === entry ? withHiddenFunctions(text, path) : text,
          loader: loadersOf(path)[0] ?? "tsx",
        };
      });
      bundler.onLoad({ filter: /.*/, namespace: "package" }, ({ path }) => ({
        contents: `module.exports = __load(${JSON.stringify(path)});`,
      }));
    },
  };
}

/**
 * Bundles the modules reachable from the entry.
 * @throws with esbuild's message when a source cannot be read
 */
export async function bundleModules(sources: Sources, entry: string): Promise<Program> {
  let importsV2 = false;
  const onPackage = (specifier: string) => {
    if (isV2Module(specifier)) importsV2 = true;
  };
  const { jsx, jsxFactory, jsxFragment, define, logLevel, target } = TRANSFORM;
  const result = await build({
    ...{ jsx, jsxFactory, jsxFragment, define, logLevel, target },
    entryPoints: ["entry"],
    bundle: true,
    write: false,
    format: "esm",
    platform: "neutral",
    treeShaking: false,
    tsconfigRaw: {},
    plugins: [inMemory(sources, entry, onPackage)],
  });
  const text = (result.outputFiles[0]?.text ?? "").replace(/^#!.*/, "");
  // Nothing is left to import, so the only module syntax is the list of exports at the end.
  const list = /export \{([^}]*)\};?\s*$/.exec(text);
  const commonJs = /export default (require_\w+\(\));?\s*$/.exec(text);
  const getters = (list?.[1] ?? "")
    .split(",")
    .map((item) => item.trim().split(" as "))
    .filter(([local]) => local !== "")
    .map(([local, exported]) => `get ${exported ?? local}() { return ${local}; }`);
  const code = commonJs
    ? `${text.slice(0, commonJs.index)}return ${commonJs[1]};`
    : `${list ? text.slice(0, list.index) : text}\nreturn { ${getters.join(", ")} };`;
  const run = compileInScope(code, NAMES, true);
  const start: Program["start"] = async (world) =>
    (await run(world.scope)(world.meta, world.jsx, world.load)) as object;
  return { importsV2, start };
}
