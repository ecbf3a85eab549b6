import { expect } from "vitest";
import { acceptance, type CaseSpec } from "./repo.ts";

const BODY = '  await Rupt.attach({ client_id: "abc", account: user.id, email: user.email });\n';
const plain = (head = 'import Rupt from "rupt";\n', parameter = "user") =>
  `${head}export async function enter(${parameter}) {\n${BODY}}\n`;

const reads = (path: string, text: string): CaseSpec => ({
  files: { [path]: text },
  check: async (it) => {
    expect(it.result.errors.filter((error) => error.path.endsWith(path))).toEqual([]);
    expect(it.one("attach").outcome).toBe("migrated");
    expect(it.text(path)).toContain("evaluate.access({ user: user.id, email: user.email })");
    expect(it.manifest().dependencies).toEqual({ "@ruptjs/client": "^3.0.0" });
    await it.same();
  },
});

const migrated = (path: string, text: string, kept: string[]): CaseSpec => ({
  files: { [path]: text },
  check: (it) => {
    expect(it.one("attach").outcome).toBe("migrated");
    expect(it.text(path)).not.toMatch(/from ["']rupt["']|new Rupt\(/);
    for (const part of kept) expect(it.text(path)).toContain(part);
    expect(it.created()).toHaveLength(1);
  },
});

acceptance("7: plain files", {
  ".js": reads("a.js", plain()),
  ".jsx": reads("a.jsx", `${plain()}export const A = () => <b>rupt</b>;\n`),
  ".mjs": reads("a.mjs", plain()),
  ".cjs": {
    files: {
      "a.cjs": plain('const Rupt = require("rupt/common.cjs");\n').replace(
        "export async",
        "exports.enter = async",
      ),
    },
    check: (it) => {
      expect(it.one("attach").outcome).toBe("migrated");
      expect(it.text("a.cjs")).toContain('const Rupt = require("@ruptjs/client").default;');
    },
  },
  ".ts": reads("a.ts", plain(undefined, "user: { id: string; email: string }")),
  ".tsx": reads(
    "a.tsx",
    `${plain(undefined, "user: { id: string; email: string }")}export const A = <T,>(x: T) => <b>{String(x)}</b>;\n`,
  ),
  ".mts": reads("a.mts", plain(undefined, "user: { id: string; email: string }")),
  ".cts": {
    files: { "a.cts": plain('import Rupt = require("rupt");\n') },
    check: (it) => expect(it.result.errors.filter(({ path }) => path.endsWith("a.cts"))).toEqual([]),
  },
  "a .js file with Flow types": {
    files: {
      "a.js": plain(
        "// @flow\nimport type { User } from './user';\nimport Rupt from \"rupt\";\n",
        "user: ?User",
      ),
    },
    check: (it) => expect(it.one("attach").outcome).toBe("migrated"),
  },
  "a .js file with TypeScript in it": {
    files: { "a.js": plain(undefined, "user: { id: string; email: string }") },
    check: (it) => expect(it.one("attach").outcome).toBe("migrated"),
  },
  "a .js file with JSX, decorators and a hashbang": {
    files: {
      "a.js": `#!/usr/bin/env node\n"use strict";\n${plain()}@dec class X { y = <i />; }\nexport { X };\n`,
    },
    check: (it) => {
      expect(it.one("attach").outcome).toBe("migrated");
      expect(it.text("a.js")).toMatch(
        /^#!\/usr\/bin\/env node\n"use strict";\nimport Rupt from "@ruptjs\/client";\n/,
      );
    },
  },
  "a .ts file with old casts and generics": {
    files: { "a.ts": `${plain()}export const x = <any>enter;\nexport const f = <T>(a: T): T => a;\n` },
    check: (it) => {
      expect(it.one("attach").outcome).toBe("migrated");
      expect(it.text("a.ts")).toContain(
        "export const x = <any>enter;\nexport const f = <T>(a: T): T => a;\n",
      );
    },
  },
});

const script = (indent: string) =>
  `import Rupt from "rupt";\nRupt.attach({ client_id: "abc", account: user.id, email: user.email });\n`.replace(
    /^(?=.)/gm,
    indent,
  );

acceptance("7: scripts of component files and pages", {
  "<script> of .vue": migrated(
    "App.vue",
    `<template>\n  <p>Rupt {{ "rupt" }}</p>\n</template>\n\n<script>\nimport Rupt from "rupt";\nexport default {\n  mounted() {\n    Rupt.attach({ client_id: "abc", account: this.id });\n  },\n};\n</script>\n\n<style>\np { color: red }\n</style>\n`,
    [
      '<template>\n  <p>Rupt {{ "rupt" }}</p>\n</template>\n\n<script>\n',
      "\n</script>\n\n<style>\np { color: red }\n</style>\n",
    ],
  ),
  '<script setup lang="ts"> of .vue, indented': migrated(
    "App.vue",
    `<script setup lang="ts">\n${script("  ").replace("user.id", "user.id as string")}</script>\n<template><b/></template>\n`,
    ["  import ", "\n</script>\n<template><b/></template>\n"],
  ),
  ".svelte instance script": migrated(
    "A.svelte",
    `<script lang="ts">\n${script("\t")}</script>\n\n<h1>{user.id}</h1>\n`,
    ["\n\timport ", "<h1>{user.id}</h1>\n"],
  ),
  "front matter of .astro": migrated(
    "A.astro",
    `---\n${script("").replace('"rupt";', '"rupt";\nconst { user } = Astro.props;')}---\n<html><body>{user.id}</body></html>\n`,
    ["---\n<html><body>{user.id}</body></html>\n"],
  ),
  "scripts of .astro": migrated(
    "B.astro",
    `---\nconst x = 1;\n---\n<p>{x}</p>\n<script>\n${script("  ")}</script>\n`,
    ["---\nconst x = 1;\n---\n<p>{x}</p>\n<script>\n"],
  ),
  "inline module script of .html": {
    files: {
      "a.html": `<!doctype html>\n<body>\n  <script type="module">\n${script("    ")}  </script>\n</body>\n`,
    },
    check: (it) => {
      expect(it.of("attach")).toHaveLength(1);
      expect(it.text("a.html")).toMatch(/^<!doctype html>\n<body>\n/);
      if (it.one("attach").outcome === "migrated")
        expect(it.text("a.html")).toContain("    rupt.evaluate.access(");
    },
  },
  "an inline module script resolved by an import map is held together with its import map": {
    files: {
      "a.html": `<script type="importmap">{ "imports": { "rupt": "https://esm.sh/rupt@2" } }</script>\n<script type="module">\n${script("  ")}</script>\n`,
    },
    check: (it) => {
      expect(it.one("attach")).toMatchObject({ outcome: "manual", held: true });
      expect(it.text("a.html")).not.toContain('@ruptjs/client"');
      expect(it.text("a.html")).toContain('"rupt": "https://esm.sh/rupt@2"');
    },
  },
  "Templates of component files that use a v2 binding count as uses of it: it keeps its import, the usage is manual":
    {
      files: {
        "A.vue": `<script setup>\nimport Rupt from "rupt";\nconst user = useUser();\n</script>\n<template>\n  <a @click="Rupt.detach({ client_id: 'abc', account: user.id })">x</a>\n</template>\n`,
        "B.svelte": `<script>\n  import { attach } from "rupt";\n</script>\n<button on:click={() => attach({ client_id: "abc", account: "1" })}>x</button>\n`,
      },
      check: (it) => {
        const uses = it.usages.filter(({ kind }) => kind === "call" || kind === "attach");
        expect(uses).toHaveLength(2);
        for (const usage of uses) expect(usage).toMatchObject({ outcome: "manual", held: true });
        expect(it.text("A.vue")).toContain('import Rupt from "rupt";');
        expect(it.text("B.svelte")).toContain('import { attach } from "rupt";');
        expect(it.text("A.vue")).toMatch(/<!-- TODO\(rupt-migrate\)/);
      },
    },
  "Templates in other languages are searched for script tags and Rupt.attach and reported, not edited": {
    files: Object.fromEntries(
      ["a.ejs", "b.erb", "c.php", "d.liquid"].map((path) => [
        path,
        '<script src="https://cdn.rupt.dev/js/rupt.js"></script>\n<script>Rupt.attach({ client_id: "abc", account: "1" });</script>\n',
      ]),
    ),
    check: (it) => {
      for (const path of ["a.ejs", "b.erb", "c.php", "d.liquid"]) {
        const kinds = it.usages.filter((usage) => usage.path.endsWith(path)).map(({ kind }) => kind);
        expect(kinds).toContain("script");
        expect(kinds).toContain("global");
        expect(it.text(path)).toBe(it.before(path));
      }
    },
  },
  "pages get a TODO mark above a script tag": {
    files: { "a.html": '<head>\n  <script src="https://cdn.rupt.dev/js/rupt.js"></script>\n</head>\n' },
    check: (it) => {
      expect(it.text("a.html")).toMatch(
        /<head>\n {2}<!-- TODO\(rupt-migrate\): .+ -->\n {2}<script src="https:\/\/cdn\.rupt\.dev\/js\/rupt\.js"><\/script>\n/,
      );
    },
  },
  "an HTML comment is no script tag": {
    files: {
      "package.json": "{}\n",
      "a.html": '<!-- <script src="https://cdn.rupt.dev/js/rupt.js"></script> -->\n',
    },
    check: (it) => expect(it.usages).toEqual([]),
  },
});
