// Loads a TypeScript module of this repository for a script. Node 20 does not read TypeScript, so it is bundled in memory first.
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { rawText } from "./build/raw-text.mjs";

const root = fileURLToPath(new URL("..", import.meta.url));

/**
 * @param {string} path of the module, relative to the repository
 * @param {string} [from] the repository; another one for a copy
 * @returns {Promise<Record<string, any>>} its exports
 */
export async function loadTypescript(path, from = root) {
  const { outputFiles } = await build({
    absWorkingDir: from,
    entryPoints: [path],
    bundle: true,
    platform: "node",
    format: "esm",
    write: false,
    logLevel: "warning",
    plugins: [rawText],
    // Packages in CommonJS ask for `require`, which a module does not have.
    banner: {
      js: `import{createRequire as __r}from"node:module";const require=__r(${JSON.stringify(import.meta.url)});`,
    },
  });
  const [{ contents }] = outputFiles;
  return import(`data:text/javascript;base64,${Buffer.from(contents).toString("base64")}`);
}
