import { isTypeScript } from "../../../../src/code/file-names.ts";
import type { Range, SourceModule } from "../../../../src/code/tree/index.ts";
import type { Alias, SdkEntry } from "../../sdk/references.ts";
import { typesIn } from "../callbacks/doc-types.ts";

/** A type in a comment of a JavaScript file that goes through a name of its code: `@param {Parameters<typeof attach>[0]} options`. */
export interface DocQuery extends Range {
  readonly alias: Alias;
  readonly comment: SourceModule["comments"][number];
}

/** The types in comments that take a name of the SDK, as code of TypeScript does: without what gives the name they say nothing. */
export function docQueries(module: SourceModule, entries: readonly SdkEntry[]): DocQuery[] {
  if (isTypeScript(module)) return [];
  const aliases = entries.flatMap((entry) => (entry.form === "global" ? [] : entry.aliases));
  const byName = new Map(aliases.map((alias) => [alias.binding.identifier.name, alias]));
  const docs = module.comments.filter(({ type, value }) => type === "CommentBlock" && value.startsWith("*"));
  return docs.flatMap((comment): DocQuery[] => {
    const named = [...byName].filter(([name]) => comment.value.includes(name));
    const types = named.length > 0 ? typesIn(comment.value) : [];
    return named.flatMap(([name, alias]) => {
      const query = new RegExp(queryOf(name, alias), "g");
      if (!types.some((type) => type.search(query) >= 0)) return [];
      const inText = module.text.indexOf(comment.value, comment.start);
      return [...comment.value.matchAll(query)].map(({ index, 0: found }) => ({
        start: inText + index,
        end: inText + index + found.length,
        alias,
        comment,
      }));
    });
  });
}

/** How a type takes a name; a line of a comment may begin in between. */
function queryOf(name: string, { value }: Alias): string {
  const word = String.raw`${name.replaceAll("$", String.raw`\$`)}(?![\w$])`;
  const query = String.raw`\btypeof(?:\s|\n[ \t]*\*)+${word}`;
  if (value.is === "type") return String.raw`(?<![\w$.])${word}`;
  return value.is === "namespace" ? String.raw`${query}|(?<![\w$.])${word}\.[A-Z]\w*` : query;
}
