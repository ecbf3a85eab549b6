import { existsSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { compileScript, parse } from "@vue/compiler-sfc";
import { build, type Plugin } from "esbuild";
import { compile } from "svelte/compiler";

const require = createRequire(import.meta.url);
const STUB = new URL("stubs/ruptjs-client/index.js", import.meta.url).pathname;

/** The nearest folder with a package.json, not above the app. */
function packageFolder(from: string, app: string): string {
  return from === app || existsSync(join(from, "package.json")) ? from : packageFolder(dirname(from), app);
}

/** Components become modules; frameworks stay outside; the two SDKs and the app's own files are bundled. */
const appModules = (app: string): Plugin => ({
  name: "app-modules",
  setup(bundler) {
    const aliases: [RegExp, string][] = [
      [/^\$lib\//, "src/lib/"],
      [/^[@~]\//, ""],
    ];
    bundler.onResolve({ filter: /.*/ }, async ({ path, kind, resolveDir }) => {
      if (kind === "entry-point" || /^[./]/.test(path)) return null;
      if (path === "@ruptjs/client") return { path: STUB };
      if (/^rupt(\/|$)/.test(path))
        return { path: require.resolve(path === "rupt" ? "rupt/index.mjs" : path) };
      const alias = aliases.find(([pattern]) => pattern.test(path));
      if (!alias) return { path, external: true };
      const local = join(packageFolder(resolveDir, app), path.replace(alias[0], alias[1]));
      return bundler.resolve(local, { resolveDir, kind });
    });
    bundler.onLoad({ filter: /\.vue$/ }, ({ path }) => {
      const { descriptor } = parse(readFileSync(path, "utf8"), { filename: path });
      const isScripted = descriptor.script !== null || descriptor.scriptSetup !== null;
      const contents = isScripted ? compileScript(descriptor, { id: "x" }).content : "export default {}";
      return { contents, loader: "ts" };
    });
    bundler.onLoad({ filter: /\.svelte$/ }, ({ path }) => ({
      contents: compile(readFileSync(path, "utf8"), { filename: path, generate: "client" }).js.code,
    }));
  },
});

/**
 * Bundles one module of a sample app with everything of the app that it imports.
 * @throws with esbuild's message when an import or an export is missing
 */
export async function bundleApp(folder: string, entry: string): Promise<string> {
  const result = await build({
    entryPoints: [join(folder, entry)],
    bundle: true,
    write: false,
    format: "esm",
    jsx: "automatic",
    logLevel: "silent",
    tsconfigRaw: {},
    plugins: [appModules(folder)],
  });
  return result.outputFiles[0]?.text ?? "";
}
