import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import { markup } from "../../src/report/html/markup.ts";
import { reporterForFile, reporters } from "../../src/report/index.ts";
import { changedSpans, parseDiff, sideBySide } from "../../src/report/text/diff.ts";
import { RESULTS } from "./results.ts";

const sha256 = (text: string): string => `'sha256-${createHash("sha256").update(text).digest("base64")}'`;
const inside = (page: string, tag: string): string[] =>
  [...page.matchAll(new RegExp(`<${tag}>(.*?)</${tag}>`, "gs"))].map(([, text]) => text ?? "");

describe("html", () => {
  it.each(Object.entries(RESULTS))(
    "%s: the content policy names its one style and its one script",
    (_, result) => {
      const page = reporters.html(result);
      const policy = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(page)?.[1] ?? "";
      expect(policy).toContain("default-src 'none'");
      expect(policy).not.toContain("unsafe");
      expect(inside(page, "script")).toHaveLength(1);
      expect(inside(page, "style")).toHaveLength(1);
      expect(policy).toContain(`script-src ${sha256(inside(page, "script")[0] ?? "")}`);
      expect(policy).toContain(`style-src ${sha256(inside(page, "style")[0] ?? "")}`);
      expect(page.indexOf("Content-Security-Policy")).toBeLessThan(page.indexOf("<style>"));
    },
  );

  it.each(Object.entries(RESULTS))("%s: loads nothing, has no inline handler or style", (_, result) => {
    const body = reporters.html(result).replace(/<(script|style)>.*?<\/\1>/gs, "");
    for (const [tag] of body.matchAll(/<[a-z][^>]*>/g)) {
      const names = [...tag.matchAll(/\s([a-z-]+)="[^"]*"/g)].map(([, name]) => name ?? "");
      expect(names.filter((name) => /^(?:on.*|style|src|srcset|ping|background|action)$/.test(name))).toEqual(
        [],
      );
      if (tag.startsWith("<link")) expect(tag).toBe('<link rel="icon" href="data:,">');
      else if (tag.includes("href="))
        expect(tag).toMatch(/href="(?:#|https:\/\/(?:www\.|app\.)?rupt\.dev\/)/);
    }
  });

  it("escapes what is put into a template", () => {
    expect(markup`<p title="${'"<'}">${"<b>"}${[markup`<i>${1}</i>`]}</p>`.markup).toBe(
      '<p title="&quot;&lt;">&lt;b&gt;<i>1</i></p>',
    );
  });
});

describe("diffs", () => {
  const [hunk] = parseDiff(
    "--- a/x\n+++ b/x\n@@ -3,5 +3,4 @@ function x() {\n same\n-one\n-two\n+eins\n same\n--- dashes\n\\ No newline at end of file\n",
  );

  it("reads hunks", () => {
    expect(hunk).toMatchObject({ oldStart: 3, newStart: 3, context: "function x() {" });
    expect(hunk?.lines.map(({ kind, text }) => `${kind} ${text}`)).toEqual([
      "same same",
      "old one",
      "old two",
      "new eins",
      "same same",
      "old -- dashes",
    ]);
  });

  it("lays removed lines beside added ones", () => {
    expect(hunk && sideBySide(hunk)).toEqual([
      { old: { number: 3, text: "same" }, new: { number: 3, text: "same" }, changed: false },
      { old: { number: 4, text: "one" }, new: { number: 4, text: "eins" }, changed: true },
      { old: { number: 5, text: "two" }, new: null, changed: true },
      { old: { number: 6, text: "same" }, new: { number: 5, text: "same" }, changed: false },
      { old: { number: 7, text: "-- dashes" }, new: null, changed: true },
    ]);
  });

  it.each([
    ['import Rupt from "rupt";', 'import Rupt from "@ruptjs/client";', "rupt", "@ruptjs/client"],
    ["  account: user.id,", "  user: user.id,", "account", "user"],
    ["a", "b", "a", "b"],
    ["const x = '😀';", "const x = '😁';", "😀", "😁"],
    ["same text here", "same text here and more", "", " and more"],
    ["aaaa aaaa", "aaaa aaaa aaaa", "", " aaaa"],
  ])("%j to %j differs in %j and %j", (old, next, oldPart, newPart) => {
    const spans = changedSpans(old, next);
    for (const [text, { before, changed, after }] of [
      [old, spans.old],
      [next, spans.new],
    ] as const) {
      expect(before + changed + after).toBe(text);
    }
    expect([spans.old.changed, spans.new.changed]).toEqual([oldPart, newPart]);
  });
});

describe("reporterForFile", () => {
  it.each([
    ["report.md", "markdown"],
    ["out/REPORT.MD", "markdown"],
    ["a.json", "json"],
    ["a.sarif", "sarif"],
    ["a.sarif.json", "sarif"],
    ["a.html", "html"],
    ["a.txt", null],
    ["md", null],
    ["dir.md/report", null],
    ["C:\\x.html\\report", null],
  ])("%s is %s", (name, reporter) => {
    expect(reporterForFile(name)).toBe(reporter);
  });
});
