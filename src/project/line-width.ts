import { existsSync } from "node:fs";
import { join, posix } from "node:path";
import { parse as parseJson } from "jsonc-parser";
import picomatch from "picomatch";
import { parse as parseYaml } from "yaml";
import type { JsonLayout } from "../code/json-text.ts";
import { once } from "../code/once.ts";
import { editorProperty } from "./editor-config.ts";
import { createPresence, readPlainFile } from "./files/read-files.ts";
import { FORMATTERS, type Formatter, valueAt } from "./known-formatters.ts";

/** What formatters hold to where nobody says otherwise. */
const USUAL_WIDTH = 80;

/**
 * The width of lines in a repository: as its formatter's settings say, those above the root included, else `max_line_length` of
 * `.editorconfig`, else 80. Source: contract, section 11.2.
 *
 * @param root folder that paths are relative to
 * @returns a function of a file's POSIX path
 */
export function lineWidths(root: string): (path: string) => number {
  const settingsOf = formatterSettings(root);
  const width = once((path) => widthOf(settingsOf(path), ({ keys }) => keys));
  return (path) => width(posix.normalize(path));
}

/** How the formatter of a repository lays out a JSON file that the program writes: found in the same places. */
export function jsonLayout(root: string, path: string): JsonLayout {
  const found = formatterSettings(root)(path);
  const { formatter, value, editor } = found;
  const { tabs, size, usesTabs = false } = formatter?.json ?? { tabs: [], size: [] };
  const first = (keys: readonly string[]): unknown =>
    value((settings) => keys.map((key) => valueAt(settings, key)).find((each) => each !== undefined) ?? null);
  const style = first(tabs) ?? editor("indent_style");
  const columns = first(size) ?? (Number(editor("indent_size") ?? editor("tab_width")) || 2);
  const tabWidth = typeof columns === "number" && columns > 0 && columns <= 16 ? columns : 2;
  return {
    width: widthOf(found, ({ json }) => json.width),
    indent: style === true || style === "tab" || (style === null && usesTabs) ? "\t" : " ".repeat(tabWidth),
    tabWidth,
  };
}

/** What settings say of one file. */
interface FileSettings {
  formatter: Formatter | null;
  /** What its formatter's settings give, the last fitting entry of `overrides` first. */
  value<T>(read: (settings: unknown) => T | null): T | null;
  /** A property of `.editorconfig`, where the formatter takes it from there. */
  editor(property: string): string | null;
}

function formatterSettings(root: string): (path: string) => FileSettings {
  const mayBeThere = createPresence(root);
  const read = once((path) => (mayBeThere(path) ? (readPlainFile(join(root, path)) ?? null) : null));
  const inFolder = once((folder) => settingsIn(folder, read));
  return (path) => {
    const folders = foldersOf(root, path);
    const editor = (property: string) =>
      editorProperty(property, path, folders, (folder) => read(posix.join(folder, ".editorconfig")));
    for (const folder of folders) {
      const found = inFolder(folder);
      if (found === null) continue;
      const { formatter, settings } = found;
      return {
        formatter,
        value: (given) => valueIn(formatter, settings, posix.relative(folder, path), given),
        editor: formatter.readsEditorConfig(settings) ? editor : () => null,
      };
    }
    return { formatter: null, value: () => null, editor };
  };
}

/** The folders that hold a file, the nearest first, up to the top of the repository. */
function foldersOf(root: string, path: string): string[] {
  const folders: string[] = [];
  for (let folder = posix.dirname(path); ; folder = posix.join(folder, "..")) {
    folders.push(folder);
    const isAbove = folder === "." || folder.startsWith("..");
    const full = join(root, folder);
    if (isAbove && (existsSync(join(full, ".git")) || join(full, "..") === full)) return folders;
  }
}

type Read = (path: string) => string | null;

/** The formatter that a folder has settings of, and these. */
interface FolderSettings {
  formatter: Formatter;
  settings: unknown;
}

function widthOf(
  { formatter, value, editor }: FileSettings,
  keysOf: (formatter: Formatter) => readonly string[],
): number {
  const keys = formatter === null ? [] : keysOf(formatter);
  const own = value(
    (settings) => keys.map((key) => numberAt(settings, key)).find((each) => each !== null) ?? null,
  );
  const text = own === null ? editor("max_line_length") : null;
  return own ?? (text !== null && /^\d+$/.test(text) ? Number(text) : (formatter?.usual ?? USUAL_WIDTH));
}

function settingsIn(folder: string, read: Read): FolderSettings | null {
  const manifest = parsed(read(posix.join(folder, "package.json")), "package.json");
  const [prettier] = FORMATTERS;
  const inManifest = valueAt(manifest, "prettier");
  if (prettier && typeof inManifest === "object") return { formatter: prettier, settings: inManifest };
  for (const formatter of FORMATTERS)
    for (const name of formatter.names) {
      const text = read(posix.join(folder, name));
      if (text === null) continue;
      const settings = extended(parsed(text, name), folder, read, 0);
      if (formatter.formats(settings)) return { formatter, settings };
    }
  return null;
}

/** Biome and dprint may take the rest of their settings from other files of the repository. */
function extended(settings: unknown, folder: string, read: Read, depth: number): unknown {
  const bases = [valueAt(settings, "extends")].flat().filter((each) => typeof each === "string");
  const [base] = bases.filter((each) => each.startsWith("."));
  if (base === undefined || depth > 10 || typeof settings !== "object" || settings === null) return settings;
  const path = posix.join(folder, base);
  const from = extended(parsed(read(path), path), posix.dirname(path), read, depth + 1);
  return merged(from, settings);
}

function merged(base: unknown, own: unknown): unknown {
  const isObject = (value: unknown): value is object =>
    typeof value === "object" && value !== null && !Array.isArray(value);
  if (!isObject(base) || !isObject(own)) return own ?? base;
  const entries = Object.entries(own).map(([key, value]) => [key, merged(valueAt(base, key), value)]);
  return { ...base, ...Object.fromEntries(entries) };
}

/** What the last fitting entry of `overrides` gives, else the settings themselves. */
function valueIn<T>(
  formatter: Formatter,
  settings: unknown,
  inside: string,
  read: (settings: unknown) => T | null,
): T | null {
  const overrides = valueAt(settings, "overrides");
  let found = read(settings);
  for (const entry of Array.isArray(overrides) ? overrides : []) {
    const globs = formatter.files.flatMap((key) => textsAt(entry, key));
    const excluded = textsAt(entry, "excludeFiles");
    if (!isAmong(globs, inside) || isAmong(excluded, inside)) continue;
    found = read(formatter.options ? valueAt(entry, formatter.options) : entry) ?? found;
  }
  return found;
}

/** A glob without a slash is of the name alone; one that starts with `!` takes away. */
function isAmong(globs: readonly string[], inside: string): boolean {
  const matches = (glob: string) =>
    picomatch.isMatch(glob.includes("/") ? inside : posix.basename(inside), glob.replace(/^\.\//, ""), {
      dot: true,
    });
  const [taken, given] = [
    globs.filter((glob) => glob.startsWith("!")),
    globs.filter((glob) => !glob.startsWith("!")),
  ];
  return given.some(matches) && !taken.some((glob) => matches(glob.slice(1)));
}

function parsed(text: string | null, name: string): unknown {
  if (text === null) return null;
  if (name.endsWith(".toml") || name.endsWith(".json5")) {
    const pairs = text.matchAll(
      /^[\s{,]*["']?(printWidth|tabWidth|useTabs)["']?\s*[=:]\s*(\d+|true|false)/gm,
    );
    return Object.fromEntries([...pairs].map(([, key, value]) => [key, JSON.parse(value ?? "null")]));
  }
  try {
    return /\.jsonc?$/.test(name) ? parseJson(text, [], { allowTrailingComma: true }) : parseYaml(text);
  } catch {
    return null;
  }
}

function numberAt(settings: unknown, key: string): number | null {
  const value = valueAt(settings, key);
  return typeof value === "number" && value > 0 ? value : null;
}

const textsAt = (settings: unknown, key: string): string[] =>
  [valueAt(settings, key)].flat().filter((each) => typeof each === "string");
