// Puts built files in place without ever leaving a half-built folder: a program that runs from it meanwhile goes on.
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";

/**
 * Makes `folder` hold exactly `files`. Files that stay the same are not touched; stale ones go last.
 * @param {string} folder
 * @param {Map<string, Uint8Array | string>} files content by path relative to the folder; entry points last
 * @param {((path: string) => boolean) | null} [isOurs] which other files of the folder came from a build and go if they are stale;
 *   all unless told, none if null
 */
export function writeOutput(folder, files, isOurs = () => true) {
  for (const [path, content] of files) {
    const target = join(folder, path);
    const bytes = Buffer.from(content);
    if (readOrNull(target)?.equals(bytes)) continue;
    mkdirSync(dirname(target), { recursive: true });
    const temporary = `${target}.${process.pid}.tmp`;
    writeFileSync(temporary, bytes);
    renameSync(temporary, target);
  }
  if (isOurs === null) return;
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const target = join(entry.parentPath, entry.name);
    const path = target.slice(folder.length + 1).replaceAll("\\", "/");
    if (!files.has(path) && !path.endsWith(".tmp") && isOurs(path)) rmSync(target, { force: true });
  }
}

function readOrNull(path) {
  try {
    return readFileSync(path);
  } catch {
    return null;
  }
}
