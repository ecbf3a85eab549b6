import { parseFragment } from "../parse.ts";
import { namesDeclaredBy } from "../tree/index.ts";
import { blockPattern, codeText, forHead, isVue, VUE_SLOT } from "./markup-code.ts";
import type { Page } from "./page.ts";
import type { MarkupLanguage } from "./script-blocks-dialect.ts";
import type { Attribute, Expression, Tag } from "./script-blocks-tokens.ts";

/** Names that the markup around a piece of code declares, and that hide those of the script there. */
export function namesAround(
  token: Tag | Expression,
  { source, language, tokens }: Page,
): ReadonlySet<string> {
  const names = new Set<string>();
  const add = (pattern: string | null): void => {
    for (const name of pattern === null ? [] : patternNames(pattern)) names.add(name);
  };
  for (let tag = token.kind === "tag" ? token : token.parent; tag !== null; tag = tag.parent) {
    for (const attribute of tag.attributes) add(declaredBy(attribute, language));
    if (tag.name !== "#await") continue;
    for (const other of tokens)
      if (other.kind === "expression" && other.parent === tag && other.start <= token.start)
        add(header(other, source));
  }
  if (token.kind === "expression" && language === "svelte") add(header(token, source));
  for (let outer = token.within; outer !== null; outer = outer.within)
    for (const name of namesDeclaredIn(codeText(source, outer.code))) names.add(name);
  return names;
}

/** What the header of a Svelte block, or `{@const}`, declares. */
function header({ keyword, code }: Expression, text: string): string | null {
  return blockPattern(keyword, text.slice(code.start, code.end))?.pattern ?? null;
}

/** Names that an attribute, or the header of a Svelte block, declares for what is inside. */
function declaredBy({ name, text: written, value }: Attribute, language: MarkupLanguage): string | null {
  if (isVue(language) && value !== null) {
    if (name === "v-for")
      return forHead(written)
        .replace(/\s(?:in|of)\s$/, "")
        .replace(/^\s*\(([\s\S]*)\)\s*$/, "$1");
    return VUE_SLOT.test(name) ? written : null;
  }
  if (language !== "svelte") return null;
  if (name.startsWith("let:")) return value === null ? name.slice(4) : written;
  return name.startsWith("#") ? (blockPattern(name, written)?.pattern ?? null) : null;
}

/** The names that a list of parameters declares; none where it is no such list. */
function patternNames(pattern: string): string[] {
  if (/^\s*[\w$]+\s*$/.test(pattern)) return [pattern.trim()];
  return namesDeclaredIn(`(${pattern})=>0`);
}

/** Names of the parameters and variables that code declares anywhere. */
function namesDeclaredIn(code: string): string[] {
  const ast = parseFragment(code, 0);
  return ast === null ? [] : namesDeclaredBy(ast);
}
