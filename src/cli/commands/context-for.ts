import { accessSync, constants, statSync } from "node:fs";
import { resolve } from "node:path";
import type { CommandContext } from "../terminal/command-context.ts";
import { createContext } from "../terminal/create-context.ts";
import type { GlobalFlags } from "./program-options.ts";

/** The context of a command, or null where `--cwd` names no folder that can be read; stderr then says so. */
export function contextFor(flags: GlobalFlags): CommandContext | null {
  const root = resolve(flags.cwd ?? ".");
  const wrong = refusalOfFolder(root);
  if (wrong !== null) {
    process.stderr.write(
      `rupt-migrate: --cwd ${flags.cwd ?? "."}: ${wrong}; name the folder of the project\n`,
    );
    return null;
  }
  return createContext({
    root,
    cwd: root === resolve(".") ? null : (flags.cwd ?? null),
    ...(flags.color === false ? { color: false } : {}),
    quiet: flags.quiet ?? false,
  });
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
