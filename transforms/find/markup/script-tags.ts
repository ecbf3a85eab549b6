import type { Attribute, MarkupToken, Tag } from "../../../src/code/blocks/markup-tokens.ts";
import type { Page } from "../../../src/code/blocks/page.ts";
import type { Range } from "../../../src/code/blocks/ranges.ts";
import { readMarkupCode } from "../../../src/code/blocks/read-markup-code.ts";
import { rangeOf } from "../../../src/code/tree/index.ts";
import { note } from "../../../src/rules/note.ts";
import { type CdnMatch, matchCdn } from "../sdk/match-cdn.ts";
import { markupUsages, type TextFile, type TextFinding, type TextUsage } from "./text-usage.ts";

/** `src` in every spelling of a page or component: bound in Vue, held back by a consent manager. */
const SOURCE = /^(?:(?::|v-bind:)?(?:src|source)|data-(?:[\w-]+-)?src)$/i;
const REFERENCE = /^(?::|v-bind:)?href$/i;
const LOADING_LINK = /^(?:preload|modulepreload|prefetch|script)$/i;

/**
 * Script tags (and preloads of them) that load the v2 SDK from a CDN, in pages, components and templates.
 * Code in scripts is not looked at: there, `matchCdn` on string literals says the same.
 *
 * @returns one usage per tag, or per string of a template expression that writes such a tag; none for other files
 */
export function findScriptTags({ page }: TextFile): TextUsage[] {
  if (page === null || matchCdn(page.source) === null) return [];
  const tags = page.tokens.flatMap(loadsSdk);
  const isOwn = ({ range }: Loading): boolean =>
    tags.some((tag) => tag.range.start <= range.start && range.end <= tag.range.end);
  const strings = inCode(page).filter((each) => !isOwn(each));
  const found = [...tags, ...strings].sort((a, b) => a.range.start - b.range.start);
  return markupUsages(page, found.map(described));
}

interface Loading {
  range: Range;
  match: CdnMatch;
  does: "loads" | "preloads";
}

function loadsSdk(token: MarkupToken): Loading[] {
  if (token.kind === "tag") {
    const match = addressOf(token);
    if (match !== null) return [{ range: token, match, does: isLink(token) ? "preloads" : "loads" }];
  }
  return [];
}

/** Strings in the code of a template: `{@html '<script src="...">'}`. */
function inCode(page: Page): Loading[] {
  return readMarkupCode(page, (code) => matchCdn(code) !== null).flatMap(({ module }) => {
    const strings = module ? [...module.tree.of("StringLiteral"), ...module.tree.of("TemplateElement")] : [];
    return strings.map(rangeOf).flatMap((range): Loading[] => {
      const match = matchCdn(page.source.slice(range.start, range.end));
      return match === null ? [] : [{ range, match, does: "loads" }];
    });
  });
}

function addressOf(tag: Tag): CdnMatch | null {
  const attribute = isLink(tag)
    ? loadingReference(tag)
    : tag.attributes.find(({ name }) => SOURCE.test(name));
  return attribute === undefined ? null : matchCdn(attribute.text);
}

function loadingReference(tag: Tag): Attribute | undefined {
  const loads = tag.attributes.some(
    ({ name, text }) =>
      name.toLowerCase() === "rel" && text.split(/\s+/).some((rel) => LOADING_LINK.test(rel)),
  );
  return loads ? tag.attributes.find(({ name }) => REFERENCE.test(name)) : undefined;
}

function isLink(tag: Tag): boolean {
  return tag.name.toLowerCase() === "link";
}

function described({ range: { start, end }, match: { kind, url }, does }: Loading): TextFinding {
  const tag = { in: "tag", does, url } as const;
  return {
    kind,
    note: kind === "script" ? note("script-tag", tag) : note("related-package", tag),
    start,
    end,
  };
}
