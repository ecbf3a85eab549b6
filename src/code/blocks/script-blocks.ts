import { namesSetIn } from "./markup-code.ts";
import type { MarkupLanguage } from "./markup-dialects.ts";
import type { MarkupToken, Tag } from "./markup-tokens.ts";
import { type Page, readPage } from "./page.ts";
import { mask, type Range } from "./ranges.ts";
import { type ScriptLanguage, scriptLanguage, scriptType } from "./script-type.ts";

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
  /** What the blocks stand in; null for a file that is all code. */
  page: Page | null;
  /** Names of the scripts that the markup around them may set, or a member of which. */
  namesSet?: () => ReadonlySet<string>;
}

const CODE_ENDING = /\.([cm]?[jt]sx?|es6?|jsm)$/i;
const JSX_ENDING = /x$/i;

/** `bin/deploy` without an ending, with a first line that names Node. */
const isUnnamedScript = (path: string, text: string): boolean =>
  !path.slice(path.lastIndexOf("/") + 1).includes(".") && isNodeScript(text);

/**
 * The scripts of a file, grouped by the scope they share.
 *
 * - `.vue`: `<script>` and `<script setup>` are one module. A block with `src` has no code here.
 * - `.svelte`: the instance and the module script are one module.
 * - `.astro`: the front matter is a module, so is every processed `<script>`. A script with an attribute other than `src`
 *   is not processed by Astro and left as in a page.
 * - `.md`, `.svx`: as in `.vue` and `.svelte`; `.mdx`: its imports and exports are one module.
 * - `.html`, templates of servers: every inline script is a unit of its own, a module or classic.
 * - code files: the whole text is one module.
 *
 * @param path decides the language by its ending; other endings have no scripts
 * @example scriptUnits("App.vue", "<script setup>\nx\n</script>")[0]?.blocks[0] // { start: 14, end: 17, lang: "js", role: "setup" }
 */
export function scriptUnits(
  path: string,
  text: string,
  page: Page | null = readPage(path, text),
): ScriptUnit[] {
  const name = CODE_ENDING.exec(path)?.[1] ?? (isUnnamedScript(path, text) ? "js" : undefined);
  if (name !== undefined) {
    const typed = /^[cm]?t/i.test(name);
    const lang: ScriptLanguage = JSX_ENDING.test(name) ? (typed ? "tsx" : "jsx") : typed ? "ts" : "js";
    return [
      {
        kind: "module",
        blocks: [{ start: 0, end: text.length, lang, role: "module" }],
        masked: text,
        perInstance: false,
        page: null,
      },
    ];
  }
  return page === null ? [] : UNITS[page.language](page);
}

type UnitsOf = (page: Page) => ScriptUnit[];

const UNITS: Readonly<Record<MarkupLanguage, UnitsOf>> = {
  vue: (page) => {
    const scripts = rootScripts(page.tokens).filter((tag) => !has(tag, "src"));
    const blocks = scripts.map((tag) =>
      block(tag, has(tag, "setup") ? "setup" : "component", scriptLanguage(tag)),
    );
    return unit(page, blocks, "module", true);
  },
  svelte: (page) => {
    const isModule = (tag: Tag): boolean => has(tag, "module") || value(tag, "context") === "module";
    const blocks = rootScripts(page.tokens).map((tag) =>
      block(tag, isModule(tag) ? "module" : "instance", scriptLanguage(tag)),
    );
    return unit(
      page,
      blocks,
      "module",
      blocks.some(({ role }) => role === "instance"),
    );
  },
  astro: (page) => {
    const { frontMatter, tokens } = page;
    const blocks: ScriptBlock[] =
      frontMatter === null
        ? []
        : [{ start: frontMatter.start, end: frontMatter.end, lang: "ts", role: "frontmatter" }];
    const scripts = tokens.filter(isScript).flatMap((tag) => {
      const processed = tag.attributes.every(({ name }) => name === "src");
      if (!processed) return pageScript(page, tag);
      return has(tag, "src") ? [] : unit(page, [block(tag, "client-script", "ts")], "module", false);
    });
    return [...unit(page, blocks, "module", true), ...scripts];
  },
  html: (page) => page.tokens.filter(isScript).flatMap((tag) => pageScript(page, tag)),
  markdown: (page) => UNITS.vue(page),
  mdx: (page) => {
    const blocks = (page.markdown?.module ?? []).map(
      (range): ScriptBlock => ({ ...range, lang: "jsx", role: "module" }),
    );
    return unit(page, blocks, "module", true, page.text);
  },
};

/** A script as a browser takes it: by its type; with `src` its text is not run. */
function pageScript(page: Page, tag: Tag): ScriptUnit[] {
  const type = scriptType(tag);
  if (type === null || has(tag, "src")) return [];
  return unit(page, [withoutCdata(page, block(tag, "inline", type.lang))], type.kind, false);
}

/** In XHTML the code may stand in a section whose marks are not a part of it. */
function withoutCdata({ source }: Page, whole: ScriptBlock): ScriptBlock {
  const text = source.slice(whole.start, whole.end);
  const before = /^\s*<!\[CDATA\[/.exec(text)?.[0].length;
  const after = /\]\]>\s*$/.exec(text)?.[0].length;
  if (before === undefined || after === undefined) return whole;
  return { ...whole, start: whole.start + before, end: whole.end - after };
}

function unit(
  page: Page,
  blocks: ScriptBlock[],
  kind: ScriptUnit["kind"],
  perInstance: boolean,
  source = page.source,
): ScriptUnit[] {
  const filled = blocks.filter(({ start, end }) => source.slice(start, end).trim() !== "");
  if (filled.length === 0) return [];
  let found: ReadonlySet<string> | null = null;
  const namesSet = () => {
    found ??= namesSetIn(page);
    return found;
  };
  return [{ kind, blocks: filled, masked: mask(source, filled), perInstance, page, namesSet }];
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

/** Whether a text is a script that Node, Bun or Deno runs, by its first line: such a file needs no ending. */
const isNodeScript = (text: string): boolean =>
  /^\uFEFF?#!.*[/ ](?:node|nodejs|bun|deno|tsx|ts-node)(?=\s|$)/.test(text);
