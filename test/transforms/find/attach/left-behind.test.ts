import { expect, it } from "vitest";
import { migrateFixture } from "../../../migrate-fixture.ts";

const CALL = (urls: string, user = "user.value") =>
  `void Rupt.attach({ client_id: "c1", account: ${user}, redirect_urls: { logout_url: ${urls}, new_account_url: "/new" } })`;
const REF = "const site = ref('https://a.test'), user = ref('u1');";
const vue = (body: string, names = "reactive, ref, computed, watchEffect, watch, toValue") =>
  `import { ${names} } from "vue";\nimport Rupt from "rupt";\n${body}\n`;

/** Code around a call, and what a removed option read there that made the call run again. */
const TRIGGERS: readonly [name: string, path: string, code: string, reads: string[]][] = [
  ["a ref", "a.ts", vue(`${REF}\nwatchEffect(() => ${CALL("site.value")});`), ["site.value"]],
  [
    "a member of a reactive object",
    "a.ts",
    vue(`${REF}\nconst route = reactive({ path: "/" });\nwatchEffect(() => ${CALL("route.path")});`),
    ["route.path"],
  ],
  [
    "a function by its name",
    "a.ts",
    vue(`${REF}\nconst go = async () => { ${CALL("site.value")}; };\nwatchEffect(go);`),
    ["site.value"],
  ],
  [
    "a function that is called",
    "a.ts",
    vue(`${REF}\nfunction go() { const to = site.value; ${CALL("to")}; }\nwatchEffect(() => go());`),
    ["site.value"],
  ],
  [
    "a function that reads it",
    "a.ts",
    vue(`${REF}\nconst out = () => site.value + "/out";\nwatchEffect(() => ${CALL("out()")});`),
    ["site.value"],
  ],
  [
    "a function that runs at once",
    "a.ts",
    vue(`${REF}\nwatchEffect(() => { void (async () => { await ${CALL("toValue(site)").slice(5)}; })(); });`),
    ["toValue(site)"],
  ],
  [
    "what else reads it",
    "a.ts",
    vue(`${REF}\nwatchEffect(() => { log(site.value); ${CALL("site.value")}; });`),
    [],
  ],
  [
    "what is read after an await",
    "a.ts",
    vue(`${REF}\nwatchEffect(async () => { const id = user.value; await 0; ${CALL("site.value", "id")}; });`),
    [],
  ],
  ["a watcher by name", "a.ts", vue(`${REF}\nwatch(user, () => { ${CALL("site.value")}; });`), []],
  [
    "a callback within",
    "a.ts",
    vue(`${REF}\nwatchEffect(() => { on("x", () => { ${CALL("site.value")}; }); });`),
    [],
  ],
  [
    "props that are taken apart",
    "a.vue",
    `<script setup lang="ts">\n${vue(`const { site } = defineProps<{ site: string }>();\nwatchEffect(() => ${CALL("site", '"u"')});`)}</script>\n`,
    ["site"],
  ],
  [
    "a rune",
    "a.svelte",
    `<script>\nimport Rupt from "rupt";\nlet { user } = $props();\nlet site = $state("/a");\n$effect(() => { ${CALL("site", "user")}; });\n</script>\n`,
    ["site"],
  ],
  [
    "a field that a rune made",
    "a.svelte.ts",
    `import Rupt from "rupt";\nexport class Sharing {\n  site = $state("/a");\n  start() { $effect(() => { ${CALL("this.site", '"u"')}; }); }\n}\n`,
    ["this.site"],
  ],
  [
    "a store in a reactive statement",
    "a.svelte",
    `<script>\nimport Rupt from "rupt";\nimport { site } from "./stores";\nexport let user;\n$: ${CALL("$site", "user")};\n</script>\n`,
    ["$site"],
  ],
  [
    "a function that a reactive statement calls",
    "a.svelte",
    `<script>\nimport Rupt from "rupt";\nimport { site } from "./stores";\nexport let user;\n$: go(user);\nfunction go(id) { ${CALL("$site", "id")}; }\n</script>\n`,
    [],
  ],
  [
    "props of Solid",
    "a.tsx",
    `import { createEffect } from "solid-js";\nimport Rupt from "rupt";\nexport function Gate(props: { id: string; site: string }) {\n  createEffect(() => { ${CALL("props.site", "props.id")}; });\n  return null;\n}\n`,
    ["props.site"],
  ],
  [
    "a store of MobX",
    "a.ts",
    `import { autorun, makeAutoObservable } from "mobx";\nimport Rupt from "rupt";\nexport class Store {\n  user = "u"; site = "/a";\n  constructor() { makeAutoObservable(this); autorun(() => { ${CALL("this.site", "this.user")}; }); }\n}\n`,
    ["this.site"],
  ],
];

const notesOf = async (path: string, code: string, rule: string) => {
  const { result } = await migrateFixture(
    { "package.json": '{ "name": "app", "dependencies": { "rupt": "2.24.1" } }\n', [`src/${path}`]: code },
    { decided: { detach: "drop" } },
  );
  expect(result.errors).toEqual([]);
  expect(result.usages.map(({ kind }) => kind)).toContain("attach");
  return result.usages
    .flatMap(({ notes }) => notes)
    .filter((note) => note.rule === rule)
    .map(({ message }) => message);
};

it.each(TRIGGERS)("what made the call run again: %s", async (_, path, code, reads) => {
  const notes = await notesOf(path, code, "lost-trigger");
  expect(notes.map((message) => message.replace(/^`redirect_urls` read `(.*)`; .*$/, "$1"))).toEqual(reads);
});

const hook = (call: string, list: string, name = "useCallback") =>
  `import { ${name} } from "react";\nimport Rupt from "rupt";\nexport const useIt = (urls, user, go) => ${name}(() => { ${call}; }, [${list}]);\n`;

/** A hook around a call, and what its list still names in vain. */
const DEPENDENCIES: readonly [name: string, code: string, names: string[]][] = [
  ["a parameter", hook(CALL("urls.out", "user.id"), "user.id, urls"), ["urls"]],
  ["a member", hook(CALL("urls.out", "user.id"), "user.id, urls.out"), ["urls.out"]],
  ["by a pattern", hook(`const { out } = urls; ${CALL("out", "user.id")}`, "user.id, urls"), ["urls"]],
  [
    "by a call of detach",
    hook(
      `${CALL('"/out"', '"u1"')}; void Rupt.detach({ client_id: "c1", account: user, device: go })`,
      "user",
    ),
    ["user"],
  ],
  ["read elsewhere", hook(`go(urls); ${CALL("urls.out", "user.id")}`, "user.id, urls, go"), []],
  ["never read", hook(CALL('"/out"', "user.id"), "user.id, go"), []],
  ["of an effect", hook(CALL("urls.out", "user.id"), "user.id, urls", "useEffect"), []],
];

it.each(DEPENDENCIES)("what a hook still depends on: %s", async (_, code, names) => {
  const notes = await notesOf("a.js", code, "unread-binding");
  expect(notes.map((message) => message.replace(/^`useCallback` still depends on `(.*?)`.*$/, "$1"))).toEqual(
    names,
  );
});
