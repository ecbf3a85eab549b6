import { expect, it } from "vitest";
import { lineWidths } from "../../src/project/line-width.ts";
import { temporaryTree } from "./temporary-tree.ts";

const CASES: readonly [what: string, files: Record<string, string>, width: number][] = [
  ["nothing", {}, 80],
  ["Prettier as JSON", { ".prettierrc": '{ "printWidth": 100 }' }, 100],
  ["Prettier as YAML", { ".prettierrc": "printWidth: 120\n" }, 120],
  ["Prettier as TOML", { ".prettierrc.toml": "printWidth = 90\n" }, 90],
  ["Prettier in package.json", { "package.json": '{ "prettier": { "printWidth": 70 } }' }, 70],
  [
    "Prettier that says nothing",
    { ".prettierrc": "{}", ".editorconfig": "[*]\nmax_line_length = 120\n" },
    80,
  ],
  ["Biome", { "biome.jsonc": '{ // wide\n "formatter": { "lineWidth": 110 } }' }, 110],
  [
    "Biome for JavaScript",
    {
      "biome.json":
        '{ "formatter": { "lineWidth": 110 }, "javascript": { "formatter": { "lineWidth": 95 } } }',
    },
    95,
  ],
  ["oxfmt", { ".oxfmtrc.json": "{}" }, 100],
  ["dprint", { "dprint.json": '{ "typescript": { "lineWidth": 130 } }' }, 130],
  [
    ".editorconfig",
    { ".editorconfig": "root = true\n[*]\nmax_line_length = 99\n[*.md]\nmax_line_length = 60\n" },
    99,
  ],
  [
    "a nearer file",
    { ".prettierrc": '{ "printWidth": 100 }', "src/.prettierrc": '{ "printWidth": 60 }' },
    60,
  ],
  ["settings that are code", { "prettier.config.js": "export default { printWidth: 120 };" }, 80],
  ["a file that does not parse", { ".prettierrc": "{{{" }, 80],
];

it.each(CASES)("the width of lines: %s", (_, files, width) => {
  const { root } = temporaryTree({ "src/a.ts": "", ...files });
  expect(lineWidths(root)("src/a.ts")).toBe(width);
});
