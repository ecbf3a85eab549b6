import { posix } from "node:path";
import { type Node, type ParseError, parseTree, printParseErrorCode } from "jsonc-parser";
import { isAlias, isMap, isNode, isScalar, isSeq, parseDocument } from "yaml";
import { lineIndex } from "../code/tree/index.ts";
import { reasonOf } from "../rules/errors.ts";
import { assertShallow, type Item, type Member, type TreeNode } from "./manifest-tree.ts";

/** The file names of the manifests that are understood, each with its reader. */
const READERS = {
  "package.json": jsonTree,
  "pnpm-workspace.yaml": yamlTree,
  ".yarnrc.yml": yamlTree,
  "deno.json": jsoncTree,
  "deno.jsonc": jsoncTree,
} as const satisfies Record<string, (text: string) => { tree: TreeNode } | { error: ManifestError }>;

export type ManifestKind = keyof typeof READERS;

/** File names that `readManifest` takes. */
const MANIFEST_NAMES = Object.keys(READERS) as ManifestKind[];

/** The kind of a manifest by its path, or null when the file is no manifest. */
export function manifestKind(path: string): ManifestKind | null {
  const name = posix.basename(path);
  return MANIFEST_NAMES.find((kind) => kind === name) ?? null;
}

/** Reads the text of a manifest as a tree, or says why it does not parse. */
export function parseManifest(
  kind: ManifestKind,
  text: string,
): { tree: TreeNode } | { error: ManifestError } {
  try {
    return READERS[kind](text);
  } catch (problem) {
    if (!(problem instanceof RangeError)) throw problem;
    return { error: manifestError(text, 0, "manifest-too-deep") };
  }
}

type Broken = "manifest-too-deep" | "manifest-unknown" | "manifest-no-object";
type Unedited = "entry-not-edited" | "client-not-added";

/** Why a manifest could not be read or edited, with its place; lines and columns start at 1. */
export type ManifestError =
  | { code: "manifest-broken"; what: string; line: number; column: number }
  | { code: Broken | Unedited; line: number; column: number };

/** An error at an offset of a manifest. */
export const manifestError = (text: string, offset: number, code: Broken | Unedited): ManifestError => ({
  code,
  ...lineIndex(text).at(offset),
});

/** A manifest that does not parse. */
const broken = (text: string, offset: number, what: string): ManifestError => ({
  code: "manifest-broken",
  what,
  ...lineIndex(text).at(offset),
});

const BOM = "\uFEFF";

/** Deno reads comments and commas at the end in both of its files. */
function jsoncTree(text: string): { tree: TreeNode } | { error: ManifestError } {
  return jsonTree(text, true);
}

/**
 * Reads strict JSON, as npm does: a BOM is skipped, comments and trailing commas are errors.
 *
 * @returns the tree, or the first error with its line and column
 */
function jsonTree(text: string, withComments = false): { tree: TreeNode } | { error: ManifestError } {
  const skipped = text.startsWith(BOM) ? 1 : 0;
  const body = text.slice(skipped);
  const errors: ParseError[] = [];
  const root = parseTree(body, errors, {
    disallowComments: !withComments,
    allowTrailingComma: withComments,
    allowEmptyContent: false,
  });
  const [first] = errors;
  if (first || !root) {
    const what = first ? words(printParseErrorCode(first.error)) : "the file is empty";
    return { error: broken(text, skipped + (first?.offset ?? 0), what) };
  }
  return { tree: fromJson(root, skipped, 0) };
}

function fromJson(node: Node, shift: number, depth: number): TreeNode {
  assertShallow(depth);
  const range = { start: node.offset + shift, end: node.offset + node.length + shift };
  const children = node.children ?? [];
  if (node.type === "object") {
    return {
      type: "map",
      style: "flow",
      members: children.flatMap((each) => member(each, shift, depth)),
      ...range,
    };
  }
  if (node.type === "array") {
    const items = children.map((child) => {
      const value = fromJson(child, shift, depth + 1);
      return { type: "item" as const, value, start: value.start, end: value.end };
    });
    return { type: "list", style: "flow", items, ...range };
  }
  return { type: "scalar", value: node.value, ...range };
}

function member(property: Node, shift: number, depth: number): Member[] {
  const [key, value] = property.children ?? [];
  if (!key || !value) return [];
  const start = key.offset + shift;
  const child = fromJson(value, shift, depth + 1);
  return [
    {
      type: "member",
      key: String(key.value),
      start,
      keyEnd: start + key.length,
      end: child.end,
      value: child,
    },
  ];
}

/** `CommaExpected` -> `comma expected`. */
function words(code: string): string {
  return code.replace(/(?<=[a-z])[A-Z]/g, (letter) => ` ${letter}`).toLowerCase();
}

/**
 * Reads one YAML document (`pnpm-workspace.yaml`, `.yarnrc.yml`). An empty file is an empty map.
 *
 * @returns the tree, or the first error with its line and column
 */
function yamlTree(text: string): { tree: TreeNode } | { error: ManifestError } {
  const document = parseDocument(text, { prettyErrors: false });
  const [first] = document.errors;
  if (first) return { error: broken(text, first.pos[0], first.message) };
  try {
    document.toJS(); // An alias without its anchor shows only here.
  } catch (problem) {
    return { error: broken(text, 0, reasonOf(problem)) };
  }
  if (!document.contents) {
    return { tree: { type: "map", style: "block", members: [], start: text.length, end: text.length } };
  }
  return { tree: fromYaml(document.contents, text, 0, 0) };
}

/** `at` is where a value without text stands. */
function fromYaml(node: unknown, text: string, at: number, depth: number): TreeNode {
  assertShallow(depth);
  const [start, end] = isNode(node) && node.range ? node.range : [at, at];
  if (isMap(node)) {
    const members: Member[] = [];
    for (const pair of node.items) {
      if (!isNode(pair.key) || !pair.key.range) continue;
      const [keyStart, keyEnd] = pair.key.range;
      const value = fromYaml(pair.value, text, keyEnd, depth + 1);
      const key = isScalar(pair.key) ? String(pair.key.value) : text.slice(keyStart, keyEnd);
      members.push({ type: "member", key, start: keyStart, keyEnd, value, end: Math.max(value.end, keyEnd) });
    }
    const last = members.at(-1);
    if (node.flow) return { type: "map", style: "flow", members, start, end };
    return { type: "map", style: "block", members, start, end: last?.end ?? end };
  }
  if (isSeq(node)) {
    const items = node.items.map((child): Item => {
      const value = fromYaml(child, text, start, depth + 1);
      return { type: "item", value, start: value.start, end: value.end };
    });
    if (node.flow) return { type: "list", style: "flow", items, start, end };
    return { type: "list", style: "block", items, start, end: items.at(-1)?.end ?? end };
  }
  const value = isAlias(node) ? `*${node.source}` : isScalar(node) ? node.value : null;
  // The range of a block scalar holds its last line end; a value without text stands right after its key.
  const trimmed = start + text.slice(start, end).trimEnd().length;
  return {
    type: "scalar",
    value,
    start: trimmed === start ? at : start,
    end: trimmed === start ? at : trimmed,
  };
}
