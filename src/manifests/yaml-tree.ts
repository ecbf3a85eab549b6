import { isAlias, isMap, isNode, isScalar, isSeq, parseDocument } from "yaml";
import { FIX_SYNTAX, type ManifestError, manifestError } from "./manifest-error.ts";
import { assertShallow, type Item, type Member, type TreeNode } from "./manifest-tree.ts";

/**
 * Reads one YAML document (`pnpm-workspace.yaml`, `.yarnrc.yml`). An empty file is an empty map.
 *
 * @returns the tree, or the first error with its line and column
 */
export function yamlTree(text: string): { tree: TreeNode } | { error: ManifestError } {
  const document = parseDocument(text, { prettyErrors: false });
  const [first] = document.errors;
  if (first) return { error: manifestError(text, first.pos[0], first.message, FIX_SYNTAX) };
  try {
    document.toJS(); // An alias without its anchor shows only here.
  } catch (problem) {
    const what = problem instanceof Error ? problem.message : String(problem);
    return { error: manifestError(text, 0, what, FIX_SYNTAX) };
  }
  if (!document.contents) {
    return { tree: { type: "map", style: "block", members: [], start: text.length, end: text.length } };
  }
  return { tree: convert(document.contents, text, 0, 0) };
}

/** `at` is where a value without text stands. */
function convert(node: unknown, text: string, at: number, depth: number): TreeNode {
  assertShallow(depth);
  const [start, end] = isNode(node) && node.range ? node.range : [at, at];
  if (isMap(node)) {
    const members: Member[] = [];
    for (const pair of node.items) {
      if (!isNode(pair.key) || !pair.key.range) continue;
      const [keyStart, keyEnd] = pair.key.range;
      const value = convert(pair.value, text, keyEnd, depth + 1);
      const key = isScalar(pair.key) ? String(pair.key.value) : text.slice(keyStart, keyEnd);
      members.push({ type: "member", key, start: keyStart, keyEnd, value, end: Math.max(value.end, keyEnd) });
    }
    const last = members.at(-1);
    if (node.flow) return { type: "map", style: "flow", members, start, end };
    return { type: "map", style: "block", members, start, end: last?.end ?? end };
  }
  if (isSeq(node)) {
    const items = node.items.map((child): Item => {
      const value = convert(child, text, start, depth + 1);
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
