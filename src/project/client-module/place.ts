import { existsSync, readdirSync } from "node:fs";
import { join, posix } from "node:path";
import { isFolder } from "../files/read-files.ts";

/** Folders that take the client module, the first that exists. */
const FOLDERS = ["src/lib", "lib", "src", ""];

/** Where the client module of a package goes. Source: contract, section 4.2. */
export function clientModulePath(
  root: string,
  packageDir: string,
  importers: readonly string[],
  isTyped: (path: string) => boolean,
): string {
  const folder =
    FOLDERS.map((each) => posix.join(packageDir, each)).find((each) => isFolder(join(root, each))) ??
    packageDir;
  const ending = endingFor(importers, isTyped);
  const taken = new Set(
    existsSync(join(root, folder))
      ? readdirSync(join(root, folder)).map((name) => name.replace(/\.[^.]+$/, "").replace(/\.d$/, ""))
      : [],
  );
  const name = ["rupt", "rupt-client"].find((each) => !taken.has(each)) ?? numbered(taken);
  return posix.join(folder, name + ending);
}

function numbered(taken: ReadonlySet<string>): string {
  for (let number = 2; ; number += 1) if (!taken.has(`rupt-client-${number}`)) return `rupt-client-${number}`;
}

function endingFor(importers: readonly string[], isTyped: (path: string) => boolean): string {
  if (importers.some(isTyped)) return ".ts";
  if (importers.every((path) => path.endsWith(".mjs"))) return ".mjs";
  return importers.every((path) => path.endsWith(".cjs")) ? ".cjs" : ".js";
}
