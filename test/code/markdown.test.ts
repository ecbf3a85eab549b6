import { describe, expect, it } from "vitest";
import { readMarkdown } from "../../src/code/blocks/markdown.ts";
import { readPage } from "../../src/code/blocks/page.ts";
import { withStandIns } from "../../src/code/blocks/server-tags.ts";
import { ANY_SERVER } from "../../src/code/blocks/template-languages.ts";

const parts = (text: string, ranges: readonly { start: number; end: number }[]) =>
  ranges.map(({ start, end }) => text.slice(start, end).trim());

describe("Markdown", () => {
  it.each([
    ["```js\na\n```\nb\n~~~\nc\n~~~", ["a", "c"]],
    ["- x\n\n  ````md\n  ```js\n  a\n  ```\n  ````\n", ["```js\n  a\n  ```"]],
    ["> ```\n> a\n> ```\n", ["> a"]],
    ["```\nopen to the end", ["open to the end"]],
    ["a ``` b", []],
  ])("finds the blocks of code of %j", (text, expected) => {
    expect(parts(text, readMarkdown(text, false).fences)).toEqual(expected);
  });

  it.each([
    ["`import a`", "b"],
    ["text\n\n    import a\n\n", "b"],
    ["---\ntitle: import a\n---\n", "b"],
    ["```\nimport a\n```\n", "b"],
  ])("blanks what is only shown: %j", (shown, rest) => {
    const { source } = readMarkdown(shown + rest, false);
    expect(source).not.toContain("import");
    expect(source).toHaveLength(shown.length + rest.length);
    expect(source.trimEnd().endsWith(rest)).toBe(true);
  });

  it("leaves the scripts of a page, blank lines and indentation included", () => {
    const text = "# Page\n\n<script setup>\n\n    import a from `b`\n\n</script>\n\n`c`\n";
    expect(readMarkdown(text, false).source).toContain("    import a from `b`");
  });

  it("takes the imports and exports of MDX for a module, over blank lines in brackets", () => {
    const text =
      "import a from 'a'\nexport const b = {\n  c: 1,\n\n  d: 2,\n}\n\n# Text\n\nimport without a meaning\n";
    expect(parts(text, readMarkdown(text, true).module)[0]).toBe(
      "import a from 'a'\nexport const b = {\n  c: 1,\n\n  d: 2,\n}",
    );
  });
});

describe("pages of a server", () => {
  it.each([
    [`a = "{{ b }}"; {% if c %} d({{ e }}); {% endif %}`, `a = "ǂǂǂǂǂǂǂ"; `],
    [`{{#if a}}b(){{/if}}`, `         b()       `],
    [`a(<%= b %>); <% if (c) { %>`, `a(ǂǂǂǂǂǂǂǂ); `],
  ])("%s has stand-ins", (code, beginning) => {
    const page = `<script>${code}</script>`;
    const source = withStandIns(page, ANY_SERVER);
    expect(source).toHaveLength(page.length);
    expect(source.slice("<script>".length).startsWith(beginning)).toBe(true);
  });

  it.each([
    ["<script>a = {{ b }}</script>", false],
    ["<script>a = { b: { c: 1 } }</script>", true],
    ["<p>{{ a }}</p><script>b()</script>", true],
    [`<a onclick="b('{{ c }}')">d</a>`, false],
    [`<a title="{{ c }}">d</a>`, true],
    ["<script type='text/babel'>a(<b style={{ c: 1 }} />)</script>", true],
    ["<script type='application/json'>{{ a }}</script>", true],
  ])("%s may be edited: %s", (text, expected) => {
    expect(readPage("a.html", text)?.isEdited).toBe(expected);
  });
});
