import { readPage } from "../../../../src/code/blocks/page.ts";
import { NO_RESOLVER } from "../../../../src/code/tree/index.ts";
import { analyzeFile, readFile } from "../../../../transforms/find/analyze-file.ts";
import type { TextFile, TextUsage } from "../../../../transforms/find/markup/text-usage.ts";
import { onlyV2 } from "../../../../transforms/find/sdk/v2-shape.ts";

/** A file as the finders of markup and settings take it. */
export const fileOf = (path: string, text: string): TextFile => ({
  path,
  text,
  page: readPage(path, text),
  unread: [],
});

/** What one file alone tells, outside of its scripts. */
export function textUsesOf(path: string, text: string): readonly TextUsage[] {
  return analyzeFile(readFile(path, text), {
    shapeOf: () => onlyV2,
    resolver: NO_RESOLVER,
    decided: {},
  }).textUses;
}

/** Usages as short lines, for tables: `kind rule text`. */
export function shown(text: string, usages: readonly TextUsage[]): string[] {
  return usages.map(({ kind, note, start, end }) => `${kind} ${note.rule} ${text.slice(start, end)}`);
}

/** The text with a `▼` wherever a TODO comment would stand. */
export function withTodos(text: string, usages: readonly TextUsage[]): string {
  const places = [...new Set(usages.map(({ todoAt }) => todoAt ?? -1))].sort((a, b) => b - a);
  return places.reduce((rest, at) => (at < 0 ? rest : `${rest.slice(0, at)}▼${rest.slice(at)}`), text);
}
