import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

const SOURCE = /\.(?:[cm]?[jt]sx?|vue|svelte|astro|html|json)$/;
const SKIPPED = /(?:^|[\\/])(?:node_modules|dist|\.git|\.rupt-migrate)(?:[\\/]|$)/;

/** All source files under a folder: POSIX path relative to it -> text. */
export function readSources(folder: string): Record<string, string> {
  const paths = readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((path) => SOURCE.test(path) && !SKIPPED.test(path))
    .map((path) => path.replaceAll("\\", "/"))
    .sort();
  return Object.fromEntries(paths.map((path) => [path, readFileSync(join(folder, path), "utf8")]));
}
