import { type Node, parseTree } from "jsonc-parser";
import type { Range } from "../../../src/code/blocks/ranges.ts";
import { isBesideApp, isDenoFile } from "../../../src/code/file-names.ts";
import { note, type RuleNote } from "../../../src/rules/note.ts";
import { isV2Specifier } from "../../../src/sdk/v2.ts";
import { markupUsages, reportedUsage, type TextFile, type TextUsage } from "../markup/text-usage.ts";
import { matchCdn } from "../sdk/match-cdn.ts";
import { isSettingsFile } from "./setting-files.ts";

/** The import map of a Rails app, in Ruby. */
const RUBY_MAP = /(?:^|\/)importmap\.rb$/;
const PIN = /^[ \t]*pin\s*\(?\s*(["'])([^"'\r\n]+)\1(?:[^\r\n#]*?\bto:\s*(["'])([^"'\r\n]+)\3)?/gm;

/** The import map of a Symfony app, in PHP. */
const PHP_MAP = /(?:^|\/)importmap\.php$/;
const PHP_ENTRY =
  /^[ \t]*(["'])([^"'\r\n]+)\1\s*=>\s*\[[^\]]*?(["'])(version|path|url)\3\s*=>\s*(["'])([^"'\r\n]*)\5[^\]]*\]/gm;

const MAP_FILE = /(?:^|\/)[\w.-]*(?:import[-_]?map[\w.-]*\.jsonc?|\.importmap)$/i;

/** Only Deno installs what a map leads to so: its map is a manifest, as package.json is. */
const OF_NPM = /^npm:\/?rupt(?:[@/]|$)/;

/**
 * Import map entries that name the v2 package, in `<script type="importmap">` of pages and component files, in
 * `importmap.json` and in `deno.json(c)`: by their key (`rupt`, `rupt/`, `rupt/index.mjs`) or by what they lead to
 * (a CDN address, `npm:rupt@2`).
 *
 * @returns one usage per entry; none for a map that does not parse
 */
export function findImportMaps({ path, text, page }: TextFile): TextUsage[] {
  if (isDenoFile(path) || MAP_FILE.test(path))
    return entriesIn(text, 0, true).map((entry) => reportedUsage("config", entry.note, entry));
  if (RUBY_MAP.test(path)) return pinsIn(text).map((entry) => reportedUsage("config", entry.note, entry));
  if (PHP_MAP.test(path))
    return phpEntriesIn(text).map((entry) => reportedUsage("config", entry.note, entry));
  if (page === null) {
    if (!mayHoldMap(path, text)) return [];
    return writtenIn(path, text).map((entry) => reportedUsage("config", entry.note, entry));
  }
  const entries = page.tokens.flatMap((token) => {
    if (token.kind !== "tag" || token.raw === null) return [];
    const type = token.attributes.find(({ name }) => name.toLowerCase() === "type")?.text.trim();
    if (!/^(?:overridable-|systemjs-)?importmap(?:-shim)?$/i.test(type ?? "")) return [];
    return entriesIn(page.source.slice(token.raw.start, token.raw.end), token.raw.start);
  });
  const isTemplate = !page.isEdited && page.markdown === null && mayHoldMap(path, text);
  if (isTemplate && entries.length === 0) entries.push(...writtenIn(path, text));
  return markupUsages(
    page,
    entries.map((entry) => ({ kind: "config", ...entry })),
  );
}

interface Entry extends Range {
  note: RuleNote;
}

function entriesIn(json: string, offset: number, isFile = false): Entry[] {
  const root = parseTree(json, [], { allowTrailingComma: true });
  if (root === undefined) return [];
  const scopes = properties(member(root, "scopes")).map(([, value]) => value);
  return [member(root, "imports"), ...scopes].flatMap(properties).flatMap(([key, value]): Entry[] => {
    const name = String(key.value);
    const target = typeof value.value === "string" ? value.value : "";
    const named = isV2Specifier(name) || name === "rupt/";
    if (!named && !isV2Specifier(target) && matchCdn(target)?.kind !== "script") return [];
    if (isFile && OF_NPM.test(target)) return [];
    const start = offset + key.offset;
    const end = offset + value.offset + value.length;
    return [{ start, end, note: note("import-map", { at: "entry", name, target }) }];
  });
}

/** What a test runner puts into its pages is no map of the app; nor is data of any name. */
function mayHoldMap(path: string, text: string): boolean {
  if (MAP_DATA.test(path)) return true;
  if (isSettingsFile(path) || isBesideApp(path) || /\.json[c5]?$/.test(path)) return false;
  return /import[-_]?map|\bimports\b/i.test(text);
}

/** Data that a server makes the map of. */
const MAP_DATA = /(?:^|\/)[\w.-]*import[-_]?maps?\.(?:ya?ml|toml)$/i;

/**
 * A map that code builds, or data and templates of other languages have: `{ rupt: "/vendor/rupt.mjs" }` in JavaScript, `'rupt' => '...'`
 * in PHP and Ruby, `dict(rupt="...")` in Python, `rupt: /vendor/rupt.mjs` in YAML. That a file speaks of imports is asked before.
 */
function writtenIn(path: string, text: string): Entry[] {
  const written = /\.(?:py|toml)$/.test(path) ? NAMED : WRITTEN;
  return [...text.matchAll(written)].map(({ index, 0: entry, 2: name = "", 3: target = "" }) => ({
    start: index,
    end: index + entry.length,
    note: note("import-map", { at: "entry", name, target: target.replace(/^["'`]/, "") }),
  }));
}

const NAME = String.raw`(?<![\w$./-])(["']?)(rupt\/?)\1\s*`;
const TARGET = String.raw`\s*(["'\x60]?(?:\.{0,2}\/|https?:)[^"'\x60\s]*)["'\x60]?`;
const WRITTEN = new RegExp(`${NAME}(?::|=>)${TARGET}`, "g");
const NAMED = new RegExp(`${NAME}[:=]${TARGET}`, "g");

/** `pin "rupt", to: "https://..."`; without `to` it leads to a file of that name. */
function pinsIn(text: string): Entry[] {
  return [...text.matchAll(PIN)].flatMap(({ index, 0: line, 2: name = "", 4: target = "" }): Entry[] => {
    if (!isV2Specifier(name) && matchCdn(target)?.kind !== "script") return [];
    const found = note("import-map", { at: "entry", name, target: target || `${name}.js`, ruby: true });
    return [{ start: index + line.search(/\S/), end: index + line.length, note: found }];
  });
}

/** `'rupt' => ['version' => '2.24.1']`: what the asset mapper downloads, or a file of the project. */
function phpEntriesIn(text: string): Entry[] {
  return [...text.matchAll(PHP_ENTRY)].flatMap(({ index, 0: entry, 2: name = "", 4: key, 6: value = "" }) => {
    if (!isV2Specifier(name) && matchCdn(value)?.kind !== "script") return [];
    const target = key === "version" ? `${name}@${value}` : value;
    const found = note("import-map", { at: "entry", name, target });
    return [{ start: index + entry.search(/\S/), end: index + entry.length, note: found }];
  });
}

function member(node: Node, name: string): Node | undefined {
  return properties(node).find(([key]) => key.value === name)?.[1];
}

function properties(node: Node | undefined): [Node, Node][] {
  if (node?.type !== "object") return [];
  return (node.children ?? []).flatMap((property): [Node, Node][] => {
    const [key, value] = property.children ?? [];
    return key !== undefined && value !== undefined ? [[key, value]] : [];
  });
}
