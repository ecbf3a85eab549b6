import { scriptUnits } from "./blocks/script-blocks.ts";
import { dialectsFor, parseSource } from "./parse.ts";
import { type ModuleResolver, NO_RESOLVER, type SourceModule, sourceModule } from "./tree/index.ts";

export interface ReadUnits {
  modules: SourceModule[];
  /** The first unit that does not parse. */
  failure: { message: string; line: number; column: number } | null;
}

/**
 * Parses every script unit of a file. Files without scripts have none.
 *
 * @param modules answers for what the file imports
 */
export function readUnits(path: string, text: string, modules: ModuleResolver = NO_RESOLVER): ReadUnits {
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
    else result.modules.push(sourceModule({ path, text, unit }, parsed, modules));
  }
  return result;
}
