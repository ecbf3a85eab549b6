import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const BANNER = `import { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);`;

/** Bundles a driver of this folder as the CLI is bundled; gives the path of the script. */
export async function buildDriver(name: string, folder: string): Promise<string> {
  await build({
    entryPoints: [fileURLToPath(new URL(`drivers/${name}.ts`, import.meta.url))],
    outdir: folder,
    outExtension: { ".js": ".mjs" },
    bundle: true,
    splitting: true,
    format: "esm",
    mainFields: ["module", "main"],
    platform: "node",
    target: "node20.19",
    banner: { js: BANNER },
    logLevel: "warning",
  });
  return `${folder}/${name}.mjs`;
}
