import { describe, expect, test } from "vitest";
import { textUsesOf, withTodos } from "./shown.ts";

/** Uses as `kind text`. */
function uses(path: string, text: string): string[] {
  return textUsesOf(path, text).map(({ kind, start, end }) => `${kind} ${text.slice(start, end)}`);
}

const vue = (template: string): string =>
  `<template>${template}</template>\n<script setup>\nimport Rupt, { attach } from "rupt"\n</script>`;

describe("vue", () => {
  test.each<[string, string[]]>([
    ["<p>{{ Rupt.attach }}</p>", ["escape Rupt.attach"]],
    [`<a @click="Rupt.attach({ client_id })"/>`, ["attach Rupt.attach({ client_id })"]],
    [`<a v-on:click.once="() => attach({})"/>`, ["attach attach({})"]],
    [`<a :on-go="attach"/>`, ["escape attach"]],
    ["<a :attach/>", ["escape attach"]],
    [`<a v-if="Rupt?.detach"/>`, ["escape Rupt?.detach"]],
    [`<a v-for="d in Rupt.getAttachedDevices()"/>`, ["call Rupt.getAttachedDevices()"]],
    [`<a v-bind="{ ...attach }"/>`, ["escape attach"]],
    [`<a :b="{ attach: 1, c: attach }"/>`, ["escape attach"]],
    [`<a :b="{ attach }"/>`, ["escape attach"]],
    [`<a :b="x ? attach : y"/>`, ["escape attach"]],
    ["<a @click='Rupt[\"attach\"]()'/>", [`attach Rupt["attach"]()`]],
    ['<a :b="`${attach} attach`"/>', ["escape attach"]],
    ["<textarea>{{ attach }}</textarea>", ["escape attach"]],
    ["<p>attach Rupt.attach()</p>", []],
    [`<p title="attach" attach>x</p>`, []],
    [`<a @click="go('attach', x.attach, \`attach\`)"/>`, []],
    [`<a @click="interrupt.attach() || bankrupt"/>`, []],
    ["<!-- {{ attach }} -->", []],
    [`<a v-for="attach in xs" @click="attach()">{{ attach }}</a>`, []],
    [`<a v-for="(x, attach) of xs">{{ attach }}</a>`, []],
    [`<A v-slot="{ attach }">{{ attach }}</A>`, []],
    [`<A><template #item="{ x: attach }"><b @click="attach"/></template></A>`, []],
    [`<a @click="(attach) => attach()"/>`, []],
    [`<a @click="xs.map(attach => attach.id)"/>`, []],
    [`<a @attach="go"/>`, []],
  ])("%s", (template, expected) => {
    expect(uses("a.vue", vue(template))).toEqual(expected);
  });

  test("only the template of a setup script sees its bindings", () => {
    const text = `<template><a @click="attach"/></template><script>\nimport { attach } from "rupt"\n</script>`;
    expect(uses("a.vue", text)).toEqual([]);
  });

  test("the comment goes above the tag that holds the use", () => {
    const text = vue(
      `\n  <ul>\n    <li\n      @click="attach"\n    >a</li>\n    <li>\n      {{\n        attach\n      }}\n    </li>\n  </ul>\n`,
    );
    const marked = withTodos(text, textUsesOf("a.vue", text));
    expect(marked).toBe(text.replace("<li\n", "▼<li\n").replace("{{", "▼{{"));
  });
});

describe("svelte", () => {
  test.each<[string, string[]]>([
    ["<p>{attach}</p>", ["escape attach"]],
    ["<button on:click={() => Rupt.attach({})}>x</button>", ["attach Rupt.attach({})"]],
    ["<button onclick={attach}>x</button>", ["escape attach"]],
    ["<A {attach}/>", ["escape attach"]],
    ["<A {...attach}/>", ["escape attach"]],
    ["<div use:attach={x}/>", ["escape attach"]],
    ["<div {@attach attach}/>", ["escape attach"]],
    ["<div class:attach/>", ["escape attach"]],
    [`<p title="a {attach} b">x</p>`, ["escape attach"]],
    ["{#if attach}a{:else if Rupt.attach()}b{/if}", ["escape attach", "attach Rupt.attach()"]],
    ["{#each attach() as x (x.attach)}{x}{/each}", ["attach attach()"]],
    ["{#await attach({}) then x}{x}{/await}", ["attach attach({})"]],
    ["{@const x = attach()}", ["attach attach()"]],
    ["{@html attach}", ["escape attach"]],
    ["<p>attach</p>", []],
    [`<p attach title="attach">{"attach"}</p>`, []],
    ["{#each xs as attach}{attach}{/each}", []],
    ["{#each xs as { attach }, i}<p a={attach}/>{/each}", []],
    ["{#await x then attach}{attach}{/await}", []],
    ["{#await x}a{:then attach}{attach}{:catch e}b{/await}", []],
    ["{#snippet row(attach)}{attach}{/snippet}", []],
    ["<A let:attach>{attach}</A>", []],
    ["{#each xs as { attach: x }}{attach}{/each}", ["escape attach"]],
    ["{#each xs as { x = attach }}{x}{attach}{/each}", ["escape attach", "escape attach"]],
    ["{#each xs as x}{x}{/each}{attach}", ["escape attach"]],
    ["{x.attach}{y?.attach}", []],
    ["<!-- {attach} -->", []],
  ])("%s", (markup, expected) => {
    expect(uses("a.svelte", `<script>\nimport Rupt, { attach } from "rupt"\n</script>\n${markup}`)).toEqual(
      expected,
    );
  });
});

describe("astro", () => {
  test.each<[string, string[]]>([
    ["<p>{attach}</p>", ["escape attach"]],
    ["{ok && <p>{Rupt.attach({})}</p>}", ["attach Rupt.attach({})"]],
    ["<A on={attach} {attach} b=`${attach}`/>", ["escape attach", "escape attach", "escape attach"]],
    ["{xs.map((attach) => <li>{attach}</li>)}", []],
    ["{xs.map((x) => <li a={attach}>attach</li>)}", ["escape attach"]],
    ["<p>attach {'attach'} {/* attach */}</p>", []],
  ])("%s", (markup, expected) => {
    expect(uses("a.astro", `---\nimport Rupt, { attach } from "rupt"\n---\n${markup}`)).toEqual(expected);
  });
});

test("other files, and no names, have none", () => {
  expect(uses("a.html", "<p>{{ attach }}</p>")).toEqual([]);
  expect(uses("a.ts", "attach()")).toEqual([]);
  expect(uses("a.vue", "<template>{{ attach }}</template><script setup>\nlet attach\n</script>")).toEqual([]);
});
