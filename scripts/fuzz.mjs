// Generates programs and migrates them until the time is over: npm run fuzz [seconds] [seed]. Exit 1 with the smallest program that
// breaks an invariant. With -- --projects [seconds] [seed]: small projects, run before and after with recording fakes.
import { spawnSync } from "node:child_process";
import { mkdirSync, rmSync } from "node:fs";
import { fileURLToPath, pathToFileURL } from "node:url";
import { build } from "esbuild";

const root = fileURLToPath(new URL("..", import.meta.url));
const folder = `${root}/node_modules/.cache/rupt-migrate-fuzz-${process.pid}`;
const args = process.argv.slice(2);
const projects = args[0] === "--projects";
const [seconds = 60, seed = Date.now() % 2 ** 31] = args.slice(projects ? 1 : 0).map(Number);
mkdirSync(folder, { recursive: true });
try {
  await build({
    absWorkingDir: root,
    entryPoints: [projects ? "test/project-property/worker.ts" : "test/property/fuzz.ts"],
    outfile: `${folder}/fuzz.mjs`,
    bundle: true,
    format: "esm",
    platform: "node",
    packages: "external",
    // What a generated project is read from is memory.
    alias: projects ? { "node:fs": `${root}/test/project-property/memory-disk.ts` } : {},
    target: "node20.19",
    logLevel: "warning",
  });
  if (projects) {
    // Modules are linked by Node itself, which has to be told so when it starts.
    const flags = ["--experimental-vm-modules", "--no-warnings"];
    const command = [...flags, `${folder}/fuzz.mjs`, "fuzz", String(seconds), String(seed)];
    process.exitCode = spawnSync(process.execPath, command, { cwd: root, stdio: "inherit" }).status ?? 1;
  } else {
    const { fuzz } = await import(pathToFileURL(`${folder}/fuzz.mjs`).href);
    process.exitCode = (await fuzz(seconds, seed)) ? 0 : 1;
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
