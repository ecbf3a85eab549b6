import { type Page, readPage } from "./blocks/page.ts";
import type { Range } from "./blocks/ranges.ts";
import { scriptUnits } from "./blocks/script-blocks.ts";
import { dialectsFor, type ParseFailure, parseSource } from "./parse.ts";
import { type ModuleResolver, NO_RESOLVER, type SourceModule, sourceModule } from "./tree/index.ts";

export interface ReadUnits {
  /** The markup that the scripts stand in; null for a file that is all code, and for other languages. */
  page: Page | null;
  modules: SourceModule[];
  /** The units that do not parse. */
  failures: (ParseFailure & { blocks: readonly Range[] })[];
}

/**
 * Parses every script unit of a file. Files without scripts have none.
 *
 * @param modules answers for what the file imports
 */
export function readUnits(path: string, text: string, modules: ModuleResolver = NO_RESOLVER): ReadUnits {
  const page = readPage(path, text);
  const result: ReadUnits = { page, modules: [], failures: [] };
  for (const unit of scriptUnits(path, text, page)) {
    if (unit.blocks.some((block) => block.lang === "other")) continue;
    const typed = unit.blocks.some((block) => block.lang === "ts" || block.lang === "tsx");
    const isCode = page === null;
    const jsx = unit.blocks.some((block) => block.lang === "tsx" || block.lang === "jsx");
    const parsed = parseSource(
      unit.masked,
      dialectsFor(path, isCode ? undefined : typed && !jsx ? "ts" : "js"),
    );
    if ("error" in parsed) result.failures.push({ ...parsed.error, blocks: unit.blocks });
    else result.modules.push(sourceModule({ path, text, unit }, parsed, modules));
  }
  return result;
}
