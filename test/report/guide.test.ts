import { describe, expect, it } from "vitest";
import { reportDocument } from "../../src/report/document.ts";
import { reporters } from "../../src/report/index.ts";
import { inlinePieces, isRuptPage } from "../../src/report/text/inline.ts";
import { CONTRADICTIONS, type Concern, DIFFERENCES } from "../../src/rules/differences.ts";
import { CHALLENGE_GUIDE, POLICY_GUIDE } from "../../src/rules/guide.ts";
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

  /** The rows whose concern this result shows: those without one, and those with a usage of theirs. */
  const concerned = <Row extends Concern>(rows: readonly Row[]): Row[] =>
    rows.filter(
      ({ rules, kinds }) =>
        (rules === undefined && kinds === undefined) ||
        everything.usages.some(
          ({ kind, notes }) =>
            kinds?.includes(kind) || notes.some(({ rule }) => rules?.some((each) => each === rule)),
        ),
    );

  it.each(SHOWN)("%s tells every difference and every contradiction that concerns the code", (name) => {
    const report = words(reporters[name](everything, { width: 200 }));
    const shown = [
      ...concerned(DIFFERENCES).map(({ title, text }) => [title, text]),
      ...concerned(CONTRADICTIONS).map(({ title, claims, advice }) => [
        title,
        advice,
        ...claims.map(({ text }) => text),
      ]),
    ];
    expect(shown.length).toBeGreaterThan(6);
    const texts = [
      ...shown.flat(),
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
    const hidden = [...DIFFERENCES, ...CONTRADICTIONS].filter((row) => concerned([row]).length === 0);
    expect(hidden.map(({ id }) => id)).toContain("logout-url");
    for (const { title } of hidden) expect(report).not.toContain(plain(title));
  });

  it("names the places that a difference concerns", () => {
    const section = reportDocument(small).sections.find(({ kind }) => kind === "differences");
    const items = section?.blocks.flatMap((block) => (block.kind === "list" ? block.items : [])) ?? [];
    const rows = items.map(({ text, lines = [] }) => [
      typeof text === "object" && "kind" in text && text.kind === "strong" ? text.text : "",
      JSON.stringify(lines).includes("src/rupt.ts"),
    ]);
    expect(rows).toEqual([
      ["Create the policies before you deploy", false],
      ["Start in the development environment", false],
      ["The limit is strictly greater", true],
      ["URLs in the dashboard are absolute", true],
    ]);
  });

  it("says nothing of the web SDK where only another package is used", () => {
    const related = everything.usages.filter(({ kind }) => kind === "related");
    const only = { ...everything, usages: related, policies: [], checklist: [], errors: [], files: [] };
    expect(reporters.pretty(only)).not.toMatch(/Until a policy exists|policies|script tag/i);
    expect(reporters.pretty(only).split("\n").length).toBeLessThan(45);
  });
});
