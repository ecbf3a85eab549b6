import { execFileSync, spawnSync } from "node:child_process";
import {
  accessSync,
  chmodSync,
  constants,
  existsSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  statfsSync,
  statSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { buildSources } from "./built-sources.ts";

const ROOT = fileURLToPath(new URL("..", import.meta.url));

/** What the tests run: the built program, as a user does, and compiled sources. @returns what removes the latter */
export default async function setup(): Promise<() => void> {
  bringUpToDate();
  const removeSources = await buildSources();
  // Tests and what they start take their temporary folders from there.
  const folder = mkdtempSync(join(inMemory() ?? tmpdir(), "rupt-tests-"));
  // As others have it: some tests start programs as another user.
  chmodSync(folder, 0o1777);
  process.env.TMPDIR = folder;
  return () => {
    removeSources();
    rmSync(folder, { recursive: true, force: true });
  };
}

const SHARED_MEMORY = "/dev/shm";
/** More than all that the tests write, by far. */
const ENOUGH = 2 * 1024 ** 3;

/**
 * A file system in memory that is large and runs programs, where the system offers one: there thousands of small projects come and
 * go without waiting for a disk.
 */
function inMemory(): string | null {
  try {
    accessSync(SHARED_MEMORY, constants.W_OK);
    const { bavail, bsize } = statfsSync(SHARED_MEMORY);
    if (bavail * bsize < ENOUGH) return null;
    const folder = mkdtempSync(join(SHARED_MEMORY, "rupt-probe-"));
    try {
      const program = join(folder, "program");
      writeFileSync(program, "#!/bin/sh\n", { mode: 0o755 });
      return spawnSync(program).status === 0 ? SHARED_MEMORY : null;
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  } catch {
    return null;
  }
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
