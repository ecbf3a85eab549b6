import { describe, expect, test } from "vitest";
import { TEMPLATE_ENDINGS } from "../../../../src/code/blocks/template-languages.ts";
import { shown, textUsesOf, withTodos } from "./shown.ts";

const URL = "https://unpkg.com/rupt@latest/index";

describe("the global in markup", () => {
  test.each<[string, string, string[]]>([
    [
      "a.html",
      `<body onload="Rupt.attach({ client_id: 'a' })">`,
      ["global global Rupt.attach({ client_id: 'a' })"],
    ],
    [
      "a.html",
      `<script src="a.js" onload="window.Rupt && window.Rupt.attach({})"></script>`,
      ["global global window.Rupt", "global global window.Rupt.attach({})"],
    ],
    ["a.html", `<a onclick="if (typeof Rupt !== 'undefined') go()">`, ["global global Rupt"]],
    ["a.html", `<a onclick="window['Rupt'].attach()">`, ["global global window['Rupt'].attach()"]],
    ["a.html", `<a onclick="globalThis?.Rupt?.attach?.()">`, ["global global globalThis?.Rupt?.attach?.()"]],
    ["a.html", `<a onclick="Sabil.attach({})">`, ["related related-package Sabil.attach"]],
    ["a.vue", `<template><div onclick="Rupt.attach({})"/></template>`, ["global global Rupt.attach({})"]],
    [
      "a.svelte",
      `<button on:click={() => window.Rupt.attach({})}>x</button>`,
      ["global global window.Rupt.attach({})"],
    ],
    ["a.svelte", `{#if (window as any).Rupt}x{/if}`, ["global global (window as any).Rupt"]],
    ["a.astro", `<p>{globalThis.Rupt.attach}</p>`, ["global global globalThis.Rupt.attach"]],
    ["a.html", `<a onclick="bankrupt.attach(); interRupt.attach(); x.Rupt.attach()">`, []],
    ["a.html", `<a onclick="alert('Rupt.attach()')" title="Rupt.attach()">Rupt.attach()</a>`, []],
    ["a.html", `<!-- <a onclick="Rupt.attach()"> -->`, []],
    ["a.html", `<script>Rupt.attach({})</script>`, []],
    ["a.html", `<a onclick="Rupt.dispatch()">`, ["global global Rupt.dispatch()"]],
    [
      "a.html",
      `<a href="javascript:Rupt.attach({ client_id: 'a' })">`,
      ["global global Rupt.attach({ client_id: 'a' })"],
    ],
    [
      "a.html",
      `<div x-init="window.Rupt.attach({})" x-data="{ go() { Rupt.detach() } }">`,
      ["global global window.Rupt.attach({})", "global global Rupt.detach()"],
    ],
    [
      "a.html",
      `<b @click="Rupt.attach()" v-on:click="Rupt.attach()" hx-on:click="Rupt.attach()" hx-on--load="Rupt.attach()">`,
      Array(4).fill("global global Rupt.attach()"),
    ],
    [
      "a.html",
      `<a onclick="Rupt.attach({ client_id: &quot;a&quot; }) &amp;&amp; go()">`,
      ["global global Rupt.attach({ client_id: &quot;a&quot; })"],
    ],
    [
      "a.html",
      `<b data-bind="click: function () { Rupt.attach({}) }, text: 'Rupt'" data-note="Rupt.attach()">`,
      ["global global Rupt.attach({})"],
    ],
    ["a.html", `<b data-bind="text: 'Rupt.attach()', visible: on">`, []],
    [
      "a.html",
      `<b ng-init="Rupt.attach()" data-ng-click="Rupt.attach()" up-on-loaded="Rupt.attach()" data-hx-on:click="Rupt.attach()">`,
      Array(4).fill("global global Rupt.attach()"),
    ],
    [
      "a.php",
      `<script>frame.contentWindow.Rupt.attach({})</script>`,
      ["global global frame.contentWindow.Rupt.attach({})"],
    ],
    [
      "a.html",
      `<b data-on-click="Rupt.attach()" _="on click call Rupt.attach()">`,
      ["global global Rupt.attach()", "global global Rupt"],
    ],
    ["a.html", `<a onclick="on click call Rupt.attach()">`, ["global global Rupt"]],
    ["a.html", `<a href="https://x.test/javascript:Rupt.attach()" data-x="Rupt.attach()">`, []],
  ])("%s %s", (path, text, expected) => {
    expect(shown(text, textUsesOf(path, text))).toEqual(expected);
  });

  test("a bare name that the scripts bind is not the global", () => {
    const text = `<button on:click={() => Rupt.attach({})}>x</button>`;
    expect(textUsesOf("a.svelte", text)).toHaveLength(1);
    expect(textUsesOf("a.svelte", `<script>let Rupt = sdk;</script>${text}`)).toHaveLength(0);
  });

  test("entities are what they stand for, also within strings", () => {
    const [use] = textUsesOf(
      "a.html",
      `<a onclick="Rupt.attach({ client_id: &quot;a&amp;b&quot;, account: &#39;u&#39; })">`,
    );
    expect(use?.attach?.clientId?.value).toBe("a&b");
  });

  test("the comment goes above the tag", () => {
    const text = `<ul>\n  <li\n    onclick="Rupt.attach({})">a</li>\n</ul>`;
    expect(withTodos(text, textUsesOf("a.html", text))).toBe(text.replace("<li", "▼<li"));
  });
});

describe("templates of other languages", () => {
  const page = `<script src="${URL}"></script>\n<script>\n  Rupt.attach({ client_id: "a" });\n</script>`;
  const both = [`script script-tag <script src="${URL}">`, `global global Rupt.attach({ client_id: "a" })`];

  test.each([
    "a.ejs",
    "a.html.erb",
    "a.php",
    "a.liquid",
    "a.hbs",
    "a.twig",
    "a.blade.php",
    "a.njk",
    "a.jsp",
    "a.cshtml",
    "a.mustache",
    "a.tmpl",
    "a.ftl",
    "a.heex",
  ])("%s", (path) => {
    expect(shown(page, textUsesOf(path, page))).toEqual(both);
    expect(textUsesOf(path, page).every(({ todoAt, held }) => todoAt === null && held)).toBe(true);
  });

  test.each<[string, string, string[]]>([
    [
      "a.ejs",
      `<script>window.Rupt.attach({ client_id: "<%= id %>", account: <%- user.id %> })</script>`,
      ['global global window.Rupt.attach({ client_id: "<%= id %>", account: <%- user.id %> })'],
    ],
    ["a.ejs", `<%# <script src="${URL}"></script> %>`, []],
    ["a.ejs", `<!-- <script src="${URL}"></script><script>Rupt.attach()</script> -->`, []],
    ["a.ejs", `<script>// Rupt.attach()\n/* window.Rupt */ log("Rupt.attach()")</script>`, []],
    ["a.ejs", `<p>Call Rupt.attach() and window.Rupt from ${URL}</p><a href="${URL}">x</a>`, []],
    ["a.ejs", `<body onload="Rupt.attach({})">`, ["global global Rupt.attach({})"]],
    ["a.ejs", `<script>interrupt.attach(); bankrupt.attach(); my.Rupt.attach()</script>`, []],
    ["a.erb", `<%= javascript_include_tag "${URL}" %>`, [`script script-tag ${URL}`]],
    ["a.erb", `<%= javascript_tag "Rupt.attach({})" %>`, ["global global Rupt.attach"]],
    ["a.liquid", `{{ '${URL}' | script_tag }}`, [`script script-tag ${URL}`]],
    ["a.liquid", `{% comment %}<script src="${URL}"></script>{% endcomment %}`, []],
    ["a.twig", `{# <script src="${URL}"></script> #}`, []],
    ["a.blade.php", `{{-- <script src="${URL}"></script> --}}`, []],
    ["a.hbs", `{{!-- <script src="${URL}"></script> --}}`, []],
    ["a.jsp", `<%-- <script src="${URL}"></script> --%>`, []],
    ["a.cshtml", `@* <script src="${URL}"></script> *@`, []],
    ["a.php", `<?php echo '<script src="${URL}"></script>'; ?>`, [`script script-tag ${URL}`]],
    ["a.php", `<?php wp_enqueue_script('rupt', '${URL}');`, [`script script-tag ${URL}`]],
    ["a.php", `<?php wp_add_inline_script('rupt', 'Rupt.attach({})');`, ["global global Rupt.attach"]],
    ["a.php", `<?php // wp_enqueue_script('rupt', '${URL}');\n# '${URL}'\n/* '${URL}' */`, []],
    [
      "a.php",
      `<?php if (($_GET['rupt_action'] ?? '') === 'logout') { logout(); } ?>`,
      ["config url-parameter rupt_action"],
    ],
    ["a.php", `<?php $a = 'https://unpkg.com/rupture'; interrupt('x'); ?>`, []],
    [
      "a.pug",
      `html\n  head\n    script(src="${URL}")\n    script.\n      window.Rupt.attach({ client_id: 'a' })\n  body\n    p Rupt.attach()`,
      [`script script-tag script(src="${URL}")`, "global global window.Rupt.attach"],
    ],
    ["a.pug", `body(onload="Rupt.attach({})")`, ["global global Rupt.attach"]],
    ["a.pug", `//- script(src="${URL}")\n  script.\n    Rupt.attach()\np x`, []],
    ["a.pug", `p see ${URL} and Rupt.attach()\na(href="${URL}") x`, []],
    [
      "a.haml",
      `%script{ src: "${URL}" }\n:javascript\n  Rupt.attach({})\n%p Rupt.attach()`,
      [`script script-tag %script{ src: "${URL}" }`, "global global Rupt.attach"],
    ],
    [
      "a.slim",
      `script src="${URL}"\njavascript:\n  Rupt.attach({})`,
      [`script script-tag script src="${URL}"`, "global global Rupt.attach"],
    ],
    ["a.html", `<script>var a = {{ a|safe }};</script>${page}`, both],
    [
      "a.html",
      `<script>{% if a %}Rupt.attach({ user: "{{ b }}" });{% endif %}</script>`,
      [`global global Rupt.attach({ user: "{{ b }}" })`],
    ],
    [
      "a.html",
      `<script>Rupt.attach({ user: <%= b %> })</script>`,
      ["global global Rupt.attach({ user: <%= b %> })"],
    ],
    [
      "a.html",
      `<script>Rupt.attach({ user: /*[[\${user}]]*/ "x", a: [[\${id}]] })</script>`,
      ['global global Rupt.attach({ user: /*[[${user}]]*/ "x", a: [[${id}]] })'],
    ],
    [
      "a.html",
      `<script>Rupt.attach({ {{#each a}}{{this}}{{/each}} )</script>`,
      ["global global Rupt.attach"],
    ],
    [
      "a.php",
      `<script type="importmap">{ "imports": { "rupt": "${URL}" } }</script><script type="module">import Sdk from "rupt"; Sdk.attach({ user: "<?= $u ?>" })</script>`,
      [
        `config import-map "rupt": "${URL}"`,
        `import v2-kept import Sdk from "rupt";`,
        `attach template-use Sdk.attach({ user: "<?= $u ?>" })`,
      ],
    ],
    [
      "a.html",
      `<a onclick="Rupt.attach({ client_id: '{{ id }}' })">x</a>`,
      ["global global Rupt.attach({ client_id: '{{ id }}' })"],
    ],
    ["a.js", page, []],
    ["a.js.erb", `Rupt.attach({ client_id: "<%= id %>" }); // Rupt.detach()`, ["global global Rupt.attach"]],
    [
      "a.js.liquid",
      `{% if customer %}window.Rupt.attach({}){% endif %}`,
      ["global global window.Rupt.attach"],
    ],
    ["a.ts.hbs", `const Rupt = globalThis.Rupt;`, ["global global globalThis.Rupt"]],
    ["a.mjs.twig", `const Rupt = make({{ id }}); Rupt.attach({})`, []],
    ["a.js.j2", `{# Rupt.attach() #}say("Rupt.attach()")`, []],
    ["a.txt.erb", `Rupt.attach({})`, []],
  ])("%s %s", (path, text, expected) => {
    expect(shown(text, textUsesOf(path, text))).toEqual(expected);
  });

  test("the endings are those of templates", () => {
    for (const ending of TEMPLATE_ENDINGS) {
      expect(shown(page, textUsesOf(`a.${ending}`, page)).length, ending).toBeGreaterThanOrEqual(
        /^(?:pug|jade|haml|slim|hamlet)$/.test(ending) ? 0 : 2,
      );
    }
  });
});
