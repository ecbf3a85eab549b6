import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { formatCommand, yamlQuote } from "../../src/project/formatter.ts";
import { temporaryTree } from "./temporary-tree.ts";

const manager = (name: "npm" | "pnpm" | "yarn" | "bun") => ({ manager: name });
const manifest = (name: string) => ({ "package.json": JSON.stringify({ devDependencies: { [name]: "1" } }) });

it.each([
  ["npm", manifest("prettier"), "npx prettier --write"],
  ["pnpm", manifest("@biomejs/biome"), "pnpm exec biome format --write"],
  ["yarn", { ".prettierrc": "{}" }, "yarn prettier --write"],
  ["bun", { "dprint.json": "{}" }, "bunx dprint fmt"],
  ["npm", { ...manifest("oxfmt"), ".prettierrc": "{}" }, "npx oxfmt"],
] as const)("with %s and %j it is %s", (name, files, words) => {
  const { root } = temporaryTree(files);
  expect(formatCommand(root, manager(name))?.join(" ")).toBe(words);
});

it("is that of a folder above, up to the top of the repository and no further", () => {
  const tree = temporaryTree({ ...manifest("prettier"), "repo/packages/web/package.json": "{}" });
  mkdirSync(join(tree.root, "repo/.git"));
  expect(formatCommand(join(tree.root, "repo/packages/web"), manager("npm"))).toBeNull();
  const inner = temporaryTree({ ...manifest("prettier"), "packages/web/package.json": "not JSON" });
  expect(formatCommand(join(inner.root, "packages/web"), manager("npm"))).toEqual([
    "npx",
    "prettier",
    "--write",
  ]);
});

it.each([
  [manifest("prettier"), '"'],
  [{ ...manifest("prettier"), ".prettierrc": "singleQuote: true\n" }, "'"],
  [
    {
      "package.json": JSON.stringify({ devDependencies: { prettier: "3" }, prettier: { singleQuote: true } }),
    },
    "'",
  ],
  [{ ...manifest("prettier"), ".prettierrc.json": '{ "printWidth": 90 }' }, '"'],
  // What a file of code says, or which of several settings holds, is not known.
  [{ ...manifest("prettier"), "prettier.config.mjs": "export default { singleQuote: true };" }, null],
  [{ ".prettierrc": "overrides: [{ files: '*.yaml', options: { singleQuote: true } }]\n" }, null],
  [{ ".prettierrc": "singleQuote: [" }, null],
  [manifest("@biomejs/biome"), null],
] as const)("of %j the quote in YAML is %s", (files, quote) => {
  expect(yamlQuote(temporaryTree(files).root)).toBe(quote);
});
