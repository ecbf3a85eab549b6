import { parse as parseVue } from "@vue/compiler-sfc";
import fc from "fast-check";
import { Parser } from "htmlparser2";
import { parse as parseSvelte } from "svelte/compiler";
import { describe, expect, test } from "vitest";
import { scriptUnits } from "../../src/code/blocks/script-blocks.ts";

/** The script texts with their roles, as this project finds them. */
function ours(path: string, text: string): [string, number, string][] {
  return scriptUnits(path, text).flatMap(({ blocks }) =>
    blocks.map(({ role, start, end }): [string, number, string] => [role, start, text.slice(start, end)]),
  );
}

/** What the Vue compiler finds, or null when it reports an error. */
function vue(text: string): [string, number, string][] | null {
  const { descriptor, errors } = parseVue(text, { sourceMap: false, ignoreEmpty: false });
  if (errors.length > 0) return null;
  return [descriptor.script, descriptor.scriptSetup]
    .filter((block) => block !== null && block.attrs.src === undefined && block.content.trim() !== "")
    .map((block): [string, number, string] => [
      block && "setup" in block && block.setup ? "setup" : "component",
      block?.loc.start.offset ?? -1,
      block?.content ?? "",
    ])
    .sort((a, b) => a[1] - b[1]);
}

interface SvelteScript {
  content: { start: number; end: number };
}

/** What the Svelte compiler finds, or null when it does not parse. */
function svelte(text: string): [string, number, string][] | null {
  let root: { instance?: SvelteScript | null; module?: SvelteScript | null };
  try {
    root = parseSvelte(text, { modern: true }) as unknown as typeof root;
  } catch {
    return null;
  }
  const found: [string, number, string][] = [];
  for (const role of ["module", "instance"] as const) {
    const script = root[role];
    if (!script) continue;
    const { start } = script.content;
    const body = text.slice(start).split(/<\/script\s*>/)[0] ?? "";
    if (body.trim() !== "") found.push([role, start, body]);
  }
  return found.sort((a, b) => a[1] - b[1]);
}

/** What htmlparser2 finds: the text of every script without `src`. */
function html(text: string): [string, number, string][] {
  const found: [string, number, string][] = [];
  let inScript = false;
  const parser: Parser = new Parser(
    {
      onopentag: (name, attributes) => {
        inScript = name === "script" && attributes.src === undefined;
      },
      ontext: (body) => {
        if (inScript && body.trim() !== "") found.push(["inline", parser.startIndex, body]);
      },
      onclosetag: () => {
        inScript = false;
      },
    },
    { decodeEntities: false },
  );
  parser.end(text);
  return found;
}

const VUE: Record<string, string> = {
  plain: `<script>\nexport default {}\n</script>\n<template><p/></template>`,
  both: `<script>\nexport const a = 1\n</script>\n<script setup>\nconst b = a\n</script>`,
  "setup first": `<script setup>\nconst b = a\n</script>\n<script>\nexport const a = 1\n</script>`,
  "> in an attribute": `<script data-a="x > y" lang='ts'>\nlet a = 1\n</script>`,
  generic: `<script setup lang="ts" generic="T extends Record<string, X>, U extends T['a']">\nlet a = 1\n</script>`,
  "script in a comment": `<!-- <script>no</script> -->\n<script>\nyes\n</script>`,
  "end tag in a string": `<script>\nconst a = "<\\/script>"; const b = "</scripts>"\n</script>`,
  CRLF: `<template>\r\n<p/>\r\n</template>\r\n<script>\r\nlet a\r\n</script>\r\n`,
  BOM: `\uFEFF<script>\nlet a\n</script>`,
  pug: `<template lang="pug">\ndiv\n  p <script> </div>\n  p </template\n</template>\n<script>\nlet a\n</script>`,
  "nested templates": `<template><div><template #a><p/></template><template v-if="a"/></div></template>\n<script>\nlet a\n</script>`,
  "script in a template": `<template><div><component is="script">no</component></div></template>\n<script>\nlet a\n</script>`,
  "script as text in a template": `<template><p>{{ "<script>" }}</p></template>\n<script>\nlet a\n</script>`,
  "end tag as text in a template": `<template><p>{{ "</template>" }}</p></template>\n<script>\nlet a\n</script>`,
  "less than in a template": `<template><p>{{ a <b ? 'x' : "y" }}</p></template>\n<script>\nlet a\n</script>`,
  "style with a script": `<style>\n/* <script>no</script> */ a::before { content: "<script>" }\n</style>\n<script>\nlet a\n</script>`,
  "custom block": `<i18n>{"a": "<script>no"}</i18n>\n<docs>\n# <template> <script>\n</docs>\n<script>\nlet a\n</script>`,
  external: `<script src="./a.js"></script>\n<template><p/></template>`,
  "self-closing": `<script src="./a.js" />\n<template><p/></template>`,
  "self-closing script, then markup": `<script />\n<template><p/></template>\n<script setup>\nlet a\n</script>`,
  "space in the end tag": `<script>\nlet a\n</script >\n<template/>`,
  "attributes on lines": `<script\n  setup\n  lang="ts"\n>\nlet a\n</script>`,
  "arrow in a template": `<template><a @click="() => go('</script>')" :b='"<script>"'/></template>\n<script>\nlet a\n</script>`,
  "void elements": `<template><br><img src="a"><input></template>\n<script>\nlet a\n</script>`,
  textarea: `<template><textarea><script></textarea></template>\n<script>\nlet a\n</script>`,
  unquoted: `<script lang=ts setup>\nlet a\n</script>`,
  "html template": `<template lang="html"><p><b></b></p></template><script>\nlet a\n</script>`,
  "comment in a template": `<template><!-- </template> <script> --><p/></template><script>\nlet a\n</script>`,
  emoji: `<template>🙂🙂</template><script>\nlet a = "🙂"\n</script>`,
  "two on a line": `<template><p/></template><script>let a</script><script setup>let b</script>`,
};

const SVELTE: Record<string, string> = {
  plain: `<script>\nlet a\n</script>\n<p>{a}</p>`,
  module: `<script module>\nexport const a = 1\n</script>\n<script>\nlet b\n</script>`,
  "context module": `<script>\nlet b\n</script>\n<script context="module">\nexport const a = 1\n</script>`,
  generics: `<script lang="ts" generics="T extends Record<string, '{'>">\nlet a: T\n</script>`,
  "html tag": `{@html "<script>no</script>"}\n<script>\nlet a\n</script>`,
  "html template literal": "{@html `<script>${a ? `}` : '{'}`}\n<script>\nlet a\n</script>",
  "regex with a quote": `<p>{a.replace(/"/g, '}')}</p>\n<script>\nlet a\n</script>`,
  "arrow in an attribute": `<p on:click={() => a > b} title="{a > '"' ? 1 : 2}">x</p>\n<script>\nlet a\n</script>`,
  head: `<svelte:head><script>no()</script></svelte:head>\n<script>\nlet a\n</script>`,
  "in a block": `{#if a}<script>no()</script>{/if}\n<script>\nlet a\n</script>`,
  each: `{#each a as { b, c }, i (b)}<p>{b}</p>{:else}<p/>{/each}\n<script>\nlet a\n</script>`,
  comment: `<!-- <script>no</script> -->\n<script>\nlet a\n</script>`,
  "code comment": `<p>{/* } <script> */ a}</p>\n<script>\nlet a\n</script>`,
  CRLF: `<p/>\r\n<script>\r\nlet a\r\n</script>\r\n<style>\r\na{}\r\n</style>`,
  style: `<style>a::before { content: "<script>" }</style>\n<script>\nlet a\n</script>`,
  "component called Script": `<Script>x</Script><Link><p/></Link>\n<script>\nlet a\n</script>`,
  "less than": `<p>{a <b && c}</p>\n<script>\nlet a\n</script>`,
  shorthand: `<p {a} {...b} c={d}{e}/>\n<script>\nlet a\n</script>`,
  "space in the end tag": `<script>\nlet a\n</script  >`,
  textarea: `<textarea>{a}</textarea>\n<script>\nlet a\n</script>`,
  apostrophe: `<p>don't {a} 'em</p>\n<script>\nlet a\n</script>`,
  typescript: `<script lang="ts">\nlet a = <T,>(b: T) => b\n</script>\n<p>{a}</p>`,
  snippet: `{#snippet row(a, { b } = {})}<p>{a}</p>{/snippet}\n<script>\nlet a\n</script>`,
};

const HTML: Record<string, string> = {
  classic: `<!doctype html><html><body><script>a()</script></body></html>`,
  module: `<script type="module">import "a"</script>`,
  uppercase: `<SCRIPT TYPE="MODULE">import "a"</SCRIPT>`,
  "> in an attribute": `<script data-a="x > y">a()</script>`,
  comment: `<!-- <script>no()</script> --><script>yes()</script>`,
  "short comment": `<!--><script>yes()</script>`,
  "end tag in a string": `<script>a("<\\/script>"); b("</scripty>")</script>`,
  title: `<title><script>no()</script></title><script>yes()</script>`,
  textarea: `<textarea><script>no()</script></textarea><script>yes()</script>`,
  style: `<style>a::before{content:"<script>"}</style><script>yes()</script>`,
  src: `<script src="a.js">no()</script><script>yes()</script>`,
  "self-closing is not": `<script src="a.js" /></script><script>yes()</script>`,
  unquoted: `<script async defer data-a=b/c>yes()</script>`,
  CRLF: `<p>\r\n<script>\r\nyes()\r\n</script>\r\n`,
  template: `<template><script>yes()</script></template>`,
  "less than in text": `<p>1 < 2 && 3 > 2</p><script>yes()</script>`,
  "quotes in text": `<p>don't "<b>"</p><script>yes()</script>`,
  two: `<script>a()</script><script>b()</script >`,
};

describe("script offsets are those of the compilers", () => {
  test.each(Object.entries(VUE))("vue: %s", (_, text) => {
    const oracle = vue(text);
    expect(oracle).not.toBeNull();
    expect(ours("a.vue", text)).toEqual(oracle);
  });

  test.each(Object.entries(SVELTE))("svelte: %s", (_, text) => {
    const oracle = svelte(text);
    expect(oracle).not.toBeNull();
    expect(ours("a.svelte", text)).toEqual(oracle);
  });

  test.each(Object.entries(HTML))("html: %s", (_, text) => {
    expect(ours("a.html", text)).toEqual(html(text));
    expect(html(text).length).toBeGreaterThan(0);
  });

  const chunks = (samples: Record<string, string>): fc.Arbitrary<string> => {
    const parts = Object.values(samples).flatMap((text) => text.split(/(?<=\n)|(?<=>)|(?=<)/));
    const whole = fc.constantFrom(...Object.values(samples));
    const bits = fc.array(fc.constantFrom(...parts, '"', "'", "`", "{", "}", "{{", "}}", " ", "\n"), {
      maxLength: 6,
    });
    return fc.tuple(bits, whole, bits).map(([a, b, c]) => a.join("") + b + c.join(""));
  };
  const runs = Number(process.env.FUZZ_RUNS ?? 1500);

  test("vue: what the compiler reads without an error", () => {
    fc.assert(
      fc.property(chunks(VUE), (text) => {
        const oracle = vue(text);
        if (oracle !== null) expect(ours("a.vue", text)).toEqual(oracle);
      }),
      { numRuns: runs },
    );
  });

  test("svelte: what the compiler reads without an error", () => {
    fc.assert(
      fc.property(chunks(SVELTE), (text) => {
        // With an attribute's quote left open Svelte takes the rest for unquoted text; nobody's component compiles so.
        fc.pre(!/generics="[^"]*<script/.test(text));
        const oracle = svelte(text);
        if (oracle !== null) expect(ours("a.svelte", text)).toEqual(oracle);
      }),
      { numRuns: runs },
    );
  });
});
