import { chmodSync, mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { analyze } from "../../src/api/analyze.ts";
import { migrate } from "../../src/api/migrate.ts";
import { temporaryTree } from "../project/temporary-tree.ts";

const V2 = { dependencies: { rupt: "^2.24.1" } };
const MANIFEST = JSON.stringify({ name: "app", private: true, ...V2 });
const ATTACH = `import Rupt from "rupt";

export const go = (user) => {
  void Rupt.attach({ client_id: "c", account: user.id, email: user.email });
};
`;

type Files = Record<string, string | Buffer>;

/** What becomes of `rupt` in the manifests, and the places that keep it. */
async function outcome(files: Files, prepare: (tree: ReturnType<typeof temporaryTree>) => void = () => {}) {
  const tree = temporaryTree(files);
  tree.commit();
  prepare(tree);
  const result = await analyze({ cwd: tree.root });
  const kept = Object.fromEntries(
    result.dependencies.flatMap(({ path, kept }) => (kept.rupt === undefined ? [] : [[path, kept.rupt]])),
  );
  const places = result.usages
    .filter(({ kind, held }) => held && kind !== "dependency")
    .map(({ path, line, kind }) => `${path}:${line} ${kind}`);
  return { kept, places, result };
}

describe("every reason that keeps rupt is a usage with a place", () => {
  const FILES: Record<string, [text: string, usage: string]> = {
    "app/guard.gts": ['// guard\nimport Rupt from "rupt";\n', "app/guard.gts:2 import"],
    "app/b.coffee": ["Rupt = require 'rupt'\n", "app/b.coffee:1 import"],
    "app/c.civet": ['import { attach } from "rupt/index.mjs"\n', "app/c.civet:1 import"],
    "bin/start": ['#!/usr/bin/env lsc\n{ attach } = require("rupt/common.cjs")\n', "bin/start:2 import"],
    Makefile: ["vendor:\n\tcp node_modules/rupt/index.js public/\n", "Makefile:2 config"],
    Dockerfile: ["FROM node\nCOPY node_modules/rupt /srv/rupt\n", "Dockerfile:2 config"],
    "scripts/copy.sh": ["# copies\ncp -r node_modules/rupt public\n", "scripts/copy.sh:2 config"],
    "patches/rupt+2.24.1.patch": ["diff --git a b\n", "patches/rupt+2.24.1.patch:1 config"],
    "patches/rupt@2.24.1.patch": ["diff --git a b\n", "patches/rupt@2.24.1.patch:1 config"],
    ".yarn/patches/rupt-npm-2.24.1-0a1b2c.patch": [
      "diff\n",
      ".yarn/patches/rupt-npm-2.24.1-0a1b2c.patch:1 config",
    ],
    "dist/bundle.js": ['import Rupt from "rupt";\nRupt.detach({});\n', "dist/bundle.js:1 import"],
    "lib/a.res": ['@module("rupt") external attach: x => y = "attach"\n', "lib/a.res:1 import"],
    "lib/b.re": ['[@bs.module "rupt"] external attach: x => y = "attach";\n', "lib/b.re:1 import"],
    "lib/c.kt": ['@JsModule("rupt")\nexternal object Rupt\n', "lib/c.kt:1 import"],
    "lib/d.scala": ['@JSImport("rupt", JSImport.Default)\nobject Rupt\n', "lib/d.scala:1 import"],
    "lib/e.fs": ['[<Import("attach", "rupt/common.cjs")>]\nlet attach = jsNative\n', "lib/e.fs:1 import"],
    "lib/f.gleam": ['@external(javascript, "rupt", "attach")\nfn attach() -> x\n', "lib/f.gleam:1 import"],
    "lib/g.cljs": ['(ns app\n  (:require ["rupt" :as Rupt]))\n', "lib/g.cljs:2 import"],
    "lib/h.rs": ['#[wasm_bindgen(module = "rupt")]\nextern "C" {}\n', "lib/h.rs:1 import"],
    "lib/i.kt": ['@file:JsModule("rupt")\nexternal fun attach()\n', "lib/i.kt:1 import"],
    "src/A.vue": [
      '<script lang="coffee">\nimport Rupt from "rupt"\n</script>\n<template><i /></template>\n',
      "src/A.vue:2 import",
    ],
    "server.js": ['app.use("/r", files(path.join(root, "node_modules", "rupt")));\n', "server.js:1 config"],
    ".github/workflows/ci.yml": [
      "on: push\njobs:\n  a:\n    steps:\n      - run: node -e \"require('rupt/common.cjs')\"\n",
      ".github/workflows/ci.yml:5 import",
    ],
    "src/amd.js": ['define(function (require) { return require("rupt"); });\n', "src/amd.js:1 escape"],
  };
  it.each(Object.entries(FILES))("%s", async (path, [text, usage]) => {
    const { places, kept } = await outcome({ "package.json": MANIFEST, "src/a.js": ATTACH, [path]: text });
    expect(places).toEqual([usage]);
    // A patch has to be deleted when the package is removed; it needs nothing.
    const named = usage.endsWith(" escape") ? "" : ` (not edited: ${path})`;
    expect(kept).toEqual(path.includes("patches/") ? {} : { "package.json": `kept for 1 usage${named}` });
  });

  it("a script of package.json", async () => {
    const scripts = {
      prebuild: "cp node_modules/rupt/index.js public",
      smoke: "node -e \"require('rupt')\"",
    };
    const manifest = JSON.stringify({ name: "app", scripts, ...V2 }, null, 2);
    const { places, kept } = await outcome({ "package.json": manifest, "src/a.js": ATTACH });
    expect(places).toEqual(["package.json:4 config", "package.json:5 import"]);
    expect(kept).toEqual({ "package.json": "kept for 2 usages" });
  });

  // No entry of a manifest is needed for these, but nothing else tells of them.
  const COMMANDS: Record<string, [text: string, lines: number[]]> = {
    Dockerfile: [
      "FROM node\n# npm i rupt\nRUN npm ci && npm install --no-save rupt@2\nRUN yarn add \\\n    lodash \\\n    rupt\n",
      [3, 6],
    ],
    "deploy/Dockerfile.node-20": ['RUN ["npm", "install", "rupt@2.24.1"]\n', [1]],
    Containerfile: ["RUN pnpm add -D rupt\n", [1]],
    "deno.json": ['{ "tasks": { "seed": "deno run -A npm:rupt@2/seed" } }\n', [1]],
    Makefile: ["deps:\n\t@bun add rupt\n\tnpx -p rupt node x.js\n", [2, 3]],
    Justfile: ["deps:\n  npm --prefix web i rupt@latest\n", [2]],
    "bin/setup.sh": ["npm ci # then npm i rupt\nnpm i -g rupt; pnpm --filter web add rupt\n", [2, 2]],
    "bin/setup.ps1": ["npm install `\n  rupt\n", [2]],
    "bin/setup.cmd": ["REM npm i rupt\nnpm.cmd i sdk@npm:rupt@2\n", [2]],
    ".husky/pre-commit": ["npm ls rupt\n", [1]],
    ".github/workflows/ci.yml": ["jobs:\n  a:\n    steps:\n      - run: npm install rupt\n", [4]],
    ".gitlab-ci.yml": ["a:\n  script:\n    - yarn workspace web add rupt\n", [3]],
    ".circleci/config.yml": ["jobs:\n  a:\n    steps:\n      - run: |\n          pnpm add -w rupt\n", [5]],
    "vercel.json": ['{\n  "installCommand": "npm i \\"rupt\\""\n}\n', [2]],
    "templates/Dockerfile.j2": ["RUN npm i rupt\n", [1]],
    "scripts/a.mjs": [
      '// npm i rupt\nexecSync("npm i rupt");\nawait $`pnpm add rupt`;\nspawn("npm", ["install", "rupt"]);\n',
      [2, 3, 4],
    ],
    "pom.xml": ["<groupId>org.webjars.npm</groupId>\n<artifactId>rupt</artifactId>\n", [1]],
    "build.gradle.kts": ['implementation(npm("rupt", "2.24.1"))\nimplementation(npm("rupture", "1"))\n', [1]],
    "composer.json": ['{ "require": { "npm-asset/rupt": "^2", "npm-asset/rupt-x": "1" } }\n', [1]],
    "site.yml": ["- npm:\n    global: true\n    name: rupt\n- npm:\n    name: rupture\n", [1]],
    "scripts/a.py": ['subprocess.run(["npm", "install", "rupt"])\n', [1]],
  };
  it.each(Object.entries(COMMANDS))("what a package manager is told: %s", async (path, [text, lines]) => {
    const { places, kept } = await outcome({ "package.json": MANIFEST, "src/a.js": ATTACH, [path]: text });
    expect(places).toEqual(lines.map((line) => `${path}:${line} config`));
    expect(kept).toEqual({});
  });

  const LOAD = 'import Rupt from "https://esm.sh/rupt@2";\nRupt.attach({ client_id: "c", account: "a" });\n';
  const LOADS = {
    "src/b.js": LOAD,
    "b.html": `<script type="module">\n${LOAD}</script>\n`,
    "views/b.blade.php": `<script type="module">\n${LOAD}</script>\n`,
    "views/b.ejs": `<% if (user) { %><script type="module">\n${LOAD}</script><% } %>\n`,
  };
  it.each(Object.entries(LOADS))(
    "but what loads the SDK by its address needs no package: %s",
    async (path, text) => {
      const { places, kept } = await outcome({ "package.json": MANIFEST, "src/a.js": ATTACH, [path]: text });
      expect(places.map((place) => place.replace(/:\d+/, ""))).toEqual([`${path} import`, `${path} attach`]);
      expect(kept).toEqual({});
    },
  );

  const ADDRESSES: Record<string, [text: string, lines: number[]]> = {
    Makefile: ["# https://cdn.rupt.dev/js/rupt.js\nx:\n\tcurl -O https://cdn.rupt.dev/js/rupt.js\n", [3]],
    Dockerfile: ["ADD https://unpkg.com/rupt@2.24.1/index.js /srv/\n", [1]],
    "_config.yml": ["title: x\nsdk: https://cdn.rupt.dev/js/rupt.js\n", [2]],
    "gtm.json": ['{ "html": "<script src=\\"https://cdn.rupt.dev/js/rupt.js\\"></script>" }\n', [1]],
    "layouts/base.html": ['{{ $js := resources.GetRemote "https://cdn.rupt.dev/js/rupt.js" }}\n', [1]],
    "shown.html": ["<p>https://cdn.rupt.dev/js/rupt.js</p>\n", []],
    "i18n/en.json": ['{ "help": "npm i rupt, or https://cdn.rupt.dev/js/rupt.js" }\n', []],
    "v3.yml": ["sdk: https://cdn.rupt.dev/js/v3/rupt.js\n", []],
  };
  it.each(Object.entries(ADDRESSES))("an address of the script in %s", async (path, [text, lines]) => {
    const { places, kept } = await outcome({ "package.json": MANIFEST, "src/a.js": ATTACH, [path]: text });
    expect(places).toEqual(lines.map((line) => `${path}:${line} script`));
    expect(kept).toEqual({});
  });

  it("the import map of a Symfony app, and what it resolves", async () => {
    const map =
      "<?php\nreturn [\n  'rupt' => [\n    'version' => '2.24.1',\n  ],\n  'app' => ['path' => './assets/app.js'],\n];\n";
    const { places } = await outcome({ "importmap.php": map, "assets/app.js": ATTACH });
    expect(places).toEqual(["assets/app.js:1 import", "assets/app.js:4 attach", "importmap.php:3 config"]);
  });

  it("settings of loaders in the browser", async () => {
    const main = 'require.config({ paths: { rupt: "https://cdn.rupt.dev/js/rupt" } });\n';
    const boot = 'SystemJS.config({ map: { rupt: "npm:rupt@2" } });\nSystemJS.import("rupt");\n';
    const { places } = await outcome({ "public/main.js": main, "public/boot.js": boot });
    expect(places).toEqual([
      "public/boot.js:1 config",
      "public/boot.js:1 config",
      "public/boot.js:2 escape",
      "public/main.js:1 config",
      "public/main.js:1 script",
    ]);
  });

  it("who sets the global, or only declares it, does not read it", async () => {
    const { kept } = await outcome({
      "package.json": MANIFEST,
      "src/a.js": ATTACH,
      "e2e/a.spec.js": "window.Rupt = { attach: async () => null };\n",
      "types/rupt/index.d.ts": "export as namespace Rupt;\nexport function attach(): void;\n",
    });
    expect(kept).toEqual({});
  });

  it("what a package manager is told in a script of package.json", async () => {
    const scripts = { postinstall: "npm i --no-save rupt", clean: "npm rm rupt" };
    const manifest = JSON.stringify({ name: "app", scripts, ...V2 }, null, 2);
    const { places } = await outcome({ "package.json": manifest, "src/a.js": ATTACH });
    expect(places).toEqual(["package.json:4 config"]);
  });

  it("a reader that --ignore leaves out keeps what it reads", async () => {
    const tree = temporaryTree({
      "package.json": MANIFEST,
      "src/sdk.js": 'export { default as Rupt } from "rupt";\n',
      "src/a.js": ATTACH.replace('Rupt from "rupt"', '{ Rupt } from "./sdk.js"'),
      "old/a.js": ATTACH.replace('Rupt from "rupt"', '{ Rupt } from "../src/sdk.js"'),
    });
    tree.commit();
    const { usages, dependencies, files } = await analyze({ cwd: tree.root, ignore: ["old"] });
    expect(usages.filter(({ held }) => held).map(({ path, kind }) => `${path} ${kind}`)).toEqual([
      "package.json dependency",
      "src/sdk.js re-export",
    ]);
    expect(dependencies[0]?.kept).toEqual({ rupt: "kept for 1 usage" });
    expect(files.find(({ path }) => path === "src/a.js")?.status).toBe("changed");
    expect(files.some(({ path, status }) => path === "old/a.js" && status !== "unchanged")).toBe(false);
  });

  it("a page with an import map, but where nothing can bundle it", async () => {
    const page = `<script type="importmap">{ "imports": { "rupt": "https://esm.sh/rupt@2.24.1" } }</script>
<script type="module">
import { attach } from "rupt";
attach({ client_id: "kiosk", account: "entrance" });
</script>
`;
    const vite = { ...V2, devDependencies: { vite: "7.3.8" } };
    const app = (manifest: object, config: string, path = "public/kiosk.html", text = page) =>
      outcome({
        "package.json": JSON.stringify({ name: "app", private: true, ...manifest }),
        "vite.config.js": `export default { ${config} };\n`,
        [path]: text,
        "src/go.js": ATTACH,
      });
    const served = await app(vite, 'build: { rollupOptions: { input: ["index.html"] } }');
    expect(served.kept).toEqual({});
    expect(served.places).toEqual([
      "public/kiosk.html:1 config",
      "public/kiosk.html:3 import",
      "public/kiosk.html:4 attach",
    ]);
    const bundled = await Promise.all([
      app(V2, ""),
      app(vite, "", "kiosk.html"),
      app(vite, 'publicDir: "static"'),
      app(vite, 'root: "public"'),
      app(vite, 'build: { rollupOptions: { input: globSync("**/*.html") } }'),
      app({ ...vite, scripts: { build: "parcel build kiosk.html" } }, ""),
      app(
        vite,
        "",
        "public/kiosk.html",
        page.replace("https://esm.sh/rupt@2.24.1", "/node_modules/rupt/index.mjs"),
      ),
    ]);
    for (const each of bundled) expect(each.kept).toHaveProperty(["package.json"]);
  });

  it("nothing else: prose, data, comments, other names, what git ignores", async () => {
    const { places, kept } = await outcome({
      "package.json": MANIFEST,
      "src/a.js": ATTACH,
      ".gitignore": "gen/\n",
      "gen/x.js": ATTACH,
      "docs/how.txt": ATTACH,
      "docs/how.rst": ATTACH,
      "data/list.csv": 'require("rupt"),1\n',
      "app/c.coffee": "# require 'rupt'\ninterrupt = require 'rupture'\n",
      "patches/rupt-utils+1.0.0.patch": "diff\n",
      "patches/rupture+1.0.0.patch": "diff\n",
      "run.sh": "ls node_modules/rupture node_modules/rupt-utils node_modules/@a/rupt\n",
      "bin/other.sh": [
        "npm ci",
        "npm run rupt",
        "npm run build -w rupt",
        "yarn workspace rupt add lodash",
        "pnpm --filter rupt add lodash",
        "npm install --prefix rupt lodash",
        "npm i ./rupt rupt.tgz rupt-migrate @ruptjs/client interrupt @acme/rupt rupt/x a@rupt",
        "npm i rupt@github:acme/rupt rupt@npm:@acme/rupt",
        "cd rupt && npm install",
        "npm install; cd rupt",
        "npx rupt-migrate rupt",
        "git add rupt",
        "pip install rupt",
        "npm rm rupt",
        "",
      ].join("\n"),
      "src/c.js": 'export const help = "npm install rupt";\n',
      "notes.yml": "about: use npm to install rupt\n",
      "blob.bin": Buffer.from('\0require("rupt")'),
      "src/b.js": "// copied from node_modules/rupt/index.js\nexport const name = 1;\n",
    });
    expect({ places, kept }).toEqual({ places: [], kept: {} });
  });
});

describe("what could not be read keeps rupt, by name", () => {
  it("a file outside of a sparse checkout that names it", async () => {
    const { kept } = await outcome(
      {
        "package.json": MANIFEST,
        "src/a.js": ATTACH,
        "other/b.js": ATTACH,
        "other/c.js": "export {};\n",
        "own/package.json": MANIFEST,
        "own/d.js": ATTACH,
      },
      ({ git }) => git("sparse-checkout", "set", "--cone", "src"),
    );
    expect(kept).toEqual({ "package.json": "kept for what could not be read: other/b.js" });
  });

  it("a submodule: what it loads if it is there, itself if it is not", async () => {
    const prepare =
      (isThere: boolean, more: Files = {}) =>
      (tree: ReturnType<typeof temporaryTree>) => {
        const inner = temporaryTree({ "session.js": ATTACH, ...more });
        inner.commit();
        tree.git("-c", "protocol.file.allow=always", "submodule", "add", "-q", inner.root, "src/shared");
        tree.git("commit", "-q", "--no-verify", "-m", "sub");
        if (isThere) return;
        rmSync(join(tree.root, "src/shared"), { recursive: true });
        mkdirSync(join(tree.root, "src/shared"));
      };
    const files = { "package.json": MANIFEST, "src/a.js": ATTACH };
    const there = await outcome(files, prepare(true));
    expect(there.kept).toEqual({ "package.json": "kept for 1 usage (not edited: src/shared/session.js)" });
    expect(there.places).toEqual(["src/shared/session.js:1 import"]);
    const absent = await outcome(files, prepare(false));
    expect(absent.kept).toEqual({ "package.json": "kept for what could not be read: src/shared/" });
    const owning = await outcome(files, prepare(true, { "package.json": MANIFEST }));
    expect(owning.kept).toEqual({});
  });

  it("a file that does not parse, and one in another encoding", async () => {
    const { kept, result } = await outcome({
      "package.json": MANIFEST,
      "src/a.js": ATTACH,
      "src/broken.js": `${ATTACH}{{{\n`,
      "src/wide.js": Buffer.from(`\ufeff${ATTACH}`, "utf16le"),
    });
    expect(kept).toEqual({
      "package.json": "kept for what could not be read: src/broken.js and src/wide.js",
    });
    expect(result.errors.map(({ path }) => path)).toEqual(["src/broken.js", "src/wide.js"]);
  });

  it.skipIf(process.getuid?.() === 0)("a file that may not be opened", async () => {
    const { kept } = await outcome(
      { "package.json": MANIFEST, "src/a.js": ATTACH, "src/no.js": ATTACH },
      ({ root }) => chmodSync(join(root, "src/no.js"), 0),
    );
    expect(kept).toEqual({ "package.json": "kept for what could not be read: src/no.js" });
  });
});

describe("@ruptjs/client comes to every package whose files import it", () => {
  const web = (more: object = {}) => JSON.stringify({ name: "web", private: true, ...more }, null, 2);
  const WORKSPACE: Files = {
    "package.json": JSON.stringify({ name: "root", private: true, workspaces: ["packages/*"] }),
    "packages/sdk/package.json": JSON.stringify({
      name: "@acme/sdk",
      private: true,
      main: "index.js",
      ...V2,
    }),
    "packages/sdk/index.js": 'export { default } from "rupt";\n',
    "packages/web/main.js": ATTACH.replace('"rupt"', '"@acme/sdk"'),
  };
  const manifestOf = async (files: Files, path: string): Promise<string> => {
    const tree = temporaryTree(files);
    await migrate({ cwd: tree.root });
    const { readFileSync } = await import("node:fs");
    return readFileSync(join(tree.root, path), "utf8");
  };

  it.each([
    ["no section", web(), '"dependencies": {\n    "@ruptjs/client": "^3.0.0"\n  }\n}'],
    [
      "an empty section",
      web({ dependencies: {} }),
      '"dependencies": {\n    "@ruptjs/client": "^3.0.0"\n  }\n}',
    ],
    [
      "a sorted section",
      web({ dependencies: { "@acme/sdk": "1", vue: "3" } }),
      '"@acme/sdk": "1",\n    "@ruptjs/client": "^3.0.0",\n    "vue": "3"',
    ],
    [
      "one for development",
      web({ devDependencies: { a: "1" } }),
      '"dependencies": {\n    "@ruptjs/client": "^3.0.0"\n  },\n  "devDependencies"',
    ],
    [
      "one line",
      '{ "name": "web" }\n',
      '{ "name": "web", "dependencies": { "@ruptjs/client": "^3.0.0" } }\n',
    ],
    ["nothing", "{}", '{ "dependencies": { "@ruptjs/client": "^3.0.0" } }'],
  ])("a member that got v2 from another one: %s", async (_, manifest, added) => {
    const files = { ...WORKSPACE, "packages/web/package.json": manifest };
    expect(await manifestOf(files, "packages/web/package.json")).toContain(added);
  });

  it("a manifest that only says how files are read is none", async () => {
    const files = {
      "package.json": MANIFEST,
      "src/package.json": '{ "type": "module" }\n',
      "src/a.js": ATTACH,
    };
    expect(await manifestOf(files, "src/package.json")).toBe('{ "type": "module" }\n');
    expect(await manifestOf(files, "package.json")).toContain("@ruptjs/client");
  });

  it("code below no package.json belongs to the one that names rupt", async () => {
    const one = await outcome({ "install/package.json": MANIFEST, "public/a.js": ATTACH });
    expect(one.result.dependencies).toEqual([
      {
        path: "install/package.json",
        removed: { rupt: "^2.24.1" },
        added: { "@ruptjs/client": "^3.0.0" },
        kept: {},
      },
    ]);
    const two = await outcome({
      "install/package.json": MANIFEST,
      "other/package.json": MANIFEST,
      "public/a.js": ATTACH,
    });
    expect(two.result.dependencies.map(({ removed }) => removed)).toEqual([{}, {}]);
    expect(two.kept["install/package.json"]).toMatch(/public\/a\.js has no package\.json above it/);
    expect(
      two.result.usages.filter(({ kind }) => kind === "dependency").map(({ outcome }) => outcome),
    ).toEqual(["manual", "manual"]);
  });
});

describe("files that are left out by choice", () => {
  it("keep rupt, and are nothing that is left", async () => {
    const tree = temporaryTree({ "package.json": MANIFEST, "src/a.js": ATTACH, "legacy/b.js": ATTACH });
    await migrate({ cwd: tree.root, ignore: ["legacy"] });
    const result = await analyze({ cwd: tree.root, ignore: ["legacy"] });
    expect(result.dependencies).toEqual([
      {
        path: "package.json",
        removed: {},
        added: {},
        kept: { rupt: "kept for 1 file that this run leaves out" },
      },
    ]);
    expect(result.summary).toMatchObject({ leftOut: 1, todo: 0 });
    expect((await analyze({ cwd: tree.root })).summary.leftOut).toBeUndefined();
  });

  it("keep rupt in a package.json above the root, where they stand beside it", async () => {
    const tree = temporaryTree({
      "package.json": MANIFEST,
      "src/a/one.js": ATTACH,
      "src/b/two.js": ATTACH,
      "own/package.json": MANIFEST,
      "own/c.js": ATTACH,
    });
    tree.commit();
    const { dependencies } = await analyze({ cwd: join(tree.root, "src/a") });
    expect(dependencies).toEqual([
      {
        path: "../../package.json",
        removed: {},
        added: { "@ruptjs/client": "^3.0.0" },
        kept: { rupt: "kept for 1 file that this run leaves out" },
      },
    ]);
    rmSync(join(tree.root, "src/b"), { recursive: true });
    const alone = await analyze({ cwd: join(tree.root, "src/a") });
    expect(alone.dependencies[0]?.removed).toEqual({ rupt: "^2.24.1" });
  });
});
