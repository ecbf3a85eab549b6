import { groupBy } from "../code/group-by.ts";
import type { FoldedText, PolicyFact, SourcedValue, SourcePlace } from "../result.ts";
import { comparePlaces, uniquePlaces } from "./places.ts";

/**
 * What makes two expressions the same: their constant when they fold, else their source text. Quotes and white space
 * of the text do not count: `origin + '/bye'` and `origin+"/bye"` are one expression.
 */
export function foldedKey({ text, value }: FoldedText): string {
  if (value !== null) return `value:${JSON.stringify(value)}`;
  return `text:${text.replace(/'/g, '"').replace(/\s+/g, "")}`;
}

/** What makes two client ids the same: a name that does not fold is another one in another package. */
export const clientKey = ({
  clientId,
  package: folder = "",
}: Pick<PolicyFact, "clientId" | "package">): string => `${foldedKey(clientId)}\0${folder}`;

/** The facts of each client id, by its `clientKey`; clients and facts in the order they come. */
export const factsByClient = (facts: readonly PolicyFact[]): Map<string, PolicyFact[]> =>
  groupBy(facts, clientKey);

/**
 * Collects equal values: one entry per constant (or per text that does not fold) with all its places.
 * `text` is the spelling of the first place by path and line. Entries are in the order of their first places.
 */
export function sourcedValues(
  found: readonly (FoldedText & { sources: readonly SourcePlace[] })[],
): SourcedValue[] {
  const groups = new Map<string, SourcedValue>();
  const ordered = found
    .map((entry) => ({ ...entry, sources: uniquePlaces(entry.sources) }))
    .sort((a, b) => {
      const [first, second] = [a.sources[0], b.sources[0]];
      return first && second ? comparePlaces(first, second) : 0;
    });
  for (const { text, value, sources } of ordered) {
    const key = foldedKey({ text, value });
    const known = groups.get(key);
    if (known) known.sources.push(...sources);
    else groups.set(key, { text, value, sources });
  }
  return [...groups.values()].map((entry) => ({ ...entry, sources: uniquePlaces(entry.sources) }));
}

/** A text as code between backticks; reports show that as code. Text that holds a backtick gets double quotes instead. */
export function quoted(text: string): string {
  if (!text.includes("`")) return `\`${text}\``;
  const inner = text.slice(1, -1);
  return /^`[^`]*`$/.test(text) && inner !== "" ? text : `"${text}"`;
}

/** The constant of an expression, else its source text on one line. */
export const shownValue = ({ text, value }: FoldedText): string =>
  value === null ? text.replace(/\s*\n\s*/g, " ").trim() : String(value);
