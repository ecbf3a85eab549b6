import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { scriptUnits } from "../../../../src/code/blocks/script-blocks.ts";
import { NO_RESOLVER } from "../../../../src/code/tree/index.ts";
import { analyzeFile, readFile, textUses } from "../../../../transforms/find/analyze-file.ts";
import type { TextUsage } from "../../../../transforms/find/markup/text-usage.ts";
import { onlyV2 } from "../../../../transforms/find/sdk/v2-shape.ts";
import { fileOf } from "./shown.ts";

const PATHS = [
  "a.vue",
  "a.svelte",
  "a.astro",
  "a.html",
  "a.ejs",
  "a.php",
  "a.pug",
  "a.haml",
  "a.hbs",
  "package.json",
  "a.yml",
  "nginx.conf",
  "Podfile",
  "deno.json",
];

const { units } = analyzeFile(readFile("a.js", 'import Rupt, { attach } from "rupt";'), {
  shapeOf: () => onlyV2,
  resolver: NO_RESOLVER,
  decided: {},
});

/** Every finder on one file, as if its scripts imported the SDK; what they hold may not parse. */
function all(path: string, text: string): TextUsage[] {
  return textUses({ ...fileOf(path, text), modules: [], error: null }, units, {
    shapeOf: onlyV2,
    resolver: NO_RESOLVER,
  });
}

const PIECES = [
  "<script>",
  "</script>",
  "<script type=importmap>",
  "<p ",
  ">",
  "/>",
  "</p>",
  "<pre>",
  "</pre>",
  "<!--",
  "-->",
  "{",
  "}",
  "{{",
  "}}",
  "{#if a}",
  "{/if}",
  "`",
  "${",
  '"',
  "'",
  "---\n",
  "\r\n",
  "\n",
  " ",
  "Rupt.attach(",
  "attach",
  "=",
  '@click="',
  "onclick='",
  "https://cdn.rupt.dev/js/rupt.js",
  "<script src=",
  "<%",
  "%>",
  "<?php ",
  "?>",
  "\uFEFF",
  "🙂",
  "//",
  "/*",
  "*/",
  "<>",
  "</>",
  "<template>",
  "</template>",
  "<template lang=pug>",
];

describe("whatever the text", () => {
  test("nothing throws, ranges are inside the text, comments go where they are markup", () => {
    const pieces = fc.array(fc.constantFrom(...PIECES), { maxLength: 25 }).map((parts) => parts.join(""));
    fc.assert(
      fc.property(fc.constantFrom(...PATHS), pieces, (path, text) => {
        for (const unit of scriptUnits(path, text)) expect(unit.masked).toHaveLength(text.length);
        for (const { start, end, todoAt } of all(path, text)) {
          expect(start).toBeLessThan(end);
          expect(end).toBeLessThanOrEqual(text.length);
          if (todoAt !== null) expect(todoAt).toBeLessThanOrEqual(start);
        }
      }),
      { numRuns: Number(process.env.FUZZ_RUNS ?? 3000) },
    );
  });

  test("a comment at its place leaves the usages as they were", () => {
    const comment = "<!-- TODO -->\n";
    const wholes = [
      "<script src=https://cdn.rupt.dev/js/rupt.js></script>",
      '<a onclick="Rupt.attach()">x</a>',
      "<ul>\n  <li>",
      "</li></ul>\n",
      "<p\n a=b>",
      "</p>",
      "{#if a}\n",
      "{/if}",
      "<pre>\n",
      "</pre>",
      "\n",
      "<b>{{ attach }}</b>",
      "{a && <i b={attach}/>}",
      "<script>\nlet a\n</script>",
      "<!-- \n -->",
    ];
    const pieces = fc.array(fc.constantFrom(...wholes), { maxLength: 10 }).map((parts) => parts.join(""));
    fc.assert(
      fc.property(fc.constantFrom("a.vue", "a.svelte", "a.astro", "a.html"), pieces, (path, inside) => {
        const text =
          path === "a.vue" ? `<template>\n${inside}\n</template>\n<script setup>\nlet b\n</script>` : inside;
        const before = all(path, text);
        for (const { todoAt } of before) {
          if (todoAt === null) continue;
          const after = all(path, text.slice(0, todoAt) + comment + text.slice(todoAt));
          expect(after.map(({ kind, note }) => kind + JSON.stringify(note))).toEqual(
            before.map(({ kind, note }) => kind + JSON.stringify(note)),
          );
        }
      }),
      { numRuns: Number(process.env.FUZZ_RUNS ?? 1500) },
    );
  });

  test.each(PATHS)("%s of a megabyte takes seconds, not minutes", (path) => {
    const line = `<p class="a" onclick="go('x')" :b="c">text {a} {{ b }} <% c %> "d" 'e' // f</p>\n  <script src=x></script>\n`;
    const text = `${line.repeat(10_000)}<script src="https://cdn.rupt.dev/js/rupt.js"></script>`;
    const started = performance.now();
    all(path, text);
    expect(performance.now() - started).toBeLessThan(10_000);
  });

  test.each(["{{", "<%", "/*[[", "<script>", "{#", "`", "``` \n", "export const a = {\n\n", "<?"])(
    "what is left open a hundred thousand times is read once: %j",
    (sign) => {
      const text = `<script src="https://cdn.rupt.dev/js/rupt.js"></script>\n<script>${sign.repeat(100_000)}`;
      const started = performance.now();
      for (const path of ["a.html", "a.liquid", "a.md", "a.mdx", "a.vue"]) all(path, text);
      expect(performance.now() - started).toBeLessThan(10_000);
    },
  );
});
