import { parseFragment } from "../parse.ts";
import {
  type ModuleResolver,
  NO_RESOLVER,
  namesDeclaredBy,
  type SourceModule,
  sourceModule,
} from "../tree/index.ts";
import {
  blockPattern,
  codeText,
  forHead,
  isVue,
  type MarkupCode,
  markupCode,
  VUE_SLOT,
} from "./markup-code.ts";
import type { MarkupLanguage } from "./markup-dialects.ts";
import type { Attribute, Expression } from "./markup-tokens.ts";
import type { Page } from "./page.ts";
import type { ScriptBlock, ScriptUnit } from "./script-blocks.ts";

/** A piece of code in markup, parsed. */
export interface MarkupModule extends MarkupCode {
  /** The code, with offsets of the file; null where it does not parse. */
  module: SourceModule | null;
  /** Names that the markup around it declares: there they are not those of the script. */
  hidden: ReadonlySet<string>;
}

/**
 * Parses the code in the markup of a page or component file.
 *
 * A value is parsed as the one element of a list, `[user.name]`: it may be spread there, and what becomes of it is not seen, as in the
 * markup. What the markup sets as well is parsed as that being set, a handler as statements.
 *
 * @param isWanted whether a piece is worth parsing, by its text and its place
 * @param modules answers for what the code imports
 * @returns the pieces in the order of the file
 */
export function readMarkupCode(
  page: Page,
  isWanted: (code: string, piece: MarkupCode) => boolean,
  modules: ModuleResolver = NO_RESOLVER,
): MarkupModule[] {
  return markupCode(page)
    .filter((piece) => isWanted(page.source.slice(piece.start, piece.end), piece))
    .map((code) => ({
      ...code,
      module: moduleOf(page, code, modules),
      hidden: namesAround(code, page),
    }));
}

function moduleOf(page: Page, code: MarkupCode, modules: ModuleResolver): SourceModule | null {
  const { start, end } = code;
  const written = codeText(page.source, code);
  const source = code.token.kind === "tag" ? decodeEntities(written) : written;
  const asValue = () => parseFragment(`[${source}]`, start - 1);
  const asCode = {
    value: asValue,
    "two-way": () => parseFragment(`[${source}=0]`, start - 1),
    handler: () => parseFragment(source, start),
  };
  // `data-bind="click: leave, text: name"` of Knockout is the inside of an object.
  const ast = asCode[code.as]() ?? asValue() ?? parseFragment(`({${source}})`, start - 2);
  if (ast === null) return null;
  const blocks: ScriptBlock[] = [{ start, end, lang: "ts", role: "markup" }];
  const unit: ScriptUnit = { kind: "module", blocks, masked: "", perInstance: true, page };
  return sourceModule({ path: page.path, text: page.text, unit }, { ast, dialect: "ts" }, modules);
}

const NAMED: Readonly<Record<string, string>> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "'",
  nbsp: " ",
};

const ENTITY = /&(#x?[\da-f]+|[a-z]+);/gi;
const ENTITIES_OR_QUOTE = /(?:&(?:#x?[\da-f]+|[a-z]+);)+|\\[\s\S]|["'`]/gi;

/**
 * Code as it stands in an attribute, with its entities as characters. Each run of entities is padded, so that offsets stay:
 * `a&amp;&amp;b` keeps its length. In a string the padding is of line continuations, which are no part of its value.
 */
function decodeEntities(code: string): string {
  if (!code.includes("&")) return code;
  let quote = "";
  return code.replace(ENTITIES_OR_QUOTE, (run) => {
    if (!run.startsWith("&")) {
      if (quote === "" ? /^["'`]/.test(run) : run === quote) quote = quote === "" ? run : "";
      return run;
    }
    let decoded = "";
    let spare = 0;
    for (const [entity, name = ""] of run.matchAll(ENTITY)) {
      const char = charOf(name) ?? entity;
      const padding = entity.length - char.length;
      if (quote !== "") {
        decoded += char === quote ? nothing(padding) + char : char + nothing(padding);
        if (char === quote) quote = "";
      } else if (/["'`]/.test(char)) {
        decoded += " ".repeat(spare) + char + nothing(padding);
        spare = 0;
        quote = char;
      } else {
        decoded += char;
        spare += padding;
      }
    }
    return decoded + " ".repeat(spare);
  });
}

/** So many characters in a string that add nothing to it; never one, for the shortest entity has four. */
const nothing = (length: number): string =>
  length % 2 === 0 ? "\\\n".repeat(length / 2) : `\\\r\n${"\\\n".repeat((length - 3) / 2)}`;

function charOf(name: string): string | undefined {
  const number = /^#(x?)([\da-f]+)$/i.exec(name);
  if (number === null) return NAMED[name.toLowerCase()];
  const code = Number.parseInt(number[2] ?? "", number[1] === "" ? 10 : 16);
  return code > 0 && code < 0xd800 ? String.fromCharCode(code) : undefined;
}

/** Names that the markup around a piece of code declares, and that hide those of the script there. */
function namesAround({ token, start }: MarkupCode, { source, language, tokens }: Page): ReadonlySet<string> {
  const names = new Set<string>();
  const add = (pattern: string | null): void => {
    for (const name of pattern === null ? [] : patternNames(pattern)) names.add(name);
  };
  for (let tag = token.kind === "tag" ? token : token.parent; tag !== null; tag = tag.parent) {
    for (const attribute of tag.attributes)
      if (tag !== token || !isOutside(attribute, start)) add(declaredBy(attribute, language));
    if (tag.name !== "#await") continue;
    for (const other of tokens)
      if (other.kind === "expression" && other.parent === tag && other.start <= token.start)
        add(header(other, source));
  }
  if (token.kind === "expression" && language === "svelte") {
    const own = blockPattern(token.keyword, source.slice(token.code.start, token.code.end));
    // `{#each limits as limit}`: the list is read before anything is declared.
    if (own && (token.keyword === "@const" || start - token.code.start >= own.at)) add(own.pattern);
  }
  for (let outer = token.within; outer !== null; outer = outer.within)
    for (const name of namesDeclaredIn(codeText(source, outer.code))) names.add(name);
  return names;
}

/** Whether code of a tag stands outside of what an attribute of it declares: props beside `v-slot`, the list of `v-for`. */
const isOutside = ({ name, value, text }: Attribute, place: number): boolean =>
  VUE_SLOT.test(name) ||
  (name === "v-for" && value !== null && place >= value.start + forHead(text).length && place <= value.end);

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
