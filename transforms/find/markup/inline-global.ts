import { blank, type Range } from "../../../src/code/blocks/mask.ts";
import { markupLanguage, markupTokens } from "../../../src/code/blocks/script-blocks.ts";
import { type CodeToken, readCode } from "../../../src/code/blocks/script-blocks-code.ts";
import { type GlobalUse, globalUses } from "./global-uses.ts";
import { markupUsage, reportedUsage, type TextUsage } from "./text-usage.ts";
import { todoPlaces } from "./todo-place.ts";

const HANDLER = /^on[a-z]+$/i;

/**
 * `window.Rupt` and `Rupt.attach` in the markup of `.html`, `.vue`, `.svelte` and `.astro`: in event handlers
 * (`onload="Rupt.attach(...)"`) and, where a template can see `window`, in its expressions.
 *
 * @param bound names that the file's scripts bind: a bare `Rupt` among them is not the global
 * @returns usages of kind `global`, or `related` for the Sabil global; none for other files
 */
export function findInlineGlobals(path: string, text: string, bound: readonly string[] = []): TextUsage[] {
  const language = markupLanguage(path);
  const seesWindow = language === "svelte" || language === "astro";
  const uses = markupTokens(path, text).flatMap((token): GlobalUse[] => {
    if (token.kind === "comment") return [];
    if (token.kind === "expression")
      return seesWindow ? globalUses(text, token.code, !bound.includes("Rupt")) : [];
    return token.attributes.flatMap(({ name, value, code }): GlobalUse[] => {
      if (seesWindow && code.length > 0) return globalUses(text, code, !bound.includes("Rupt"));
      const isHandler = HANDLER.test(name) && value !== null && value.quote !== "{";
      return isHandler ? globalUses(text, codeOf(text, value)) : [];
    });
  });
  if (uses.length === 0) return [];
  const placeOf = todoPlaces(path, text);
  return uses.map((use) => {
    const { kind, rule, message } = describeGlobal(use);
    return markupUsage(kind, rule, use, message, placeOf(use.start));
  });
}

/** The usage of a global in a file that is reported only. */
export function reportedGlobal(use: GlobalUse): TextUsage {
  const { kind, rule, message } = describeGlobal(use);
  return reportedUsage(kind, rule, use, message);
}

function describeGlobal({ name, member }: GlobalUse): Pick<TextUsage, "kind" | "rule" | "message"> {
  const read = member === null ? name : `${name}.${member}`;
  return name === "Rupt"
    ? { kind: "global", rule: "global", message: `${read} is the global of the v2 script` }
    : { kind: "related", rule: "related-package", message: `${read} is the global of the Sabil script` };
}

/** Tokens of a range of code; a `}` too many does not end it. */
export function codeOf(text: string, { start, end }: Range): CodeToken[] {
  const tokens: CodeToken[] = [];
  for (let from = start; from < end; ) {
    const reading = readCode(text, from, { end });
    tokens.push(...reading.tokens);
    from = reading.end + 1;
  }
  return tokens;
}

/** Blanks what the patterns match, keeping offsets and lines. */
export function without(text: string, patterns: readonly RegExp[]): string {
  return patterns.reduce((rest, pattern) => rest.replace(pattern, blank), text);
}
