import type { Command } from "commander";
import type { GlobalFlags } from "./program-options.ts";

/** The global flags of a subcommand: those before its name, and those after it, which win. */
export function globalFlags(command: Command): GlobalFlags {
  const flags: Record<string, unknown> = {};
  for (const one of [command.parent, command]) {
    for (const [name, value] of Object.entries(one?.opts() ?? {}))
      if (one?.getOptionValueSource(name) === "cli") flags[name] = value;
  }
  return flags;
}
