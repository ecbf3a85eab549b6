// Generates programs and migrates them until the time is over: npm run fuzz [seconds] [seed]. Exit 1 with the smallest program that
// breaks an invariant.
import { mkdirSync, rmSync } from "node:fs";
import { fileURLToPath, pathToFileURL } from "node:url";
import { build } from "esbuild";

const root = fileURLToPath(new URL("..", import.meta.url));
const folder = `${root}/node_modules/.cache/rupt-migrate-fuzz-${process.pid}`;
mkdirSync(folder, { recursive: true });
try {
  await build({
    absWorkingDir: root,
    entryPoints: ["test/property/fuzz.ts"],
    outfile: `${folder}/fuzz.mjs`,
    bundle: true,
    format: "esm",
    platform: "node",
    packages: "external",
    target: "node20.19",
    logLevel: "warning",
  });
  const { fuzz } = await import(pathToFileURL(`${folder}/fuzz.mjs`).href);
  const seconds = Number(process.argv[2] ?? 60);
  const seed = Number(process.argv[3] ?? Date.now() % 2 ** 31);
  process.exitCode = (await fuzz(seconds, seed)) ? 0 : 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
