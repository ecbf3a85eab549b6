import { type Node, parseTree } from "jsonc-parser";
import { isMap, isScalar, parseAllDocuments, visit } from "yaml";
import type { Range } from "../../../src/code/blocks/ranges.ts";
import type { TextFile } from "../markup/text-usage.ts";

/** A key or a value of a settings file. */
export interface Setting extends Range {
  value: string;
  isKey: boolean;
  /** What a key leads to, where that is a text. */
  target?: string;
  /** Keys that lead to it, outermost first. */
  keyPath: string[];
  /** Where the object begins that it stands in. */
  entry: number;
}

const JSON_FILE = /(?:\.(?:json[c5]?|webmanifest)|(?:^|\/)\.[\w-]+rc)$/i;
const YAML_FILE = /\.ya?ml$/i;
const JSON5_COMMENT = /(?<=^|[\s,[{])(?:\/\/[^\n]*|\/\*[\s\S]*?\*\/)|\t/g;
const LOCK_FILE =
  /(?:^|\/)(?:package-lock|npm-shrinkwrap|pnpm-lock|composer-lock)\.(?:json|ya?ml)$|\.lockb?$/;
const OWN_STATE = /(?:^|\/)\.rupt-migrate\//;

/** Lock files, and what this program keeps: they name the package and are no settings. */
function isLeftAlone(path: string): boolean {
  return LOCK_FILE.test(path) || OWN_STATE.test(path);
}

/** The keys and values of a file of JSON or YAML; null for a file of another language. */
export function readSettings({ path, text }: Pick<TextFile, "path" | "text">): Setting[] | null {
  if (isLeftAlone(path)) return [];
  // Settings without an ending may be YAML.
  if (YAML_FILE.test(path) || (/rc$/.test(path) && !/^\s*[{[/]/.test(text))) return yamlSettings(text);
  // Keys and texts may be written without quotes, or with others, which YAML knows; its comments it does not.
  if (/\.json5$/i.test(path))
    return yamlSettings(text.replace(JSON5_COMMENT, (found) => found.replace(/[^\r\n]/g, " ")));
  return JSON_FILE.test(path) ? jsonSettings(text) : null;
}

function jsonSettings(text: string): Setting[] {
  const root = parseTree(text, [], { allowTrailingComma: true });
  const settings: Setting[] = [];
  const walk = (node: Node | undefined, keyPath: string[], entry: number): void => {
    if (node?.type === "object") {
      for (const property of node.children ?? []) {
        const [key, value] = property.children ?? [];
        if (key === undefined) continue;
        settings.push({
          ...rangeOf(key),
          value: String(key.value),
          isKey: true,
          keyPath,
          target: String(value?.value),
          entry: node.offset,
        });
        walk(value, [...keyPath, String(key.value)], node.offset);
      }
    } else if (node?.type === "array") {
      node.children?.forEach((child, index) => {
        walk(child, [...keyPath, String(index)], entry);
      });
    } else if (node?.type === "string") {
      settings.push({ ...rangeOf(node), value: String(node.value), isKey: false, keyPath, entry });
    }
  };
  walk(root, [], 0);
  return settings;
}

function rangeOf({ offset, length }: Node): Range {
  return { start: offset, end: offset + length };
}

function yamlSettings(text: string): Setting[] {
  const settings: Setting[] = [];
  for (const document of parseAllDocuments(text, { logLevel: "silent" })) {
    if (!("contents" in document)) continue;
    visit(document, {
      Scalar: (role, node, ancestors) => {
        if (typeof node.value !== "string" || !node.range) return;
        const keyPath = ancestors.flatMap((ancestor, index) => {
          if (!("key" in ancestor) || !isScalar(ancestor.key)) return [];
          const isOwnKey = role === "key" && index === ancestors.length - 1;
          return isOwnKey ? [] : [String(ancestor.key.value)];
        });
        if (typeof role === "number") keyPath.push(String(role));
        const [start, end] = node.range;
        const entry = ancestors.findLast(isMap)?.range?.[0] ?? 0;
        settings.push({ start, end, value: node.value, isKey: role === "key", keyPath, entry });
      },
    });
  }
  return settings;
}
