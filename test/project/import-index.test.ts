import { rmSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { createImportIndex } from "../../src/project/resolution/import-index.ts";
import { temporaryTree } from "./temporary-tree.ts";

const FILES: Record<string, string> = {
  "src/sdk/index.ts": 'import "./inner";',
  "src/sdk/inner.ts": 'import { a } from ".";',
  "src/sdk/deep/x.ts": "export * from '..';",
  "src/a.ts": 'import { go } from "./sdk";',
  "src/b.js": 'const { go } = require("./sdk/index.js");',
  "src/c.mjs": 'await import(/* webpackChunkName: "sdk" */ `./sdk/`);',
  "src/d.vue": '<script>\nimport { go } from "@/sdk"\n</script>',
  "src/e.ts": 'import go from "#auth";',
  "src/f.ts": 'import go from "./sdk?raw";',
  "src/g.ts": 'import go from "./sdk-of-others"; // ./sdk',
  "src/h.ts": 'import go from "../src/sdk/inner.js";',
  "other/i.ts": 'import go from "./sdk";',
};

it.each<[string, readonly string[], string[]]>([
  [
    "src/sdk/index.ts",
    [],
    ["src/sdk/inner.ts", "src/sdk/deep/x.ts", "src/a.ts", "src/b.js", "src/c.mjs", "src/d.vue", "src/f.ts"],
  ],
  ["src/sdk/inner.ts", [], ["src/sdk/index.ts", "src/h.ts"]],
  ["lib/auth-of-ours.ts", ["#auth"], ["src/e.ts"]],
  ["lib/other.ts", [], []],
])("who may import %s, also known as %j", (path, names, importing) => {
  const { root } = temporaryTree(FILES);
  expect(createImportIndex(root, Object.keys(FILES)).mayImport(path, () => names)).toEqual(importing);
});

it("reads the files once", () => {
  const { root } = temporaryTree(FILES);
  const index = createImportIndex(root, ["src/a.ts"]);
  expect(index.mayImport("src/sdk.ts", () => [])).toEqual(["src/a.ts"]);
  rmSync(join(root, "src/a.ts"));
  expect(index.mayImport("src/sdk/index.ts", () => [])).toEqual(["src/a.ts"]);
});

it("asks git for the files to read, once for all that is expected, and for what git does not know", () => {
  const tree = temporaryTree(FILES);
  tree.commit();
  tree.write({ "src/new.ts": 'import { go } from "./sdk";' });
  const files = [...Object.keys(FILES), "src/new.ts"];
  const asked = (path: string, names: string[] = []) =>
    createImportIndex(tree.root, files, {
      unindexed: new Set(["src/new.ts"]),
      expected: [],
      namesOf: () => [],
    }).mayImport(path, () => names);
  for (const [path, names] of [
    ["src/sdk/index.ts", []],
    ["src/sdk/inner.ts", []],
    ["lib/auth-of-ours.ts", ["#auth"]],
  ] as const)
    expect(asked(path, [...names])).toEqual(createImportIndex(tree.root, files).mayImport(path, () => names));

  const index = createImportIndex(tree.root, files, {
    unindexed: new Set(),
    expected: ["src/sdk/inner.ts"],
    namesOf: () => [],
  });
  expect(index.mayImport("src/sdk/index.ts", () => [])).toContain("src/a.ts");
  rmSync(join(tree.root, ".git"), { recursive: true });
  expect(index.mayImport("src/sdk/inner.ts", () => [])).toEqual(["src/sdk/index.ts", "src/h.ts"]);
});

it("asks git once where the search was begun, whether or not a file hands on what it gets", async () => {
  const tree = temporaryTree(FILES);
  tree.commit();
  const files = [...Object.keys(FILES), "src/late.ts"];
  const index = createImportIndex(tree.root, files, {
    unindexed: new Set(),
    expected: ["src/sdk/inner.ts"],
    namesOf: () => [],
  });
  await index.begin();
  // Whoever searched again would find no git, read all files, and see this one.
  tree.write({ "src/late.ts": 'import { go } from "./sdk/inner";' });
  rmSync(join(tree.root, ".git"), { recursive: true });
  expect(index.mayImport("src/sdk/inner.ts", () => [])).toEqual(["src/sdk/index.ts", "src/h.ts"]);
});
