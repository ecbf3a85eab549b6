import { format } from "prettier";
import { expect, it } from "vitest";
import { jsonText } from "../../src/code/json-text.ts";
import { jsonLayout, lineWidths } from "../../src/project/line-width.ts";
import { temporaryTree } from "./temporary-tree.ts";

const CASES: readonly [what: string, files: Record<string, string>, width: number][] = [
  ["nothing", {}, 80],
  ["Prettier as JSON", { ".prettierrc": '{ "printWidth": 100 }' }, 100],
  ["Prettier as YAML", { ".prettierrc": "printWidth: 120\n" }, 120],
  ["Prettier as TOML", { ".prettierrc.toml": "printWidth = 90\n" }, 90],
  ["Prettier in package.json", { "package.json": '{ "prettier": { "printWidth": 70 } }' }, 70],
  [
    "Prettier that says nothing, which asks .editorconfig",
    { ".prettierrc": "{}", ".editorconfig": "[*]\nmax_line_length = 120\n" },
    120,
  ],
  [
    "Prettier for some files",
    {
      ".prettierrc.yaml":
        'printWidth: 100\noverrides:\n  - files: "*.ts"\n    options:\n      printWidth: 130\n  - files: ["*.md", "*.vue"]\n    options: { printWidth: 60 }\n',
    },
    130,
  ],
  [
    "Prettier for all files but some",
    {
      ".prettierrc":
        '{ "overrides": [{ "files": "**/*.ts", "excludeFiles": "src/*.ts", "options": { "printWidth": 130 } }] }',
    },
    80,
  ],
  ["Prettier as JSON5", { ".prettierrc.json5": "{\n  // wide\n  printWidth: 105,\n}" }, 105],
  [
    "Prettier before a nearer .editorconfig",
    { ".prettierrc": '{ "printWidth": 100 }', "src/.editorconfig": "[*]\nmax_line_length = 60\n" },
    100,
  ],
  [
    "Biome that does not format",
    { "biome.json": '{ "formatter": { "enabled": false } }', ".editorconfig": "[*.ts]\nmax_line_length=90" },
    90,
  ],
  [
    "Biome that reads .editorconfig",
    {
      "biome.json": '{ "formatter": { "useEditorconfig": true } }',
      ".editorconfig": "[*.{js,ts}]\nmax_line_length = 90",
    },
    90,
  ],
  [
    "Biome that extends a file, with an override",
    {
      "biome.json":
        '{ "extends": ["./base.json"], "overrides": [{ "includes": ["**", "!src/**"], "formatter": { "lineWidth": 50 } }] }',
      "base.json": '{ "formatter": { "lineWidth": 140 } }',
    },
    140,
  ],
  ["dprint with a dot", { ".dprint.jsonc": '{ "lineWidth": 101, }' }, 101],
  ["Deno", { "deno.json": '{ "fmt": { "lineWidth": 110 } }' }, 110],
  [
    ".editorconfig for other files",
    { ".editorconfig": "[*.tsx]\nmax_line_length = 99\n[lib/**.ts]\nmax_line_length = 98\n" },
    80,
  ],
  [
    "the nearest .editorconfig that says so",
    {
      ".editorconfig": "[{*.js,*.ts}]\nmax_line_length = 99\n",
      "src/.editorconfig": "[*.ts]\nindent_size = 2\n",
    },
    99,
  ],
  [
    ".editorconfig up to the one that is the top",
    { ".editorconfig": "[*]\nmax_line_length = 99\n", "src/.editorconfig": "root = true\n[*]\n" },
    80,
  ],
  [
    ".editorconfig that sets no limit",
    { ".editorconfig": "[*]\nmax_line_length = 99\n[*.ts]\nmax_line_length = off\n" },
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

it("the width of lines: settings above the root, in the same repository", () => {
  const { root, commit } = temporaryTree({ ".prettierrc": "printWidth: 111", "apps/web/src/a.ts": "" });
  commit();
  expect(lineWidths(`${root}/apps/web`)("src/a.ts")).toBe(111);
});

const LISTS = [0, 1, 2, 3].flatMap((deep) =>
  [20, 33, 34, 35, 36, 70, 71, 72, 73, 74, 75].map((length) => ({
    deep,
    items: ["ä", "字", "x".repeat(length), true],
  })),
);
const VALUE = {
  none: [],
  nothing: {},
  left: undefined,
  text: 'a "quoted"\nline',
  nested: LISTS.map(({ deep, items }) =>
    deep % 2 === 0 ? { because: items } : [{ items, more: 1 }, { deep: { items } }],
  ),
};

it.each([
  ["nothing", {}, {}],
  ["Prettier", { ".prettierrc": '{ "useTabs": true, "printWidth": 40 }' }, { useTabs: true, printWidth: 40 }],
  ["Prettier as TOML", { ".prettierrc.toml": "tabWidth = 4\n" }, { tabWidth: 4 }],
  [
    ".editorconfig",
    { ".editorconfig": "[*]\nindent_style = tab\ntab_width = 8\n" },
    { useTabs: true, tabWidth: 8 },
  ],
  [
    "Biome, whose own indentation is a tab",
    { "biome.json": '{ "json": { "formatter": { "lineWidth": 60 } } }' },
    { useTabs: true, printWidth: 60 },
  ],
])("saved files pass the format check of a repository with %s", async (_, files, options) => {
  const { root } = temporaryTree(files);
  const text = jsonText(VALUE, jsonLayout(root, ".rupt-migrate/result.json"));
  expect(text).toBe(await format(text, { parser: "json", ...options }));
});
