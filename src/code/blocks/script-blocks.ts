import { complement, mask, type Range } from "./mask.ts";
import { astroFrontMatter } from "./script-blocks-astro.ts";
import type { MarkupLanguage } from "./script-blocks-dialect.ts";
import { readMarkup } from "./script-blocks-markup.ts";
import type { MarkupToken, Tag } from "./script-blocks-tokens.ts";
import { type ScriptLanguage, scriptLanguage, scriptType } from "./script-blocks-type.ts";

export type ScriptRole =
  | "setup"
  | "component"
  | "instance"
  | "module"
  | "frontmatter"
  | "client-script"
  | "inline"
  | "markup";

export interface ScriptBlock extends Range {
  lang: ScriptLanguage;
  role: ScriptRole;
}

/** Code that shares one module scope, or one classic script of a page. */
export interface ScriptUnit {
  kind: "module" | "classic";
  /** In the order of the file. */
  blocks: ScriptBlock[];
  /** The text with everything outside the blocks blanked: offsets, lines and columns are those of the file. */
  masked: string;
  /** The code runs once per component instance (or, in Astro's front matter, once per rendering). */
  perInstance: boolean;
}

const MARKUP_LANGUAGES: Readonly<Record<string, MarkupLanguage>> = {
  vue: "vue",
  svelte: "svelte",
  astro: "astro",
  html: "html",
  htm: "html",
  xhtml: "html",
};

const CODE_ENDING = /\.([cm]?[jt]sx?)$/i;
const JSX_ENDING = /x$/i;

/** The markup language of a path, or null for a file that is all code (or no code at all). */
export function markupLanguage(path: string): MarkupLanguage | null {
  return MARKUP_LANGUAGES[ending(path)] ?? null;
}

/** Everything that `readMarkup` finds in a component file or page; front matter is left out. */
export function markupTokens(path: string, text: string): MarkupToken[] {
  const language = markupLanguage(path);
  if (language === null) return [];
  const frontMatter = language === "astro" ? astroFrontMatter(text) : null;
  if (frontMatter === null) return readMarkup(text, language);
  const before = readMarkup(text.slice(0, frontMatter.fenceStart), language);
  return [...before, ...readMarkup(text, language, frontMatter.fenceEnd)];
}

/**
 * The scripts of a file, grouped by the scope they share.
 *
 * - `.vue`: `<script>` and `<script setup>` are one module. A block with `src` has no code here.
 * - `.svelte`: the instance and the module script are one module.
 * - `.astro`: the front matter is a module, so is every processed `<script>`. A script with an attribute other than `src`
 *   is not processed by Astro and left as in a page.
 * - `.html`: every inline script is a unit of its own, a module or classic.
 * - code files: the whole text is one module.
 *
 * @param path decides the language by its ending; other endings have no scripts
 * @example scriptUnits("App.vue", "<script setup>\nx\n</script>")[0]?.blocks[0] // { start: 14, end: 17, lang: "js", role: "setup" }
 */
export function scriptUnits(path: string, text: string): ScriptUnit[] {
  const code = CODE_ENDING.exec(path);
  if (code !== null) {
    const name = code[1] ?? "";
    const typed = /t/i.test(name);
    const lang: ScriptLanguage = JSX_ENDING.test(name) ? (typed ? "tsx" : "jsx") : typed ? "ts" : "js";
    return [
      {
        kind: "module",
        blocks: [{ start: 0, end: text.length, lang, role: "module" }],
        masked: text,
        perInstance: false,
      },
    ];
  }
  const language = markupLanguage(path);
  return language === null ? [] : UNITS[language](text, markupTokens(path, text));
}

/**
 * The parts of a component file or page that are markup: no scripts, styles, comments or front matter.
 *
 * @returns sorted ranges, not overlapping; none for a file that is all code
 */
export function markupOf(path: string, text: string): Range[] {
  const language = markupLanguage(path);
  if (language === null) return [];
  const frontMatter = language === "astro" ? astroFrontMatter(text) : null;
  const other: Range[] =
    frontMatter === null ? [] : [{ start: frontMatter.fenceStart, end: frontMatter.fenceEnd }];
  for (const token of markupTokens(path, text)) {
    if (token.kind === "comment") other.push(token);
    if (token.kind === "tag" && token.raw !== null && /^(?:script|style)$/i.test(token.name))
      other.push(token.raw);
  }
  return complement(
    text.length,
    other.sort((a, b) => a.start - b.start),
  );
}

type UnitsOf = (text: string, tokens: readonly MarkupToken[]) => ScriptUnit[];

const UNITS: Readonly<Record<MarkupLanguage, UnitsOf>> = {
  vue: (text, tokens) => {
    const scripts = rootScripts(tokens).filter((tag) => !has(tag, "src"));
    const blocks = scripts.map((tag) =>
      block(tag, has(tag, "setup") ? "setup" : "component", scriptLanguage(tag)),
    );
    return unit(text, blocks, "module", true);
  },
  svelte: (text, tokens) => {
    const isModule = (tag: Tag): boolean => has(tag, "module") || value(tag, "context") === "module";
    const blocks = rootScripts(tokens).map((tag) =>
      block(tag, isModule(tag) ? "module" : "instance", scriptLanguage(tag)),
    );
    return unit(
      text,
      blocks,
      "module",
      blocks.some(({ role }) => role === "instance"),
    );
  },
  astro: (text, tokens) => {
    const frontMatter = astroFrontMatter(text);
    const blocks: ScriptBlock[] =
      frontMatter === null
        ? []
        : [{ start: frontMatter.start, end: frontMatter.end, lang: "ts", role: "frontmatter" }];
    const scripts = tokens.filter(isScript).flatMap((tag) => {
      const processed = tag.attributes.every(({ name }) => name === "src");
      if (!processed) return pageScript(text, tag);
      return has(tag, "src") ? [] : unit(text, [block(tag, "client-script", "ts")], "module", false);
    });
    return [...unit(text, blocks, "module", true), ...scripts];
  },
  html: (text, tokens) => tokens.filter(isScript).flatMap((tag) => pageScript(text, tag)),
};

/** A script as a browser takes it: by its type; with `src` its text is not run. */
function pageScript(text: string, tag: Tag): ScriptUnit[] {
  const type = scriptType(tag);
  if (type === null || has(tag, "src")) return [];
  return unit(text, [block(tag, "inline", type.lang)], type.kind, false);
}

function unit(
  text: string,
  blocks: ScriptBlock[],
  kind: ScriptUnit["kind"],
  perInstance: boolean,
): ScriptUnit[] {
  const filled = blocks.filter(({ start, end }) => text.slice(start, end).trim() !== "");
  return filled.length === 0 ? [] : [{ kind, blocks: filled, masked: mask(text, filled), perInstance }];
}

function block(tag: Tag, role: ScriptRole, lang: ScriptLanguage): ScriptBlock {
  return { start: tag.raw?.start ?? tag.end, end: tag.raw?.end ?? tag.end, lang, role };
}

function isScript(token: MarkupToken): token is Tag {
  return token.kind === "tag" && token.raw !== null && token.name.toLowerCase() === "script";
}

/** Scripts of the component itself; one that stands in its template is markup. */
function rootScripts(tokens: readonly MarkupToken[]): Tag[] {
  return tokens.filter(isScript).filter((tag) => tag.parent === null && tag.name === "script");
}

function has(tag: Tag, attribute: string): boolean {
  return value(tag, attribute) !== undefined;
}

function value(tag: Tag, attribute: string): string | undefined {
  return tag.attributes.find(({ name }) => name.toLowerCase() === attribute)?.text;
}

function ending(path: string): string {
  return path.slice(path.lastIndexOf(".") + 1).toLowerCase();
}
