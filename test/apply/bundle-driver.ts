import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

/** Bundles `driver.ts` into a folder, for tests that need a process of its own. */
export async function bundleDriver(folder: string): Promise<string> {
  const outfile = join(folder, "driver.mjs");
  await build({
    entryPoints: [fileURLToPath(new URL("driver.ts", import.meta.url))],
    outfile,
    bundle: true,
    platform: "node",
    format: "esm",
    logLevel: "error",
  });
  return outfile;
}
