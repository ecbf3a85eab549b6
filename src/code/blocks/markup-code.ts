import type { MarkupLanguage } from "./markup-dialects.ts";
import type { Attribute, CodePiece, Expression, Tag } from "./markup-tokens.ts";
import type { Page } from "./page.ts";
import { blank } from "./ranges.ts";

/** A piece of code that stands in markup. */
export interface MarkupCode extends CodePiece {
  /**
   * `value`: the markup takes what the code comes to. `two-way`: it also sets that. `handler`: statements whose outcome nobody reads.
   */
  as: "value" | "two-way" | "handler";
  /** Whether names that nothing declares are those of `window`, as in a page. A Vue template sees a few globals only. */
  seesWindow: boolean;
  /** Whether the page runs it, as `onclick="..."`: it sees what classic scripts declare, and nothing of a module. */
  ofPage: boolean;
  /** The tag or the braces that the code stands in. */
  token: Tag | Expression;
}

/**
 * Attributes that a browser, or a library that reads the page, runs as code. Sources: HTML, htmx, Alpine, petite-vue, Datastar,
 * hyperscript, Knockout, AngularJS, Unpoly, Livewire, Polymer.
 */
const PAGE_HANDLER =
  /^(?:on[a-z]+|(?:data-)?hx-on(?:(?::{1,2}|-{1,2})[\w:.-]+)?|x-[\w:.-]+|@[\w:.-]+|v-[\w:.-]+|:[\w.-]+|data-on[-:][\w:.-]+|_|data-bind|(?:data-|x-)?ng[-:][\w:.-]+|(?:up-)?on-[\w:.-]+|wire:[\w:.-]+)$/i;
const NATIVE_HANDLER = /^on[a-z]+$/i;
const ADDRESS = /^(?:href|action|formaction|src|xlink:href)$/i;
const SCRIPT_ADDRESS = /^\s*javascript:/i;

const VUE_DIRECTIVE = /^(?:[@:.]|v-)/;
const VUE_HANDLER = /^(?:@|v-on:)/;
/** The value declares names: `v-slot="{ item }"`. */
export const VUE_SLOT = /^(?:#|v-slot(?=$|:)|slot-scope$|scope$)/;

/** `:[name]`, `@[event]`, `#[slot]`, `v-model:[name]`: what is named by a value. */
const DYNAMIC = /(?<=^(?:[@:#.]|v-[\w-]+:)\[)[^\]]+/;

const partOf = ({ index, 0: part }: RegExpExecArray, offset: number) => ({
  start: offset + index,
  end: offset + index + part.length,
});

const SVELTE_NAMED = /^(?:use|transition|in|out|animate):/;
const SVELTE_SHORTHAND = /^(?:bind|class|style):/;
/** Svelte's `on:click`, and attributes named like a handler in Svelte and Astro. */
const BRACED_HANDLER = /^on:?[a-z]/i;

/** All code in the markup of a page or component file, in the order of the file. Scripts and comments are not markup. */
export function markupCode({ source, language, tokens }: Page): MarkupCode[] {
  return tokens.flatMap((token): MarkupCode[] => {
    if (token.kind === "comment") return [];
    if (token.kind === "expression") return inBraces(token, source, language);
    return token.attributes.flatMap((attribute) => inAttribute(attribute, token, source, language));
  });
}

function inBraces(token: Expression, text: string, language: MarkupLanguage): MarkupCode[] {
  const make = (piece: CodePiece): MarkupCode => ({
    ...piece,
    as: "value",
    seesWindow: !isVue(language),
    ofPage: false,
    token,
  });
  const { keyword } = token;
  if (keyword === "") return [make(token.code)];
  const written = text.slice(token.code.start, token.code.end);
  const pattern = blockPattern(keyword, written)?.pattern ?? "";
  const defaults = defaultsIn(pattern, token.code.start + written.indexOf(pattern)).map(make);
  if (keyword.startsWith("/") || /^(?:#snippet|:then|:catch)$/.test(keyword)) return defaults;
  const { expression, key } = blockHeader(token, text);
  return [...[expression, ...(key === null ? [] : [key])].map(make), ...defaults];
}

/** What a list of parameters reads: the values that names have by default, `limit` of `{ text = limit }`. */
function defaultsIn(pattern: string, offset: number): CodePiece[] {
  const found: CodePiece[] = [];
  for (const { index } of pattern.matchAll(/(?<![=!<>])=(?![=>])/g)) {
    const start = index + 1;
    const end = endOfValue(pattern, start);
    const isInside = found.some((each) => each.end > offset + index);
    if (!isInside) found.push({ start: offset + start, end: offset + end, markup: [] });
  }
  return found;
}

/** Where a value in a list ends: at the next comma or closing bracket of that list. */
function endOfValue(text: string, from: number): number {
  let depth = 0;
  for (const { 0: sign, index } of text
    .slice(from)
    .matchAll(/(["'`])(?:\\[\s\S]|(?!\1)[^\\])*\1|[[({]|[\])}]|,/g)) {
    if (/^[[({]$/.test(sign)) depth += 1;
    else if (depth === 0 && /^[\])},]$/.test(sign)) return from + index;
    else if (/^[\])}]$/.test(sign)) depth -= 1;
  }
  return text.length;
}

/** What a block of Svelte reads: not the names it declares, but the key of `{#each}`. */
function blockHeader(
  { keyword, code }: Expression,
  text: string,
): { expression: CodePiece; key: CodePiece | null } {
  const written = text.slice(code.start, code.end);
  const head = blockPattern(keyword, written)?.at ?? written.length;
  const skipped = keyword === ":else" ? (/^\s*if\b/.exec(written)?.[0].length ?? 0) : 0;
  const part = (from: number, to: number): CodePiece => ({
    start: code.start + from,
    end: code.start + to,
    markup: [],
  });
  const key = keyword === "#each" ? /\(([\s\S]*)\)\s*$/.exec(written.slice(head)) : null;
  const keyAt = key === null ? 0 : head + key.index + 1;
  return {
    expression: part(skipped, head),
    key: key === null ? null : part(keyAt, keyAt + (key[1]?.length ?? 0)),
  };
}

/** The names that the header of a Svelte block declares, as a list of parameters, and where in its text they are announced. */
export function blockPattern(keyword: string, written: string): { at: number; pattern: string } | null {
  if (keyword === "#snippet") {
    const open = written.indexOf("(");
    return open === -1 ? null : { at: 0, pattern: written.slice(open + 1, written.lastIndexOf(")")) };
  }
  if (keyword === ":then" || keyword === ":catch") return { at: 0, pattern: written };
  if (keyword === "@const") {
    const equals = written.search(/=(?!=|>)/);
    return equals === -1 ? null : { at: written.length, pattern: written.slice(0, equals) };
  }
  const word =
    keyword === "#each"
      ? /\sas\s(?![\s\S]*\sas\s)/
      : keyword === "#await"
        ? /\s(?:then|catch)(?=\s|$)/
        : null;
  const found = word?.exec(written);
  if (!found) return null;
  const pattern = written.slice(found.index + found[0].length).replace(/\([^()]*\)\s*$/, "");
  return { at: found.index, pattern };
}

function inAttribute(attribute: Attribute, token: Tag, text: string, language: MarkupLanguage): MarkupCode[] {
  const { name, value, text: written, start, end, code } = attribute;
  const make = (
    piece: { start: number; end: number },
    as: MarkupCode["as"],
    seesWindow = true,
  ): MarkupCode => ({
    markup: [],
    ...piece,
    as,
    seesWindow,
    ofPage: false,
    token,
  });
  if (value !== null && value.quote !== "{" && isPageHandler(name, written, language)) {
    const from = SCRIPT_ADDRESS.exec(written)?.[0].length ?? 0;
    const piece = make({ start: value.start + from, end: value.end }, "handler");
    // Svelte 5 takes `onclick="{leave}"` for `onclick={leave}`.
    return [{ ...piece, ofPage: code.length === 0 }];
  }
  if (isVue(language)) {
    const asValue = (piece: { start: number; end: number }) => make(piece, "value", false);
    const dynamic = DYNAMIC.exec(name);
    const named = dynamic ? [asValue(partOf(dynamic, start))] : [];
    if (VUE_SLOT.test(name)) {
      const defaults = value === null ? [] : defaultsIn(written, value.start);
      return [...named, ...defaults.map(asValue)];
    }
    if (!VUE_DIRECTIVE.test(name)) return [];
    // `:user` is short for `:user="user"`.
    if (value === null) return /^:[\w$]+$/.test(name) ? [asValue({ start: start + 1, end })] : [];
    const head = name === "v-for" ? forHead(written) : "";
    const as = VUE_HANDLER.test(name) ? "handler" : VUE_TWO_WAY.test(name) ? "two-way" : "value";
    return [
      ...named,
      ...defaultsIn(head, value.start).map(asValue),
      make({ start: value.start + head.length, end: value.end }, as, false),
    ];
  }
  if (language === "html") return [];
  const named = language === "svelte" ? namedBinding(name, value === null) : null;
  const taken = name.startsWith("bind:") ? "two-way" : "value";
  const byName = named === null ? [] : [make({ start: start + named.from, end: start + named.to }, taken)];
  const isAttachment = /^\{\s*@attach\b/.exec(text.slice(start, end))?.[0].length ?? 0;
  const isHandler = BRACED_HANDLER.test(name) && value?.quote === "{";
  return [
    ...byName,
    ...code.map((piece) =>
      make(
        { ...piece, start: Math.max(piece.start, isAttachment === 0 ? 0 : start + isAttachment) },
        isHandler ? "handler" : taken,
      ),
    ),
  ];
}

/** `clientId = `, `config.id ||=`, `tries++`: what is set is the first name; and `++tries`. */
const SETS =
  /(?<![\w$.])([\w$]+)(?:\s*(?:\??\.\s*[\w$#]+|\[[^\]]{0,200}\]))*\s*(?:=(?![=>])|\+\+|--|(?:[-+*/%&|^]|\*\*|&&|\|\||\?\?|<<|>>>?)=)|(?:\+\+|--)\s*([\w$]+)/g;
const VUE_TWO_WAY = /^v-model(?=$|[:.])/;

/** Names that the markup may set, or a member of which. */
export const namesSetIn = (page: Page): Set<string> =>
  new Set(
    markupCode(page).flatMap(({ start, end, as }) => {
      const code = page.source.slice(start, end);
      const sets = (as === "two-way" ? `${code}=` : code).matchAll(SETS);
      return [...sets].map(([, set, counted]) => set ?? counted ?? "");
    }),
  );

/** A Vue template: also the Markdown of VitePress. */
export const isVue = (language: MarkupLanguage): boolean => language === "vue" || language === "markdown";

/** Code in quotes that runs as a page's own: in every language for `onclick`, in pages also for the prefixes of libraries. */
function isPageHandler(name: string, written: string, language: MarkupLanguage): boolean {
  if (ADDRESS.test(name)) return SCRIPT_ADDRESS.test(written);
  return language === "html" ? PAGE_HANDLER.test(name) : NATIVE_HANDLER.test(name);
}

/** `(item, index) in ` of `(item, index) in items`. */
export function forHead(written: string): string {
  return /^[\s\S]*?\s(?:in|of)\s/.exec(written)?.[0] ?? "";
}

/** Where in `use:action`, `transition:fade|local` or `bind:value` the name of a binding stands, or null. */
function namedBinding(name: string, isShorthand: boolean): { from: number; to: number } | null {
  const found = SVELTE_NAMED.exec(name) ?? (isShorthand ? SVELTE_SHORTHAND.exec(name) : null);
  if (found === null) return null;
  const from = found[0].length;
  const modifiers = name.indexOf("|", from);
  return { from, to: modifiers === -1 ? name.length : modifiers };
}

/** The code of a piece as it is parsed: elements inside of it count as a value. */
export function codeText(text: string, { start, end, markup }: CodePiece): string {
  let code = "";
  let from = start;
  for (const element of markup) {
    code += `${text.slice(from, element.start)}0${blank(text.slice(element.start + 1, element.end))}`;
    from = element.end;
  }
  return code + text.slice(from, end);
}
