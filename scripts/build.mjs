// Bundles the CLI and the public entry points into dist/. One package, nothing to install with it.
import { rmSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const root = fileURLToPath(new URL("..", import.meta.url));
rmSync(new URL("../dist", import.meta.url), { recursive: true, force: true });

// CommonJS packages inside an ESM bundle expect these three to exist.
const banner = `import { createRequire as __createRequire } from "node:module";
import { fileURLToPath as __fileURLToPath } from "node:url";
import { dirname as __pathDirname } from "node:path";
const require = __createRequire(import.meta.url);
const __filename = __fileURLToPath(import.meta.url);
const __dirname = __pathDirname(__filename);`;

await build({
  absWorkingDir: root,
  entryPoints: { cli: "src/cli.ts" },
  outdir: "dist",
  bundle: true,
  splitting: true,
  format: "esm",
  platform: "node",
  // The ESM entry first: the UMD ones of some packages load their parts in a way that cannot be bundled.
  mainFields: ["module", "main"],
  target: "node20.19",
  banner: { js: banner },
  logLevel: "warning",
});
