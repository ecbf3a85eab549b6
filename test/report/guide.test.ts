import { describe, expect, it } from "vitest";
import { differencesFor } from "../../src/report/differences.ts";
import { reporters } from "../../src/report/index.ts";
import { inlinePieces } from "../../src/report/inline-text.ts";
import { isRuptPage } from "../../src/report/rupt-page.ts";
import { CHALLENGE_GUIDE, CONTRADICTIONS, DIFFERENCES, POLICY_GUIDE } from "../../src/rules/guide.ts";
import { DOCS } from "../../src/sdk/docs.ts";
import { everything, small } from "./results.ts";

const SHOWN = ["pretty", "markdown", "html"] as const;
/** A report's words, whatever its markup and line breaks are. */
const words = (text: string): string =>
  text
    .replaceAll(/<[^>]*>|[`*\\]|\u200b/g, "")
    .replaceAll("&gt;", ">")
    .replaceAll("&lt;", "<")
    .replaceAll("&#39;", "'")
    .replaceAll(/\s+/g, "");
const plain = (text: string): string =>
  words(
    inlinePieces(text)
      .map((piece) => piece.text)
      .join(""),
  );

describe("the guide", () => {
  it("has an address of Rupt's for every page", () => {
    for (const [name, address] of Object.entries(DOCS)) expect(isRuptPage(address), name).toBe(true);
  });

  it("names differences and contradictions once", () => {
    for (const rows of [DIFFERENCES, CONTRADICTIONS]) {
      const ids = rows.map(({ id }) => id);
      expect(new Set(ids).size).toBe(ids.length);
    }
  });

  it.each(SHOWN)("%s tells every difference and both sides of every contradiction", (name) => {
    const report = words(reporters[name](everything, { width: 200 }));
    const texts = [
      ...DIFFERENCES.flatMap(({ title, text }) => [title, text]),
      ...CONTRADICTIONS.flatMap(({ title, claims, advice }) => [
        title,
        advice,
        ...claims.map(({ text }) => text),
      ]),
      ...Object.values(POLICY_GUIDE).flatMap(({ name: policy, catches, detail }) => [
        policy,
        catches,
        detail,
      ]),
      CHALLENGE_GUIDE.successUrl.meaning,
      CHALLENGE_GUIDE.logoutUrl.meaning,
      CHALLENGE_GUIDE.channels.none,
      "copy the default from your v2 dashboard",
    ];
    for (const text of texts) expect(report).toContain(plain(text));
  });

  it("puts what this code is known to meet first, with its places", () => {
    const rows = differencesFor(small);
    expect(rows).toHaveLength(DIFFERENCES.length);
    expect(rows.slice(0, 4).map(({ id, places }) => [id, places.length])).toEqual([
      ["create-first", 0],
      ["development-first", 0],
      ["strictly-greater", 1],
      ["absolute-urls", 1],
    ]);
  });
});
