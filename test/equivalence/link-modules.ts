/** The quick way to prepare a program: each module becomes CommonJS, and `require` links them. No top-level await. */
import { transform } from "esbuild";
import { findModule, isV2Module, loadersOf, type Sources } from "./find-module.ts";
import { compileInScope, type Program, type ProgramWorld, TRANSFORM } from "./program.ts";
import { scriptText, withHiddenFunctions } from "./script-text.ts";

const REQUIRED = /\brequire\(\s*(?:\/\*[\s\S]*?\*\/\s*)*["'`]([^"'`]+)["'`]\s*\)/g;
const NAMES = ["__meta", "__jsx", "module", "exports", "require"];

/** Tries the loaders in turn; the first one's error is the one that counts. */
async function toCommonJs(source: string, path: string): Promise<string> {
  let first: unknown;
  for (const loader of loadersOf(path)) {
    try {
      const { code } = await transform(source, { ...TRANSFORM, format: "cjs", loader });
      return code.replace(/^#!.*/, "");
    } catch (error) {
      first ??= error;
    }
  }
  throw first;
}

/**
 * Transforms the modules reachable from the entry.
 * @throws with esbuild's message when a source cannot be read, or awaits at its top level
 */
export async function linkModules(sources: Sources, entry: string): Promise<Program> {
  const modules = new Map<string, { run: ReturnType<typeof compileInScope>; links: Map<string, string> }>();
  let importsV2 = false;
  const add = async (path: string): Promise<void> => {
    const links = new Map<string, string>();
    const module = { run: (() => () => {}) as ReturnType<typeof compileInScope>, links };
    modules.set(path, module);
    const text = scriptText(path, sources[path] ?? "");
    const source = path === entry ? withHiddenFunctions(text, path) : text;
    const code = await toCommonJs(source, path);
    module.run = compileInScope(code, NAMES, false);
    for (const [, specifier = ""] of code.matchAll(REQUIRED)) {
      if (isV2Module(specifier)) importsV2 = true;
      const found = findModule(sources, specifier, path);
      if (found === undefined) continue;
      links.set(specifier, found);
      if (!modules.has(found)) await add(found);
    }
  };
  await add(entry);

  const start = async ({ scope, meta, jsx, load }: ProgramWorld): Promise<object> => {
    const cache = new Map<string, { exports: unknown }>();
    const requireModule = (path: string): unknown => {
      const known = cache.get(path);
      if (known) return known.exports;
      const module = { exports: {} as unknown };
      cache.set(path, module);
      const { run, links } = modules.get(path) ?? { run: undefined, links: new Map<string, string>() };
      const require = (specifier: string): unknown => {
        const found = links.get(specifier);
        return found === undefined ? load(specifier) : requireModule(found);
      };
      run?.(scope).call(module.exports, meta, jsx, module, module.exports, require);
      return module.exports;
    };
    const exported = requireModule(entry);
    return typeof exported === "object" && exported !== null ? exported : { default: exported };
  };
  return { importsV2, start };
}
