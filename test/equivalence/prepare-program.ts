import { bundleModules } from "./bundle-modules.ts";
import type { Sources } from "./find-module.ts";
import { linkModules } from "./link-modules.ts";
import type { Program } from "./program.ts";

/** Those of a few tests: a pair is run with several answers of the server, one after the other. */
const MOST_PREPARED = 16;
const prepared = new Map<string, Promise<Program>>();

/**
 * Makes sources ready to run in memory; the same sources once.
 * @param sources all files, by path
 * @param entry the file to start with
 * @throws with esbuild's message when a source cannot be read
 */
export function prepareProgram(sources: Sources, entry: string): Promise<Program> {
  const key = JSON.stringify([entry, sources]);
  const earlier = prepared.get(key);
  if (earlier) return earlier;
  const [oldest] = prepared.keys();
  if (oldest !== undefined && prepared.size >= MOST_PREPARED) prepared.delete(oldest);
  const program = prepareAnew(sources, entry);
  prepared.set(key, program);
  return program;
}

async function prepareAnew(sources: Sources, entry: string): Promise<Program> {
  try {
    return await linkModules(sources, entry);
  } catch (error) {
    if (String(error).includes("Top-level await")) return bundleModules(sources, entry);
    throw error;
  }
}
