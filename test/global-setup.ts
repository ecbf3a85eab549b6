import { execFileSync } from "node:child_process";
import { existsSync, readdirSync, statSync, utimesSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { buildSources } from "./built-sources.ts";

const ROOT = fileURLToPath(new URL("..", import.meta.url));

/** What the tests run: the built program, as a user does, and compiled sources. @returns what removes the latter */
export default async function setup(): Promise<() => void> {
  bringUpToDate();
  return buildSources();
}

/** Brings `dist/` up to date. */
function bringUpToDate(): void {
  const built = join(ROOT, "dist/cli.cjs");
  const sources = ["src", "transforms", "scripts", "package-lock.json", "package.json"];
  if (existsSync(built) && sources.every((path) => newest(join(ROOT, path)) < statSync(built).mtimeMs))
    return;
  const began = new Date();
  execFileSync(process.execPath, ["scripts/build.mjs"], {
    cwd: ROOT,
    stdio: ["ignore", "ignore", "inherit"],
  });
  // A build leaves files alone that come out the same.
  utimesSync(built, began, began);
}

/** When something in there was changed last, in milliseconds. A folder changes when an entry comes or leaves. */
function newest(path: string): number {
  const stats = statSync(path);
  const inside = stats.isDirectory() ? readdirSync(path).map((name) => newest(join(path, name))) : [];
  return Math.max(stats.mtimeMs, ...inside);
}
