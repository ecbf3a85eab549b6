import { LOADS_ENVIRONMENT } from "../../../transforms/find/attach/ids/environment-id.ts";
import { once } from "../../code/once.ts";
import type { Searchable } from "../resolution/import-index.ts";
import type { ModuleGraph } from "../resolution/module-graph.ts";
import { codeMatching } from "./code-matching.ts";
import { filesAbove } from "./files-above.ts";
import type { Importers } from "./importers.ts";

/**
 * Code that may give a variable of the environment a value, or that takes the environment whole. Read by git, too, which is five times
 * as fast where all ways of a pattern begin with the same letters.
 */
const PATTERNS = [
  [
    String.raw`\benv(["'\x60]\])?\s*(\?*\.\s*\w+|\[[^\]]*\])\s*(\?\?|\|\||&&|\+|[^{}[\]=]*[}\]]\s*)?=(?![=>])`,
    String.raw`\benv\.\w+\s+of\b`,
    String.raw`(?<=\bprocess\.|\bprocess\?\.|\bimport\.meta\.|\bimport\.meta\?\.)env\s*([;,)\]}?|]|=(?!=)|$)`,
    String.raw`\benv\b[^}]*\}\s*=\s*(globalThis\.)?process\b`,
    String.raw`(?<=\bdelete process\.)env`,
    LOADS_ENVIRONMENT,
  ].join("|"),
  `["'](node:)?process["']`,
];

/** What each of them holds one of; finding it in bytes is much faster. */
const NEEDLES = ["env", "Env", "@nestjs/", "@infisical/"];

/**
 * The files that may give variables of the environment a value when they run, whether they use the SDK or not.
 *
 * @param searchable what git knows of the files; null where all are to be read
 */
export const environmentWriters = (
  root: string,
  files: readonly string[],
  searchable: Searchable | null,
): readonly string[] => codeMatching(root, files, searchable, { patterns: PATTERNS, needles: NEEDLES });

/** More files above one than this are not looked through. */
const MOST_ABOVE = 200;

/**
 * Whether two files run in one program: one leads to the other by imports, or a third leads to both. A server beside the app that reads
 * its own `.env` file does nothing to the app.
 */
export function runTogether(
  graph: Pick<ModuleGraph, "reaches">,
  importers: () => Pick<Importers, "files">,
): (one: string, other: string) => boolean {
  const above = once((path): readonly string[] => {
    const found = [path];
    for (const file of filesAbove(importers(), path)) if (found.push(file.path) > MOST_ABOVE) break;
    return found;
  });
  return (one, other) =>
    graph.reaches(other, new Set([one])) || above(one).some((each) => graph.reaches(each, new Set([other])));
}
