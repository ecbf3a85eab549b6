import { bundleModules } from "./bundle-modules.ts";
import type { Sources } from "./find-module.ts";
import { linkModules } from "./link-modules.ts";
import type { Program } from "./program.ts";

/**
 * Makes sources ready to run in memory.
 * @param sources all files, by path
 * @param entry the file to start with
 * @throws with esbuild's message when a source cannot be read
 */
export async function prepareProgram(sources: Sources, entry: string): Promise<Program> {
  try {
    return await linkModules(sources, entry);
  } catch (error) {
    if (String(error).includes("Top-level await")) return bundleModules(sources, entry);
    throw error;
  }
}
