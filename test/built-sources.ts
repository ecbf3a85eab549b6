import { readdirSync, rmSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import type { Plugin } from "vitest/config";
import { rawText } from "../scripts/build/raw-text.mjs";

const ROOT = fileURLToPath(new URL("..", import.meta.url));
const OUT = join(ROOT, `node_modules/.cache/rupt-migrate-tests-${process.pid}`);

const sources = (): string[] =>
  ["src", "transforms"].flatMap((folder) =>
    readdirSync(join(ROOT, folder), { recursive: true, encoding: "utf8" })
      .filter((path) => path.endsWith(".ts") && !path.endsWith(".d.ts"))
      .map((path) => join(folder, path)),
  );

/**
 * Compiles the sources to modules of the language, one for each, once for all tests: Vitest would turn every use of an import into a
 * call of a getter, which takes a quarter of the time of a test that migrates.
 * @returns what removes them
 */
export async function buildSources(): Promise<() => void> {
  await build({
    absWorkingDir: ROOT,
    entryPoints: sources(),
    outdir: OUT,
    outbase: ".",
    outExtension: { ".js": ".mjs" },
    bundle: true,
    splitting: true,
    format: "esm",
    platform: "node",
    packages: "external",
    plugins: [rawText],
    sourcemap: true,
    target: "node20.19",
    logLevel: "warning",
  });
  return () => rmSync(OUT, { recursive: true, force: true });
}

/** Gives tests the compiled modules for what they import from `src/` and `transforms/`. A test that mocks one cannot have them. */
export const builtSources: Plugin = {
  name: "built-sources",
  enforce: "pre",
  resolveId(source, importer) {
    if (importer === undefined || !/^\.\.?\/.*\.ts$/.test(source)) return null;
    const path = relative(ROOT, resolve(dirname(importer), source));
    return /^(?:src|transforms)[\\/]/.test(path) ? join(OUT, path.replace(/\.ts$/, ".mjs")) : null;
  },
};
