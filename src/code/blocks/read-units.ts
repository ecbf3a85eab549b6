import { dialectsFor, parseSource } from "../parse.ts";
import { type SourceModule, sourceModule } from "../source-module.ts";
import { scriptUnits } from "./script-blocks.ts";

export interface ReadUnits {
  modules: SourceModule[];
  /** The first unit that does not parse. */
  failure: { message: string; line: number; column: number } | null;
}

/** Parses every script unit of a file. Files without scripts have none. */
export function readUnits(path: string, text: string): ReadUnits {
  const result: ReadUnits = { modules: [], failure: null };
  for (const unit of scriptUnits(path, text)) {
    if (unit.blocks.some((block) => block.lang === "other")) continue;
    const typed = unit.blocks.some((block) => block.lang === "ts" || block.lang === "tsx");
    const isCode = unit.masked === text;
    const jsx = unit.blocks.some((block) => block.lang === "tsx" || block.lang === "jsx");
    const parsed = parseSource(
      unit.masked,
      dialectsFor(path, isCode ? undefined : typed && !jsx ? "ts" : "js"),
    );
    if ("error" in parsed) result.failure ??= parsed.error;
    else result.modules.push(sourceModule({ path, text, unit }, parsed));
  }
  return result;
}
