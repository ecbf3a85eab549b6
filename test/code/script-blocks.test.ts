import { parse } from "@babel/parser";
import { describe, expect, test } from "vitest";
import { blank, mask } from "../../src/code/blocks/ranges.ts";
import { scriptUnits } from "../../src/code/blocks/script-blocks.ts";
import { lineIndex } from "../../src/code/tree/index.ts";

/** Units as text: kind, then each block's role, language and trimmed code. */
function shape(path: string, text: string): string[] {
  return scriptUnits(path, text).map(
    ({ kind, blocks, perInstance }) =>
      `${kind}${perInstance ? "*" : ""} ${blocks.map((b) => `${b.role}:${b.lang}:${text.slice(b.start, b.end).trim()}`).join(" | ")}`,
  );
}

describe("scriptUnits", () => {
  test.each<[string, string, string[]]>([
    ["a.ts", "let a", ["module module:ts:let a"]],
    ["a.mts", "let a", ["module module:ts:let a"]],
    ["a.tsx", "let a", ["module module:tsx:let a"]],
    ["a.jsx", "let a", ["module module:jsx:let a"]],
    ["a.cjs", "let a", ["module module:js:let a"]],
    ["a.css", "let a", []],
    [
      "a.vue",
      "<script>a</script><script setup lang='ts'>b</script>",
      ["module* component:js:a | setup:ts:b"],
    ],
    ["a.vue", "<script lang='coffee'>a</script>", ["module* component:other:a"]],
    ["a.vue", "<script lang=tsx setup>a</script>", ["module* setup:tsx:a"]],
    ["a.vue", "<script src='./a.ts'></script><template/>", []],
    ["a.vue", "<template><p/></template>", []],
    [
      "a.svelte",
      "<script module>a</script><script lang='ts'>b</script>",
      ["module* module:js:a | instance:ts:b"],
    ],
    ["a.svelte", "<script type='text/typescript'>b</script>", ["module* instance:ts:b"]],
    ["a.svelte", "<script context='module'>a</script>", ["module module:js:a"]],
    [
      "a.astro",
      "---\na\n---\n<p/><script>b</script>",
      ["module* frontmatter:ts:a", "module client-script:ts:b"],
    ],
    ["a.astro", "<!-- c -->\n---\nconst a = '---'\n---\n", ["module* frontmatter:ts:const a = '---'"]],
    ["a.astro", "<script is:inline>a</script>", ["classic inline:js:a"]],
    ["a.astro", "<script define:vars={{ a: '<' }}>a</script>", ["classic inline:js:a"]],
    ["a.astro", "<script type='module'>a</script>", ["module inline:js:a"]],
    [
      "a.astro",
      "{a && <script>b</script>}<script>c</script>",
      ["module client-script:ts:b", "module client-script:ts:c"],
    ],
    ["a.astro", "<script type='application/ld+json' set:html={a} />", []],
    [
      "a.html",
      "<script>a</script><script type=module>b</script>",
      ["classic inline:js:a", "module inline:js:b"],
    ],
    ["a.HTM", "<SCRIPT TYPE='Text/JavaScript'>a</SCRIPT>", ["classic inline:js:a"]],
    ["a.html", "<script type='text/babel'>a</script>", ["classic inline:jsx:a"]],
    ["a.html", "<script type='text/babel' data-type='module'>a</script>", ["module inline:jsx:a"]],
    ["a.html", "<script type='application/json'>{}</script><script type=importmap>{}</script>", []],
    [
      "a.html",
      "<script type='application/ld+json'>{}</script><script type='text/x-template'><p/></script>",
      [],
    ],
    ["a.html", "<script src=a.js>b</script>", []],
    [
      "a.html",
      "<script><!--\na('<script>x</script>')\n--></script>",
      ["classic inline:js:<!--\na('<script>x</script>')\n-->"],
    ],
    ["a.html", "<script>\n</script>", []],
  ])("%s %s", (path, text, expected) => {
    expect(shape(path, text)).toEqual(expected);
  });

  test("the mask keeps length, lines and the code's place", () => {
    const text =
      "<template>\r\n  <p>ü🙂</p>\n</template>\u2028<script setup>\r\n\tconst a = 1\r\n</script>\n";
    const [unit] = scriptUnits("a.vue", text);
    const masked = unit?.masked ?? "";
    expect(masked).toHaveLength(text.length);
    expect(masked.replace(/[^\r\n\u2028]/g, "")).toBe(text.replace(/[^\r\n\u2028]/g, ""));
    expect(masked.indexOf("const a")).toBe(text.indexOf("const a"));
    const statement = parse(masked, { sourceType: "module" }).program.body[0];
    expect(statement?.start).toBe(text.indexOf("const a"));
    expect(statement?.loc?.start.line).toBe(lineIndex(text).at(text.indexOf("const a")).line);
  });
});

describe("mask", () => {
  test("blanks outside the ranges", () => {
    expect(
      mask("<b>x\r\ny</b>", [
        { start: 3, end: 4 },
        { start: 6, end: 7 },
      ]),
    ).toBe("   x\r\ny    ");
    expect(blank("a\u2029b🙂")).toBe(" \u2029   ");
  });
});

describe("lineIndex", () => {
  test.each<[string, string, number, number, number]>([
    ["start", "abc", 0, 1, 1],
    ["inside", "abc", 2, 1, 3],
    ["end", "abc", 3, 1, 4],
    ["after LF", "a\nb", 2, 2, 1],
    ["at LF", "a\nb", 1, 1, 2],
    ["after CRLF", "a\r\nb", 3, 2, 1],
    ["between CR and LF", "a\r\nb", 2, 1, 3],
    ["after CR", "a\rb", 2, 2, 1],
    ["after U+2028", "a\u2028b", 2, 2, 1],
    ["after a BOM", "\uFEFFab", 1, 1, 1],
    ["at a BOM", "\uFEFFab", 0, 1, 1],
    ["second line after a BOM", "\uFEFFa\nb", 3, 2, 1],
    ["UTF-16 units", "🙂b", 2, 1, 3],
    ["past the end", "a", 9, 1, 2],
    ["empty", "", 0, 1, 1],
  ])("%s", (_, text, offset, line, column) => {
    expect(lineIndex(text).at(offset)).toEqual({ line, column });
  });

  test("lines are those of Babel", () => {
    const text = "a;\r\nb;\nc;\rd;\u2028e;\u2029f;";
    for (const statement of parse(text).program.body) {
      const { line, column } = lineIndex(text).at(statement.start ?? -1);
      expect([line, column - 1]).toEqual([statement.loc?.start.line, statement.loc?.start.column]);
    }
    expect(lineIndex(text).lineCount).toBe(6);
    expect(lineIndex(text).lineStart(6)).toBe(4);
  });
});
