import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { frameworkFiles, rendersOnServer } from "../../src/project/framework.ts";
import { findPackages, packageOwners } from "../../src/project/packages.ts";
import { findWorkspace, workspaceMembers } from "../../src/project/workspace.ts";
import { temporaryTree } from "./temporary-tree.ts";

const json = (value: unknown) => JSON.stringify(value);

describe("packages", () => {
  it("are those that own the files, also above the root", () => {
    const { root } = temporaryTree({
      "package.json": json({ name: "top" }),
      "apps/web/package.json": `\ufeff${json({ name: "web" })}`,
      "apps/web/src/a.ts": "",
      "apps/broken/package.json": "{ nope",
      "apps/list/package.json": "[]",
    });
    const files = ["apps/web/src/a.ts", "apps/broken/b.ts", "apps/list/c.ts", "tools/d.ts"];
    const packages = findPackages(root, files);
    expect(packages.map((one) => [one.dir, one.manifestPath, one.name])).toEqual([
      ["", "package.json", "top"],
      ["apps/broken", "apps/broken/package.json", undefined],
      ["apps/list", "apps/list/package.json", undefined],
      ["apps/web", "apps/web/package.json", "web"],
    ]);
    expect(packages.map(({ manifest }) => manifest === null)).toEqual([false, true, true, false]);
    expect(files.map((file) => packageOwners(packages)(file)?.dir)).toEqual([
      "apps/web",
      "apps/broken",
      "apps/list",
      "",
    ]);

    const below = findPackages(join(root, "apps/web/src"), ["a.ts"]);
    expect(below.map((one) => [one.dir, one.manifestPath, one.name])).toEqual([
      ["..", "../package.json", "web"],
    ]);
    expect(packageOwners(below)("a.ts")?.name).toBe("web");
  });

  it("do not mix up folders with a common beginning", () => {
    const { root } = temporaryTree({ "a/package.json": "{}", "ab/x.ts": "", "package.json": "{}" });
    const packages = findPackages(root, ["a/x.ts", "ab/x.ts"]);
    expect(packageOwners(packages)("ab/x.ts")?.dir).toBe("");
  });
});

describe("workspaces", () => {
  it.each([
    ["npm", { "package.json": json({ workspaces: ["apps/*", "./packages/**/", "!packages/old"] }) }],
    [
      "yarn",
      { "package.json": json({ workspaces: { packages: ["apps/*", "packages/**", "!packages/old"] } }) },
    ],
    [
      "pnpm",
      {
        "package.json": json({ workspaces: ["ignored/*"] }),
        "pnpm-workspace.yaml": "packages:\n  - apps/*\n  - packages/**\n  - '!packages/old'\n",
      },
    ],
  ])("of %s are found from the top and from a member", (_manager, declaration) => {
    const { root } = temporaryTree({
      ...declaration,
      "apps/web/package.json": "{}",
      "packages/a/b/package.json": "{}",
      "packages/old/package.json": "{}",
      "tools/package.json": "{}",
    });
    const files = ["apps/web/x.ts", "packages/a/b/x.ts", "packages/old/x.ts", "tools/x.ts"];
    const top = findWorkspace(root);
    expect(top.errors).toEqual([]);
    expect(top.workspace?.dir).toBe("");
    if (top.workspace === null) return;
    const members = workspaceMembers(top.workspace, findPackages(root, files)).map((one) => one.dir);
    expect(members).toEqual(["apps/web", "packages/a/b"]);
    const web = join(root, "apps/web");
    const below = findWorkspace(web).workspace;
    expect(below?.dir).toBe("../..");
    // Wherever the program was started.
    if (below)
      expect(workspaceMembers(below, findPackages(web, ["x.ts"])).map((one) => one.dir)).toEqual([""]);
    mkdirSync(join(root, "apps/web/src"));
    expect(findWorkspace(join(root, "apps/web/src")).workspace?.dir).toBe("../../..");
    expect(findWorkspace(join(root, "tools")).workspace).toBeNull();
  });

  it("that do not parse are errors, and the search continues", () => {
    const { root } = temporaryTree({
      "pnpm-workspace.yaml": "packages: [a\n  - b: {",
      "package.json": json({ workspaces: ["a"] }),
    });
    const { workspace, errors } = findWorkspace(root);
    expect(errors).toEqual([
      expect.objectContaining({ path: "pnpm-workspace.yaml", code: "settings-broken" }),
    ]);
    expect(workspace?.manifestPath).toBe("package.json");
  });

  it("end at the top of the repository", () => {
    const { root } = temporaryTree({
      "package.json": json({ workspaces: ["*"] }),
      "inner/package.json": "{}",
    });
    mkdirSync(join(root, "inner/.git"));
    expect(findWorkspace(join(root, "inner")).workspace).toBeNull();
  });
});

describe("rendersOnServer", () => {
  const pkg = (manifest: Record<string, unknown> | null, dir = "") => ({ dir, manifestPath: "", manifest });
  it.each([
    ["next", "next"],
    ["nuxt", "nuxt"],
    ["@remix-run/node", "remix"],
    ["@react-router/dev", "react-router"],
    ["@react-router/node", "react-router"],
    ["@sveltejs/kit", "sveltekit"],
    ["astro", "astro"],
    ["gatsby", "gatsby"],
    ["@angular/ssr", "angular-ssr"],
    ["@nguniversal/express-engine", "angular-ssr"],
    ["@angular/platform-server", "angular-ssr"],
    ["@analogjs/platform", "analog"],
    ["@builder.io/qwik-city", "qwik-city"],
    ["@solidjs/start", "solid-start"],
    ["@tanstack/react-start", "tanstack-start"],
    ["vike", "vike"],
    ["vitepress", "vitepress"],
    ["@docusaurus/core", "docusaurus"],
    ["@shopify/hydrogen", "hydrogen"],
    ["@redwoodjs/web", "redwood"],
    ["waku", "waku"],
    ["@fresh/core", "fresh"],
    ["blitz", "blitz"],
    ["expo-router", "expo-router"],
    ["@marko/run", "marko-run"],
    ["rakkasjs", "rakkas"],
    ["vinxi", "vinxi"],
    ["razzle", "razzle"],
    ["react-static", "react-static"],
    ["vite-react-ssg", "vite-react-ssg"],
    ["honox", "honox"],
    ["@fastify/react", "fastify-vite"],
    ["frontity", "frontity"],
    ["@ice/app", "ice"],
    ["@modern-js/app-tools", "modern-js"],
    ["@umijs/max", "umi"],
    ["lume", "lume"],
    ["@vue/server-renderer", "vite-ssr"],
  ])("knows %s", (dependency, framework) => {
    for (const section of ["dependencies", "devDependencies"]) {
      expect(rendersOnServer(pkg({ [section]: { [dependency]: "1" } }), [])).toEqual({ framework });
    }
  });

  it.each([
    "react",
    "react-router",
    "@react-router/native",
    "@remix-run/router",
    "svelte",
    "next-auth",
    "@angular/core",
    "vite",
    "@tanstack/react-router",
    "@builder.io/qwik",
    "solid-js",
    "@shopify/polaris",
  ])("is not taken in by %s", (dependency) => {
    expect(rendersOnServer(pkg({ dependencies: { [dependency]: "1" } }), ["src/a.ts"])).toBeNull();
  });

  it("goes by a script that builds for a server", () => {
    const scripts = (build: string) => rendersOnServer(pkg({ scripts: { build } }), []);
    expect(scripts("vite build && vite build --ssr src/entry.tsx")).toEqual({ framework: "vite-ssr" });
    expect(scripts("vite build; other --ssr")).toBeNull();
  });

  it("goes by the settings file when the framework is installed elsewhere", () => {
    expect(rendersOnServer(pkg(null, "apps/web"), ["apps/web/next.config.mjs"])).toEqual({
      framework: "next",
    });
    expect(rendersOnServer(pkg({}, "apps/web"), ["apps/other/next.config.mjs"])).toBeNull();
    expect(rendersOnServer(pkg({}), ["apps/web/next.config.mjs"])).toBeNull();
  });
  it.each([
    "next.config.ts",
    "nuxt.config.js",
    "remix.config.js",
    "react-router.config.ts",
    "astro.config.mjs",
    "gatsby-config.ts",
    "gatsby-ssr.jsx",
    "src/main.server.ts",
    "docusaurus.config.ts",
    ".vitepress/config.mts",
    "docs/.vuepress/config.js",
    "redwood.toml",
    "waku.config.ts",
    "quasar.config.js",
    "fresh.gen.ts",
    "_config.ts",
    "src/entry-server.tsx",
    "entry-server.js",
  ])("%s is among the few files that are looked at", (file) => {
    const all = [`apps/web/${file}`, "apps/web/src/config.ts", "apps/web/next.config.json", "main.ts"];
    expect(frameworkFiles(all)).toEqual([`apps/web/${file}`]);
    expect(rendersOnServer(pkg({}, "apps/web"), frameworkFiles(all))).not.toBeNull();
  });
});
