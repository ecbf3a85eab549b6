import { join, posix } from "node:path";
import { parse as parseJson } from "jsonc-parser";
import { parse as parseYaml } from "yaml";
import { DENO_FILES, isDenoFile } from "../code/file-names.ts";
import { readPlainFile } from "./files/read-files.ts";

/** What formatters hold to where nobody says otherwise. */
const USUAL_WIDTH = 80;

/** A settings file of a formatter: where its width stands, and the formatter's own. Settings that are code are not read. */
const SETTINGS: readonly { names: readonly string[]; keys: readonly string[]; usual: number }[] = [
  {
    names: [".prettierrc", ".prettierrc.json", ".prettierrc.yaml", ".prettierrc.yml", ".prettierrc.toml"],
    keys: ["printWidth"],
    usual: 80,
  },
  {
    names: ["biome.json", "biome.jsonc"],
    keys: ["javascript.formatter.lineWidth", "formatter.lineWidth"],
    usual: 80,
  },
  { names: [".oxfmtrc.json", ".oxfmtrc.jsonc"], keys: ["printWidth"], usual: 100 },
  { names: ["dprint.json", "dprint.jsonc"], keys: ["typescript.lineWidth", "lineWidth"], usual: 120 },
  { names: DENO_FILES, keys: ["fmt.lineWidth"], usual: 80 },
];

/**
 * The width of lines in a repository: as its formatter's settings say, else `max_line_length` of `.editorconfig`, else 80.
 *
 * @param root folder that paths are relative to
 * @returns a function of a file's POSIX path
 */
export function lineWidths(root: string): (path: string) => number {
  const known = new Map<string, number>();
  const widthIn = (folder: string): number => {
    const answer = known.get(folder) ?? formatterIn(root, folder) ?? editorConfigIn(root, folder);
    const width = answer ?? (folder === "." ? USUAL_WIDTH : widthIn(posix.dirname(folder)));
    known.set(folder, width);
    return width;
  };
  return (path) => widthIn(posix.dirname(posix.normalize(path)));
}

function formatterIn(root: string, folder: string): number | null {
  for (const { names, keys, usual } of SETTINGS)
    for (const name of names) {
      const text = readPlainFile(join(root, folder, name));
      if (text === undefined || text === null) continue;
      const settings = parsed(text, name);
      if (settings === null && isDenoFile(name)) continue;
      const width = keys.map((key) => numberAt(settings, key)).find((each) => each !== null);
      return width ?? usual;
    }
  const manifest = readPlainFile(join(root, folder, "package.json"));
  return manifest ? numberAt(parsed(manifest, "package.json"), "prettier.printWidth") : null;
}

function parsed(text: string, name: string): unknown {
  if (name.endsWith(".toml")) {
    const [, width] = /^\s*printWidth\s*=\s*(\d+)/m.exec(text) ?? [];
    return width === undefined ? {} : { printWidth: Number(width) };
  }
  try {
    return /\.jsonc?$/.test(name) ? parseJson(text) : parseYaml(text);
  } catch {
    return null;
  }
}

function numberAt(settings: unknown, key: string): number | null {
  let value = settings;
  for (const part of key.split(".")) {
    if (typeof value !== "object" || value === null) return null;
    value = Reflect.get(value, part);
  }
  return typeof value === "number" && value > 0 ? value : null;
}

/** The sections that hold for JavaScript and TypeScript. */
const CODE_SECTION = /^\[(?:\*|.*[*.{,](?:[cm]?[jt]sx?|vue|svelte|astro)[,}\]].*)\]?$/;

function editorConfigIn(root: string, folder: string): number | null {
  const text = readPlainFile(join(root, folder, ".editorconfig"));
  let width: number | null = null;
  let holds = false;
  for (const line of (text ?? "").split(/\r\n|\n|\r/).map((each) => each.trim())) {
    if (line.startsWith("[")) holds = CODE_SECTION.test(line);
    const [, value] = holds ? (/^max_line_length\s*=\s*(\d+)$/i.exec(line) ?? []) : [];
    if (value !== undefined) width = Number(value);
  }
  return width;
}
