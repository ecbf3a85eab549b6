import { accessSync, constants, statSync } from "node:fs";
import { resolve } from "node:path";
import type { GLOBAL_OPTIONS, ValuesOf } from "../options.ts";
import { type CommandContext, createContext } from "./terminal/context.ts";

/** The context of a command, or null where `--cwd` names no folder that can be read; stderr then says so. */
export function contextFor({
  cwd,
  color,
  quiet,
  verbose,
}: ValuesOf<typeof GLOBAL_OPTIONS>): CommandContext | null {
  const root = resolve(cwd ?? ".");
  const wrong = refusalOfFolder(root);
  if (wrong !== null) {
    process.stderr.write(`rupt-migrate: --cwd ${cwd ?? "."}: ${wrong}; name the folder of the project\n`);
    return null;
  }
  return createContext({ root, cwd: root === resolve(".") ? null : cwd, color, quiet, verbose });
}

function refusalOfFolder(root: string): string | null {
  const stats = statSync(root, { throwIfNoEntry: false });
  if (stats === undefined) return "there is no such folder";
  if (!stats.isDirectory()) return "is not a folder";
  try {
    accessSync(root, constants.R_OK | constants.X_OK);
    return null;
  } catch {
    return "cannot be read";
  }
}
