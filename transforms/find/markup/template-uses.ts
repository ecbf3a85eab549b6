import { markupLanguage, markupTokens, scriptUnits } from "../../../src/code/blocks/script-blocks.ts";
import type { CodeToken } from "../../../src/code/blocks/script-blocks-code.ts";
import type { MarkupLanguage } from "../../../src/code/blocks/script-blocks-dialect.ts";
import type {
  Attribute,
  Expression,
  MarkupToken,
  Tag,
} from "../../../src/code/blocks/script-blocks-tokens.ts";
import { V2_CALLS } from "../../../src/sdk/v2.ts";
import { codeOf } from "./inline-global.ts";
import { declaredNames, type NameUse, nameUses } from "./name-uses.ts";
import { markupUsage, reportedUsage, type TextUsage } from "./text-usage.ts";
import { todoPlaces } from "./todo-place.ts";

export interface TemplateUse extends TextUsage, Pick<NameUse, "name" | "member" | "called"> {}

/**
 * Uses of script bindings in the markup of `.vue`, `.svelte` and `.astro`: in `{{ }}`, directives, `{ }` and Astro's
 * expressions. Only names in expression positions count; text, strings, members after a dot, object keys and names
 * that the template declares itself (`v-for`, `{#each}`, arrow parameters) do not.
 *
 * A Vue template sees bindings only of `<script setup>`; without one there are no uses.
 *
 * @param names bindings to look for, e.g. those that hold the v2 SDK
 * @returns uses in order; the kind is taken from the member that is read (`Rupt.attach` → `attach`), `escape` without one
 */
export function findTemplateUses(path: string, text: string, names: readonly string[]): TemplateUse[] {
  const language = markupLanguage(path);
  if (language === null || language === "html" || names.length === 0) return [];
  if (!names.some((name) => text.includes(name))) return [];
  const setUp = scriptUnits(path, text).some(({ blocks }) => blocks.some(({ role }) => role === "setup"));
  if (language === "vue" && !setUp) return [];

  const tokens = markupTokens(path, text);
  const uses = tokens.flatMap((token) => usesIn(token, tokens, text, language, names));
  if (uses.length === 0) return [];
  const placeOf = todoPlaces(path, text);
  const isPug =
    language === "vue" &&
    tokens.some((token) => token.kind === "tag" && token.name === "template" && token.raw);
  return uses
    .sort((a, b) => a.start - b.start)
    .map((use) => {
      const kind = kindOf(use.member);
      const message = `the template uses ${use.member === null ? use.name : `${use.name}.${use.member}`}`;
      const usage = isPug
        ? reportedUsage(kind, "template-use", use, message)
        : markupUsage(kind, "template-use", use, message, placeOf(use.start));
      return { ...usage, name: use.name, member: use.member, called: use.called };
    });
}

function kindOf(member: string | null): TextUsage["kind"] {
  if (member === "attach") return "attach";
  return member !== null && Object.hasOwn(V2_CALLS, member) ? "call" : "escape";
}

function usesIn(
  token: MarkupToken,
  all: readonly MarkupToken[],
  text: string,
  language: MarkupLanguage,
  names: readonly string[],
): NameUse[] {
  if (token.kind === "comment") return [];
  const pieces = token.kind === "expression" ? [token.code] : codeOfTag(token, text, language);
  const uses = pieces.flatMap((code) => nameUses(text, code, names));
  if (uses.length === 0) return [];
  const own = language === "svelte" && token.kind === "expression" ? headerNames(token, text) : [];
  const hidden = hiddenNames(token, all, text, language);
  return uses.filter(
    ({ name, start }) =>
      !own.includes(name) && !hidden.some((each) => each.name === name && each.from <= start),
  );
}

/** Names that the header of a Svelte block, or `{@const}`, itself declares: there they are no uses. */
function headerNames(expression: Expression, text: string): string[] {
  const { start, code } = expression;
  const [, sigil, keyword] = /^\{\s*([#:@])(\w*)/.exec(text.slice(start, start + 40)) ?? [];
  if (sigil === ":") return branchNames(expression, text);
  if (sigil === "#") return headerDeclares(`#${keyword}`, text, code);
  const equals = code.findIndex((token) => text.slice(token.start, token.end) === "=");
  return sigil === "@" && keyword === "const" ? patternNames(text, code.slice(0, Math.max(equals, 0))) : [];
}

/** A name that the template declares, and the offset from which on it hides the script's. */
interface Hidden {
  name: string;
  from: number;
}

function hiddenNames(
  token: Tag | Expression,
  all: readonly MarkupToken[],
  text: string,
  language: MarkupLanguage,
): Hidden[] {
  const hidden: Hidden[] = [];
  const declareAll = (names: readonly string[], from: number): void => {
    for (const name of names) hidden.push({ name, from });
  };
  for (let tag = token.kind === "tag" ? token : token.parent; tag !== null; tag = tag.parent) {
    for (const attribute of tag.attributes) declareAll(declaredBy(attribute, text, language), tag.start);
    if (tag.name === "#await") {
      for (const other of all) {
        if (other.kind === "expression" && other.parent === tag)
          declareAll(branchNames(other, text), other.start);
      }
    }
  }
  for (let outer = token.within; outer !== null; outer = outer.within) {
    declareAll(
      declaredNames(text, outer.code).map(({ name }) => name),
      outer.start,
    );
  }
  return hidden;
}

/** `{:then value}` and `{:catch error}`. */
function branchNames(expression: Expression, text: string): string[] {
  const branch = /^\{\s*:(?:then|catch)\b/.test(text.slice(expression.start, expression.start + 20));
  return branch ? patternNames(text, expression.code) : [];
}

const VUE_SLOT = /^(?:#|v-slot(?=$|:)|slot-scope$|scope$)/;

/** Names that an attribute, or the header of a Svelte block, declares for what is inside. */
function declaredBy(
  { name, text: written, value, code }: Attribute,
  text: string,
  language: MarkupLanguage,
): string[] {
  if (language === "vue" && value !== null) {
    if (name === "v-for")
      return patternNames(text, codeOf(text, { ...value, end: value.start + forHead(written).length }));
    return VUE_SLOT.test(name) ? patternNames(text, codeOf(text, value)) : [];
  }
  if (language !== "svelte") return [];
  if (name.startsWith("let:")) return value === null ? [name.slice(4)] : patternNames(text, code);
  return headerDeclares(name, text, code);
}

function headerDeclares(name: string, text: string, code: readonly CodeToken[]): string[] {
  const words = code.map(({ start, end }) => text.slice(start, end));
  if (name === "#each") return afterWord(text, code, words.lastIndexOf("as"));
  if (name === "#await")
    return afterWord(text, code, Math.max(words.lastIndexOf("then"), words.lastIndexOf("catch")));
  return name === "#snippet" ? patternNames(text, code) : [];
}

/** `(item, index)` of `(item, index) in items`. */
function forHead(written: string): string {
  return /^[\s\S]*?(?=\s+(?:in|of)\s)/.exec(written)?.[0] ?? "";
}

/** The pattern after a word of a header; the key of `{#each items as item (item.id)}` is no part of it. */
function afterWord(text: string, code: readonly CodeToken[], index: number): string[] {
  if (index === -1) return [];
  const pattern = code.slice(index + 1);
  const key = pattern.findIndex(({ start, end }) => text.slice(start, end) === "(");
  return patternNames(text, key === -1 ? pattern : pattern.slice(0, key));
}

/** Names that a pattern declares: no keys (`{ key: name }`), no defaults (`{ name = value }`). */
function patternNames(text: string, code: readonly CodeToken[]): string[] {
  const at = (index: number): string => text.slice(code[index]?.start ?? 0, code[index]?.end ?? 0);
  return code.flatMap(({ kind }, index) => {
    const isName = kind === "word" && at(index + 1) !== ":" && at(index - 1) !== "=";
    const isMember = at(index - 1) === "." && at(index - 2) !== ".";
    return isName && !isMember ? [at(index)] : [];
  });
}

const VUE_DIRECTIVE = /^(?:[@:#.]|v-)/;
const SVELTE_NAMED = /^(?:use|transition|in|out|animate):/;
const SVELTE_SHORTHAND = /^(?:bind|class|style):/;

/** The pieces of code in the attributes of a tag. */
function codeOfTag(tag: Tag, text: string, language: MarkupLanguage): CodeToken[][] {
  return tag.attributes.flatMap(({ name, start, end, value, text: written, code }): CodeToken[][] => {
    if (language === "vue") {
      if (!VUE_DIRECTIVE.test(name)) return [];
      if (value === null) return /^:[\w$]+$/.test(name) ? [word(start + 1, end)] : [];
      if (VUE_SLOT.test(name)) return [];
      const from = name === "v-for" ? value.start + forHead(written).length : value.start;
      return [codeOf(text, { start: from, end: value.end })];
    }
    const named = language === "svelte" ? namedBinding(name, value === null) : null;
    const byName = named === null ? [] : [word(start + named, start + name.length)];
    const isAttachment = language === "svelte" && /^\{\s*@attach\b/.test(text.slice(start, start + 40));
    return [...byName, isAttachment ? code.slice(2) : code];
  });
}

/** Where in `use:action`, `transition:fade` or `bind:value` the name of a binding starts, or null. */
function namedBinding(name: string, isShorthand: boolean): number | null {
  const found = SVELTE_NAMED.exec(name) ?? (isShorthand ? SVELTE_SHORTHAND.exec(name) : null);
  return found === null ? null : found[0].length;
}

/** A directive's name may have modifiers (`|local`), a member (`use:x.y`) or a dash after the binding. */
function word(start: number, end: number): CodeToken[] {
  return [{ kind: "word", start, end }];
}
