import { DENO_FILES } from "../code/file-names.ts";

/** A formatter: how it is seen, how it writes files, and where its settings say how wide a line is. */
export interface Formatter {
  /** Its package; null where its settings alone say nothing of whether it is used. */
  package: string | null;
  /** The words of the command that formats files. */
  command: readonly string[];
  /** Files that hold its settings. */
  names: readonly string[];
  /** Files that hold them as code, which is seen and never run. */
  code?: readonly string[];
  /** Keys of the width, the first that is there counts. */
  keys: readonly string[];
  /** Its own width. */
  usual: number;
  /** The keys of the same for JSON, and of how that is set in. */
  json: { width: readonly string[]; tabs: readonly string[]; size: readonly string[]; usesTabs?: boolean };
  /** In an entry of `overrides`: the globs of its files, and those that it leaves out. */
  files: readonly string[];
  /** What an entry of `overrides` keeps its settings under. */
  options?: string;
  /** Whether it takes the width of `.editorconfig` where its own settings give none. */
  readsEditorConfig(settings: unknown): boolean;
  /** Whether these settings are for code at all. */
  formats(settings: unknown): boolean;
}

const always = (): boolean => true;
const never = (): boolean => false;

/** The formatters that are known, in the order in which they are looked for. */
export const FORMATTERS: readonly Formatter[] = [
  {
    package: "prettier",
    command: ["prettier", "--write"],
    names: ["", ".json", ".json5", ".yaml", ".yml", ".toml"].map((ending) => `.prettierrc${ending}`),
    code: ["js", "mjs", "cjs", "ts"].flatMap((ending) => [
      `prettier.config.${ending}`,
      `.prettierrc.${ending}`,
    ]),
    keys: ["printWidth"],
    usual: 80,
    json: { width: ["printWidth"], tabs: ["useTabs"], size: ["tabWidth"] },
    files: ["files"],
    options: "options",
    readsEditorConfig: always,
    formats: always,
  },
  {
    package: "@biomejs/biome",
    command: ["biome", "format", "--write"],
    names: ["biome.json", "biome.jsonc", ".biome.json", ".biome.jsonc"],
    keys: ["javascript.formatter.lineWidth", "formatter.lineWidth"],
    usual: 80,
    json: {
      width: ["json.formatter.lineWidth", "formatter.lineWidth"],
      tabs: ["json.formatter.indentStyle", "formatter.indentStyle"],
      size: ["json.formatter.indentWidth", "formatter.indentWidth"],
      usesTabs: true,
    },
    files: ["includes", "include"],
    readsEditorConfig: (settings) => valueAt(settings, "formatter.useEditorconfig") === true,
    formats: (settings) =>
      valueAt(settings, "javascript.formatter.enabled") !== false &&
      (valueAt(settings, "formatter.enabled") !== false ||
        valueAt(settings, "javascript.formatter.enabled") === true),
  },
  {
    package: "oxfmt",
    command: ["oxfmt"],
    names: [".oxfmtrc.json", ".oxfmtrc.jsonc"],
    keys: ["printWidth"],
    usual: 100,
    json: { width: ["printWidth"], tabs: ["useTabs"], size: ["tabWidth"] },
    files: ["files"],
    options: "options",
    readsEditorConfig: always,
    formats: always,
  },
  {
    package: "dprint",
    command: ["dprint", "fmt"],
    names: ["dprint.json", "dprint.jsonc", ".dprint.json", ".dprint.jsonc"],
    keys: ["typescript.lineWidth", "biome.lineWidth", "oxc.lineWidth", "lineWidth"],
    usual: 120,
    json: {
      width: ["json.lineWidth", "biome.lineWidth", "lineWidth"],
      tabs: ["json.useTabs", "useTabs"],
      size: ["json.indentWidth", "indentWidth"],
    },
    files: [],
    readsEditorConfig: never,
    formats: always,
  },
  {
    package: null,
    command: [],
    names: DENO_FILES,
    keys: ["fmt.lineWidth"],
    usual: 80,
    json: { width: ["fmt.lineWidth"], tabs: ["fmt.useTabs"], size: ["fmt.indentWidth"] },
    files: [],
    readsEditorConfig: never,
    // Every project of Deno has such a file.
    formats: (settings) => valueAt(settings, "fmt") !== undefined,
  },
];

/** What settings hold under a key, with a dot for each level. */
export function valueAt(settings: unknown, key: string): unknown {
  let value = settings;
  for (const part of key.split(".")) {
    if (typeof value !== "object" || value === null) return undefined;
    value = Reflect.get(value, part);
  }
  return value;
}
