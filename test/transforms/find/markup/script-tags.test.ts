import { describe, expect, test } from "vitest";
import { findScriptTags } from "../../../../transforms/find/markup/script-tags.ts";
import { fileOf, shown, withTodos } from "./shown.ts";

const URL = "https://cdn.rupt.dev/js/rupt.js";

describe("findScriptTags", () => {
  test.each<[string, string, string[]]>([
    ["a.html", `<script src="${URL}"></script>`, [`script script-tag <script src="${URL}">`]],
    ["a.html", `<SCRIPT async SRC='${URL}'></SCRIPT>`, [`script script-tag <SCRIPT async SRC='${URL}'>`]],
    ["a.html", `<script src=//unpkg.com/rupt></script>`, ["script script-tag <script src=//unpkg.com/rupt>"]],
    [
      "a.html",
      `<link rel="preload" as="script" href="${URL}">`,
      [`script script-tag <link rel="preload" as="script" href="${URL}">`],
    ],
    [
      "a.html",
      `<link rel="modulepreload" href="https://esm.sh/rupt">`,
      [`script script-tag <link rel="modulepreload" href="https://esm.sh/rupt">`],
    ],
    [
      "a.html",
      `<script type="text/plain" data-src="${URL}"></script>`,
      [`script script-tag <script type="text/plain" data-src="${URL}">`],
    ],
    [
      "a.html",
      `<script src="https://cdn.sabil.io/global.js"></script>`,
      [`related related-package <script src="https://cdn.sabil.io/global.js">`],
    ],
    [
      "a.vue",
      `<template><component is="script" src="${URL}"/></template>`,
      [`script script-tag <component is="script" src="${URL}"/>`],
    ],
    [
      "a.vue",
      `<template><component :is="'script'" :src="'${URL}'"/></template>`,
      [`script script-tag <component :is="'script'" :src="'${URL}'"/>`],
    ],
    [
      "a.svelte",
      `<svelte:head><script src="${URL}"></script></svelte:head>`,
      [`script script-tag <script src="${URL}">`],
    ],
    [
      "a.svelte",
      `{@html "<script src='${URL}'><" + "/script>"}`,
      [`script script-tag "<script src='${URL}'><"`],
    ],
    [
      "a.astro",
      `---\n---\n<script is:inline src={"${URL}"} />`,
      [`script script-tag <script is:inline src={"${URL}"} />`],
    ],
    ["a.html", `<!-- <script src="${URL}"></script> -->`, []],
    ["a.html", `<a href="${URL}">${URL}</a>`, []],
    ["a.html", `<link rel="preconnect" href="https://cdn.rupt.dev">`, []],
    ["a.html", `<script src="https://unpkg.com/rupture"></script>`, []],
    ["a.html", `<script>load("${URL}")</script>`, []],
    ["a.ts", `const a = '<script src="${URL}">'`, []],
  ])("%s %s", (path, text, expected) => {
    expect(shown(text, findScriptTags(fileOf(path, text)))).toEqual(expected);
  });

  test.each<[string, string, string]>([
    [
      "its own line",
      `<head>\n\t<script src="${URL}"></script>\n</head>`,
      `<head>\n\t▼<script src="${URL}"></script>\n</head>`,
    ],
    ["the line it shares", `<head><script src="${URL}"></script>`, `▼<head><script src="${URL}"></script>`],
    [
      "a page on one line",
      `\uFEFF<!doctype html><script src="${URL}"></script>`,
      `\uFEFF▼<!doctype html><script src="${URL}"></script>`,
    ],
    [
      "attributes on lines",
      `<p>\n<script\n  async\n  src="${URL}"\n></script>`,
      `<p>\n▼<script\n  async\n  src="${URL}"\n></script>`,
    ],
    [
      "after a tag of several lines",
      `<meta\n  name="a"><script src="${URL}"></script>`,
      `▼<meta\n  name="a"><script src="${URL}"></script>`,
    ],
    [
      "after a comment of several lines",
      `<!--\n--><script src="${URL}"></script>`,
      `▼<!--\n--><script src="${URL}"></script>`,
    ],
    [
      "after a script of several lines",
      `<script>\na()\n</script><script src="${URL}"></script>`,
      `▼<script>\na()\n</script><script src="${URL}"></script>`,
    ],
    [
      "in preformatted text",
      `<pre>\na\n<script src="${URL}"></script></pre>`,
      `▼<pre>\na\n<script src="${URL}"></script></pre>`,
    ],
    [
      "CRLF",
      `<head>\r\n  <script src="${URL}"></script>\r\n`,
      `<head>\r\n  ▼<script src="${URL}"></script>\r\n`,
    ],
  ])("the comment goes above %s", (_, text, expected) => {
    expect(withTodos(text, findScriptTags(fileOf("a.html", text)))).toBe(expected);
  });

  test("never into an expression of Astro or its front matter", () => {
    const text = `---\nconst a = 1\n--- {a && (\n  <script src="${URL}"></script>\n)}`;
    expect(withTodos(text, findScriptTags(fileOf("a.astro", text)))).toBe(`▼${text}`);
    const below = `---\n---\n<div>\n  {a && (\n    <script is:inline src="${URL}"></script>\n  )}\n</div>`;
    expect(withTodos(below, findScriptTags(fileOf("a.astro", below)))).toBe(below.replace("{a", "▼{a"));
  });
});
