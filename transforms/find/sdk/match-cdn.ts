import type { Range } from "../../../src/code/blocks/ranges.ts";
import { SABIL_CDN_PATTERN, V2_CDN_PATTERNS } from "../../../src/sdk/cdn.ts";

export interface CdnMatch extends Range {
  url: string;
  /** `script`: the v2 SDK. `related`: the product's SDK before it was called Rupt. */
  kind: "script" | "related";
}

/**
 * The first address of the v2 SDK in a text, e.g. in a string literal.
 *
 * @returns its range within the text, or null
 * @example matchCdn("https://unpkg.com/rupt@latest/index")?.kind // "script"
 */
export function matchCdn(text: string): CdnMatch | null {
  return matchAllCdn(text)[0] ?? null;
}

/** All addresses of the v2 SDK in a text, in their order. */
export function matchAllCdn(text: string): CdnMatch[] {
  const found: CdnMatch[] = [];
  const search = (pattern: RegExp, kind: CdnMatch["kind"]): void => {
    for (const { index, 0: url } of text.matchAll(new RegExp(pattern.source, "gi"))) {
      found.push({ start: index, end: index + url.length, url, kind });
    }
  };
  for (const pattern of V2_CDN_PATTERNS) search(pattern, "script");
  search(SABIL_CDN_PATTERN, "related");
  return found.sort((a, b) => a.start - b.start);
}
