/** A component that runs a wrapper when it is made, and what its template does with the result. */
export interface ComponentForm {
  name: string;
  ending: "vue" | "svelte";
  /** `run` is an expression that calls the wrapper. */
  write(given: { imports: string; run: string; lang: string }): string;
}

const OWN_USER = 'const user = { id: "user-9", email: "nine@example.com" };';

const vue = (script: readonly string[], template: string) => (lang: string) =>
  `<script setup${lang}>\n${script.join("\n")}\n</script>\n\n<template>\n  ${template}\n</template>\n`;
const svelte = (script: readonly string[], template: string) => (lang: string) =>
  `<script${lang}>\n${script.map((line) => `  ${line}`).join("\n")}\n</script>\n\n${template}\n`;

export const COMPONENTS: readonly ComponentForm[] = [
  {
    name: "vue-handler",
    ending: "vue",
    write: ({ imports, run, lang }) => vue([imports, OWN_USER], `<a @click="${run}">go</a>`)(lang),
  },
  {
    name: "vue-reads",
    ending: "vue",
    write: ({ imports, run, lang }) =>
      vue(
        [imports, OWN_USER, `const session = await ${run};`],
        "<p>{{ session?.attached_devices }}</p>",
      )(lang),
  },
  {
    name: "vue-runs",
    ending: "vue",
    write: ({ imports, run, lang }) => vue([imports, OWN_USER, `${run};`], "<p>{{ user.id }}</p>")(lang),
  },
  {
    name: "svelte-reads",
    ending: "svelte",
    write: ({ imports, run, lang }) =>
      svelte(
        [imports, OWN_USER, `const session = ${run};`],
        "{#await session then given}{given?.attached_devices}{/await}",
      )(lang),
  },
  {
    name: "svelte-calls",
    ending: "svelte",
    write: ({ imports, run, lang }) =>
      svelte([imports, OWN_USER], `{#await ${run} then given}{given?.success}{/await}`)(lang),
  },
  {
    name: "svelte-handler",
    ending: "svelte",
    write: ({ imports, run, lang }) =>
      svelte([imports, OWN_USER], `<button onclick={() => ${run}}>go</button>`)(lang),
  },
];

/**
 * The module that runs a component of these forms: its script for each instance, then its template. What it imports is loaded once.
 * The compilers of Vue and Svelte make the same of them, at a hundred times the cost; `components.test.ts` compares.
 */
export function componentModule(text: string): string {
  const [, script = ""] = /<script[^>]*>\n([\s\S]*?)<\/script>/.exec(text) ?? [];
  const lines = script.split("\n").map((line) => line.trim());
  const template = text.slice(text.indexOf("</script>"));
  const isImport = (line: string) => /^import\b/.test(line);
  const shown = [
    ...[...template.matchAll(/\{#await (.+?) then (\w+)\}\{(.+?)\}\{\/await\}/g)].map(
      ([, promise, name, read]) => `{ const ${name} = await ${promise}; effect(${read}); }`,
    ),
    ...[...template.matchAll(/\{\{ (.+?) \}\}/g)].map(([, read]) => `effect(${read});`),
    ...[...template.matchAll(/@click="(.+?)"|onclick=\{\(\) => (.+?)\}>/g)].map(
      ([, inVue, inSvelte]) => `await ${inVue ?? inSvelte};`,
    ),
  ];
  return [
    ...lines.filter(isImport),
    "export async function load_view() {",
    ...lines.filter((line) => !isImport(line)),
    ...shown,
    "}",
    "",
  ].join("\n");
}
